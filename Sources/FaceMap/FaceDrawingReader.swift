/// Turns the tags of the file into lines and regions, and refuses what a face cannot have.
struct FaceDrawingReader {
  private(set) var features: [FaceLine] = []
  private(set) var outline: [FaceLine] = []
  private(set) var regions: [FaceRegion] = []

  private var markup: MarkupReader
  private var ids: Set<String> = []
  private var steps = 0

  private static let longest = 256 * 1024
  private static let mostSteps = 4000
  private static let groups = ["features", "outline", "regions"]
  private static let groupAttributes = ["id", "fill", "stroke"]
  private static let lineAttributes = [
    "id", "d", "fill", "fill-rule", "stroke", "stroke-width", "display",
    "data-tone", "data-min-rows", "data-max-rows", "data-centre",
  ]
  private static let regionAttributes = ["id", "d", "fill", "stroke", "data-priority", "data-muscle"]

  init(_ svg: String) throws(FaceDrawingProblem) {
    guard svg.utf8.count <= Self.longest else {
      throw FaceDrawingProblem(line: 1, kind: .tooLong(limit: Self.longest))
    }
    markup = MarkupReader(svg)
  }

  mutating func read() throws(FaceDrawingProblem) {
    guard let root = try markup.next() else { throw atEnd(.malformed(expected: "an <svg> element")) }
    guard root.name == "svg", root.form == .opening else { throw unexpected(root) }
    try checkViewBox(root)
    while let tag = try markup.next() {
      if tag.name == "svg", tag.form == .closing {
        if let more = try markup.next() { throw unexpected(more) }
        return try checkRegions()
      }
      guard tag.name == "g", tag.form != .closing else { throw unexpected(tag) }
      try group(tag)
    }
    throw atEnd(.malformed(expected: "</svg>"))
  }

  private mutating func group(_ tag: MarkupTag) throws(FaceDrawingProblem) {
    try check(tag, allowed: Self.groupAttributes)
    let name = try required("id", in: tag)
    guard Self.groups.contains(name.text) else {
      throw wrong("id", name.range, expected: "features, outline or regions")
    }
    try claim(name.text, at: name.range)
    guard tag.form == .opening else { return }
    while let path = try markup.next() {
      if path.name == "g", path.form == .closing { return }
      guard path.name == "path", path.form != .closing else { throw unexpected(path) }
      switch name.text {
      case "features": features.append(try line(path))
      case "outline": outline.append(try line(path))
      default: regions.append(try region(path))
      }
      guard path.form == .opening else { continue }
      guard let end = try markup.next(), end.name == "path", end.form == .closing else {
        throw markup.problem(at: path.offset, .malformed(expected: "a tag that ends with />"))
      }
    }
    throw atEnd(.malformed(expected: "</g>"))
  }

  private mutating func line(_ tag: MarkupTag) throws(FaceDrawingProblem) -> FaceLine {
    try check(tag, allowed: Self.lineAttributes)
    let id = try required("id", in: tag)
    try claim("line " + id.text, at: id.range)
    let fill = try required("fill", in: tag)
    let stroke = try required("stroke", in: tag)
    guard (fill.text == "none") != (stroke.text == "none") else {
      throw wrong("stroke", stroke.range, expected: "none here or in fill, and a colour in the other")
    }
    let tone = try required("data-tone", in: tag)
    guard let tone = FaceTone(rawValue: tone.text) else {
      throw wrong(
        "data-tone", tone.range, expected: FaceTone.allCases.map(\.rawValue).joined(separator: ", "))
    }
    if let centre = tag.value(of: "data-centre"), markup.text(centre) != "flat" {
      throw wrong("data-centre", centre, expected: "flat")
    }
    let least = try wholeNumber("data-min-rows", in: tag) ?? 0
    let most = try wholeNumber("data-max-rows", in: tag) ?? Int.max
    guard least <= most else {
      throw markup.problem(
        at: tag.offset,
        .wrongValue(
          attribute: "data-max-rows", found: String(most), expected: "a number from data-min-rows up"))
    }
    return FaceLine(
      tone: tone, isFilled: fill.text != "none", rows: least...most,
      isFlatAtCentre: tag.value(of: "data-centre") != nil, contours: try contours(of: tag))
  }

