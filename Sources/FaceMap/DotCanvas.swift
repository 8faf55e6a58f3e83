/// The right half of the picture in dots, each owned by the line that drew it first.
///
/// Only the right half exists: the left one is its mirror image, which makes the face
/// symmetrical to the dot at every size.
struct DotCanvas {
  /// Dots from the axis of symmetry to the right edge.
  let width: Int
  /// Dots from top to bottom.
  let height: Int

  /// The line a dot belongs to, as its index plus one; 0 for no dot.
  private var owners: [UInt16]
  private let horizontalScale: Double
  private let verticalScale: Double

  private struct Dot: Equatable {
    /// Dots right of the axis.
    var x: Int
    var y: Int
  }

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    owners = Array(repeating: 0, count: width * height)
    horizontalScale = Double(2 * width) / FaceCanvas.side
    verticalScale = Double(height) / FaceCanvas.side
  }

  /// The index of the line that owns a dot; nil where there is none.
  func owner(x: Int, y: Int) -> Int? {
    let owner = owners[y * width + x]
    return owner == 0 ? nil : Int(owner) - 1
  }

  /// Draws a line. Call in the order of the file: the earlier line keeps its dots.
  mutating func draw(_ line: FaceLine, index: Int) {
    let owner = UInt16(clamping: index + 1)
    if line.isFilled {
      fill(line, owner: owner)
    } else {
      stroke(line, owner: owner)
    }
  }

  private mutating func fill(_ line: FaceLine, owner: UInt16) {
    let fill = EvenOddFill(line.contours, width: width, height: height)
    fill.forEachDot { x, y in
      if owners[y * width + x] == 0 { owners[y * width + x] = owner }
    }
  }

  private mutating func stroke(_ line: FaceLine, owner: UInt16) {
    var dots: [Dot] = []
    for contour in line.contours where contour.rightBound >= FaceCanvas.middle {
      dots += thinned(walk(contour))
    }
    if line.isFlatAtCentre { flattenCentre(&dots) }
    for dot in dots where isInside(dot) && owners[dot.y * width + dot.x] == 0 {
      guard !touchesEarlierLine(dot, than: owner) else { continue }
      owners[dot.y * width + dot.x] = owner
    }
  }

  /// The dots of the right half that a contour passes, each once as long as it stays in it.
  private func walk(_ contour: FaceContour) -> [Dot] {
    var dots: [Dot] = []
    var from = contour.start
    for segment in contour.segments {
      let length = segment.lengthBound(from: from) * max(horizontalScale, verticalScale)
      // The picture depends on the number of steps where a curve only grazes a dot; with 160 all
      // curves look calm up to 76 x 38, and above that more are needed to leave no gaps.
      let steps = 160 * (1 + Int(length / 90))
      for step in 0...steps {
        let point = segment.point(at: Double(step) / Double(steps), from: from)
        guard point.x >= FaceCanvas.middle else { continue }
        let dot = Dot(
          x: Int((point.x * horizontalScale).rounded(.down)) - width,
          y: Int((point.y * verticalScale).rounded(.down)))
        if dots.last != dot { dots.append(dot) }
      }
      from = segment.end
    }
    return dots
  }

  /// Without the corner dot of every L step, so that lines stay one dot thin.
  private func thinned(_ dots: [Dot]) -> [Dot] {
    var kept: [Dot] = []
    for (index, dot) in dots.enumerated() {
      if let before = kept.last, index + 1 < dots.count, isCorner(dot, between: before, and: dots[index + 1])
      {
        continue
      }
      kept.append(dot)
    }
    return kept
  }

  private func isCorner(_ dot: Dot, between before: Dot, and after: Dot) -> Bool {
    let isDiagonal = abs(after.x - before.x) == 1 && abs(after.y - before.y) == 1
    return isDiagonal && (dot == Dot(x: before.x, y: after.y) || dot == Dot(x: after.x, y: before.y))
  }

  /// Moves a dot that stands alone in the middle column, one row off, to the row of its neighbour.
  private func flattenCentre(_ dots: inout [Dot]) {
    let besides = Set(dots.lazy.filter { $0.x == 1 }.map(\.y))
    for index in dots.indices where dots[index].x == 0 && !besides.contains(dots[index].y) {
      if let row = [-1, 1].map({ dots[index].y + $0 }).first(where: besides.contains) {
        dots[index].y = row
      }
    }
  }

  private func isInside(_ dot: Dot) -> Bool {
    dot.x >= 0 && dot.x < width && dot.y >= 0 && dot.y < height
  }

  private func touchesEarlierLine(_ dot: Dot, than owner: UInt16) -> Bool {
    let neighbours = [
      Dot(x: dot.x - 1, y: dot.y), Dot(x: dot.x + 1, y: dot.y), Dot(x: dot.x, y: dot.y - 1),
      Dot(x: dot.x, y: dot.y + 1),
    ]
    return neighbours.contains { neighbour in
      guard isInside(neighbour) else { return false }
      let other = owners[neighbour.y * width + neighbour.x]
      return other != 0 && other != owner
    }
  }
}
