extension FaceRaster {
  /// Width of the hand-drawn face.
  static let handDrawnColumns = 34
  /// Height of the hand-drawn face.
  static let handDrawnRows = 18

  /// The hand-drawn face, 34 x 18 cells, for terminals without Unicode.
  /// - Parameters:
  ///   - ascii: the picture; spaces at the end of a line may be missing.
  ///   - mask: a letter for each cell that says which region it belongs to, or `.`.
  ///   - view: from which side the regions are named.
  /// - Throws: the first line in one of the two that is not as it must be.
  public init(ascii: String, mask: String, view: FaceView = .mirror) throws(FaceDrawingProblem) {
    let picture: [[UInt8]]
    do {
      picture = try Self.lines(of: ascii, in: "the picture", letters: 0x20...0x7E)
    } catch {
      guard case .malformed(let expected) = error.kind else { throw error }
      throw FaceDrawingProblem(line: error.line, kind: .malformedPicture(expected: expected))
    }
    let letters = try Self.lines(of: mask, in: "the mask", letters: 0x21...0x7E)
    var cells: [Cell] = []
    cells.reserveCapacity(Self.handDrawnColumns * Self.handDrawnRows)
    var found: Set<FaceRegion.ID> = []
    for (row, line) in letters.enumerated() {
      guard line.count == Self.handDrawnColumns else {
        throw Self.problem(row, expected: "\(Self.handDrawnColumns) letters in the mask")
      }
      for (column, letter) in line.enumerated() {
        let id = FaceRegion.id(forLetter: letter)
        guard id != nil || letter == UInt8(ascii: ".") else {
          throw Self.problem(row, expected: "one of . UuWwNnCcMmPHBb in the mask")
        }
        if let id { found.insert(id) }
        let glyph = column < picture[row].count ? picture[row][column] : UInt8(ascii: " ")
        cells.append(
          Cell(
            text: String(Character(Unicode.Scalar(glyph))), tone: Self.tone(of: glyph, region: id),
            region: id.map(view.seen)))
      }
    }
    if let lacking = FaceRegion.allIDs.first(where: { !found.contains($0) }) {
      throw FaceDrawingProblem(line: letters.count, kind: .missingRegion(lacking))
    }
    self.init(columns: Self.handDrawnColumns, rows: Self.handDrawnRows, view: view, cells: cells)
  }

  /// The lines of a text, all 18, none longer than the face is wide.
  private static func lines(
    of text: String, in what: String, letters: ClosedRange<UInt8>
  ) throws(FaceDrawingProblem) -> [[UInt8]] {
    guard text.utf8.count < 4096 else {
      throw problem(0, expected: "\(handDrawnRows) lines of \(handDrawnColumns) in \(what)")
    }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (row, line) in lines.enumerated() {
      guard line.count <= handDrawnColumns, line.allSatisfy(letters.contains) else {
        throw problem(row, expected: "at most \(handDrawnColumns) plain ASCII characters in \(what)")
      }
    }
    guard lines.count == handDrawnRows else {
      throw problem(lines.count - 1, expected: "\(handDrawnRows) lines in \(what)")
    }
    return lines
  }

  private static func problem(_ row: Int, expected: String) -> FaceDrawingProblem {
    FaceDrawingProblem(line: max(0, row) + 1, kind: .malformed(expected: expected))
  }

  /// A picture of letters has no tones of its own; where a letter stands says what it draws.
  private static func tone(of glyph: UInt8, region: FaceRegion.ID?) -> FaceTone {
    guard glyph != UInt8(ascii: " ") else { return .line }
    guard glyph != UInt8(ascii: "@") else { return .iris }
    return switch region {
    case nil: .soft
    case "brow-left", "brow-right": .hair
    case "lips", "mouth-left", "mouth-right": .accent
    default: .line
    }
  }
}
