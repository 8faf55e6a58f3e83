import Foundation
import GRDB
import Testing
import Triage

@testable import Journal

@Suite struct EraseTests {
  private static let canary = "CANARYcanary"

  /// The files of a folder that hold the canary, or any of some ids.
  private func traces(in folder: String, of words: [String]) throws -> [String] {
    let names = try #require(FileManager.default.subpaths(atPath: folder))
    return names.filter { name in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return false }
      return words.contains { data.range(of: Data($0.utf8)) != nil }
    }
  }

  @Test func leavesNoTrace() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    var words = [Self.canary, "box-breathing", "contentVersion-1", "2026-11-2"]
    for number in 0..<300 {
      let episode = Episode(
        began: folder.clock.now, regions: [.chin], triggers: [Self.canary],
        note: "\(Self.canary) \(number) \(String(repeating: "long", count: number * 3))")
      words.append(episode.id.uuidString)
      try store.save(episode)
      if number % 2 == 0 { try store.deleteEpisode(episode.id) }
      if number % 50 == 0 { folder.clock.advance(days: 1) }
      store.waitForBackup()
    }
    var records = RandomRecords(seed: 1, now: folder.clock.now)
    for _ in 0..<30 { try records.save(to: store) }
    try store.save(Draft(intake: #"{"regions":["chin"]}"#, page: Self.canary, saved: folder.clock.now))
    _ = try store.undo()
    _ = try store.restore(from: try #require(store.backups().first).path)
    try store.save(Episode(began: folder.clock.now, note: Self.canary))
    #expect(try !traces(in: folder.path, of: words).isEmpty)

    try store.erase()
    #expect(try traces(in: folder.path, of: words) == [])
    #expect(try store.history() == ChangeHistory(undo: nil, redo: nil))
    #expect(store.backups().isEmpty)
    #expect(try store.check())
    try store.save(Episode(began: folder.clock.now, note: "new"))
    try store.close()
    #expect(try traces(in: folder.path, of: Array(words.dropLast(300).prefix(1))) == [])
    #expect(try folder.open().episodes(in: .first ... .last).map(\.note) == ["new"])
  }

  @Test func saysWhenAReaderHoldsTheLog() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    try store.save(Episode(began: folder.clock.now, note: Self.canary))
    let reader = try Connection.reading(folder.location.path)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT * FROM episode")
      #expect(throws: JournalError.busy) { try store.erase() }
      try db.execute(sql: "COMMIT")
    }
    store.waitForBackup()
    try store.erase()
    #expect(try traces(in: folder.path, of: [Self.canary]) == [])
  }

  /// Whatever stands in the way of one copy, all else is erased, and the one left is named.
  @Test(arguments: ["journal-2026-01-01.sqlite", ".unfinished-1", "before-version-2.sqlite"])
  func namesACopyThatIsLeft(name: String) throws {
    let folder = try TestFolder()
    let store = try folder.open()
    try store.save(Episode(began: folder.clock.now, note: Self.canary))
    store.waitForBackup()
    let left = "\(folder.location.backups)/\(name)"
    mkdir(left, 0o700)
    #expect(throws: JournalError.notErased(path: left)) { try store.erase() }
    #expect(try traces(in: folder.path, of: [Self.canary]) == [])
    rmdir(left)
    try store.erase()
    #expect(FileSanity.info(folder.location.backups) == nil)
  }

  /// While somebody reads, the log cannot be emptied; the backups are no reason to wait.
  @Test func copiesGoThoughAReaderHoldsTheLog() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    try store.save(Episode(began: folder.clock.now, note: Self.canary))
    store.waitForBackup()
    let reader = try Connection.reading(folder.location.path)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT * FROM episode")
      #expect(throws: JournalError.busy) { try store.erase() }
      #expect(store.backups().isEmpty)
      try db.execute(sql: "COMMIT")
    }
  }

  @Test func aPipeOrALinkAmongTheCopiesStopsNothing() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    try store.save(Episode(began: folder.clock.now))
    store.waitForBackup()
    let elsewhere = "\(folder.path)/elsewhere"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: elsewhere))
    mkfifo("\(folder.location.backups)/journal-pipe", 0o600)
    symlink(elsewhere, "\(folder.location.backups)/journal-link")
    chmod(try #require(store.backups().first).path, 0o400)
    try store.erase()
    #expect(FileSanity.info(folder.location.backups) == nil)
    #expect(FileManager.default.contents(atPath: elsewhere) == Data("mine".utf8))
  }
}
