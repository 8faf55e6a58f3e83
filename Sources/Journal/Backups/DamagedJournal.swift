import Foundation
import GRDB

/// A journal whose file cannot be read. Nothing is done to it until the person has chosen.
package struct DamagedJournal: Hashable, Sendable {
  /// Where it lies.
  package let location: JournalLocation

  /// A journal that turned out to be damaged.
  package init(location: JournalLocation) { self.location = location }

  /// The newest backup that is in order. Looking for it reads backups whole.
  package func newestGoodBackup(today: CalendarDay) -> BackupFile? {
    BackupFolder(location).newestGood(upTo: today)
  }

  /// Puts the damaged file aside and begins an empty journal.
  ///
  /// - Returns: the new journal, and where the damaged file is kept.
  package func startAfresh(clock: @escaping @Sendable () -> Moment) throws -> (JournalStore, keptAt: String) {
    let kept = try setAside(on: clock().day)
    return (try reopen(clock), kept)
  }

  /// Puts the damaged file aside and a copy of a backup in its place.
  ///
  /// - Returns: the journal, and where the damaged file is kept.
  package func restore(from backup: String, clock: @escaping @Sendable () -> Moment) throws -> (
    JournalStore, keptAt: String
  ) {
    let copy = try RestoredCopy.make(of: backup, for: location)
    do {
      let kept = try setAside(on: clock().day)
      try FileSanity.move(copy, to: location.path, in: location.folder)
      return (try reopen(clock), kept)
    } catch {
      RestoredCopy.discard(copy)
      throw JournalError(error, path: location.path)
    }
  }

  /// Moves the file, and the log that belongs to it, to another name.
  private func setAside(on day: CalendarDay) throws -> String {
    let kept = try location.freePath("damaged", on: day)
    // The log goes first: SQLite would apply it to, or delete it for, another file of the old name.
    for ending in ["-wal", "-shm", ""] where FileSanity.info(location.path + ending) != nil {
      try FileSanity.move(location.path + ending, to: kept + ending, in: location.folder)
    }
    return kept
  }

  private func reopen(_ clock: @escaping @Sendable () -> Moment) throws -> JournalStore {
    // An empty file beside backups is a sign of damage, so the new one is made here.
    if FileSanity.info(location.path, followLink: false) == nil {
      try FileSanity.makeFile(location.path)
      let queue = try Connection.writing(location.path)
      try queue.inDatabase { try Migrations.bringUp($0) }
      try queue.close()
    }
    guard let store = try JournalStore.open(at: location, clock: clock).store else {
      throw JournalError.damaged(path: location.path)
    }
    return store
  }
}
