import Foundation
import Testing

@testable import Journal

@Suite(.enabled(if: SmallDisk.isPossible, "needs the right to mount file systems"))
struct FullDiskTests {
  @Test(arguments: [0, 4096, 20_000])
  func nothingSavedIsLost(bytesLeft: Int) throws {
    let disk = try SmallDisk(kilobytes: 2048)
    let clock = TestClock()
    let location = JournalLocation.file("\(disk.path)/journal.sqlite", current: "/")
    let store = try #require(try JournalStore.open(at: location) { clock.now }.store)
    var saved: Set<UUID> = []
    func save() throws {
      let episode = Episode(began: clock.now, note: String(repeating: "n", count: 500))
      try store.save(episode)
      saved.insert(episode.id)
    }
    for _ in 0..<20 { try save() }
    store.waitForBackup()
    try disk.fill(leaving: bytesLeft)
    var failures = 0
    for _ in 0..<400 {
      do {
        try save()
      } catch let error as JournalError {
        #expect(error == .full)
        failures += 1
      }
    }
    #expect(failures > 100)
    #expect(Set(try store.episodes(in: .first ... .last, limit: 5000).map(\.id)) == saved)
    clock.advance(days: 1)
    #expect(throws: JournalError.full) { try save() }
    disk.makeRoom()
    for _ in 0..<20 { try save() }
    #expect(try store.check())
    try store.close()
    let again = try #require(try JournalStore.open(at: location) { clock.now }.store)
    #expect(Set(try again.episodes(in: .first ... .last, limit: 5000).map(\.id)) == saved)
    try again.close()
  }

  @Test func openingOnAFullDisk() throws {
    let disk = try SmallDisk(kilobytes: 512)
    let location = JournalLocation.file("\(disk.path)/journal.sqlite", current: "/")
    try disk.fill(leaving: 0)
    #expect(throws: JournalError.full) { try JournalStore.open(at: location) { Moment(milliseconds: 0) } }
    disk.makeRoom()
    let store = try #require(try JournalStore.open(at: location) { Moment(milliseconds: 0) }.store)
    try store.save(Episode(began: Moment(milliseconds: 0)))
    try store.close()
    try disk.fill(leaving: 0)
    guard
      case .readOnly(let reader, because: .full) = try JournalStore.open(
        at: location,
        clock: {
          Moment(milliseconds: 0)
        })
    else {
      Issue.record("not read-only")
      return
    }
    #expect(try reader.episodes(in: .first ... .last).count == 1)
    try reader.close()
  }

  @Test func aBackupThatDoesNotFitBlocksNothing() throws {
    let disk = try SmallDisk(kilobytes: 4096)
    let clock = TestClock()
    let location = JournalLocation.file("\(disk.path)/journal.sqlite", current: "/")
    let store = try #require(try JournalStore.open(at: location) { clock.now }.store)
    for _ in 0..<60 {
      try store.save(Episode(began: clock.now, note: String(repeating: "n", count: 2000)))
    }
    store.waitForBackup()
    clock.advance(days: 1)
    try disk.fill(leaving: 100_000)
    #expect(try store.save(Episode(began: clock.now, note: "small")))
    #expect(store.waitForBackup() == .failed(.full))
    let names = try FileManager.default.contentsOfDirectory(atPath: location.backups)
    #expect(names == ["journal-2026-11-20.sqlite"])
    try store.close()
  }
}
