/// The dots of the right half whose centres lie inside closed contours, by the even-odd rule.
struct EvenOddFill {
  private let polygons: [[FacePoint]]
  private let width: Int
  private let height: Int

  init(_ contours: [FaceContour], width: Int, height: Int) {
    polygons = contours.filter { $0.rightBound >= FaceCanvas.middle }.map { $0.polygon(chordsPerCurve: 40) }
    self.width = width
    self.height = height
  }

  /// Calls `use` with every dot inside: dots right of the axis, and dots from the top.
  func forEachDot(_ use: (_ x: Int, _ y: Int) -> Void) {
    let dotWidth = FaceCanvas.side / Double(2 * width)
    let dotHeight = FaceCanvas.side / Double(height)
    for row in verticalReach(dotHeight) {
      let crossings = crossings(at: (Double(row) + 0.5) * dotHeight)
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let first = firstDot(from: crossings[pair], dotWidth)
        let end = firstDot(from: crossings[pair + 1], dotWidth)
        for x in first..<max(first, end) { use(x, row) }
      }
    }
  }

  /// The first dot whose centre is at `x` or right of it, within 0 ... width.
  private func firstDot(from x: Double, _ dotWidth: Double) -> Int {
    let dot = ((x - FaceCanvas.middle) / dotWidth - 0.5).rounded(.up)
    return Int(min(max(dot, 0), Double(width)))
  }

  private func verticalReach(_ dotHeight: Double) -> Range<Int> {
    var (top, bottom) = (FaceCanvas.side, 0.0)
    for polygon in polygons {
      for point in polygon {
        top = min(top, point.y)
        bottom = max(bottom, point.y)
      }
    }
    let first = max(0, Int(top / dotHeight))
    let end = min(height, Int(bottom / dotHeight) + 1)
    return first..<max(first, end)
  }

  /// Where the contours cross a horizontal line, from left to right.
  private func crossings(at y: Double) -> [Double] {
    var crossings: [Double] = []
    for polygon in polygons {
      guard var previous = polygon.last else { continue }
      for point in polygon {
        if (previous.y > y) != (point.y > y) {
          crossings.append(
            previous.x + (point.x - previous.x) * (y - previous.y) / (point.y - previous.y))
        }
        previous = point
      }
    }
    return crossings.sorted()
  }
}
