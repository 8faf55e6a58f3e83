import Foundation

/// Reads what a command works on, from a file or from standard input.
enum InputFile {
  /// More than any intake, or any day's intakes, can need, in bytes.
  static let largestIntake = 64 << 20

  /// - Throws: `Failure` 66 where there is no such file, 74 where it cannot be read, 65 where it is too large.
  static func read(_ path: String, largest: Int = largestIntake) throws -> Data {
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(.noInput, "\(printable(path)): no such file; name one, or - for standard input")
      }
      guard !isFolder.boolValue else {
        throw Failure(.noInput, "\(printable(path)): is a folder; name a file, or - for standard input")
      }
      guard let file = FileHandle(forReadingAtPath: path) else {
        throw Failure(.inputOutput, "\(printable(path)): cannot be read; check its permissions")
      }
      handle = file
    }
    do {
      let data = try handle.read(upToCount: largest + 1) ?? Data()
      guard data.count <= largest else {
        throw Failure(.badData, "\(printable(path)): is larger than \(largest >> 20) MB; split it")
      }
      return data
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.inputOutput, "\(printable(path)): cannot be read; check the file")
    }
  }
}
