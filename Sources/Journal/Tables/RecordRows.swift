import Foundation
import Triage

/// A record that is one row of one table.
protocol RowRecord {
  static var table: Table { get }
  init(_ row: RowReader) throws
  func columns() throws -> Columns
}

extension RowRecord {
  init(_ columns: Columns) throws { try self.init(RowReader(columns: columns)) }
}

extension Episode: RowRecord {
  static let table = Table.episode

  init(_ row: RowReader) throws {
    self.init(
      id: try row.id("id"), began: try row.moment("began"), regions: try row.get("regions"),
      strength: try row.find("strength"), seconds: try row.find("seconds"),
      triggers: try row.list("triggers"), note: try row.find("note"))
  }

  func columns() throws -> Columns {
    var row = RowWriter()
    row.set("id", id.uuidString)
    row.set("began", began)
    row.set("day", began.day)
    row.set("regions", regions)
    row.set("strength", strength)
    row.set("seconds", seconds)
    try row.set("triggers", list: triggers)
    row.set("note", note)
    return row.columns
  }
}

extension CheckIn: RowRecord {
  static let table = Table.checkIn

  init(_ row: RowReader) throws {
    self.init(
      day: try row.day("day"), entered: try row.moment("entered"), changed: try row.moment("changed"))
    let skipped = Set(try row.get("skipped", as: String.self).split(separator: ",").map(String.init))
    for question in CheckInQuestion.all {
      let scalar = row.columns[question.name] ?? .null
      let field: Field<Scalar> =
        scalar != .null ? .value(scalar) : skipped.contains(question.name) ? .skipped : .unknown
      guard question.write(&self, field) else { throw row.strange(question.name) }
    }
  }

  func columns() -> Columns {
    var row = RowWriter()
    row.set("day", day)
    row.set("entered", entered)
    row.set("changed", changed)
    var skipped: [String] = []
    for question in CheckInQuestion.all {
      switch question.read(self) {
      case .unknown: row.columns[question.name] = .null
      case .skipped:
        row.columns[question.name] = .null
        skipped.append(question.name)
      case .value(let scalar): row.columns[question.name] = scalar
      }
    }
    row.set("skipped", skipped.joined(separator: ","))
    return row.columns
  }
}

extension SavedAssessment: RowRecord {
  static let table = Table.assessment

  init(_ row: RowReader) throws {
    self.init(
      id: try row.id("id"), given: try row.moment("given"), intake: try row.get("intake"),
      tier: try row.choice("tier"), complete: try row.get("complete"),
      rules: try row.list("rules").map { RuleID($0) }, contentVersion: try row.get("contentVersion"),
      language: try row.get("language"))
  }

  func columns() throws -> Columns {
    var row = RowWriter()
    row.set("id", id.uuidString)
    row.set("given", given)
    row.set("intake", intake)
    row.set("tier", tier.rawValue)
    row.set("complete", complete)
    try row.set("rules", list: rules.map(\.rawValue))
    row.set("contentVersion", contentVersion)
    row.set("language", language)
    return row.columns
  }
}

extension ExerciseSession: RowRecord {
  static let table = Table.exerciseSession

  init(_ row: RowReader) throws {
    self.init(
      id: try row.id("id"), technique: try row.get("technique"), began: try row.moment("began"),
      seconds: try row.get("seconds"), completed: try row.get("completed"),
      stoppedBecause: try row.find("stoppedBecause"))
  }

  func columns() -> Columns {
    var row = RowWriter()
    row.set("id", id.uuidString)
    row.set("technique", technique)
    row.set("began", began)
    row.set("day", began.day)
    row.set("seconds", seconds)
    row.set("completed", completed)
    row.set("stoppedBecause", stoppedBecause)
    return row.columns
  }
}
