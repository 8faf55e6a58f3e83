/// A clipped part of a surface to draw on, with its own origin at the top left.
///
/// Drawing outside is allowed and goes nowhere, so a screen that is too small needs no special case.
package struct Canvas {
  /// What has been drawn so far.
  package private(set) var surface: Surface
  /// Texts that were written and do not show in full, since they did not fit. A screen that leaves
  /// something out shows that it does, so on every screen this stays empty.
  package private(set) var cutTexts: [String] = []
  /// The characters that may be used.
  package let glyphs: Glyphs
  private var area: Rect

  package init(size: Size, glyphs: Glyphs) {
    surface = Surface(size: size)
    self.glyphs = glyphs
    area = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// A rectangle of this part in the coordinates of the whole surface, clipped to the part.
  package func absolute(_ rect: Rect) -> Rect {
    Rect(
      column: area.minColumn + rect.minColumn, row: area.minRow + rect.minRow,
      columns: rect.size.columns, rows: rect.size.rows
    ).intersection(area)
  }

  /// A point of this part in the coordinates of the whole surface, moved inside the part.
  package func absolute(_ point: Point) -> Point {
    Point(
      column: max(area.minColumn, min(area.minColumn + point.column, area.endColumn - 1)),
      row: max(area.minRow, min(area.minRow + point.row, area.endRow - 1)))
  }

  /// The size of the part that is drawn on.
  package var size: Size { area.size }
  package var columns: Int { area.size.columns }
  package var rows: Int { area.size.rows }

  /// Draws inside a part of this canvas.
  package mutating func within<Result>(_ part: Rect, _ draw: (inout Canvas) -> Result) -> Result {
    let outer = area
    area = Rect(
      column: outer.minColumn + part.minColumn, row: outer.minRow + part.minRow,
      columns: part.size.columns, rows: part.size.rows
    ).intersection(outer)
    // A part that begins left of or above this canvas would shift its origin when clipped.
    area.origin = area.isEmpty ? outer.origin : area.origin
    defer { area = outer }
    return draw(&self)
  }

  /// The cell at a place of this canvas.
  package subscript(column: Int, row: Int) -> Cell {
    get { surface[area.minColumn + column, area.minRow + row] }
    set {
      guard isInside(column, row) else { return }
      let (column, row) = (area.minColumn + column, area.minRow + row)
      if surface[column, row].text != newValue.text { blankOtherHalf(column, row, for: newValue) }
      surface[column, row] = newValue
    }
  }

  /// Takes away what would stay of a wide character when one of its halves is drawn over: half a
  /// character shifts the rest of its row on a terminal.
  private mutating func blankOtherHalf(_ column: Int, _ row: Int, for cell: Cell) {
    if surface[column, row].text.isEmpty, !cell.text.isEmpty { surface[column - 1, row].text = " " }
    if surface[column + 1, row].text.isEmpty { surface[column + 1, row].text = " " }
  }

  /// Writes one line, cut at the right edge; returns the column after the text.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain
  ) -> Int {
    let plainEnd = text.utf8.withContiguousStorageIfAvailable {
      writePlain($0, column: column, row: row, style: style)
    }
    if let end = plainEnd ?? nil { return end }
    noteCut(text, column: column, row: row)
    var column = column
    for character in text {
      let width = TextWidth.columns(of: character)
      guard width > 0 else { continue }
      guard column + width <= columns else { return column }
      self[column, row] = Cell(String(character), style: style)
      if width == 2 { self[column + 1, row] = Cell("", style: style) }
      column += width
    }
    return column
  }

  /// Writes a line of printable ASCII, where a byte is a column; does nothing and returns nil for any
  /// other. Most lines are such, and looking at each grapheme takes several times as long.
  private mutating func writePlain(
    _ text: UnsafeBufferPointer<UInt8>, column: Int, row: Int, style: Style
  ) -> Int? {
    guard text.allSatisfy({ $0 >= 0x20 && $0 <= 0x7E }) else { return nil }
    if column < 0 || column + text.count > columns || row < 0 || row >= rows {
      noteCut(String(decoding: text, as: UTF8.self), column: column, row: row)
    }
    let end = max(column, min(column + text.count, columns))
    for (offset, byte) in text.prefix(end - column).enumerated() {
      self[column + offset, row] = Cell(String(UnicodeScalar(byte)), style: style)
    }
    return end
  }

  /// Remembers a text of which something that can be seen does not fit.
  private mutating func noteCut(_ text: some StringProtocol, column: Int, row: Int) {
    // No character has more columns than bytes, so most texts need not be measured.
    if column >= 0, column + text.utf8.count <= columns, row >= 0, row < rows { return }
    guard let last = text.lastIndex(where: { $0 != " " }) else { return }
    let end = column + TextWidth.columns(of: String(text[...last]))
    let isWhole = column >= 0 && end <= columns && row >= 0 && row < rows
    if !isWhole { cutTexts.append(String(text)) }
  }

  /// Writes wrapped text below `row`; returns the row after the last line.
  @discardableResult
  package mutating func paragraph(
    _ text: String, column: Int = 0, row: Int, width: Int? = nil, style: Style = .plain
  ) -> Int {
    var row = row
    for line in TextWrapping.lines(text, width: width ?? (columns - column)) {
      write(line, column: column, row: row, style: style)
      row += 1
    }
    return row
  }

  /// Writes one line so that it ends before `endColumn`.
  package mutating func writeRight(_ text: String, endColumn: Int, row: Int, style: Style = .plain) {
    write(text, column: endColumn - TextWidth.columns(of: text), row: row, style: style)
  }

  /// Gives a stretch of cells a ground without touching their text.
  package mutating func shade(row: Int, from column: Int, to end: Int, ground: Ground) {
    guard column < end else { return }
    for column in max(0, column)..<min(end, columns) { self[column, row].style.ground = ground }
  }

  /// Fills an area with one cell.
  package mutating func fill(_ rect: Rect, with cell: Cell) {
    let rect = rect.intersection(Rect(column: 0, row: 0, columns: columns, rows: rows))
    guard !rect.isEmpty else { return }
    for row in rect.minRow..<rect.endRow {
      for column in rect.minColumn..<rect.endColumn { self[column, row] = cell }
    }
  }

  /// A horizontal line.
  package mutating func rule(row: Int, from column: Int = 0, to end: Int? = nil, style: Style = Style(.muted))
  {
    let end = min(end ?? columns, columns)
    guard column < end else { return }
    for column in column..<end { self[column, row] = Cell(glyphs.horizontal, style: style) }
  }

  /// A vertical line.
  package mutating func divider(column: Int, from row: Int, to end: Int, style: Style = Style(.muted)) {
    guard row < end else { return }
    for row in row..<end { self[column, row] = Cell(glyphs.vertical, style: style) }
  }

  private func isInside(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < columns && row < rows
  }
}
