import GRDB

/// The tables and indexes a journal is made of, and nothing else.
///
/// A file may come from anywhere, as a backup or with `--journal`. A trigger, a view or a table of another
/// make in it could change what is saved, or lie about it.
enum Schema {
  /// - Throws: `DatabaseError`, as for a damaged file, where anything is missing, other or too much.
  static func check(_ db: Database, version: Int) throws {
    let model = try DatabaseQueue()
    let wanted = try model.inDatabase { db in
      try Migrations.bringUp(db, to: version)
      return try objects(db)
    }
    guard try objects(db) == wanted else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "not the tables of version \(version)")
    }
  }

  /// Every object by its kind and name, with the words it was made with. Blanks and quotes are left out:
  /// versions of SQLite may set them differently.
  private static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_stat*'")
    var objects: [String: String] = [:]
    while let row = try rows.next() {
      let words: String = row["sql"]
      objects["\(row["type"] as String) \(row["name"] as String)"] = words.filter {
        !" \n\t\"'`".contains($0)
      }
    }
    return objects
  }
}
