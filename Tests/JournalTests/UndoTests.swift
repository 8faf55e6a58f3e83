import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct UndoTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func goesBackAndForthOverAnyChanges(seed: UInt64) throws {
    let folder = try TestFolder()
    var records = RandomRecords(seed: seed, now: folder.clock.now)
    var store = try folder.open()
    var exports = [try store.exported(.json)]
    for _ in 0..<60 {
      let before = try store.exported(.json)
      if records.number(0...4) == 0, let day = try store.checkIns(in: .first ... .last).first?.day {
        try store.deleteCheckIn(of: day)
      } else {
        try records.save(to: store)
      }
      let after = try store.exported(.json)
      if after != before { exports.append(after) }
      folder.clock.advance(days: records.number(0...1))
    }
    try store.close()
    store = try folder.open()
    for export in exports.dropLast().reversed() {
      #expect(try store.undo() != nil)
      #expect(try store.exported(.json) == export)
    }
    #expect(try store.undo() == nil)
    try store.close()
    store = try folder.open()
    for export in exports.dropFirst() {
      #expect(try store.redo() != nil)
      #expect(try store.exported(.json) == export)
    }
    #expect(try store.redo() == nil)
  }

  @Test func aNewChangeEndsRedo() throws {
    let clock = TestClock()
    let store = try inMemoryStore(clock)
    try store.save(Episode(began: clock.now))
    try store.save(CheckIn(day: clock.now.day, entered: clock.now))
    #expect(try store.undo() == Change(.checkInAdded, day: clock.now.day))
    #expect(
      try store.history()
        == ChangeHistory(
          undo: Change(.episodeAdded, day: clock.now.day), redo: Change(.checkInAdded, day: clock.now.day)))
    try store.save(Episode(began: clock.now))
    #expect(try store.history().redo == nil)
    #expect(try store.redo() == nil)
  }

  @Test func remembersHundredsOfSteps() throws {
    let clock = TestClock()
    let store = try inMemoryStore(clock)
    for number in 0..<(Ledger.depth + 20) {
      try store.save(Episode(began: clock.now.adding(milliseconds: -Int64(number))))
    }
    var steps = 0
    while try store.undo() != nil { steps += 1 }
    #expect(steps == Ledger.depth)
    #expect(try store.episodes(in: .first ... .last).count == 20)
  }

  @Test func refusesWhenTheEntryIsNotAsItLeftIt() throws {
    let clock = TestClock()
    let store = try inMemoryStore(clock)
    let episode = Episode(began: clock.now)
    try store.save(episode)
    try store.write { try $0.execute(sql: "UPDATE episode SET strength = 3") }
    #expect(throws: JournalError.changedSince) { try store.undo() }
    #expect(try store.episodes(in: .first ... .last).count == 1)
  }

  @Test func aRefusedChangeIsNoStep() throws {
    let clock = TestClock()
    let store = try inMemoryStore(clock)
    try store.save(Episode(began: clock.now))
    _ = try store.undo()
    #expect(throws: JournalError.self) { try store.save(Episode(began: clock.now, strength: 9)) }
    #expect(try store.history().redo?.kind == .episodeAdded)
  }
}
