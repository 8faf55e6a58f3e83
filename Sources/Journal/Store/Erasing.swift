import Foundation
import GRDB

extension JournalStore {
  /// Takes out everything the person ever wrote, its traces, its undo steps and its backups.
  ///
  /// Deleted content is overwritten in the file and in the backups. What a disk or a file system keeps
  /// of earlier versions on its own (snapshots, worn blocks of flash memory) no program can reach.
  ///
  /// - Throws: `JournalError.busy` if another program is reading, so that traces are still in the
  ///   log: the journal is empty then, and erasing it again finishes the work.
  package func erase() throws {
    keeper?.wait()
    try write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      for table in Table.allCases { try db.execute(sql: "DELETE FROM \(table.rawValue)") }
      try db.execute(sql: "DELETE FROM undo_change; DELETE FROM undo_step; DELETE FROM draft")
    }
    try mapped {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        guard location != nil else { return }
        let isBusy = try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? true
        if isBusy { throw JournalError.busy }
      }
    }
    if let location { try Shredder.shredCopies(of: location) }
  }
}

extension JournalStore {
  /// How many backups and copies kept beside the journal `erase` would delete.
  package var copyCount: Int { location.map { Shredder.copies(of: $0).count } ?? 0 }
}

extension DamagedJournal {
  /// How many backups and copies lie beside it.
  package var copyCount: Int { Shredder.copies(of: location).count }
}

/// Overwrites and deletes files.
enum Shredder {
  /// Shreds every backup and every file kept beside a journal.
  static func shredCopies(of location: JournalLocation) throws {
    var failure: (any Error)?
    for path in copies(of: location) {
      do { try shred(path) } catch { failure = failure ?? error }
    }
    rmdir(location.backups)
    if let failure { throw failure }
  }

  static func copies(of location: JournalLocation) -> [String] {
    let backups = names(in: location.backups).filter { name in
      ["journal-", "before-version-", ".unfinished-"].contains(where: name.hasPrefix)
    }.map { "\(location.backups)/\($0)" }
    let name = location.path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
    let marks = ["\(stem).damaged-", "\(stem).before-restore-", "\(name).restoring-"]
    let beside = names(in: location.folder).filter { name in marks.contains(where: name.hasPrefix) }
    return backups + beside.map { "\(location.folder)/\($0)" }
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// Overwrites a file with zeros, waits until they are on the disk, and deletes it.
  private static func shred(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSanity.failure(path) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileSanity.failure(path) }
    let zeros = [UInt8](repeating: 0, count: 65_536)
    var left = Int(info.st_size)
    while left > 0 {
      let written = Foundation.write(descriptor, zeros, min(left, zeros.count))
      guard written > 0 else { throw FileSanity.failure(path) }
      left -= written
    }
    guard fsync(descriptor) == 0, unlink(path) == 0 else { throw FileSanity.failure(path) }
  }
}
