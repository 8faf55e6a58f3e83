import GRDB

/// A draft is saved with every answer, so it is no step of undo and no reason for a backup.
extension JournalStore {
  /// The checklist that was left half way.
  package func draft() throws -> Draft? { try read { try Draft.find(in: $0) } }

  /// Keeps the checklist as it is, in place of the one kept before.
  package func save(_ draft: Draft) throws {
    let draft = try JournalValidation(now: clock()).checked(draft)
    try write { try draft.put(in: $0) }
  }

  /// Forgets the checklist that was left half way.
  package func clearDraft() throws {
    try write { try $0.execute(sql: "DELETE FROM draft") }
  }
}

extension Draft {
  static func find(in db: Database) throws -> Draft? {
    try Row.fetchOne(db, sql: "SELECT * FROM draft WHERE only = 1").map { row in
      let reader = RowReader(columns: Columns(row))
      return Draft(
        intake: try reader.get("intake"), page: try reader.get("page"), saved: try reader.moment("saved"))
    }
  }

  func put(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO draft (only, intake, page, saved, savedZone, savedOffset)
        VALUES (1, ?, ?, ?, ?, ?)
        """,
      arguments: [intake, page, saved.milliseconds, saved.zone, saved.offset])
  }
}
