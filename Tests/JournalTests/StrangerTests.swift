import Foundation
import GRDB
import Testing

@testable import Journal

/// Files of somebody else that were named as a journal by mistake.
@Suite struct StrangerTests {
  /// What an empty database is made into.
  enum Kind: String, CaseIterable, Sendable {
    case tables = "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')"
    case versioned = "CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 3"
    case negative = "CREATE TABLE bookmark (url TEXT); PRAGMA user_version = -2147483648"
    case named = "PRAGMA application_id = 7; PRAGMA user_version = 2; CREATE TABLE episode (id TEXT)"
    case ahead = "PRAGMA journal_mode = WAL; CREATE TABLE bookmark (url TEXT)"
  }

  private func bytes(in folder: TestFolder) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, FileManager.default.contents(atPath: "\(folder.path)/\(name)") ?? Data())
      })
  }

  /// Tries everything that opens a file, each of which has to refuse it and leave it as it is.
  private func expectRefused(_ folder: TestFolder, _ sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let path = folder.location.path
    chmod(path, 0o644)
    let before = try bytes(in: folder)
    let refusal = JournalError.refused(path: path, because: .notAJournal)
    for access in [JournalAccess.readWrite, .readOnly] {
      #expect(throws: refusal, sourceLocation: sourceLocation) { try folder.opening(access: access) }
    }
    let other = try TestFolder()
    let store = try other.open()
    #expect(throws: refusal, sourceLocation: sourceLocation) { try store.restore(from: path) }
    #expect(try bytes(in: folder) == before, sourceLocation: sourceLocation)
    #expect((FileSanity.info(path)?.st_mode ?? 0) & 0o777 == 0o644, sourceLocation: sourceLocation)
  }

  @Test(arguments: Kind.allCases)
  func anotherProgramsDatabaseStaysAsItIs(kind: Kind) throws {
    let folder = try TestFolder()
    let other = try DatabaseQueue(path: folder.location.path)
    try other.writeWithoutTransaction { try $0.execute(sql: kind.rawValue) }
    try other.close()
    try expectRefused(folder)
  }

  @Test func aFileThatIsNoDatabaseStaysAsItIs() throws {
    for content in ["my diary\n", String(repeating: "my diary\n", count: 900), "SQLite format 3\u{0}"] {
      let folder = try TestFolder()
      try Data(content.utf8).write(to: URL(fileURLWithPath: folder.location.path))
      try expectRefused(folder)
    }
  }

  @Test func readingLeavesAnEmptyFileAlone() throws {
    let folder = try TestFolder()
    try Data().write(to: URL(fileURLWithPath: folder.location.path))
    chmod(folder.location.path, 0o644)
    guard case .notKept(_, because: .noneYet) = try folder.opening(access: .readOnly) else {
      Issue.record("taken for a journal")
      return
    }
    #expect((FileSanity.info(folder.location.path)?.st_mode ?? 0) & 0o777 == 0o644)
    // Named to be written to, it becomes one.
    try folder.open().save(Episode(began: folder.clock.now))
    #expect((FileSanity.info(folder.location.path)?.st_mode ?? 0) & 0o777 == 0o600)
  }

  /// With backups beside it, what is there now was a journal once.
  @Test func withBackupsBesideItIsADamagedJournal() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    try store.save(Episode(began: folder.clock.now))
    try store.close()
    for content in [Data("overwritten".utf8), Data()] {
      try content.write(to: URL(fileURLWithPath: folder.location.path))
      guard case .damaged(let journal) = try folder.opening() else {
        Issue.record("not damaged")
        return
      }
      #expect(journal.newestGoodBackup(today: folder.clock.now.day) != nil)
      #expect(FileManager.default.contents(atPath: folder.location.path) == content)
    }
  }
}
