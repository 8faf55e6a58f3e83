extension Emulator {
  /// The screen as text in a frame, for a person who reads why a test failed. The arrows at the top
  /// and at the left point at the cursor.
  public var screenDump: String {
    let mark = isCursorVisible ? ("▼", "▶") : ("▽", "▷")
    let line = Array(repeating: "─", count: size.columns)
    var top = line
    if top.indices.contains(cursor.column) { top[cursor.column] = mark.0 }
    var dump = ["┌\(top.joined())┐"]
    for row in 0..<size.rows {
      dump.append("\(row == cursor.row ? mark.1 : "│")\(grid.text(row: row))│")
    }
    dump.append("└\(line.joined())┘")
    var notes = ["\(size.columns)x\(size.rows)", "cursor at column \(cursor.column), row \(cursor.row)"]
    if !isCursorVisible { notes.append("cursor hidden") }
    if isAlternateScreen { notes.append("alternate screen") }
    if !unknownSequences.isEmpty {
      notes.append("unknown: " + unknownSequences.prefix(5).joined(separator: ", "))
    }
    dump.append(notes.joined(separator: "; "))
    return dump.joined(separator: "\n")
  }
}
