import Foundation

/// Something that ends the program early: what is told on standard error, and the exit code.
struct Failure: Error {
  /// Exit codes as sysexits.h names them.
  enum Code: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case inputOutput = 74
    case configuration = 78
  }

  var code: Code
  /// One line each: what, where, what to do.
  var lines: [String]

  init(_ code: Code, _ lines: [String]) {
    self.code = code
    self.lines = lines
  }

  init(_ code: Code, _ line: String) {
    self.init(code, [line])
  }

  /// Whatever was quoted from outside, it is one line that is safe on a terminal.
  func report() {
    let text = lines.map { "flicker: \(printable($0, limit: Self.longestLine))\n" }.joined()
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// A path can be this long, in bytes.
  private static let longestLine = 4096
}
