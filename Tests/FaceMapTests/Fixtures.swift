import FaceMap
import Foundation

/// The files that ship, and the pictures they must give.
enum Fixture {
  static let svg = read("../../Assets/face/face.svg")
  static let ascii = read("../../Assets/face/face-ascii.txt")
  static let mask = read("../../Assets/face/face-ascii-mask.txt")

  static func sample(rows: Int) -> [String] {
    read("Fixtures/face-\(2 * rows)x\(rows).txt").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  static func face() throws -> FaceDrawing { try FaceDrawing(svg: svg) }

  static func handDrawn(_ view: FaceView = .mirror) throws -> FaceRaster {
    try FaceRaster(ascii: ascii, mask: mask, view: view)
  }

  /// The face in every kind of glyph at every size from the least to 120 x 60.
  static let everySize: [(glyphs: FaceRaster.Glyphs, raster: FaceRaster)] = {
    guard let face = try? face() else { return [] }
    return FaceRaster.Glyphs.allCases.flatMap { glyphs in
      (glyphs.leastRows...60).map { (glyphs, FaceRaster(face, rows: $0, glyphs: glyphs)) }
    }
  }()

  private static func read(_ path: String) -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
  }
}

extension FaceRaster {
  /// The picture as lines of text, without the spaces at their ends.
  var lines: [String] {
    (0..<rows).map { row in
      var line = (0..<columns).map { self[$0, row].text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
