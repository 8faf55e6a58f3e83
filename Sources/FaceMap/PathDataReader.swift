/// Reads the `d` of a path: absolute `M L C Q Z`, one letter before each step.
struct PathDataReader {
  private let markup: MarkupReader
  private let range: Range<Int>
  private var at: Int
  private var contours: [FaceContour] = []

  init(_ range: Range<Int>, in markup: MarkupReader) {
    self.markup = markup
    self.range = range
    at = range.lowerBound
  }

  /// The contours of the path; at least one, each with at least one step.
  mutating func read() throws(FaceDrawingProblem) -> [FaceContour] {
    var isOpen = false
    skipSeparators()
    while at < range.upperBound {
      let letter = markup.bytes[at]
      guard isOpen || letter == UInt8(ascii: "M") else {
        throw expected("M and a point")
      }
      isOpen = try step(letter)
      skipSeparators()
    }
    guard let last = contours.last, !last.segments.isEmpty else { throw expected("a step such as L 76 40") }
    return contours
  }

  /// Reads one step; false once it closed the contour.
  private mutating func step(_ letter: UInt8) throws(FaceDrawingProblem) -> Bool {
    let start = at
    at += 1
    switch letter {
    case UInt8(ascii: "M"):
      if let last = contours.last, last.segments.isEmpty {
        at = start
        throw expected("a step from the point before")
      }
      contours.append(FaceContour(start: try point()))
    case UInt8(ascii: "L"):
      append(.line(to: try point()))
    case UInt8(ascii: "Q"):
      append(.quadratic(try point(), to: try point()))
    case UInt8(ascii: "C"):
      append(.cubic(try point(), try point(), to: try point()))
    case UInt8(ascii: "Z"):
      if let first = contours.last?.start { append(.line(to: first)) }
      return false
    default:
      at = start
      throw expected("one of the letters M L C Q Z")
    }
    return true
  }

  private mutating func append(_ segment: FaceSegment) {
    guard let last = contours.indices.last else { return }
    contours[last].segments.append(segment)
  }

  private mutating func point() throws(FaceDrawingProblem) -> FacePoint {
    FacePoint(x: try number(), y: try number())
  }

  private mutating func number() throws(FaceDrawingProblem) -> Double {
    skipSeparators()
    let start = at
    let isNegative = at < range.upperBound && markup.bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var value = 0.0
    guard digits(then: { value = value * 10 + $0 }) else {
      at = start
      throw expected("a number such as 63.2")
    }
    if at < range.upperBound, markup.bytes[at] == UInt8(ascii: ".") {
      at += 1
      var (fraction, scale) = (0.0, 1.0)
      guard
        digits(then: {
          guard scale < 1e12 else { return }
          fraction = fraction * 10 + $0
          scale *= 10
        })
      else {
        at = start
        throw expected("a number such as 63.2")
      }
      value += fraction / scale
    }
    let signed = isNegative ? -value : value
    guard endsHere, FaceCanvas.allowed.contains(signed) else {
      at = start
      throw expected("a plain number from -152 to 304")
    }
    return signed
  }

  private mutating func digits(then use: (Double) -> Void) -> Bool {
    let start = at
    while at < range.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(markup.bytes[at]) {
      use(Double(markup.bytes[at] - UInt8(ascii: "0")))
      at += 1
    }
    return at > start
  }

  private var endsHere: Bool {
    guard at < range.upperBound else { return true }
    let byte = markup.bytes[at]
    return isSeparator(byte) || "MLCQZ".utf8.contains(byte)
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    isMarkupSpace(byte) || byte == UInt8(ascii: ",")
  }

  private mutating func skipSeparators() {
    while at < range.upperBound, isSeparator(markup.bytes[at]) { at += 1 }
  }

  private func expected(_ what: String) -> FaceDrawingProblem {
    let found = at < range.upperBound ? markup.excerpt(at..<wordEnd) : "nothing more"
    return markup.problem(at: at, .wrongPathData(found: found, expected: what))
  }

  private var wordEnd: Int {
    var end = at
    while end < range.upperBound, !isSeparator(markup.bytes[end]), end - at < 64 { end += 1 }
    return max(end, min(at + 1, range.upperBound))
  }
}
