import TerminalUI

/// Lines of text of which as many show as there is room for, with marks where more lie above or below.
struct ScrolledLines {
  /// A line, or the rest of one that is wrapped.
  struct Line {
    var text: String
    var style = Style.plain
    /// What stands before the first of the lines of a statement, such as a bullet.
    var lead = ""
    var leadStyle = Style.plain
  }

  /// The columns at the right that stay free for the marks.
  static let markColumns = 2

  private(set) var lines: [Line] = []

  /// Adds a text, wrapped; further lines begin below the first one's text.
  mutating func add(
    _ text: String, width: Int, style: Style = .plain, lead: String = "", leadStyle: Style = .plain
  ) {
    let room = max(1, width - TextWidth.columns(of: lead))
    for (index, line) in TextWrapping.lines(text, width: room).enumerated() {
      let isFirst = index == 0
      let space = String(repeating: " ", count: TextWidth.columns(of: lead))
      lines.append(
        Line(text: line, style: style, lead: isFirst ? lead : space, leadStyle: leadStyle))
    }
  }

  /// Adds a line as it is.
  mutating func add(_ line: Line) { lines.append(line) }

  /// Adds an empty line.
  mutating func addGap() { lines.append(Line(text: "")) }

  /// Draws the lines from the one numbered `first` on, all over the canvas.
  ///
  /// - Parameter scroll: moves the first line; used to set it right where it lies beyond the end.
  func draw<Action>(
    from first: Int, on canvas: inout Canvas, _ interaction: inout Interaction<Action>,
    scroll: (Int) -> Action
  ) {
    let last = max(0, lines.count - canvas.rows)
    let start = min(first, last)
    if first > last { interaction.measured.append(scroll(last - first)) }
    for (row, line) in lines.dropFirst(start).prefix(canvas.rows).enumerated() {
      let column = canvas.write(line.lead, column: 0, row: row, style: line.leadStyle)
      canvas.write(line.text, column: column, row: row, style: line.style)
    }
    ScrollMarks.draw(above: start > 0, below: start < last, on: &canvas)
  }
}

/// The marks at the right edge that say that more lies above or below what is shown.
enum ScrollMarks {
  static func draw(above: Bool, below: Bool, on canvas: inout Canvas) {
    let style = Style(.accent, bold: true)
    if above { canvas.writeRight(canvas.glyphs.up, endColumn: canvas.columns, row: 0, style: style) }
    if below {
      canvas.writeRight(canvas.glyphs.down, endColumn: canvas.columns, row: canvas.rows - 1, style: style)
    }
  }
}
