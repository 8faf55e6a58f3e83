import Foundation
import Testing

/// A folder of its own for one test, private and gone afterwards.
final class TestFolder {
  let path: String

  init() throws {
    // Short: the path of a socket has at most 107 bytes.
    var template = Array("/tmp/flicker-deploy-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String, mode: mode_t = 0o600) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    chmod(file(name), mode)
    return file(name)
  }

  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
