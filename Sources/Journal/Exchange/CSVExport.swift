import Foundation
import GRDB
import Triage

/// Writes tables as RFC 4180 wants them: lines end in CR LF, and a cell with a comma, a quote or a line
/// break stands in quotes.
///
/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-` or `@`) gets an
/// apostrophe before it. The JSON form has every text as it was written.
enum CSVExport {
  /// What stands for an answer the person chose not to give. An empty cell is one that is unknown.
  static let skipped = "(skipped)"

  static func checkIns(_ db: Database, _ write: (Data) throws -> Void) throws {
    try line(["day", "entered", "changed"] + CheckInQuestion.all.map(\.name), write)
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM check_in ORDER BY day")
    while let row = try rows.next() {
      let checkIn = try CheckIn(Columns(row))
      let answers = CheckInQuestion.all.map { question in
        switch question.read(checkIn) {
        case .unknown: ""
        case .skipped: skipped
        case .value(let scalar): cell(scalar, question.kind)
        }
      }
      try line(
        [checkIn.day.description, checkIn.entered.description, checkIn.changed.description] + answers, write)
    }
  }

  static func episodes(_ db: Database, _ write: (Data) throws -> Void) throws {
    try line(["id", "began", "zone", "regions", "strength", "seconds", "triggers", "note"], write)
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM episode ORDER BY day, began, id")
    while let row = try rows.next() {
      let episode = try Episode(Columns(row))
      try line(
        [
          episode.id.uuidString, episode.began.description, episode.began.zone,
          episode.regions.map(\.rawValue).joined(separator: ";"),
          episode.strength.map(String.init) ?? "", episode.seconds.map(String.init) ?? "",
          harmless(episode.triggers.joined(separator: ";")), harmless(episode.note ?? ""),
        ], write)
    }
  }

  private static func cell(_ scalar: Scalar, _ kind: CheckInQuestion.Kind) -> String {
    switch scalar {
    case .null: ""
    case .integer(let number): kind == .truth ? (number == 1 ? "yes" : "no") : "\(number)"
    case .real(let number): Int64(exactly: number).map(String.init) ?? "\(number)"
    case .text(let text):
      kind == .regions ? text.split(separator: ",").joined(separator: ";") : harmless(text)
    }
  }

  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func line(_ cells: [String], _ write: (Data) throws -> Void) throws {
    try write(Data((cells.map(quoted).joined(separator: ",") + "\r\n").utf8))
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return cell }
    var quoted = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    return "\"" + String(quoted) + "\""
  }
}
