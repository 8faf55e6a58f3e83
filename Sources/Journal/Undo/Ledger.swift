import Foundation
import GRDB

/// Makes changes to tables and writes down, in the same transaction, how to take them back.
final class Ledger {
  /// How many steps back a journal remembers.
  static let depth = 500

  let db: Database
  private let change: Change
  private let made: Moment
  private let joinsLastStep: Bool
  private var step: Int64?
  private var position = 0
  private let encoder = JSONEncoder()

  init(_ db: Database, change: Change, made: Moment, joinsLastStep: Bool = false) {
    self.db = db
    self.change = change
    self.made = made
    self.joinsLastStep = joinsLastStep
    encoder.outputFormatting = [.withoutEscapingSlashes]
  }

  /// True once something has really changed.
  var hasChanged: Bool { step != nil }

  /// Adds a row or replaces the one with its key; nothing happens if it says the same already.
  func put(_ columns: Columns, in table: Table) throws {
    let before = try table.row(like: columns, in: db)
    if let before, Ledger.same(before, columns) { return }
    try table.put(columns, in: db)
    try write(table, before: before, after: columns)
  }

  /// Takes out the row with this key, if there is one.
  func remove(_ columns: Columns, from table: Table) throws {
    guard let before = try table.row(like: columns, in: db) else { return }
    try table.remove(columns, in: db)
    try write(table, before: before, after: nil)
  }

  private func write(_ table: Table, before: Columns?, after: Columns?) throws {
    let step = try self.step ?? lastStep() ?? begin()
    self.step = step
    try db.cachedStatement(
      sql: "INSERT INTO undo_change (step, position, tableName, before, after) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [step, position, table.rawValue, try text(before), try text(after)])
    position += 1
  }

  private func text(_ columns: Columns?) throws -> String? {
    try columns.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
  }

  /// The latest step, to be gone on with; nil where this is to be a step of its own, or there is none.
  private func lastStep() throws -> Int64? {
    let last = "SELECT id FROM undo_step WHERE undone = 0 ORDER BY id DESC LIMIT 1"
    guard joinsLastStep, let id = try Int64.fetchOne(db, sql: last) else { return nil }
    let count = "SELECT max(position) + 1 FROM undo_change WHERE step = ?"
    position = try Int.fetchOne(db, sql: count, arguments: [id]) ?? 0
    return id
  }

  /// Opens the step: what had been undone can no longer be redone, and the oldest step is forgotten.
  private func begin() throws -> Int64 {
    try db.execute(sql: "DELETE FROM undo_step WHERE undone = 1")
    try db.execute(
      sql: "INSERT INTO undo_step (made, kind, day) VALUES (?, ?, ?)",
      arguments: [made.milliseconds, change.kind.rawValue, change.day?.description])
    let id = db.lastInsertedRowID
    try db.execute(sql: "DELETE FROM undo_step WHERE id <= ?", arguments: [id - Int64(Self.depth)])
    return id
  }

  /// True if two rows hold the same. A missing column is an empty one; 6 and 6.0 are the same number.
  static func same(_ left: Columns, _ right: Columns) -> Bool {
    Set(left.keys).union(right.keys).allSatisfy { name in
      same(left[name] ?? .null, right[name] ?? .null)
    }
  }

  private static func same(_ left: Scalar, _ right: Scalar) -> Bool {
    switch (left, right) {
    case (.integer(let number), .real(let other)), (.real(let other), .integer(let number)):
      Double(number) == other
    case (.text(let text), .text(let other)):
      // By code units: two spellings of one accent are two texts, and a change to notice.
      text.utf8.elementsEqual(other.utf8)
    default: left == right
    }
  }
}

extension Scalar: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else if let number = try? container.decode(Double.self) {
      self = .real(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let number): try container.encode(number)
    case .real(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}
