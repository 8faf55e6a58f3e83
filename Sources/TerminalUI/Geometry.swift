/// A place on the screen in cells, counted from the top left corner at zero.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  package static let zero = Point(column: 0, row: 0)
}

/// An extent in cells; never negative.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// An area of cells.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  package var minColumn: Int { origin.column }
  package var minRow: Int { origin.row }
  /// One past the last column.
  package var endColumn: Int { origin.column + size.columns }
  /// One past the last row.
  package var endRow: Int { origin.row + size.rows }
  package var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  package func contains(_ point: Point) -> Bool {
    point.column >= minColumn && point.column < endColumn && point.row >= minRow && point.row < endRow
  }

  /// The shared area, empty where there is none.
  package func intersection(_ other: Rect) -> Rect {
    let column = max(minColumn, other.minColumn)
    let row = max(minRow, other.minRow)
    return Rect(
      column: column, row: row,
      columns: min(endColumn, other.endColumn) - column, rows: min(endRow, other.endRow) - row)
  }
}
