import Foundation
import GRDB

extension JournalStore {
  /// Opens a journal; makes it if there is none and `access` allows it.
  ///
  /// It costs the same however much the journal holds: nothing is counted or scanned.
  ///
  /// - Parameters:
  ///   - location: where it lies; `nil` if there is no home folder, and then nothing is kept.
  ///   - clock: what counts as now.
  /// - Throws: `JournalError` if the path can never be a journal, or no space is left to make one.
  package static func open(
    at location: JournalLocation?, access: JournalAccess = .readWrite,
    clock: @escaping @Sendable () -> Moment
  ) throws -> JournalOpening {
    guard let location else { return try notKept(.noPermission, clock: clock) }
    do {
      return try open(location, access, clock)
    } catch {
      let error = JournalError(error, path: location.path)
      guard case .damaged = error else { throw error }
      return .damaged(DamagedJournal(location: location))
    }
  }

  /// A journal that is kept nowhere, as for a demo.
  package static func inMemory(clock: @escaping @Sendable () -> Moment) throws -> JournalStore {
    JournalStore(try Connection.inMemory(), at: nil, isWritable: true, clock: clock)
  }

  private static func open(
    _ location: JournalLocation, _ access: JournalAccess, _ clock: @escaping @Sendable () -> Moment
  ) throws -> JournalOpening {
    if access == .readOnly, FileSanity.info(location.path) == nil,
      errno == ENOENT || (errno == ENOTDIR && location.ownsFolder)
    {
      return try notKept(.noneYet, clock: clock)
    }
    switch try FileSanity.look(at: location) {
    case .impossible: return try notKept(.noPermission, clock: clock)
    case .absent:
      if access == .readOnly { return try notKept(.noneYet, clock: clock) }
      do {
        try FileSanity.makeFile(location.path)
      } catch JournalError.refused(_, .exists) {
        // Another program made it in the meantime.
      }
      return try openForWriting(location, clock)
    case .readable:
      _ = try version(at: location)
      return try openForReading(location, isFrozen: true, .noPermission, clock)
    case .writable:
      let version = try version(at: location)
      if version > 0 || access == .readWrite { FileSanity.closeToOthers(location) }
      if access == .readOnly { return try openForReading(location, isFrozen: false, .asked, clock) }
      guard version <= Migrations.current else {
        // Known before it is opened, so that it is not even opened for writing.
        return try openForReading(
          location, isFrozen: false, .newerVersion(found: version, known: Migrations.current), clock)
      }
      return try openForWriting(location, clock)
    }
  }

  /// The version of a journal by its first page; 0 for one yet to be made.
  ///
  /// - Throws: `JournalError` for a file that is no journal; nothing has been done to it then.
  private static func version(at location: JournalLocation) throws -> Int {
    switch try FileHeader(location.path) {
    case .journal(let version): return version
    case .blank:
      // A journal was here: its backups say so.
      let isLost = FileSanity.info(location.path)?.st_size == 0 && BackupFolder(location).holdsAny
      guard !isLost else { throw JournalError.damaged(path: location.path) }
      return 0
    case .damaged: throw JournalError.damaged(path: location.path)
    case .noDatabase, .otherDatabase: throw notOurs(location)
    }
  }

  /// A file that does not say it is a journal is taken for a damaged one only where nothing else can be:
  /// in the program's own folder, or with backups of a journal beside it.
  private static func notOurs(_ location: JournalLocation) -> JournalError {
    location.ownsFolder || BackupFolder(location).holdsAny
      ? .damaged(path: location.path) : FileSanity.refused(location.path, .notAJournal)
  }

  private static func openForWriting(
    _ location: JournalLocation, _ clock: @escaping @Sendable () -> Moment
  ) throws -> JournalOpening {
    let queue: DatabaseQueue
    do {
      queue = try patiently { try Connection.writing(location.path) }
    } catch {
      // With no space for a log beside it, a file that is complete in itself can still be read.
      let error = JournalError(error, path: location.path)
      let isComplete = (FileSanity.info(location.companions[0])?.st_size ?? 0) == 0
      let isMade = (FileSanity.info(location.path)?.st_size ?? 0) > 0
      guard error == .full, isComplete, isMade else { throw error }
      return try openForReading(location, isFrozen: true, .full, clock)
    }
    let version = try checkedVersion(queue, location)
    if version > Migrations.current {
      try queue.close()
      return try openForReading(
        location, isFrozen: false, .newerVersion(found: version, known: Migrations.current), clock)
    }
    if version < Migrations.current {
      if version > 0 { try? BackupFolder(location).keepBeforeMigration(from: version) }
      try queue.inDatabase { try Migrations.bringUp($0) }
    }
    return .ready(JournalStore(queue, at: location, isWritable: true, clock: clock))
  }

  /// The version of an open journal; 0 for an empty one.
  ///
  /// - Throws: `JournalError.refused` for another program's database, `DatabaseError` for a journal that
  ///   is not made as one of its version is.
  private static func checkedVersion(_ queue: DatabaseQueue, _ location: JournalLocation) throws -> Int {
    try queue.inDatabase { db in
      var version = 0
      // At one moment: another program may be bringing it up to date.
      try db.inTransaction(.deferred) {
        version = try Migrations.version(of: db)
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let isOurs = owner == Migrations.applicationID
        let isEmpty = try version == 0 && owner == 0 && !db.hasTables()
        guard isOurs || isEmpty else { throw notOurs(location) }
        if isOurs, version <= Migrations.current { try Schema.check(db, version: version) }
        return .commit
      }
      return version
    }
  }

  private static func openForReading(
    _ location: JournalLocation, isFrozen: Bool, _ reason: JournalOpening.ReadOnlyReason,
    _ clock: @escaping @Sendable () -> Moment
  ) throws -> JournalOpening {
    var queue =
      isFrozen ? try Connection.readingAnyhow(location.path) : try Connection.reading(location.path)
    let version = try checkedVersion(queue, location)
    if version == 0 { return try notKept(.noneYet, clock: clock) }
    if version < Migrations.current {
      // It may not be changed, so a copy in memory is brought up to date in its place.
      let copy = try DatabaseQueue()
      try queue.backup(to: copy)
      try copy.inDatabase { try Migrations.bringUp($0) }
      queue = copy
    }
    let found: JournalOpening.ReadOnlyReason =
      version > Migrations.current
      ? .newerVersion(found: version, known: Migrations.current) : reason
    return .readOnly(JournalStore(queue, at: location, isWritable: false, clock: clock), because: found)
  }

  private static func notKept(
    _ reason: JournalOpening.NotKeptReason, clock: @escaping @Sendable () -> Moment
  ) throws -> JournalOpening {
    .notKept(try inMemory(clock: clock), because: reason)
  }

  /// Two programs that make one journal at the same time get in each other's way for a moment,
  /// and SQLite does not wait when it turns to write-ahead logging.
  private static func patiently<Value>(_ body: () throws -> Value) throws -> Value {
    for _ in 0..<100 {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_BUSY {
        usleep(20_000)
      }
    }
    return try body()
  }
}

extension Database {
  /// True if there is any table at all.
  fileprivate func hasTables() throws -> Bool {
    try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master)") ?? false
  }
}
