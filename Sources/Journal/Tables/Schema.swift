import Foundation
import GRDB

/// The tables and indexes a journal is made of, and nothing else.
///
/// A file may come from anywhere, as a backup or with `--journal`. A trigger, a view or a table of another
/// make in it could change what is saved, or lie about it.
enum Schema {
  /// - Throws: `DatabaseError`, as for a damaged file, where anything is missing, other or too much.
  static func check(_ db: Database, version: Int) throws {
    guard try objects(db) == objects(version: version) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "not the tables of version \(version)")
    }
  }

  /// Every object by its kind and name, with the words it was made with.
  static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_stat*'")
    var objects: [String: String] = [:]
    while let row = try rows.next() {
      let words: String = row["sql"]
      objects["\(row["type"] as String) \(row["name"] as String)"] = bare(words)
    }
    return objects
  }

  /// The same as the migrations make them.
  ///
  /// Read off their statements and not off a journal made in memory: a second database at each start would
  /// cost time, and letting go of its queue leaves threads behind that wake the program up.
  static func objects(version: Int) -> [String: String] {
    var objects: [String: String] = [:]
    for statement in Migrations.steps.prefix(version).flatMap({ $0.components(separatedBy: ";") }) {
      let words = statement.split { $0.isWhitespace }
      guard words.count > 2 else { continue }
      let name = String(words[2])
      switch words[0] + " " + words[1] {
      case "CREATE TABLE": objects["table \(name)"] = bare(statement)
      case "CREATE INDEX": objects["index \(name)"] = bare(statement)
      // SQLite keeps the table's words with the new column as the last one: ADD COLUMN name kind.
      case "ALTER TABLE":
        let column = "," + words.dropFirst(5).joined() + ")"
        objects["table \(name)"] = objects["table \(name)"].map { $0.dropLast() + column }
      case "DROP TABLE":
        objects = objects.filter { $0.key != "table \(name)" && !$0.value.contains("ON\(name)(") }
      default: continue
      }
    }
    return objects
  }

  /// Blanks and quotes are left out: versions of SQLite may set them differently.
  private static func bare(_ words: String) -> String {
    words.filter { !$0.isWhitespace && !"\"'`".contains($0) }
  }
}
