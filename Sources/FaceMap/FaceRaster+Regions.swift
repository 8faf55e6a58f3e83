extension FaceRaster {
  /// The smallest box of cells around a region.
  public struct Bounds: Sendable, Equatable {
    /// From the leftmost to the rightmost column.
    public let columns: ClosedRange<Int>
    /// From the top row to the bottom row.
    public let rows: ClosedRange<Int>
  }

  /// The region at a cell, such as one that was clicked; nil outside all regions and outside the grid.
  public func region(at position: Position) -> FaceRegion.ID? {
    self[position.column, position.row].region
  }

  /// The cells of a region, row by row.
  public func cells(of region: FaceRegion.ID) -> [Position] {
    cells.indices.compactMap { index in
      guard cells[index].region == region else { return nil }
      return Position(column: index % columns, row: index / columns)
    }
  }

  /// Where the hardware cursor goes when a region has the focus: the region's own cell nearest to
  /// its middle. Nil when the region has no cells.
  public func focus(of region: FaceRegion.ID) -> Position? {
    let own = cells(of: region)
    guard !own.isEmpty else { return nil }
    let middle = Double(own.reduce(0) { $0 + $1.column }) / Double(own.count)
    let height = Double(own.reduce(0) { $0 + $1.row }) / Double(own.count)
    // Equally near cells: the one nearest to the axis, so that both halves agree.
    func rank(_ cell: Position) -> (Double, Int, Int) {
      let (dx, dy) = (Double(cell.column) - middle, 2 * (Double(cell.row) - height))
      let distance = ((dx * dx + dy * dy) * 1024).rounded()
      return (distance, abs(2 * cell.column - (columns - 1)), cell.row * columns + cell.column)
    }
    return own.min { rank($0) < rank($1) }
  }

  /// The box around a region; nil when the region has no cells.
  public func bounds(of region: FaceRegion.ID) -> Bounds? {
    let own = cells(of: region)
    guard let left = own.map(\.column).min(), let right = own.map(\.column).max(),
      let top = own.first?.row, let bottom = own.last?.row
    else { return nil }
    return Bounds(columns: left...right, rows: top...bottom)
  }
}
