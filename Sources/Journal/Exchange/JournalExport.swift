import Foundation
import GRDB

/// The forms a journal can be written out in.
package enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// Everything, in the form that `importJSON` takes.
  case json
  /// The check-ins as a table, for a spreadsheet.
  case checkInsCSV
  /// The episodes as a table, for a spreadsheet.
  case episodesCSV
}

extension JournalStore {
  /// The version of the JSON form. A program refuses a file of a later one.
  package static let exportVersion = 1

  /// Writes the journal out as it stands at one moment, piece by piece.
  ///
  /// The same journal always gives the same bytes.
  ///
  /// - Parameter write: takes each piece; what it throws ends the export.
  package func export(_ format: ExportFormat, to write: (Data) throws -> Void) throws {
    try read { db in
      switch format {
      case .json: try withoutActuallyEscaping(write) { try JSONExport(db, $0).run() }
      case .checkInsCSV: try CSVExport.checkIns(db, write)
      case .episodesCSV: try CSVExport.episodes(db, write)
      }
    }
  }

  /// The journal written out at one go. For large journals, `export(_:to:)` needs less memory.
  package func exported(_ format: ExportFormat) throws -> Data {
    var whole = Data()
    try export(format) { whole.append($0) }
    return whole
  }
}

/// Writes one JSON document with one record a line, so that it can be read and compared as text.
private struct JSONExport {
  let db: Database
  let write: (Data) throws -> Void
  let encoder = JSONEncoder()

  init(_ db: Database, _ write: @escaping (Data) throws -> Void) {
    self.db = db
    self.write = write
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func run() throws {
    try text("{\n\"format\": \(JournalStore.exportVersion)")
    try list("checkIns", CheckIn.self, "SELECT * FROM check_in ORDER BY day")
    try list("episodes", Episode.self, "SELECT * FROM episode ORDER BY day, began, id")
    try list("assessments", SavedAssessment.self, "SELECT * FROM assessment ORDER BY given, id")
    try plans()
    try list("exercises", ExerciseSession.self, "SELECT * FROM exercise_session ORDER BY day, began, id")
    if let draft = try Draft.find(in: db) {
      try text(",\n\"draft\": ")
      try write(try encoder.encode(draft))
    }
    try text("\n}\n")
  }

  private func list<Record: RowRecord & Encodable>(_ name: String, _ type: Record.Type, _ sql: String) throws
  {
    let rows = try Row.fetchCursor(db, sql: sql)
    try array(name) { try rows.next().map { try Record(Columns($0)) } }
  }

  private func plans() throws {
    let ids = try String.fetchCursor(db, sql: "SELECT id FROM plan ORDER BY started, id")
    try array("plans") { try ids.next().flatMap { try SavedPlan.find($0, in: db) } }
  }

  private func array(_ name: String, next: () throws -> (any Encodable)?) throws {
    try text(",\n\"\(name)\": [")
    var separator = "\n"
    while let record = try next() {
      try text(separator)
      try write(try encoder.encode(record))
      separator = ",\n"
    }
    try text(separator == "\n" ? "]" : "\n]")
  }

  private func text(_ text: String) throws { try write(Data(text.utf8)) }
}
