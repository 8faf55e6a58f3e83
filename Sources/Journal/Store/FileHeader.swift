import Foundation

/// What the first bytes of a file say it is. They are read before SQLite opens the file, so that one that
/// was named by mistake stays byte for byte as it is.
enum FileHeader: Equatable {
  /// A journal of this version. Its log may hold a newer one.
  case journal(version: Int)
  /// Nothing yet: no bytes, or a database that nobody has put a table into.
  case blank
  /// A journal whose first page is not in order.
  case damaged
  /// A database of another program.
  case otherDatabase
  /// No database.
  case noDatabase

  private static let magic = Array("SQLite format 3\0".utf8)
  /// The smallest page of a database.
  private static let smallestPage = 512

  /// - Throws: `JournalError` where the file cannot be read.
  init(_ path: String) throws {
    let bytes = try Self.start(of: path)
    guard !bytes.isEmpty else {
      self = .blank
      return
    }
    let isMarked = Self.number(bytes, at: 68) == Migrations.applicationID
    guard bytes.starts(with: Self.magic), bytes.count == Self.smallestPage else {
      self = isMarked ? .damaged : .noDatabase
      return
    }
    let version = Self.number(bytes, at: 60)
    if isMarked {
      self = version > 0 ? .journal(version: version) : .damaged
    } else {
      // Page 1 lists the tables: a leaf without a cell says that there is none.
      let isBare = bytes[100] == 0x0D && bytes[103] == 0 && bytes[104] == 0
      self = isBare && version == 0 && Self.number(bytes, at: 68) == 0 ? .blank : .otherDatabase
    }
  }

  private static func number(_ bytes: [UInt8], at position: Int) -> Int {
    guard bytes.count >= position + 4 else { return 0 }
    return Int(Int32(bitPattern: bytes[position..<position + 4].reduce(0) { $0 << 8 | UInt32($1) }))
  }

  private static func start(of path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileSanity.failure(path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: smallestPage)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw FileSanity.failure(path) }
    return Array(bytes.prefix(count))
  }
}
