import Content
import TerminalUI
import ViewModels

/// The article that is read: its lines from where one has scrolled to, with the piece in focus shown.
enum ReaderView {
  /// The column of the text; the pointer stands before it.
  static let textColumn = 2

  static func draw(
    _ layout: ArticleLines, _ state: LearnModel.State, on canvas: inout Canvas,
    _ interaction: inout Interaction<LearnModel.Action>
  ) {
    let place = state.place
    let top = max(0, min(place.top ?? 0, max(0, layout.lines.count - canvas.rows)))
    let hasFocus = state.pane == .reader
    var cursor: Point?
    var linkCursor: Point?
    for row in 0..<canvas.rows where layout.lines.indices.contains(top + row) {
      for fragment in layout.lines[top + row] {
        let isFocus = hasFocus && fragment.piece == place.focus
        let isLink = isFocus && fragment.link != nil && fragment.link == place.link
        var style = fragment.style
        if isFocus { style.ground = .focus }
        // In the focus a link would vanish in the ground; the underline stays.
        if isLink { style.isBold = true; style.isReversed = true }
        let column = textColumn + fragment.column
        canvas.write(fragment.text, column: column, row: row, style: style)
        add(fragment, column, row, on: canvas, &interaction)
        if isFocus, cursor == nil {
          cursor = Point(column: column, row: row)
          canvas.write(canvas.glyphs.pointer, column: 0, row: row, style: Style(.focus, bold: true))
        }
        if isLink, linkCursor == nil { linkCursor = Point(column: column, row: row) }
      }
    }
    if top > 0 {
      canvas.writeRight(canvas.glyphs.up, endColumn: canvas.columns, row: 0, style: Style(.accent))
    }
    if top + canvas.rows < layout.lines.count {
      canvas.writeRight(
        canvas.glyphs.down, endColumn: canvas.columns, row: canvas.rows - 1, style: Style(.accent))
    }
    if hasFocus { interaction.cursor = canvas.absolute(linkCursor ?? cursor ?? .zero) }
  }

  private static func add(
    _ fragment: ReadingFragment, _ column: Int, _ row: Int, on canvas: Canvas,
    _ interaction: inout Interaction<LearnModel.Action>
  ) {
    guard let piece = fragment.piece else { return }
    let area = canvas.absolute(
      Rect(column: column, row: row, columns: fragment.end - fragment.column, rows: 1))
    interaction.add(area, fragment.goal.map { .follow($0) } ?? .focus(piece))
  }
}
