import GRDB

/// How much a journal holds.
package struct JournalContents: Hashable, Sendable {
  /// Days with a check-in.
  package var checkIns = 0
  /// Episodes.
  package var episodes = 0
  /// Results of the checklist.
  package var assessments = 0
  /// Runs of the plan.
  package var plans = 0
  /// Sessions of exercises.
  package var exercises = 0

  /// All entries together.
  package var total: Int { checkIns + episodes + assessments + plans + exercises }
}

extension JournalStore {
  /// Counts what the journal holds; it takes longer the more there is.
  package func contents() throws -> JournalContents {
    try read { db in
      func count(_ table: Table) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table.rawValue)") ?? 0
      }
      return JournalContents(
        checkIns: try count(.checkIn), episodes: try count(.episode), assessments: try count(.assessment),
        plans: try count(.plan), exercises: try count(.exerciseSession))
    }
  }
}
