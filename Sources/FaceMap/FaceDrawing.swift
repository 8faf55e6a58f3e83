/// The face as its maker drew it, at no particular size: lines, tones and regions.
///
/// Read it once, then ask for a ``FaceRaster`` at the size of the screen:
///
///     let face = try FaceDrawing(svg: text)
///     if let raster = FaceRaster.fitting(face, columns: 80, rows: 24) { ... }
///
/// Only the right half counts (x from 76); the left half is its mirror image.
public struct FaceDrawing: Sendable, Equatable {
  /// The regions in the order of the file. All of ``FaceRegion/allIDs`` are there.
  public let regions: [FaceRegion]

  let lines: [FaceLine]

  /// Reads a drawing from the text of an SVG file with the groups `features`, `outline` and `regions`.
  ///
  /// The cost is one pass over the text.
  /// - Throws: the first problem in the file, with its line and what to write instead.
  public init(svg: String) throws(FaceDrawingProblem) {
    var reader = try FaceDrawingReader(svg)
    try reader.read()
    lines = reader.features + reader.outline
    regions = reader.regions
  }

  /// The region with this id; nil for an id that is none.
  public func region(_ id: FaceRegion.ID) -> FaceRegion? {
    regions.first { $0.id == id }
  }
}

/// One path of the drawing.
struct FaceLine: Sendable, Equatable {
  let tone: FaceTone
  let isFilled: Bool
  /// The heights of the picture, in rows of cells, at which it is drawn.
  let rows: ClosedRange<Int>
  /// Whether a lone dot in the middle column is moved to the row of its neighbours.
  let isFlatAtCentre: Bool
  let contours: [FaceContour]
}
