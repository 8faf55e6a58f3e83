import Foundation
import GRDB
import Testing
import Triage

@testable import Journal

@Suite struct StoreTests {
  @Test func keepsEveryKindOfRecord() throws {
    let folder = try TestFolder()
    var records = RandomRecords(seed: 3, now: folder.clock.now)
    var run = records.plan()
    run.stopped = nil
    run.entered = folder.clock.now
    run.changed = folder.clock.now
    run.ticks = [3: ["tea": 2, "walk": 1]]
    let session = records.exercise()
    let assessment = records.assessment()
    let draft = Draft(intake: "{}", page: "2", saved: folder.clock.now)
    do {
      let store = try folder.open()
      try store.save(run)
      try store.save(session)
      try store.save(assessment)
      try store.save(draft)
      try store.close()
    }
    let store = try folder.open()
    let kept = try JournalValidation(now: folder.clock.now).checked(session)
    #expect(try store.currentPlan() == run)
    #expect(try store.exercises(on: session.began.day) == [kept])
    #expect(try store.lastAssessments() == [assessment])
    #expect(try store.draft() == draft)
    try store.clearDraft()
    #expect(try store.draft() == nil)
  }

  @Test func missingNoAndSkippedAreThreeThings() throws {
    let clock = TestClock()
    let store = try inMemoryStore(clock)
    var checkIn = CheckIn(day: clock.now.day, entered: clock.now)
    checkIn.nicotine = .value(false)
    checkIn.dryEyes = .skipped
    checkIn.sleepHours = .value(0)
    try store.save(checkIn)
    let saved = try #require(try store.checkIn(of: clock.now.day))
    #expect(saved.nicotine == .value(false))
    #expect(saved.dryEyes == .skipped)
    #expect(saved.sleepHours == .value(0))
    #expect(saved.mineralFood == .unknown)
    #expect(saved == checkIn)
  }

  @Test func aChangedDayShowsWhenItWasEntered() throws {
    let clock = TestClock()
    let store = try inMemoryStore(clock)
    let entered = clock.now
    var checkIn = CheckIn(day: try .at("2026-10-01"), entered: Moment(milliseconds: 0))
    checkIn.stress = .value(1)
    try store.save(checkIn)
    clock.advance(days: 2)
    #expect(try !store.save(checkIn), "nothing has changed")
    checkIn.stress = .value(2)
    try store.save(checkIn)
    let saved = try #require(try store.checkIn(of: checkIn.day))
    #expect(saved.entered == entered)
    #expect(saved.changed == clock.now)
  }

  @Test func countsByDayAndRegion() throws {
    let clock = TestClock("2026-11-20T00:30:00.000+01:00")
    let store = try inMemoryStore(clock)
    let now = clock.now
    let yesterday = now.adding(milliseconds: -3_600_000)
    try store.save(Episode(began: now, regions: [.chin, .lips]))
    try store.save(Episode(began: now.adding(milliseconds: -1), regions: [.chin]))
    try store.save(Episode(began: yesterday, regions: [.lips]))
    try store.save(Episode(began: now.adding(milliseconds: 10)))
    let days = now.day.before...now.day
    #expect(try store.episodeCounts(in: days) == [now.day: 3, now.day.before: 1])
    #expect(try store.regionCounts(in: days) == [.chin: 2, .lips: 2])
    #expect(try store.regionCounts(in: now.day...now.day) == [.chin: 2, .lips: 1])
    #expect(try store.lastRegions() == [.chin, .lips])
    #expect(try store.episodes(in: days, limit: 2).count == 2)
    #expect(try store.episodes(in: days, limit: -5).isEmpty)
    let today = try store.state(of: now.day)
    #expect(today.episodes == 3)
    #expect(today.checkIn == nil && today.before == nil && today.plan == nil)
  }

  @Test func queriesUseAnIndex() throws {
    let store = try inMemoryStore()
    let queries = [
      "SELECT day, COUNT(*) FROM episode WHERE day BETWEEN '1' AND '2' GROUP BY day",
      "SELECT regions, COUNT(*) FROM episode WHERE day BETWEEN '1' AND '2' GROUP BY regions",
      "SELECT regions FROM episode WHERE regions <> '' ORDER BY began DESC LIMIT 1",
      "SELECT * FROM episode WHERE day BETWEEN '1' AND '2' ORDER BY day DESC, began DESC LIMIT 9",
      "SELECT id FROM plan WHERE stopped IS NULL ORDER BY entered DESC LIMIT 1",
      "SELECT id FROM plan ORDER BY entered DESC LIMIT 1",
      "SELECT * FROM assessment ORDER BY given DESC LIMIT 1",
      "SELECT * FROM exercise_session WHERE day BETWEEN '1' AND '2' ORDER BY day, began LIMIT 9",
      "SELECT * FROM check_in WHERE day BETWEEN '1' AND '2' ORDER BY day",
    ]
    for query in queries {
      let plan = try store.queryPlan(query)
      #expect(plan.contains("INDEX"), "\(query): \(plan)")
      #expect(!plan.contains("USE TEMP B-TREE FOR ORDER"), "\(query): \(plan)")
    }
  }

