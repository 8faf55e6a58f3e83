import Foundation
import GRDB

extension JournalStore {
  /// How the backup of the day turned out; `nil` if none was due yet, or it is still being made.
  package var backupOutcome: BackupOutcome? { keeper?.outcome }

  /// Waits for a backup under way.
  ///
  /// - Returns: how it turned out; `nil` if none was due.
  @discardableResult
  package func waitForBackup() -> BackupOutcome? {
    keeper?.wait()
    return keeper?.outcome
  }

  /// The backups there are, newest first. None of them is read.
  package func backups() -> [BackupFile] {
    location.map { BackupFolder($0).files(upTo: clock().day) } ?? []
  }

  /// Makes the backup of the day anew, with what the journal holds now.
  package func backUpNow() throws -> BackupFile {
    guard let location, isWritable else { throw JournalError.readOnly }
    keeper?.wait()
    return try BackupFolder(location).make(on: clock().day)
  }

  /// Makes a checked copy of the journal in a file of the person's choice, which must not exist yet.
  ///
  /// - Parameter path: an absolute path.
  package func backup(to path: String) throws {
    let target = JournalLocation.file(path, current: "/")
    guard let location else { throw JournalError.readOnly }
    guard FileSanity.info(path, followLink: false) == nil else { throw FileSanity.refused(path, .exists) }
    guard FileSanity.info(target.folder) != nil else { throw FileSanity.refused(target.folder, .noFolder) }
    try BackupCopy.make(
      of: location.path, to: path, in: target.folder, unfinished: "\(path).unfinished-\(UUID().uuidString)")
  }

  /// Puts the content of a backup in place of the journal's, in one transaction, so that other
  /// programs that have it open go on with the new content.
  ///
  /// - Parameter path: an absolute path. The file is checked first and not changed.
  /// - Returns: where the content from before is kept.
  package func restore(from path: String) throws -> String {
    guard let location, isWritable else { throw JournalError.readOnly }
    keeper?.wait()
    let copy = try RestoredCopy.make(of: path, for: location)
    defer { RestoredCopy.discard(copy) }
    let kept = try freePath("before-restore")
    try BackupCopy.make(
      of: location.path, to: kept, in: location.folder, unfinished: "\(kept).unfinished")
    try mapped {
      let source = try Connection.reading(copy, isFrozen: true)
      try source.backup(to: queue)
      try source.close()
      queue.releaseMemory()
    }
    return kept
  }

  /// A path beside the journal that is not taken.
  private func freePath(_ word: String) throws -> String {
    guard let location else { throw JournalError.readOnly }
    return try location.freePath(word, on: clock().day)
  }
}

extension JournalLocation {
  /// A path beside the journal that is not taken.
  func freePath(_ word: String, on day: CalendarDay) throws -> String {
    for number in 0..<1000 {
      let path = beside(word, on: day, number: number)
      if FileSanity.info(path, followLink: false) == nil { return path }
    }
    throw FileSanity.refused(beside(word, on: day, number: 0), .exists)
  }
}

/// A backup's content, checked and brought up to this version, in a file of the journal's own folder.
enum RestoredCopy {
  static func make(of path: String, for location: JournalLocation) throws -> String {
    try BackupCheck.check(path)
    let copy = "\(location.path).restoring-\(UUID().uuidString)"
    do {
      try BackupCopy.make(of: path, to: copy, in: location.folder, unfinished: "\(copy).unfinished")
      let queue = try DatabaseQueue(path: copy)
      try queue.inDatabase { db in
        try Migrations.bringUp(db)
        // Bytes 18 and 19 of the header say how the file is written; a journal is written ahead.
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
      try FileSanity.sync(copy)
      return copy
    } catch {
      discard(copy)
      throw JournalError(error, path: path)
    }
  }

  static func discard(_ copy: String) {
    for path in [copy, "\(copy)-wal", "\(copy)-shm", "\(copy)-journal"] { unlink(path) }
  }
}
