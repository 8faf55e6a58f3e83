import Foundation

/// A file of Assets/packaging, as it is shipped.
struct ShippedFile {
  let path: String

  init(_ name: String) { path = Self.folder + "/" + name }

  var text: String {
    get throws { try String(contentsOfFile: path, encoding: .utf8) }
  }

  /// Its lines without blank ones and comments.
  var settings: [String] {
    get throws {
      try text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }
  }

  static let folder = repository + "/Assets/packaging"

  private static var repository: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
  }

  /// The shipped files below the folder, by name.
  static func all() -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var isFolder: ObjCBool = false
    return names.filter {
      FileManager.default.fileExists(atPath: folder + "/" + $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}
