import TerminalUI

/// A titled box in the middle of a canvas, over what was drawn there.
enum Box {
  private static let widest = 72

  /// The width of the text inside a box on this canvas.
  static func innerWidth(_ canvas: Canvas) -> Int {
    max(1, min(widest, canvas.columns - 6))
  }

  /// Draws the box around `rows` lines and calls `content` with a canvas of the inside and the
  /// row below the title and its gap.
  static func draw(
    title: String, rows: Int, on canvas: inout Canvas, _ content: (inout Canvas, Int) -> Void
  ) {
    let inner = innerWidth(canvas)
    let heading = TextWrapping.lines(title, width: inner)
    // Air below the title, where there is room for it.
    let gap = heading.count + 1 + rows + 2 <= canvas.rows ? 1 : 0
    let height = min(canvas.rows, heading.count + gap + rows + 2)
    let width = min(canvas.columns, inner + 4)
    let area = Rect(
      column: (canvas.columns - width) / 2, row: max(0, (canvas.rows - height) / 2), columns: width,
      rows: height)
    // Nothing of the page may stick out beside the box.
    canvas.fill(
      Rect(column: 0, row: area.minRow, columns: canvas.columns, rows: height), with: .blank)
    canvas.within(area) { canvas in
      canvas.fill(Rect(column: 0, row: 0, columns: width, rows: height), with: .blank)
      border(on: &canvas)
      canvas.within(Rect(column: 2, row: 1, columns: inner, rows: max(0, height - 2))) { canvas in
        for (row, line) in heading.enumerated() {
          canvas.write(line, column: 0, row: row, style: Style(.title, bold: true))
        }
        content(&canvas, heading.count + gap)
      }
    }
  }

  /// The width of lines that may have to be scrolled.
  static func scrolledWidth(_ canvas: Canvas) -> Int {
    max(1, innerWidth(canvas) - ScrolledLines.markColumns)
  }

  /// Draws the box around lines of which as many show as there is room for.
  static func draw<Action>(
    title: String, _ lines: ScrolledLines, from first: Int, on canvas: inout Canvas,
    _ interaction: inout Interaction<Action>, scroll: (Int) -> Action
  ) {
    draw(title: title, rows: lines.lines.count, on: &canvas) { canvas, start in
      let area = Rect(
        column: 0, row: start, columns: canvas.columns, rows: max(1, canvas.rows - start))
      canvas.within(area) { lines.draw(from: first, on: &$0, &interaction, scroll: scroll) }
      interaction.cursor = canvas.absolute(Point.zero)
    }
  }

  private static func border(on canvas: inout Canvas) {
    let (right, bottom) = (canvas.columns - 1, canvas.rows - 1)
    let style = Style(.muted)
    canvas.rule(row: 0)
    canvas.rule(row: bottom)
    canvas.divider(column: 0, from: 0, to: bottom)
    canvas.divider(column: right, from: 0, to: bottom)
    canvas[0, 0] = Cell(canvas.glyphs.topLeft, style: style)
    canvas[right, 0] = Cell(canvas.glyphs.topRight, style: style)
    canvas[0, bottom] = Cell(canvas.glyphs.bottomLeft, style: style)
    canvas[right, bottom] = Cell(canvas.glyphs.bottomRight, style: style)
  }
}