  @Test func takesATaskBack() throws {
    let clock = TestClock()
    let store = try inMemoryStore(clock)
    var run = SavedPlan(started: clock.now.day, entered: clock.now)
    run.ticks[1] = ["tea": 2, "walk": 1]
    try store.save(run)
    run.ticks[1]?["tea"] = nil
    try store.save(run)
    #expect(try store.currentPlan() == run)
    try store.deletePlan(run.id)
    #expect(try store.currentPlan() == nil)
    #expect(try store.undo()?.kind == .planDeleted)
    #expect(try store.currentPlan() == run)
  }
}

@Suite struct ValidationTests {
  let clock = TestClock()

  @Test func namesTheFieldAndTheRemedy() throws {
    let store = try inMemoryStore(clock)
    let now = clock.now
    func refuses(_ field: String, _ reason: JournalProblem.Reason, _ body: () throws -> Void) {
      #expect(throws: JournalError.invalid(JournalProblem(field, reason)), performing: body)
    }
    refuses("began", .ahead) { try store.save(Episode(began: now.adding(milliseconds: 60_001))) }
    refuses("began", .outsideYears) { try store.save(Episode(began: Moment(milliseconds: .min))) }
    refuses("began", .unknownZone) {
      try store.save(Episode(began: Moment(milliseconds: 0, zone: "a b")))
    }
    refuses("began", .unknownZone) {
      try store.save(Episode(began: Moment(milliseconds: 0, zone: "UTC", offset: 70_000)))
    }
    refuses("strength", .outOfRange(0...4)) { try store.save(Episode(began: now, strength: 5)) }
    refuses("seconds", .outOfRange(0...86_400)) { try store.save(Episode(began: now, seconds: -1)) }
    refuses("note", .tooLong(4000)) {
      try store.save(Episode(began: now, note: String(repeating: "x", count: 1_000_000)))
    }
    refuses("note", .tooLong(4000)) {
      try store.save(Episode(began: now, note: "a" + String(repeating: "\u{301}", count: 100_000)))
    }
    refuses("triggers", .tooMany(20)) {
      try store.save(Episode(began: now, triggers: Array(repeating: "x", count: 21)))
    }
    var checkIn = CheckIn(day: now.day.next, entered: now)
    refuses("day", .ahead) { try store.save(checkIn) }
    checkIn.day = now.day
    for bad in [24.1, -0.1, .nan, .infinity] {
      checkIn.sleepHours = .value(bad)
      refuses("sleepHours", .outOfRange(0...24)) { try store.save(checkIn) }
    }
    checkIn.sleepHours = .unknown
    checkIn.times = .value(.max)
    refuses("times", .outOfRange(0...100_000)) { try store.save(checkIn) }
    var plan = SavedPlan(started: now.day, entered: now)
    plan.ticks = [100: ["x": 1]]
    refuses("ticks", .outOfRange(1...99)) { try store.save(plan) }
    plan.ticks = [1: ["x": -1]]
    refuses("ticks.1", .outOfRange(1...999)) { try store.save(plan) }
    refuses("technique", .empty) {
      try store.save(ExerciseSession(technique: "\u{7}", began: now, seconds: 1, completed: true))
    }
    refuses("intake", .notAnIntake) { try store.save(Draft(intake: "[]", page: "1", saved: now)) }
    #expect(try store.history() == ChangeHistory(undo: nil, redo: nil))
  }

  @Test func notesAreTidied() throws {
    let store = try inMemoryStore(clock)
    let note = "\u{FEFF} a\u{0}\u{1B}[31mb\r\nc\u{85}d\re\tf\u{202E}g\u{2066}h \n"
    let episode = Episode(began: clock.now, note: note)
    try store.save(episode)
    #expect(try store.episodes(in: clock.now.day...clock.now.day).first?.note == "a[31mb\ncd\ne fgh")
    for hostile in RandomRecords.hostile {
      let once = HostileText.tidied(hostile)
      #expect(HostileText.tidied(once) == once)
    }
  }

  @Test func aClockThatJumpsBackLocksNothing() throws {
    let store = try inMemoryStore(clock)
    var episode = Episode(began: clock.now, strength: 1)
    var checkIn = CheckIn(day: clock.now.day, entered: clock.now)
    checkIn.stress = .value(1)
    try store.save(episode)
    try store.save(checkIn)
    clock.set("2020-01-01T00:00:00.000+01:00")
    episode.strength = 2
    checkIn.stress = .value(2)
    #expect(try store.save(episode))
    #expect(try store.save(checkIn))
    #expect(try store.checkIn(of: checkIn.day)?.stress == .value(2))
  }
}

extension JournalStore {
  /// How SQLite would go about a query.
  func queryPlan(_ sql: String) throws -> String {
    try read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
        .joined(separator: "; ")
    }
  }
}