  private mutating func region(_ tag: MarkupTag) throws(FaceDrawingProblem) -> FaceRegion {
    try check(tag, allowed: Self.regionAttributes)
    let id = try required("id", in: tag)
    guard FaceRegion.allIDs.contains(id.text) else {
      throw markup.problem(at: id.range.lowerBound, .unknownRegion(markup.excerpt(id.range)))
    }
    try claim("region " + id.text, at: id.range)
    let muscle = try required("data-muscle", in: tag)
    guard let priority = try wholeNumber("data-priority", in: tag) else {
      throw markup.problem(at: tag.offset, .missingAttribute("data-priority"))
    }
    let contours = try contours(of: tag)
    guard let centre = centreOfArea(contours.map { $0.polygon(chordsPerCurve: 16) }) else {
      throw markup.problem(at: tag.offset, .emptyRegion(id.text))
    }
    return FaceRegion(
      id: id.text, muscle: muscle.text, priority: priority, centre: centre, contours: contours)
  }

  private mutating func contours(of tag: MarkupTag) throws(FaceDrawingProblem) -> [FaceContour] {
    guard let data = tag.value(of: "d") else {
      throw markup.problem(at: tag.offset, .missingAttribute("d"))
    }
    var reader = PathDataReader(data, in: markup)
    let contours = try reader.read()
    steps += contours.reduce(0) { $0 + $1.segments.count }
    guard steps <= Self.mostSteps else {
      throw markup.problem(at: data.lowerBound, .tooManySteps(limit: Self.mostSteps))
    }
    return contours
  }
}

// MARK: Checks

extension FaceDrawingReader {
  private func checkViewBox(_ root: MarkupTag) throws(FaceDrawingProblem) {
    let box = try required("viewBox", in: root)
    guard box.text == "0 0 152 152" else { throw wrong("viewBox", box.range, expected: "0 0 152 152") }
  }

  /// All regions are there, and the right half is where the mirror image of the left half would be.
  private func checkRegions() throws(FaceDrawingProblem) {
    var centres: [FaceRegion.ID: FacePoint] = [:]
    for region in regions { centres[region.id] = region.centre }
    for id in FaceRegion.allIDs {
      guard let centre = centres[id], let other = centres[FaceRegion.counterpart(of: id)] else {
        throw atEnd(.missingRegion(centres[id] == nil ? id : FaceRegion.counterpart(of: id)))
      }
      let isMirrored = abs(centre.x + other.x - FaceCanvas.side) < 1 && abs(centre.y - other.y) < 1
      let isOnItsSide = !id.hasSuffix("-left") || centre.x < FaceCanvas.middle
      guard isMirrored, isOnItsSide else { throw atEnd(.lopsidedRegion(id)) }
    }
  }

  private func check(_ tag: MarkupTag, allowed: [String]) throws(FaceDrawingProblem) {
    for attribute in tag.attributes where !allowed.contains(attribute.name) {
      throw markup.problem(
        at: attribute.value.lowerBound, .unknownAttribute(attribute.name, allowed: allowed))
    }
  }

  private mutating func claim(_ id: String, at range: Range<Int>) throws(FaceDrawingProblem) {
    guard ids.insert(id).inserted else {
      throw markup.problem(at: range.lowerBound, .repeatedID(markup.excerpt(range)))
    }
  }

  private func required(
    _ attribute: String, in tag: MarkupTag
  ) throws(FaceDrawingProblem) -> (text: String, range: Range<Int>) {
    guard let range = tag.value(of: attribute) else {
      throw markup.problem(at: tag.offset, .missingAttribute(attribute))
    }
    return (markup.text(range), range)
  }

  /// A whole number of up to three digits; nil when the tag has no such attribute.
  private func wholeNumber(_ attribute: String, in tag: MarkupTag) throws(FaceDrawingProblem) -> Int? {
    guard let range = tag.value(of: attribute) else { return nil }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...3).contains(range.count), markup.bytes[range].allSatisfy(digits.contains) else {
      throw wrong(attribute, range, expected: "a whole number from 0 to 999")
    }
    return markup.bytes[range].reduce(0) { $0 * 10 + Int($1 - digits.lowerBound) }
  }

  private func wrong(_ attribute: String, _ range: Range<Int>, expected: String) -> FaceDrawingProblem {
    markup.problem(
      at: range.lowerBound,
      .wrongValue(attribute: attribute, found: markup.excerpt(range), expected: expected))
  }

  private func unexpected(_ tag: MarkupTag) -> FaceDrawingProblem {
    markup.problem(at: tag.offset, .unknownElement(tag.form == .closing ? "/" + tag.name : tag.name))
  }

  private func atEnd(_ kind: FaceDrawingProblem.Kind) -> FaceDrawingProblem {
    markup.problem(at: markup.bytes.count, kind)
  }
}
