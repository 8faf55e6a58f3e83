import Foundation
import TerminalHarness

/// A folder for one test, gone with it.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("flicker-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(text.utf8, to: name) }

  func text(of name: String) -> String {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// A copy of the program's content in this folder; returns its path.
  func copyOfAssets() throws -> String {
    let copy = path + "/Assets"
    try FileManager.default.copyItem(atPath: Self.resources() + "/Assets", toPath: copy)
    return copy
  }

  /// The folder that is installed beside the program.
  static func resources() throws -> String {
    let program = URL(fileURLWithPath: try ProductLocation.flicker).resolvingSymlinksInPath()
    return program.deletingLastPathComponent().appendingPathComponent("flicker_Content.resources").path
  }
}
