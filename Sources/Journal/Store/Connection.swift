import GRDB

/// Opens connections the one way a journal is opened.
///
/// One connection in a queue, and not a pool: the program has one thread that reads and writes, and a
/// second connection would cost start-up time. Other processes have connections of their own.
enum Connection {
  /// A connection that writes. The file must exist.
  static func writing(_ path: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    try queue.inDatabase { db in
      // Written ahead, so that readers and a writer do not wait for each other, and complete on the
      // disk before a save is acknowledged.
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" || mode == "memory" else { throw JournalError.inputOutput("no write-ahead log") }
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // Deleted content is overwritten, and never spills to a file outside the journal's folder.
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
    }
    return queue
  }

  /// A connection that only reads.
  ///
  /// - Parameter isFrozen: nobody can write the file, so SQLite needs no locks and no log beside it.
  static func reading(_ path: String, isFrozen: Bool = false) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    let target = isFrozen ? "file:\(escaped(path))?immutable=1" : path
    let queue = try DatabaseQueue(path: target, configuration: configuration)
    // The header alone may be in order: read a page as well.
    try queue.inDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
    return queue
  }

  /// A connection that only reads. A log that another program keeps beside the file holds the newest
  /// entries, so the plain way comes first; it fails where the folder does not let SQLite make the log's
  /// index.
  static func readingAnyhow(_ path: String) throws -> DatabaseQueue {
    do {
      return try reading(path)
    } catch {
      if case .damaged = JournalError(error, path: path) { throw error }
      return try reading(path, isFrozen: true)
    }
  }

  /// An empty journal in memory.
  static func inMemory() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: configuration())
    try queue.inDatabase { try Migrations.bringUp($0) }
    return queue
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.label = "journal"
    return configuration
  }

  /// A path as part of a URI.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { unit in
      switch unit {
      case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: String(UnicodeScalar(unit))
      default: "%" + (unit < 16 ? "0" : "") + String(unit, radix: 16)
      }
    }.joined()
  }
}
