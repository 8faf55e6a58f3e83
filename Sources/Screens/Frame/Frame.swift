import TerminalUI

/// What every screen has around it: a title in the top line and the commands in the bottom line.
enum Frame {
  /// The left and right margin inside which everything is drawn.
  static let margin = 1

  /// The part of a canvas between the title and the footer.
  static func body(_ size: Size) -> Rect {
    Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
  }

  /// Draws the title line: the title, and at the right end what a screen adds.
  static func title(_ title: String, note: String = "", on canvas: inout Canvas) {
    canvas.rule(row: 0)
    let room = canvas.columns - 4
    let note = TextWidth.columns(of: title) + TextWidth.columns(of: note) + 6 <= room ? note : ""
    let shown = TextWrapping.truncated(title, width: room, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(" \(shown) ", column: margin, row: 0, style: Style(.title, bold: true))
    if !note.isEmpty {
      canvas.writeRight(" \(note) ", endColumn: canvas.columns - margin, row: 0, style: Style(.muted))
    }
  }

  /// A word in the title line that must be seen on every page: beside the title's note where there is room,
  /// else in its place.
  static func mark(_ text: String, on canvas: inout Canvas) {
    let line = canvas.glyphs.horizontal
    let width = TextWidth.columns(of: text) + 2
    let right = canvas.columns - margin
    let titleEnd = (margin..<right).first { canvas[$0, 0].text == line } ?? right
    let noteStart = ((titleEnd..<right).last { canvas[$0, 0].text == line } ?? right - 1) + 1
    let isBeside = noteStart - titleEnd > width + 1
    let start = (isBeside ? noteStart - 1 : right) - width
    if !isBeside { canvas.rule(row: 0, from: min(titleEnd, start)) }
    if titleEnd > start {
      let cut = canvas.glyphs.ellipsis
      canvas.write(cut, column: start - TextWidth.columns(of: cut), row: 0)
    }
    canvas.write(" \(text) ", column: start, row: 0, style: Style(.caution, bold: true))
  }
}
