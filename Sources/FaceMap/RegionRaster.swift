/// Which region each cell of the right half belongs to.
///
/// Every cell is tested at 2 x 4 points whatever its glyphs are, so regions have the same
/// shape in braille and in half blocks.
struct RegionRaster {
  private let rows: Int
  /// Cells of the right half, row by row; the index of a region, or -1.
  private var winners: [Int8]

  /// A cell belongs to a region when at least this many of its 8 points lie in any.
  private static let enough = 5

  init(_ regions: [FaceRegion], rows: Int) {
    self.rows = rows
    let count = rows * rows
    var inAny = [UInt8](repeating: 0, count: count)
    var most = [Int](repeating: 0, count: count)
    winners = Array(repeating: -1, count: count)
    // A tie goes to the higher priority, which therefore comes first.
    let order = regions.indices.sorted { regions[$0].priority > regions[$1].priority }
    for index in order where !regions[index].id.hasSuffix("-left") {
      var points = [UInt8](repeating: 0, count: count)
      let fill = EvenOddFill(regions[index].contours, width: 2 * rows, height: 4 * rows)
      fill.forEachDot { x, y in
        points[(y / 4) * rows + x / 2] |= 1 << UInt8((y % 4) * 2 + x % 2)
      }
      for cell in 0..<count where points[cell] != 0 {
        inAny[cell] |= points[cell]
        if points[cell].nonzeroBitCount > most[cell] {
          most[cell] = points[cell].nonzeroBitCount
          winners[cell] = Int8(clamping: index)
        }
      }
    }
    for cell in 0..<count where inAny[cell].nonzeroBitCount < Self.enough { winners[cell] = -1 }
  }

  /// The index of the region that has a cell, `column` cells right of the axis; nil for none.
  func region(column: Int, row: Int) -> Int? {
    let winner = winners[row * rows + column]
    return winner < 0 ? nil : Int(winner)
  }
}
