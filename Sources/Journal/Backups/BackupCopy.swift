import Foundation
import GRDB

/// Copies a journal as it stands, while others go on writing to it.
enum BackupCopy {
  /// Makes a checked copy. Until it is complete and on the disk it has another name.
  ///
  /// - Parameters:
  ///   - folder: the folder of `target`.
  ///   - unfinished: the name until then; in the same folder.
  static func make(of path: String, to target: String, in folder: String, unfinished: String) throws {
    do {
      try FileSanity.makeFile(unfinished)
      let source = try Connection.reading(path)
      try source.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
      try source.close()
      try BackupCheck.check(unfinished)
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
  /// Reads the whole file.
  ///
  /// - Throws: `JournalError`: damaged, not a journal, or from a newer version.
  /// - Returns: its version.
  @discardableResult
  static func check(_ path: String) throws -> Int {
    guard let info = FileSanity.info(path) else { throw FileSanity.refused(path, .missing) }
    try FileSanity.check(info, path)
    do {
      try FileHeader.check(path, size: Int(info.st_size))
      // With a log beside it, part of its content is there.
      let hasLog = (FileSanity.info("\(path)-wal")?.st_size ?? 0) > 0
      let queue = try Connection.reading(path, isFrozen: !hasLog)
      defer { try? queue.close() }
      return try queue.inDatabase { try check($0, path) }
    } catch {
      throw JournalError(error, path: path)
    }
  }

  private static func check(_ db: Database, _ path: String) throws -> Int {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Migrations.applicationID else {
      throw FileSanity.refused(path, .notAJournal)
    }
    let version = try Migrations.version(of: db)
    guard version <= Migrations.current else {
      throw JournalError.newerVersion(found: version, known: Migrations.current)
    }
    guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok" else {
      throw JournalError.damaged(path: path)
    }
    return version
  }
}
