import Foundation
import GRDB
import Testing

@testable import Journal

/// Journals that somebody has put something into, or has taken something out of.
@Suite struct SchemaTests {
  private static let tampering = [
    "CREATE TRIGGER t AFTER INSERT ON episode BEGIN DELETE FROM check_in; END",
    "CREATE VIEW v AS SELECT * FROM episode",
    "CREATE TABLE more (x)",
    "CREATE INDEX more ON episode (note)",
    "CREATE VIRTUAL TABLE words USING fts5 (note)",
    "ALTER TABLE episode ADD COLUMN more TEXT DEFAULT 'x'",
    "DROP INDEX plan_current",
    "DROP TABLE draft",
    "DROP TABLE draft; CREATE VIEW draft AS SELECT 1 AS only",
    "PRAGMA user_version = -1",
    "PRAGMA user_version = -2147483648",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 1",
  ]

  /// A journal with an entry, tampered with, and the backups it may have left behind taken away.
  private func tampered(_ sql: String) throws -> TestFolder {
    let folder = try TestFolder()
    let store = try folder.open()
    try store.save(CheckIn(day: folder.clock.now.day, entered: folder.clock.now))
    try store.close()
    try FileManager.default.removeItem(atPath: folder.location.backups)
    let queue = try DatabaseQueue(path: folder.location.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
    return folder
  }

  @Test(arguments: 1...Migrations.current)
  func isReadOffTheMigrations(version: Int) throws {
    let queue = try DatabaseQueue()
    let made = try queue.inDatabase { db in
      try Migrations.bringUp(db, to: version)
      return try Schema.objects(db)
    }
    #expect(Schema.objects(version: version) == made)
  }

  @Test(arguments: tampering)
  func isNotOpened(sql: String) throws {
    let folder = try tampered(sql)
    let before = FileManager.default.contents(atPath: folder.location.path)
    for access in [JournalAccess.readOnly, .readWrite] {
      guard case .damaged = try folder.opening(access: access) else {
        Issue.record("opened with \(access)")
        continue
      }
    }
    #expect(FileManager.default.contents(atPath: folder.location.path) == before)
  }

  @Test(arguments: tampering)
  func isNotRestored(sql: String) throws {
    let folder = try tampered(sql)
    let own = try TestFolder()
    let store = try own.open()
    try store.save(Episode(began: own.clock.now, note: "mine"))
    let path = folder.location.path
    #expect(throws: JournalError.damaged(path: path)) { try store.restore(from: path) }
    #expect(try store.episodes(in: .first ... .last).map(\.note) == ["mine"])
    #expect(try store.check())
  }

  /// What SQLite itself keeps, and how it spells a table, are no tampering.
  @Test(arguments: ["ANALYZE", "VACUUM", "REINDEX", "PRAGMA journal_mode = DELETE"])
  func careTakenOfAFileIsNoTampering(sql: String) throws {
    let folder = try tampered(sql)
    #expect(try folder.open().checkIn(of: folder.clock.now.day) != nil)
  }
}
