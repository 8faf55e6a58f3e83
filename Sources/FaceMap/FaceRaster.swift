/// The face as a grid of cells: what to print, in which tone, and which region each cell belongs to.
///
/// A raster is always twice as many columns wide as it is rows high, except the hand-drawn
/// one for terminals without Unicode. See ``FaceRaster/fitting(_:columns:rows:glyphs:view:)``.
public struct FaceRaster: Sendable, Equatable {
  /// What a terminal can show.
  public enum Glyphs: Sendable, Equatable, CaseIterable {
    /// 2 x 4 dots in a cell.
    case braille
    /// 1 x 2 blocks in a cell, for fonts that draw empty braille dots as rings.
    case halfBlocks
  }

  /// One cell.
  public struct Cell: Sendable, Equatable {
    /// One glyph; a space where nothing is drawn.
    public let text: String
    /// What the glyph is part of; ``FaceTone/line`` for a space.
    public let tone: FaceTone
    /// The region the cell belongs to, as named in the raster's view; nil outside all regions.
    public let region: FaceRegion.ID?

    static let empty = Cell(text: " ", tone: .line, region: nil)
  }

  /// A place in the grid, counted from its top left cell at 0, 0.
  public struct Position: Sendable, Hashable {
    /// Cells from the left edge.
    public let column: Int
    /// Cells from the top edge.
    public let row: Int

    /// The place so many cells from the left and the top edge.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// Width in cells.
  public let columns: Int
  /// Height in cells.
  public let rows: Int
  /// From which side the regions are named.
  public let view: FaceView
  /// All cells, row by row.
  public let cells: [Cell]

  init(columns: Int, rows: Int, view: FaceView, cells: [Cell]) {
    self.columns = columns
    self.rows = rows
    self.view = view
    self.cells = cells
  }

  /// The cell at a place; an empty one outside the grid.
  public subscript(column: Int, row: Int) -> Cell {
    guard column >= 0, column < columns, row >= 0, row < rows else { return .empty }
    let index = row * columns + column
    return cells.indices.contains(index) ? cells[index] : .empty
  }

  /// The same picture with the regions named from the given side.
  public func seen(in view: FaceView) -> FaceRaster {
    guard view != self.view else { return self }
    let renamed = cells.map { cell in
      Cell(text: cell.text, tone: cell.tone, region: cell.region.map(FaceRegion.counterpart(of:)))
    }
    return FaceRaster(columns: columns, rows: rows, view: view, cells: renamed)
  }
}
