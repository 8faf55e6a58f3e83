import Foundation
import GRDB

/// Copies a journal as it stands, while others go on writing to it.
enum BackupCopy {
  /// Makes a checked copy. Until it is complete and on the disk it has another name.
  ///
  /// - Parameters:
  ///   - folder: the folder of `target`.
  ///   - unfinished: the name until then; in the same folder.
  ///   - check: how much of the copy is looked at.
  static func make(
    of path: String, to target: String, in folder: String, unfinished: String,
    check: BackupCheck.Depth = .everything
  ) throws {
    do {
      do { try FileSanity.makeFile(unfinished) } catch JournalError.refused(_, let reason) {
        throw FileSanity.refused(target, reason)
      }
      // A copy without the newest entries, which are in the log, would be none.
      let hasLog = (FileSanity.info("\(path)-wal")?.st_size ?? 0) > 0
      let source = hasLog ? try Connection.reading(path) : try Connection.readingAnyhow(path)
      try source.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
      try source.close()
      try BackupCheck.check(unfinished, check, named: path)
      try FileSanity.sync(unfinished)
      try FileSanity.move(unfinished, to: target, in: folder)
    } catch {
      unlink(unfinished)
      throw JournalError(error, path: path)
    }
  }
}

/// Whether a file can stand in for a journal.
enum BackupCheck {
  /// How much of a file is looked at.
  enum Depth {
    /// Every page, and that every index agrees with its table.
    case everything
    /// The same up to 64 MB, some 200,000 episodes. Above that every page, but the indexes are not
    /// compared: that would take many seconds, which the backup of each day must not.
    case inShortTime

    fileprivate func pragma(size: Int) -> String {
      self == .inShortTime && size > 64_000_000 ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)"
    }
  }

  /// Reads the whole file.
  ///
  /// - Parameter name: the file an error speaks of, where that is another one.
  /// - Throws: `JournalError`: damaged, not a journal, or from a newer version.
  /// - Returns: its version.
  @discardableResult
  static func check(_ path: String, _ depth: Depth = .everything, named name: String? = nil) throws -> Int {
    let name = name ?? path
    guard let info = FileSanity.info(path, followLink: false) else {
      throw FileSanity.refused(name, .missing)
    }
    try FileSanity.check(info, name)
    do {
      try checkHeader(path, name)
      // With a log beside it, part of its content is there.
      let hasLog = (FileSanity.info("\(path)-wal")?.st_size ?? 0) > 0
      let queue = try Connection.reading(path, isFrozen: !hasLog)
      defer { try? queue.close() }
      return try queue.inDatabase { try check($0, name, depth.pragma(size: Int(info.st_size))) }
    } catch {
      throw JournalError(error, path: name)
    }
  }

  private static func checkHeader(_ path: String, _ name: String) throws {
    switch try FileHeader(path) {
    case .journal, .blank: return
    case .damaged: throw JournalError.damaged(path: name)
    case .otherDatabase, .noDatabase: throw FileSanity.refused(name, .notAJournal)
    }
  }

  private static func check(_ db: Database, _ path: String, _ pragma: String) throws -> Int {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Migrations.applicationID else {
      throw FileSanity.refused(path, .notAJournal)
    }
    let version = try Migrations.version(of: db)
    guard version <= Migrations.current else {
      throw JournalError.newerVersion(found: version, known: Migrations.current)
    }
    try Schema.check(db, version: version)
    guard try String.fetchOne(db, sql: pragma) == "ok" else {
      throw JournalError.damaged(path: path)
    }
    return version
  }
}
