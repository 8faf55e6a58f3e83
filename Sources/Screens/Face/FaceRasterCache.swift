import FaceMap
import Synchronization
import TerminalUI

/// Keeps the faces drawn last, since drawing one costs more than everything else on the screen
/// together, and sizes change only with the window.
package final class FaceRasterCache: Sendable {
  private struct Key: Equatable {
    var columns: Int
    var rows: Int
    var glyphs: GlyphSet
    var view: FaceView
  }

  private let drawing: FaceDrawing
  private let handDrawn: FaceRaster?
  private let drawn = Mutex<[(key: Key, raster: FaceRaster?)]>([])

  /// A window asks for at most two sizes, each seen from two sides.
  private static let capacity = 4

  /// - Parameter handDrawn: the face for terminals without Unicode; nil leaves those with the list.
  package init(drawing: FaceDrawing, handDrawn: FaceRaster?) {
    self.drawing = drawing
    self.handDrawn = handDrawn
  }

  /// The largest good face for an area, or nil where there is room only for a list of names.
  package func face(columns: Int, rows: Int, glyphs: GlyphSet, view: FaceView) -> FaceRaster? {
    let key = Key(columns: columns, rows: rows, glyphs: glyphs, view: view)
    return drawn.withLock { drawn in
      if let known = drawn.first(where: { $0.key == key }) { return known.raster }
      let raster = draw(key)
      drawn.append((key, raster))
      if drawn.count > Self.capacity { drawn.removeFirst() }
      return raster
    }
  }

  private func draw(_ key: Key) -> FaceRaster? {
    switch key.glyphs {
    case .braille:
      return .fitting(drawing, columns: key.columns, rows: key.rows, glyphs: .braille, view: key.view)
    case .blocks:
      return .fitting(drawing, columns: key.columns, rows: key.rows, glyphs: .halfBlocks, view: key.view)
        ?? handDrawnFace(key)
    case .ascii:
      return handDrawnFace(key)
    }
  }

  private func handDrawnFace(_ key: Key) -> FaceRaster? {
    guard let handDrawn, handDrawn.columns <= key.columns, handDrawn.rows <= key.rows else { return nil }
    return handDrawn.seen(in: key.view)
  }
}
