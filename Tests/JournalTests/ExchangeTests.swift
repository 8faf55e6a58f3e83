import Foundation
import Testing
import Triage

@testable import Journal

@Suite struct ExchangeTests {
  let clock = TestClock()

  private func filled(seed: UInt64, records count: Int = 80) throws -> JournalStore {
    let store = try inMemoryStore(clock)
    var records = RandomRecords(seed: seed, now: clock.now)
    for _ in 0..<count { try records.save(to: store) }
    try store.save(Draft(intake: #"{"regions":["chin"]}"#, page: "p2", saved: clock.now))
    return store
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func roundTripLosesNothing(seed: UInt64) throws {
    let source = try filled(seed: seed)
    let exported = try source.exported(.json)
    let target = try inMemoryStore(clock)
    let report = try target.importJSON(exported)
    #expect(report.same == 0 && report.added > 10)
    #expect(try target.exported(.json) == exported)
    let again = try target.importJSON(exported)
    #expect(again == ImportReport(added: 0, same: report.added, replaced: 0, kept: 0))
    #expect(try target.exported(.json) == exported)
    #expect(try target.undo()?.kind == .imported)
    #expect(try target.episodes(in: .first ... .last).isEmpty)
  }

  @Test func takesAllOrNothing() throws {
    let exported = String(decoding: try filled(seed: 5).exported(.json), as: UTF8.self)
    let broken: [(String, String)] = [
      ("\"exercises\": [\n", "\"exercises\": [\n{\"id\":\"x\"},\n"),
      ("\"format\": 1", "\"format\": 2"),
      ("\"format\": 1", "\"form\": 1"),
      ("\"format\": 1", "\"format\": 1e999"),
      ("\"seconds\":", "\"seconds\":99999999999999999999,\"x\":"),
      ("\"tier\":\"", "\"tier\":\"x"),
      ("\"time\":\"20", "\"time\":\"21"),
      ("\"regions\":[\"", "\"regions\":[\"x"),
      ("\"plans\"", "\"schemes\""),
      ("\"plans\"", "\"episodes\": [],\n\"plans\""),
      ("\"seconds\":", "\"seconds\":1,\"s\\u0065conds\":"),
      ("\"note\":\"", "\"note\":\"\(String(repeating: "\\u0007", count: 2 << 20))"),
    ]
    for (found, put) in broken {
      let file = exported.replacingOccurrences(of: found, with: put)
      #expect(file != exported)
      let target = try inMemoryStore(clock)
      let empty = try target.exported(.json)
      #expect(throws: JournalError.self, "\(put)") { try target.importJSON(Data(file.utf8)) }
      #expect(try target.exported(.json) == empty)
      #expect(try target.history().undo == nil)
    }
  }

  @Test func aCutOrScrambledFileIsRefusedOrHarmless() throws {
    let exported = try filled(seed: 6, records: 12).exported(.json)
    var random = SeededRandom(6)
    for round in 0..<300 {
      var file = exported
      if round % 2 == 0 {
        file = file.prefix(Int.random(in: 0..<file.count - 3, using: &random))
      } else {
        file[Int.random(in: 0..<file.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let target = try inMemoryStore(clock)
      do { try target.importJSON(file) } catch { #expect(error is JournalError) }
      if round % 2 == 0 { #expect(try target.history().undo == nil) }
    }
    let deep = Data(String(repeating: "[", count: 100_000).utf8)
    #expect(throws: JournalError.self) { try inMemoryStore(clock).importJSON(deep) }
  }

  @Test func namesThePlaceInTheFile() throws {
    let store = try inMemoryStore(clock)
    let time = #"{"time":"2026-11-19T08:00:00.000Z","zone":"Etc/UTC"}"#
    func file(_ checkIn: String) -> Data {
      Data(
        #"{"format":1,"checkIns":[{"day":"2026-11-19","entered":\#(time),"changed":\#(time),\#(checkIn)}]}"#
          .utf8
      )
    }
    #expect(throws: JournalError.invalid(JournalProblem("checkIns[0].stress", .outOfRange(0...4)))) {
      try store.importJSON(file(#""stress":7"#))
    }
    #expect(
      throws: JournalError.badFile(where: "checkIns[0].stres", message: "There is no such answer.")
    ) { try store.importJSON(file(#""stres":1"#)) }
    #expect(
      throws: JournalError.badFile(where: "checkIns[0].stress", message: "It is of another kind.")
    ) { try store.importJSON(file(#""stress":"much""#)) }
    #expect(
      throws: JournalError.badFile(where: "checkIns[0].note", message: "It is answered and skipped.")
    ) { try store.importJSON(file(#""note":"x","skipped":["note"]"#)) }
    try store.importJSON(file(#""stress":1,"skipped":["note"]"#))
    #expect(try store.checkIn(of: try .at("2026-11-19"))?.note == .skipped)
  }

  @Test func theLaterCheckInWins() throws {
    let (older, newer) = (try inMemoryStore(clock), try inMemoryStore(clock))
    var checkIn = CheckIn(day: clock.now.day, entered: clock.now)
    checkIn.stress = .value(1)
    try older.save(checkIn)
    clock.advance(days: 1)
    checkIn.stress = .value(2)
    try newer.save(checkIn)
    let fromOlder = try older.exported(.json)
    #expect(try older.importJSON(try newer.exported(.json)).replaced == 1)
    #expect(try older.checkIn(of: checkIn.day)?.stress == .value(2))
    #expect(try newer.importJSON(fromOlder).kept == 1)
    #expect(try newer.checkIn(of: checkIn.day)?.stress == .value(2))
  }

  @Test func nothingFromAheadOfNowIsTakenIn() throws {
    let store = try filled(seed: 8)
    let exported = try store.exported(.json)
    clock.set("2001-01-01T00:00:00.000+01:00")
    #expect(throws: JournalError.self) { try inMemoryStore(clock).importJSON(exported) }
  }

  @Test func tablesAreQuotedAndHarmless() throws {
    let store = try inMemoryStore(clock)
    try store.save(Episode(began: clock.now, regions: [.chin, .lips], note: "=1+1,\"x\"\ny"))
    var checkIn = CheckIn(day: clock.now.day, entered: clock.now)
    checkIn.note = .skipped
    checkIn.sleepHours = .value(6.5)
    checkIn.nicotine = .value(false)
    try store.save(checkIn)
    let episodes = String(decoding: try store.exported(.episodesCSV), as: UTF8.self)
    #expect(episodes.hasPrefix("id,began,zone,regions,strength,seconds,triggers,note\r\n"))
    #expect(episodes.hasSuffix(",Europe/Berlin,lips;chin,,,,\"'=1+1,\"\"x\"\"\ny\"\r\n"))
    let checkIns = String(decoding: try store.exported(.checkInsCSV), as: UTF8.self)
    #expect(checkIns.hasSuffix(",,,,,,,6.5,,,,,,,,no,,(skipped)\r\n"))
  }

  @Test func emptyJournal() throws {
    let store = try inMemoryStore(clock)
    let exported = try store.exported(.json)
    #expect(try store.importJSON(exported) == ImportReport())
    #expect(throws: JournalError.self) { try store.importJSON(Data()) }
    #expect(throws: JournalError.self) { try store.importJSON(Data("null".utf8)) }
  }
}
