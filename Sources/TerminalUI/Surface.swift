/// One character cell.
package struct Cell: Hashable, Sendable {
  /// The grapheme shown. Empty in the second half of a character that is two columns wide.
  package var text: String
  package var style: Style

  package init(_ text: String = " ", style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package static let blank = Cell()
}

/// A grid of cells: everything a screen draws goes here, and only a backend shows it to anyone.
///
/// Being a plain value it can be compared, kept and read in tests. Subscripts outside the grid
/// read as blank and write nothing, so drawing code needs no bounds of its own.
package struct Surface: Equatable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { isInside(column, row) ? cells[row * size.columns + column] : .blank }
    set { if isInside(column, row) { cells[row * size.columns + column] = newValue } }
  }

  /// The cells of one row; empty outside the grid. O(1).
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Whether a row looks the same on another surface.
  package func isRow(_ row: Int, sameOn other: Surface) -> Bool { self.row(row) == other.row(row) }

  /// The text of one row without trailing blanks, for tests and screen dumps.
  package func text(ofRow row: Int) -> String {
    var line = ""
    for cell in self.row(row) { line += cell.text }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private func isInside(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }
}
