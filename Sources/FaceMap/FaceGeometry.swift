/// A point of the drawing, in its units: x to the right, y down, 0 ... 152 for what is seen.
public struct FacePoint: Sendable, Equatable {
  /// Distance from the left edge.
  public let x: Double
  /// Distance from the top edge.
  public let y: Double

  /// A point at the given distances from the left and the top edge.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  func distance(to other: FacePoint) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}

/// The fixed square the face is drawn in.
enum FaceCanvas {
  /// Width and height.
  static let side = 152.0
  /// The axis of symmetry.
  static let middle = 76.0
  /// How far a point may lie from the origin; bounds the work that a wrong number can cause.
  static let allowed = -side...(2 * side)
}

/// One step of a path, from where the step before it ended.
enum FaceSegment: Sendable, Equatable {
  case line(to: FacePoint)
  case quadratic(FacePoint, to: FacePoint)
  case cubic(FacePoint, FacePoint, to: FacePoint)

  var end: FacePoint {
    switch self {
    case .line(let end), .quadratic(_, let end), .cubic(_, _, let end): end
    }
  }

  /// The point at `t` (0 ... 1) of this step when it starts at `start`.
  func point(at t: Double, from start: FacePoint) -> FacePoint {
    let s = 1 - t
    switch self {
    case .line(let end):
      return FacePoint(x: s * start.x + t * end.x, y: s * start.y + t * end.y)
    case .quadratic(let control, let end):
      let (a, b, c) = (s * s, 2 * s * t, t * t)
      return FacePoint(
        x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y)
    case .cubic(let first, let second, let end):
      let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
      return FacePoint(
        x: a * start.x + b * first.x + c * second.x + d * end.x,
        y: a * start.y + b * first.y + c * second.y + d * end.y)
    }
  }

  /// At least as long as the step itself, in units of the drawing.
  func lengthBound(from start: FacePoint) -> Double {
    switch self {
    case .line(let end): start.distance(to: end)
    case .quadratic(let control, let end): start.distance(to: control) + control.distance(to: end)
    case .cubic(let first, let second, let end):
      start.distance(to: first) + first.distance(to: second) + second.distance(to: end)
    }
  }

  /// The step's rightmost x is at most this.
  var rightBound: Double {
    switch self {
    case .line(let end): end.x
    case .quadratic(let control, let end): max(control.x, end.x)
    case .cubic(let first, let second, let end): max(first.x, second.x, end.x)
    }
  }
}

/// A connected run of steps.
struct FaceContour: Sendable, Equatable {
  var start: FacePoint
  var segments: [FaceSegment] = []

  /// The contour never goes further right than this.
  var rightBound: Double {
    segments.reduce(start.x) { max($0, $1.rightBound) }
  }

  /// The corners of the contour with each curve cut into short chords.
  func polygon(chordsPerCurve: Int) -> [FacePoint] {
    var points = [start]
    for segment in segments {
      let from = points.last ?? start
      if case .line(let end) = segment {
        points.append(end)
        continue
      }
      for step in 1...max(1, chordsPerCurve) {
        points.append(segment.point(at: Double(step) / Double(max(1, chordsPerCurve)), from: from))
      }
    }
    return points
  }
}

/// The centre of the area that closed polygons enclose; nil when they enclose none.
func centreOfArea(_ polygons: [[FacePoint]]) -> FacePoint? {
  var (area, x, y) = (0.0, 0.0, 0.0)
  for polygon in polygons {
    guard var previous = polygon.last else { continue }
    for point in polygon {
      let cross = previous.x * point.y - point.x * previous.y
      area += cross
      x += (previous.x + point.x) * cross
      y += (previous.y + point.y) * cross
      previous = point
    }
  }
  guard abs(area) > 1e-6 else { return nil }
  return FacePoint(x: x / (3 * area), y: y / (3 * area))
}
