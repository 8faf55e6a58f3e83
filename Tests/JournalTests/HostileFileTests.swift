import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct HostileFileTests {
  /// Does everything a program does with a journal. Errors are fine; a trap would end the tests.
  private func useAll(_ store: JournalStore, at now: Moment) {
    let days = CalendarDay.first ... .last
    let uses: [() throws -> Void] = [
      { _ = try store.state(of: now.day) }, { _ = try store.episodes(in: days) },
      { _ = try store.episodeCounts(in: days) }, { _ = try store.regionCounts(in: days) },
      { _ = try store.checkIns(in: days) }, { _ = try store.lastAssessments(limit: 99) },
      { _ = try store.plans(limit: 99) }, { _ = try store.exercises(in: days) },
      { _ = try store.draft() }, { _ = try store.exported(.json) }, { _ = try store.exported(.episodesCSV) },
      { _ = try store.exported(.checkInsCSV) }, { try store.save(Episode(began: now)) },
      { try store.save(CheckIn(day: now.day, entered: now)) }, { _ = try store.history() },
      { while try store.undo() != nil {} }, { while try store.redo() != nil {} }, { try store.close() },
    ]
    for use in uses {
      do { try use() } catch { #expect(error is JournalError, "\(error)") }
    }
  }

  private func filled(_ folder: TestFolder) throws -> JournalStore {
    let store = try folder.open()
    var records = RandomRecords(seed: 11, now: folder.clock.now)
    for _ in 0..<60 { try records.save(to: store) }
    return store
  }

  @Test(arguments: ["NULL", "x'00FF'", "'text'", "9223372036854775807", "-1.5e300", "''"])
  func strangeValuesAreErrors(value: String) throws {
    for table in Table.allCases.map(\.rawValue) + ["draft", "undo_step", "undo_change"] {
      let folder = try TestFolder()
      let store = try filled(folder)
      try store.queue.inDatabase { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        for column in try db.columns(in: table).map(\.name) {
          // Some columns take no such value; the others get it in a few rows.
          try? db.execute(
            sql: "UPDATE OR IGNORE \(table) SET \"\(column)\" = \(value) WHERE random() % 3 = 0")
        }
      }
      useAll(store, at: folder.clock.now)
    }
  }

  @Test func scrambledFilesAreErrors() throws {
    let folder = try TestFolder()
    try filled(folder).close()
    let good = try Data(contentsOf: URL(fileURLWithPath: folder.location.path))
    var random = SeededRandom(12)
    for _ in 0..<80 {
      var bad = good
      for _ in 0..<Int.random(in: 1...200, using: &random) {
        bad[Int.random(in: 0..<bad.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      try bad.write(to: URL(fileURLWithPath: folder.location.path))
      for companion in folder.location.companions { unlink(companion) }
      do {
        if let store = try folder.opening().store { useAll(store, at: folder.clock.now) }
      } catch {
        #expect(error is JournalError)
      }
    }
  }
}
