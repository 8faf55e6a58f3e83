import FaceMap
import Synchronization
import TerminalUI

/// Keeps the last drawn face, since drawing it costs more than everything else on the screen
/// together and its size changes only with the window.
package final class FaceRasterCache: Sendable {
  private struct Key: Equatable {
    var columns: Int
    var rows: Int
    var glyphs: GlyphSet
    var view: FaceView
  }

  private let drawing: FaceDrawing
  private let handDrawn: FaceRaster?
  private let last = Mutex<(key: Key, raster: FaceRaster?)?>(nil)

  /// - Parameter handDrawn: the face for terminals without Unicode; nil leaves those with the list.
  package init(drawing: FaceDrawing, handDrawn: FaceRaster?) {
    self.drawing = drawing
    self.handDrawn = handDrawn
  }

  /// The largest good face for an area, or nil where there is room only for a list of names.
  package func face(columns: Int, rows: Int, glyphs: GlyphSet, view: FaceView) -> FaceRaster? {
    let key = Key(columns: columns, rows: rows, glyphs: glyphs, view: view)
    return last.withLock { last in
      if let last, last.key == key { return last.raster }
      let raster = draw(key)
      last = (key, raster)
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
