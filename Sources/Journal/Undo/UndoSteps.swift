import Foundation
import GRDB

/// Walks back and forth over the changes a ledger wrote down.
enum UndoSteps {
  /// Takes the latest change back, or makes the latest one taken back again.
  ///
  /// - Returns: the change; `nil` if there is none left.
  /// - Throws: `JournalError.changedSince` if an entry is not as the step left it.
  static func move(_ direction: Direction, in db: Database) throws -> Change? {
    guard let (id, change) = try next(direction, in: db) else { return nil }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT tableName, before, after FROM undo_change WHERE step = ?
        ORDER BY position \(direction == .back ? "DESC" : "ASC")
        """,
      arguments: [id])
    while let row = try rows.next() {
      let row = RowReader(columns: Columns(row))
      let images = (try image(row.find("before")), try image(row.find("after")))
      let (from, to) = direction == .back ? (images.1, images.0) : images
      guard let key = from ?? to else { throw row.strange("before") }
      let table: Table = try row.choice("tableName")
      try apply(from: from, to: to, key: key, in: table, db)
    }
    try db.execute(
      sql: "UPDATE undo_step SET undone = ? WHERE id = ?", arguments: [direction == .back ? 1 : 0, id])
    return change
  }

  /// Which way to go.
  enum Direction {
    case back
    case forth
  }

  /// The step that is next in a direction.
  static func next(_ direction: Direction, in db: Database) throws -> (id: Int64, change: Change)? {
    let sql =
      direction == .back
      ? "SELECT id, kind, day FROM undo_step WHERE undone = 0 ORDER BY id DESC LIMIT 1"
      : "SELECT id, kind, day FROM undo_step WHERE undone = 1 ORDER BY id LIMIT 1"
    guard let row = try Row.fetchOne(db, sql: sql).map({ RowReader(columns: Columns($0)) }) else {
      return nil
    }
    let kind = Change.Kind(rawValue: try row.get("kind")) ?? .other
    let day = try row.find("day", as: String.self).flatMap { CalendarDay($0) }
    return (try row.get("id"), Change(kind, day: day))
  }

  private static func apply(from: Columns?, to: Columns?, key: Columns, in table: Table, _ db: Database)
    throws
  {
    let found = try table.row(like: key, in: db)
    let isAsLeft =
      switch (found, from) {
      case (nil, nil): true
      case (let found?, let from?): Ledger.same(found, from)
      default: false
      }
    guard isAsLeft else { throw JournalError.changedSince }
    if let to { try table.put(to, in: db) } else { try table.remove(key, in: db) }
  }

  private static func image(_ text: String?) throws -> Columns? {
    try text.map { try JSONDecoder().decode(Columns.self, from: Data($0.utf8)) }
  }
}
