extension FaceRaster.Glyphs {
  /// Dots in a cell, across and down.
  var dots: (across: Int, down: Int) {
    switch self {
    case .braille: (2, 4)
    case .halfBlocks: (1, 2)
    }
  }

  /// The fewest rows at which the face is still a face.
  public var leastRows: Int {
    switch self {
    case .braille: 16
    case .halfBlocks: 28
    }
  }
}

extension FaceRaster {
  /// No face needs more rows; bounds time and memory on a huge screen.
  static let mostRows = 160

  /// The largest raster of a drawing in an area of the screen; nil when the area is too small for a
  /// face, and a plain list of names has to do.
  /// - Parameters:
  ///   - columns: width of the area in cells.
  ///   - rows: height of the area in cells.
  ///   - glyphs: what the terminal can show.
  ///   - view: from which side the regions are named.
  public static func fitting(
    _ drawing: FaceDrawing, columns: Int, rows: Int, glyphs: Glyphs, view: FaceView = .mirror
  ) -> FaceRaster? {
    let best = min(columns / 2, rows)
    guard best >= glyphs.leastRows else { return nil }
    return FaceRaster(drawing, rows: best, glyphs: glyphs, view: view)
  }

  /// A drawing, `rows` high (at least 1, at most 160) and twice as many columns wide.
  ///
  /// The cost grows with the number of cells; 38 x 19 takes a fraction of a millisecond.
  public init(_ drawing: FaceDrawing, rows: Int, glyphs: Glyphs, view: FaceView = .mirror) {
    let rows = min(max(rows, 1), Self.mostRows)
    let regions = RegionRaster(drawing.regions, rows: rows)
    let canvas = DotCanvas(drawing, rows: rows, glyphs: glyphs)
    var cells = [Cell](repeating: .empty, count: 2 * rows * rows)
    for row in 0..<rows {
      for column in 0..<rows {
        let drawn = canvas.cell(column: column, row: row, lines: drawing.lines, glyphs: glyphs)
        let region = regions.region(column: column, row: row).map { drawing.regions[$0].id }
        cells[row * 2 * rows + rows + column] = Cell(
          text: drawn.right, tone: drawn.tone, region: region.map(view.seen))
        cells[row * 2 * rows + rows - 1 - column] = Cell(
          text: drawn.left, tone: drawn.tone, region: region.map(view.turned.seen))
      }
    }
    self.init(columns: 2 * rows, rows: rows, view: view, cells: cells)
  }
}

extension DotCanvas {
  /// The right half of a drawing.
  fileprivate init(_ drawing: FaceDrawing, rows: Int, glyphs: FaceRaster.Glyphs) {
    let dots = glyphs.dots
    self.init(width: dots.across * rows, height: dots.down * rows)
    // Detail follows the dots: half blocks have half as many as braille in the same cells.
    let detail = height / 4
    for (index, line) in drawing.lines.enumerated() where line.rows.contains(detail) {
      draw(line, index: index)
    }
  }

  /// A cell `column` cells right of the axis, and its mirror image.
  fileprivate func cell(
    column: Int, row: Int, lines: [FaceLine], glyphs: FaceRaster.Glyphs
  ) -> (right: String, left: String, tone: FaceTone) {
    let dots = glyphs.dots
    var pattern = DotPattern()
    var tally = ToneTally()
    for y in 0..<dots.down {
      for x in 0..<dots.across {
        guard let owner = owner(x: column * dots.across + x, y: row * dots.down + y) else { continue }
        pattern.set(x: x, y: y)
        tally.add(lines[owner].tone, line: owner)
      }
    }
    switch glyphs {
    case .braille: return (pattern.braille, pattern.mirrored.braille, tally.winner)
    case .halfBlocks: return (pattern.halfBlock, pattern.halfBlock, tally.winner)
    }
  }
}

/// Which tone has most dots in a cell.
private struct ToneTally {
  private var entries: [(tone: FaceTone, firstLine: Int, dots: Int)] = []

  mutating func add(_ tone: FaceTone, line: Int) {
    if let index = entries.firstIndex(where: { $0.tone == tone }) {
      entries[index].dots += 1
      entries[index].firstLine = min(entries[index].firstLine, line)
    } else {
      entries.append((tone, line, 1))
    }
  }

  /// The tone with most dots; of equals, the one of the earlier line.
  var winner: FaceTone {
    let best = entries.max { ($0.dots, -$0.firstLine) < ($1.dots, -$1.firstLine) }
    return best?.tone ?? .line
  }
}
