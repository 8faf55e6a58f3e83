import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct DamageTests {
  private func damaged(_ folder: TestFolder) throws -> DamagedJournal {
    guard case .damaged(let journal) = try folder.opening() else { throw TestFolder.NotReady() }
    return journal
  }

  private func write(_ data: Data, _ path: String) throws { try data.write(to: URL(fileURLWithPath: path)) }

  @Test func isSaidAndLeftAlone() throws {
    let folder = try TestFolder()
    do {
      let store = try folder.open()
      for number in 0..<200 { try store.save(Episode(began: folder.clock.now, note: "n\(number)")) }
      try store.close()
    }
    let good = try Data(contentsOf: URL(fileURLWithPath: folder.location.path))
    var headless = good
    headless.replaceSubrange(0..<16, with: Data(repeating: 0, count: 16))
    var schemaless = good
    schemaless.replaceSubrange(100..<4096, with: Data(repeating: 0x5A, count: 3996))
    for bad in [headless, schemaless, good.prefix(5000), good.prefix(50), Data("hello\n".utf8), Data()] {
      try write(bad, folder.location.path)
      _ = try damaged(folder)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.location.path)) == bad)
    }
  }

  @Test func theNewestGoodBackupIsOffered() throws {
    let folder = try TestFolder()
    var backups: [BackupFile] = []
    do {
      let store = try folder.open()
      for number in 0..<3 {
        try store.save(Episode(began: folder.clock.now, note: "day \(number)"))
        store.waitForBackup()
        folder.clock.advance(days: 1)
      }
      backups = store.backups()
      try store.close()
    }
    try write(Data("broken".utf8), backups[0].path)
    try write(Data("damaged".utf8), folder.location.path)
    let journal = try damaged(folder)
    let offered = try #require(journal.newestGoodBackup(today: folder.clock.now.day))
    #expect(offered == backups[1])
    let clock = folder.clock
    let (store, kept) = try journal.restore(from: offered.path) { clock.now }
    #expect(try store.episodes(in: .first ... .last).count == 2)
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == Data("damaged".utf8))
    try store.save(Episode(began: clock.now))
  }

  @Test func canBeginAfresh() throws {
    let folder = try TestFolder()
    let clock = folder.clock
    // In the program's own folder no file can be anybody else's.
    let location = try #require(JournalLocation.standard(environment: folder.environment))
    mkdir(location.folder, 0o700)
    for round in 0..<3 {
      try write(Data("damaged \(round)".utf8), location.path)
      guard case .damaged(let journal) = try JournalStore.open(at: location, clock: { clock.now }) else {
        throw TestFolder.NotReady()
      }
      let (store, kept) = try journal.startAfresh { clock.now }
      #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == Data("damaged \(round)".utf8))
      #expect(store.isKept)
      try store.save(Episode(began: clock.now))
      #expect(try store.state(of: clock.now.day).episodes == 1)
      try store.close()
    }
  }

  @Test func isNoticedWhileReading() throws {
    let folder = try TestFolder()
    do {
      let store = try folder.open()
      for number in 0..<500 {
        try store.save(Episode(began: folder.clock.now.adding(milliseconds: -Int64(number)), note: "n"))
      }
      try store.close()
    }
    // Only what opening does not read: the entries themselves, in the middle of their table.
    let leaves = try pages(of: "episode", folder)
    try #require(leaves.count >= 4)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.location.path))
    for page in leaves.dropFirst().dropLast().map({ $0 - 1 }) {
      bytes.replaceSubrange(page * 4096..<page * 4096 + 200, with: Data(repeating: 0xFF, count: 200))
    }
    try write(bytes, folder.location.path)
    let store = try folder.open()
    #expect(throws: JournalError.damaged(path: folder.location.path)) {
      try store.episodes(in: .first ... .last)
    }
    #expect(throws: JournalError.self) { try store.backup(to: "\(folder.path)/copy") }
    #expect(FileSanity.info("\(folder.path)/copy") == nil)
  }

  /// The numbers of the pages that hold a table's rows, in the order of the rows.
  private func pages(of table: String, _ folder: TestFolder) throws -> [Int] {
    let database = try DatabaseQueue(path: folder.location.path)
    defer { try? database.close() }
    return try database.read { db in
      try Int.fetchAll(
        db, sql: "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path",
        arguments: [table])
    }
  }
}
