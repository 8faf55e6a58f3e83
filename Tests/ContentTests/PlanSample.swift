import Foundation
import Testing

@testable import Content

/// A copy of the content that is shipped, to break on purpose.
final class PlanSample {
  let folder: URL

  /// The folder of the content that is shipped.
  static let shipped = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Assets")

  static var library: ContentLibrary { ContentLibrary(assets: AssetsFolder(path: shipped.path)) }

  var library: ContentLibrary { ContentLibrary(assets: AssetsFolder(path: folder.path)) }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "flicker-plan-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.shipped, to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Replaces the first place where `old` stands.
  ///
  /// - Returns: its line, counted from 1.
  @discardableResult
  func edit(_ file: String, _ old: String, _ new: String) throws -> Int {
    let url = folder.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let range = try #require(text.range(of: old), "\(old) is not in \(file)")
    try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: url)
    return text[..<range.lowerBound].count { $0 == "\n" } + 1
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: file))
  }

  /// Adds a second language with the same texts.
  func addLanguage(_ code: String) throws {
    try FileManager.default.copyItem(
      at: folder.appending(path: "languages/en"), to: folder.appending(path: "languages/\(code)"))
    try edit("languages/\(code)/language.yaml", "code: en", "code: \(code)")
  }
}
