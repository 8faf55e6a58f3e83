import Foundation

/// A folder of its own for a run, with the homes and files of the programs in it.
struct ScratchFolder {
  private let folder: URL

  var path: String { folder.path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "flicker-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  }

  /// Writes a file into the folder and returns its path.
  func write(_ text: String, as name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try text.write(to: file, atomically: false, encoding: .utf8)
    return file.path
  }

  /// An empty home: what a program kept of an earlier run is not there.
  func freshHome() throws -> String {
    let home = folder.appendingPathComponent("home-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: false)
    return home.path
  }

  /// Deletes the folder with everything the programs left in it.
  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
