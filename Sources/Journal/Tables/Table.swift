import GRDB

/// One row of a table, by column.
typealias Columns = [String: Scalar]

/// The tables that hold what a person wrote and whose changes can be undone.
enum Table: String, CaseIterable, Sendable {
  case episode
  case checkIn = "check_in"
  case assessment
  case plan
  case planTick = "plan_tick"
  case exerciseSession = "exercise_session"

  /// The columns that name a row.
  var key: [String] {
    switch self {
    case .episode, .assessment, .plan, .exerciseSession: ["id"]
    case .checkIn: ["day"]
    case .planTick: ["plan", "number", "task"]
    }
  }

  /// The columns beside the key.
  var content: [String] {
    switch self {
    case .episode: Self.moment("began") + ["day", "regions", "strength", "seconds", "triggers", "note"]
    case .checkIn:
      Self.moment("entered") + Self.moment("changed") + CheckInQuestion.all.map(\.name) + ["skipped"]
    case .assessment:
      Self.moment("given") + ["intake", "tier", "complete", "rules", "contentVersion", "language"]
    case .plan:
      ["started"] + Self.moment("entered") + Self.moment("changed") + [
        "pauses", "reviewed", "outcome", "goesOn", "stopped", "gates", "likelyHabits", "entryTier", "clearOn",
      ]
    case .planTick: ["times"]
    case .exerciseSession:
      ["technique"] + Self.moment("began") + ["day", "seconds", "completed", "stoppedBecause"]
    }
  }

  /// The three columns of a moment.
  static func moment(_ name: String) -> [String] { [name, "\(name)Zone", "\(name)Offset"] }

  private static let statements: [Table: (select: String, put: String, remove: String)] =
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.makeStatements()) })

  private var whereKey: String { key.map { "\"\($0)\" = ?" }.joined(separator: " AND ") }

  private func makeStatements() -> (select: String, put: String, remove: String) {
    let all = (key + content).map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = (key + content).map { _ in "?" }.joined(separator: ", ")
    let updates = content.map { "\"\($0)\" = excluded.\"\($0)\"" }.joined(separator: ", ")
    let conflict = key.map { "\"\($0)\"" }.joined(separator: ", ")
    return (
      "SELECT \(all) FROM \(rawValue) WHERE \(whereKey)",
      "INSERT INTO \(rawValue) (\(all)) VALUES (\(marks)) ON CONFLICT (\(conflict)) DO UPDATE SET \(updates)",
      "DELETE FROM \(rawValue) WHERE \(whereKey)"
    )
  }

  /// The row whose key is that of `columns`, if there is one.
  func row(like columns: Columns, in db: Database) throws -> Columns? {
    guard let sql = Self.statements[self]?.select else { return nil }
    let statement = try db.cachedStatement(sql: sql)
    return try Row.fetchOne(statement, arguments: arguments(key, of: columns)).map(Columns.init)
  }

  /// Adds a row, or replaces the one with its key.
  func put(_ columns: Columns, in db: Database) throws {
    guard let sql = Self.statements[self]?.put else { return }
    try db.cachedStatement(sql: sql).execute(arguments: arguments(key + content, of: columns))
  }

  /// Takes out the row whose key is that of `columns`.
  func remove(_ columns: Columns, in db: Database) throws {
    guard let sql = Self.statements[self]?.remove else { return }
    try db.cachedStatement(sql: sql).execute(arguments: arguments(key, of: columns))
  }

  private func arguments(_ names: [String], of columns: Columns) -> StatementArguments {
    StatementArguments(names.map { columns[$0]?.databaseValue ?? .null })
  }
}

extension Scalar {
  /// The value for the database.
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }

  /// A value from the database. Blobs, which a journal has none of, count as missing.
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    }
  }
}

extension Columns {
  init(_ row: Row) {
    self.init(minimumCapacity: row.count)
    for (name, value) in row { self[name] = Scalar(value) }
  }
}
