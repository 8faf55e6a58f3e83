import GRDB

extension JournalStore {
  /// The latest check-in with a new warning sign that no finished checklist has dealt with; nil where there is
  /// none. A checklist that ended in an emergency is finished: there is nothing left to ask.
  ///
  /// - Parameter today: days long before it are not looked at.
  package func openSign(before today: CalendarDay) throws -> CheckIn? {
    let now = clock()
    return try read { try Self.openSign(before: today, at: now, in: $0) }
  }

  /// How far back an unsettled sign is said. In days.
  private static let reach = 31

  static func openSign(before today: CalendarDay, at now: Moment, in db: Database) throws -> CheckIn? {
    let signs: [CheckIn] = try records(
      "SELECT * FROM check_in WHERE day >= ? AND warningSign = 1 ORDER BY changed DESC",
      [today.adding(days: -reach).description], db)
    guard !signs.isEmpty else { return nil }
    let settled = try Int64.fetchOne(
      db,
      // A clock that has jumped back leaves results ahead of now; they settle nothing.
      sql: "SELECT MAX(given) FROM assessment WHERE (complete = 1 OR tier = 'emergency') AND given <= ?",
      arguments: [now.milliseconds])
    guard let settled else { return signs.first }
    return try signs.first { try $0.changed.milliseconds > settled && said(on: $0, in: db) > settled }
  }

  /// When the sign was answered yes: other lines of the day may have been changed since.
  private static func said(on checkIn: CheckIn, in db: Database) throws -> Int64 {
    let made = try Int64.fetchOne(
      db,
      sql: """
        SELECT MAX(undo_step.made) FROM undo_change JOIN undo_step ON undo_step.id = undo_change.step
        WHERE tableName = 'check_in' AND undone = 0 AND after IS NOT NULL
          AND json_extract(after, '$.day') = ? AND json_extract(after, '$.warningSign') = 1
          AND (before IS NULL OR json_extract(before, '$.warningSign') IS NOT 1)
        """,
      arguments: [checkIn.day.description])
    return made ?? checkIn.changed.milliseconds
  }
}
