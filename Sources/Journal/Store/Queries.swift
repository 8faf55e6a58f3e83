import Foundation
import GRDB
import Triage

extension JournalStore {
  /// The check-in of a day.
  package func checkIn(of day: CalendarDay) throws -> CheckIn? {
    try read { try CheckIn.find(day, in: $0) }
  }

  /// The check-ins of a range of days, by day.
  package func checkIns(in days: ClosedRange<CalendarDay>) throws -> [CheckIn] {
    try records(
      "SELECT * FROM check_in WHERE day BETWEEN ? AND ? ORDER BY day",
      [days.lowerBound.description, days.upperBound.description])
  }

  /// The episodes of a range of days, latest first.
  package func episodes(in days: ClosedRange<CalendarDay>, limit: Int = 1000) throws -> [Episode] {
    try records(
      "SELECT * FROM episode WHERE day BETWEEN ? AND ? ORDER BY day DESC, began DESC LIMIT ?",
      [days.lowerBound.description, days.upperBound.description, max(0, limit)])
  }

  /// The number of episodes of each day of a range that has any.
  package func episodeCounts(in days: ClosedRange<CalendarDay>) throws -> [CalendarDay: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT day, COUNT(*) AS count FROM episode WHERE day BETWEEN ? AND ? GROUP BY day",
        arguments: [days.lowerBound.description, days.upperBound.description])
      var counts: [CalendarDay: Int] = [:]
      while let row = try rows.next() {
        let row = RowReader(columns: Columns(row))
        counts[try row.day("day")] = try row.get("count")
      }
      return counts
    }
  }

  /// In how many episodes of a range of days each region took part.
  package func regionCounts(in days: ClosedRange<CalendarDay>) throws -> [RegionID: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT regions, COUNT(*) AS count FROM episode WHERE day BETWEEN ? AND ? GROUP BY regions",
        arguments: [days.lowerBound.description, days.upperBound.description])
      var counts: [RegionID: Int] = [:]
      while let row = try rows.next() {
        let row = RowReader(columns: Columns(row))
        let count: Int = try row.get("count")
        for region in try row.get("regions", as: RegionSet.self) { counts[region, default: 0] += count }
      }
      return counts
    }
  }

  /// Where the latest episode was that said where.
  package func lastRegions() throws -> RegionSet? {
    try read { try Self.lastRegions($0) }
  }

  /// The latest results of the checklist, latest first.
  package func lastAssessments(limit: Int = 1) throws -> [SavedAssessment] {
    try records("SELECT * FROM assessment ORDER BY given DESC LIMIT ?", [max(0, limit)])
  }

  /// The latest run of the plan that has not been stopped.
  package func currentPlan() throws -> SavedPlan? {
    try read { try SavedPlan.current(in: $0) }
  }

  /// The latest runs of the plan, latest first.
  package func plans(limit: Int = 10) throws -> [SavedPlan] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM plan ORDER BY entered DESC LIMIT ?", arguments: [max(0, limit)]
      ).compactMap { try SavedPlan.find($0, in: db) }
    }
  }

  /// The sessions of exercises of a day, first one first.
  package func exercises(on day: CalendarDay) throws -> [ExerciseSession] {
    try exercises(in: day...day)
  }

  /// The sessions of exercises of a range of days, first one first.
  package func exercises(in days: ClosedRange<CalendarDay>, limit: Int = 1000) throws -> [ExerciseSession] {
    try records(
      "SELECT * FROM exercise_session WHERE day BETWEEN ? AND ? ORDER BY day, began LIMIT ?",
      [days.lowerBound.description, days.upperBound.description, max(0, limit)])
  }

  /// All that the first screen and `flicker today` need to know of a day, read at one go.
  package func state(of day: CalendarDay) throws -> DayState {
    let now = clock()
    return try read { db in
      let latest: [SavedAssessment] = try Self.records(
        "SELECT * FROM assessment ORDER BY given DESC LIMIT 1", [], db)
      return DayState(
        day: day, checkIn: try CheckIn.find(day, in: db), before: try CheckIn.find(day.before, in: db),
        episodes: try Int.fetchOne(
          db, sql: "SELECT COUNT(*) FROM episode WHERE day = ?", arguments: [day.description]) ?? 0,
        plan: try SavedPlan.current(in: db),
        exercises: try Self.records(
          "SELECT * FROM exercise_session WHERE day = ? ORDER BY began LIMIT 1000", [day.description], db),
        assessment: latest.first,
        openSign: try Self.openSign(before: day, at: now, in: db), lastRegions: try Self.lastRegions(db))
    }
  }

  static func records<Record: RowRecord>(_ sql: String, _ arguments: StatementArguments, _ db: Database)
    throws -> [Record]
  {
    let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
    var records: [Record] = []
    while let row = try rows.next() { records.append(try Record(Columns(row))) }
    return records
  }

  private func records<Record: RowRecord>(_ sql: String, _ arguments: StatementArguments) throws -> [Record] {
    try read { try Self.records(sql, arguments, $0) }
  }

  private static func lastRegions(_ db: Database) throws -> RegionSet? {
    try String.fetchOne(
      db, sql: "SELECT regions FROM episode WHERE regions <> '' ORDER BY began DESC LIMIT 1"
    ).flatMap { RegionSet(scalar: .text($0)) }
  }
}

/// What a journal says about one day.
package struct DayState: Hashable, Sendable {
  /// The day.
  package var day: CalendarDay
  /// Its check-in.
  package var checkIn: CheckIn?
  /// The check-in of the day before, whose values are offered again.
  package var before: CheckIn?
  /// How many episodes were noted on the day.
  package var episodes: Int
  /// The latest run of the plan that has not been stopped.
  package var plan: SavedPlan?
  /// The sessions of exercises of the day.
  package var exercises: [ExerciseSession]
  /// The latest result of the checklist, from any day.
  package var assessment: SavedAssessment?
  /// The check-in with a warning sign that no finished checklist has dealt with.
  package var openSign: CheckIn?
  /// Where the latest episode was that said where.
  package var lastRegions: RegionSet?
}

extension CheckIn {
  static func find(_ day: CalendarDay, in db: Database) throws -> CheckIn? {
    try Table.checkIn.row(like: ["day": .text(day.description)], in: db).map { try CheckIn($0) }
  }
}

extension SavedPlan {
  static func current(in db: Database) throws -> SavedPlan? {
    try String.fetchOne(
      db, sql: "SELECT id FROM plan WHERE stopped IS NULL ORDER BY entered DESC LIMIT 1"
    ).flatMap { try find($0, in: db) }
  }

  static func find(_ id: UUID, in db: Database) throws -> SavedPlan? { try find(id.uuidString, in: db) }

  static func find(_ id: String, in db: Database) throws -> SavedPlan? {
    guard let row = try Table.plan.row(like: ["id": .text(id)], in: db) else { return nil }
    let ticks = try Row.fetchAll(
      db, sql: "SELECT * FROM plan_tick WHERE plan = ? ORDER BY number, task", arguments: [id])
    return try SavedPlan(RowReader(columns: row), ticks: ticks.map { RowReader(columns: Columns($0)) })
  }
}
