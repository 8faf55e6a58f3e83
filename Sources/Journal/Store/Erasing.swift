import Foundation
import GRDB

extension JournalStore {
  /// Takes out everything the person ever wrote, its traces, its undo steps and its backups.
  ///
  /// Deleted content is overwritten in the file and in the backups. What a disk or a file system keeps
  /// of earlier versions on its own (snapshots, worn blocks of flash memory) no program can reach.
  ///
  /// - Throws: `JournalError.busy` if another program is reading, so that traces are still in the
  ///   log: the journal is empty then, and erasing it again finishes the work. `.notErased` if a backup
  ///   or a copy could not be taken away; the journal and all other copies are.
  package func erase() throws {
    keeper?.wait()
    try write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      for table in Table.allCases { try db.execute(sql: "DELETE FROM \(table.rawValue)") }
      try db.execute(sql: "DELETE FROM undo_change; DELETE FROM undo_step; DELETE FROM draft")
    }
    // Whatever happens to one of the two, the other is done.
    let traces = Result { try mapped { try overwriteFreeSpace() } }
    let copies = Result { if let location { try Shredder.shredCopies(of: location) } }
    try traces.get()
    try copies.get()
  }

  private func overwriteFreeSpace() throws {
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "VACUUM")
      guard location != nil else { return }
      let isBusy = try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? true
      if isBusy { throw JournalError.busy }
    }
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
  /// Shreds every backup and every file kept beside a journal, as far as it can.
  ///
  /// - Throws: `JournalError.notErased` for the first one that is still there.
  static func shredCopies(of location: JournalLocation) throws {
    let left =
      copies(of: location).filter { !shred($0) } + [location.backups, location.folder].filter(isHidden)
    if let first = left.first { throw JournalError.notErased(path: first) }
    rmdir(location.backups)
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

  /// True for a folder that is there and does not tell what is in it.
  private static func isHidden(_ folder: String) -> Bool {
    FileSanity.info(folder) == nil ? errno != ENOENT : access(folder, R_OK | X_OK) != 0
  }

  /// Overwrites a file with zeros, waits until they are on the disk, and deletes it.
  ///
  /// - Returns: false if it is still there, or may be.
  private static func shred(_ path: String) -> Bool {
    // What a link leads to belongs to somebody else, and a pipe holds nothing.
    guard let info = FileSanity.info(path, followLink: false) else { return errno == ENOENT }
    let isOverwritten = info.st_mode & S_IFMT != S_IFREG || overwrite(path, bytes: Int(info.st_size))
    return unlink(path) == 0 && isOverwritten
  }

  private static func overwrite(_ path: String, bytes: Int) -> Bool {
    // A backup that was made read only is still a backup.
    chmod(path, 0o600)
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let zeros = [UInt8](repeating: 0, count: 65_536)
    var left = bytes
    while left > 0 {
      let written = Foundation.write(descriptor, zeros, min(left, zeros.count))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      left -= written
    }
    return fsync(descriptor) == 0
  }
}
