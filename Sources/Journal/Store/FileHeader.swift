import Foundation

/// The first 100 bytes of a database file, read before SQLite opens it.
enum FileHeader {
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Refuses a file that is no database; an empty one is a journal yet to be made.
  static func check(_ path: String, size: Int) throws {
    guard size > 0 else { return }
    guard size >= 512, let header = try read(path), header.starts(with: magic) else {
      throw JournalError.damaged(path: path)
    }
  }

  /// The version of a journal that a newer program wrote. Knowing it first means that the file is
  /// not even opened for writing.
  static func newerVersion(_ path: String) throws -> Int? {
    guard let header = try read(path), header.starts(with: magic),
      number(header, at: 68) == Migrations.applicationID
    else { return nil }
    let version = number(header, at: 60)
    return version > Migrations.current ? version : nil
  }

  private static func number(_ header: [UInt8], at position: Int) -> Int {
    header.dropFirst(position).prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  /// The header; `nil` if the file is shorter.
  private static func read(_ path: String) throws -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw FileSanity.failure(path) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    return pread(descriptor, &header, 100, 0) == 100 ? header : nil
  }
}
