import Foundation

/// Where results of the command line go.
enum StandardOutput {
  /// Writes a line, or several, and sees that they arrive.
  ///
  /// - Throws: `Failure` 74 where they cannot be written, such as on a full disk.
  static func write(line: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    } catch {
      throw Failure(
        .inputOutput, "standard output cannot be written; check where it goes and that there is room")
    }
  }
}
