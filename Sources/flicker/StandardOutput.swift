import Foundation

/// Where results of the command line go.
enum StandardOutput {
  /// Writes a line, or several, and sees that they arrive.
  ///
  /// - Throws: `Failure` 74 where they cannot be written, such as on a full disk.
  static func write(line: String) throws { try write(line + "\n") }

  /// Writes text as it is.
  static func write(_ text: String) throws { try write(Data(text.utf8)) }

  /// Writes bytes as they are.
  static func write(_ data: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw Failure(
        .inputOutput, "standard output cannot be written; check where it goes and that there is room")
    }
  }
}
