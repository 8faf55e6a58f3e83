import FaceMap
import Testing

@Suite("Reading a drawing")
struct FaceDrawingTests {
  private func problem(_ svg: String) -> FaceDrawingProblem? {
    do throws(FaceDrawingProblem) {
      _ = try FaceDrawing(svg: svg)
      return nil
    } catch {
      return error
    }
  }

  /// The problem after one replacement in the real drawing, which must occur in it.
  private func problem(replacing old: String, with new: String) -> FaceDrawingProblem? {
    #expect(Fixture.svg.contains(old))
    return problem(Fixture.svg.replacing(old, with: new, maxReplacements: 1))
  }

  private static let start = "d=\"M 65 73.8 C 63 69.8"

  @Test("Comments, the xml line, single quotes, closing tags and other spacing are fine")
  func accepted() throws {
    let face = try Fixture.face()
    let variants = [
      "<?xml version=\"1.0\"?>\n<!-- a face -->\n" + Fixture.svg + "\n<!-- end -->\n",
      "\u{FEFF}" + Fixture.svg.replacing("\n", with: "\r\n"),
      Fixture.svg.replacing("\"", with: "'"),
      Fixture.svg.replacing("/>", with: " ></path>"),
      Fixture.svg.replacing("M 65 73.8 C 63 69.8", with: "M65,73.8\n\tC 63.0 , 69.80"),
    ]
    for variant in variants { #expect(try FaceDrawing(svg: variant) == face) }
  }

  @Test(
    "Wrong path data names the line and what to write",
    arguments: [
      ("d=\"M NaN 73.8 C 63 69.8", "NaN", "a number such as 63.2"),
      ("d=\"M inf 73.8 C 63 69.8", "inf", "a number such as 63.2"),
      ("d=\"M 1e999 73.8 C 63 69.8", "1e999", "a plain number from -152 to 304"),
      ("d=\"M 999999999999999999999999 73.8 C 63 69.8", "999999999999999999999999", "a plain number"),
      ("d=\"M -- 73.8 C 63 69.8", "--", "a number such as 63.2"),
      ("d=\"M 65. 73.8 C 63 69.8", "65.", "a number such as 63.2"),
      ("d=\"M 65 73.8 c 63 69.8", "c", "one of the letters M L C Q Z"),
      ("d=\"M 65 73.8 A 63 69.8", "A", "one of the letters M L C Q Z"),
      ("d=\"M 65 73.8 70 71 C 63 69.8", "70", "one of the letters M L C Q Z"),
      ("d=\"C 63 69.8", "C", "M and a point"),
      ("d=\"M 65 73.8 M 65 73.8 C 63 69.8", "M", "a step from the point before"),
      ("d=\"\" data-x=\"M 65 73.8 C 63 69.8", "", "id, d, fill"),
      ("d=\"M 1 1\" stroke-width=\"", "nothing more", "a step"),
    ])
  func pathData(data: String, found: String, advice: String) throws {
    let problem = try #require(self.problem(replacing: Self.start, with: data))
    #expect(problem.line == 3)
    #expect(problem.description.contains(found))
    #expect(problem.description.contains(advice))
  }

  @Test("A step that lacks a number is told apart from the next step")
  func missingNumber() throws {
    let problem = try #require(self.problem(replacing: "42.6 71.4\"/>", with: "42.6\"/>"))
    #expect(
      problem
        == .init(line: 3, kind: .wrongPathData(found: "nothing more", expected: "a number such as 63.2")))
  }

  @Test("Slips in tags and attributes are told")
  func slips() throws {
    let typo = try #require(self.problem(replacing: "data-min-rows", with: "data-min-row"))
    #expect(typo.line == 7)
    guard case .unknownAttribute("data-min-row", let allowed) = typo.kind else {
      Issue.record("\(typo)")
      return
    }
    #expect(allowed.contains("data-min-rows"))

    let cases: [(String, String, FaceDrawingProblem.Kind)] = [
      (
        "data-min-rows=\"24\"", "data-min-rows=\"-1\"",
        .wrongValue(attribute: "data-min-rows", found: "-1", expected: "a whole number from 0 to 999")
      ),
      (
        "data-min-rows=\"24\"", "data-min-rows=\"99999999999999999999\"",
        .wrongValue(
          attribute: "data-min-rows", found: "99999999999999999999", expected: "a whole number from 0 to 999")
      ),
      (
        "data-tone=\"line\"", "data-tone=\"pink\"",
        .wrongValue(attribute: "data-tone", found: "pink", expected: "line, soft, hair, accent, iris")
      ),
      (
        "data-centre=\"flat\"", "data-centre=\"round\"",
        .wrongValue(attribute: "data-centre", found: "round", expected: "flat")
      ),
      (
        "viewBox=\"0 0 152 152\"", "viewBox=\"0 0 100 100\"",
        .wrongValue(attribute: "viewBox", found: "0 0 100 100", expected: "0 0 152 152")
      ),
      (
        "id=\"outline\"", "id=\"outlines\"",
        .wrongValue(attribute: "id", found: "outlines", expected: "features, outline or regions")
      ),
      ("id=\"outline\"", "id=\"features\"", .repeatedID("features")),
      ("id=\"lid-upper-right\"", "id=\"lid-upper-left\"", .repeatedID("lid-upper-left")),
      ("id=\"lips\"", "id=\"lip\"", .unknownRegion("lip")),
      ("<path id=\"lips\"", "<rect id=\"lips\"", .unknownElement("rect")),
      ("data-priority=\"56\" ", "", .missingAttribute("data-priority")),
      (" data-tone=\"line\"", "", .missingAttribute("data-tone")),
      ("data-tone=\"line\"", "data-tone=\"line\" data-tone=\"soft\"", .repeatedAttribute("data-tone")),
    ]
    for (old, new, kind) in cases { #expect(problem(replacing: old, with: new)?.kind == kind) }
  }

  @Test("Regions must all be there, enclose something and mirror one another")
  func regions() {
    let lines = Fixture.svg.split(separator: "\n", omittingEmptySubsequences: false)
    let without = lines.filter { !$0.contains("id=\"mouth-right\"") }.joined(separator: "\n")
    #expect(problem(without)?.kind == .missingRegion("mouth-right"))
    let flat = lines.map { line in
      guard line.contains("id=\"chin\""), let data = line.firstRange(of: " d=\"") else { return String(line) }
      return line[..<data.lowerBound] + " d=\"M 60 130 L 90 130 L 60 130 Z\"/>"
    }
    #expect(problem(flat.joined(separator: "\n"))?.kind == .emptyRegion("chin"))
    let moved = problem(
      replacing: "d=\"M 88 107.4 L 93.6 107.4 L 100 107.8", with: "d=\"M 88 107.4 L 93.6 107.4 L 140 112")
    #expect(moved?.kind == .lopsidedRegion("mouth-left"))
  }

  @Test("No junk can break the reader")
  func junk() {
    let junk = [
      "", " ", "<", "<svg", "<svg>", "</svg>", "<svg/>", "plain text", "\u{0}\u{1}\u{1B}[2J", "<!--", "<?",
      "<svg viewBox=\"0 0 152 152\"", "<svg viewBox=\"0 0 152 152\">", "<svg viewBox=0>", "<svg viewBox='>",
      "<svg viewBox=\"0 0 152 152\"></svg>", "<svg viewBox=\"0 0 152 152\"><g id=\"features\">",
      "<svg viewBox=\"0 0 152 152\"><g><g><g>", "<svg viewBox=\"0 0 152 152\"><g id=\"regions\"/></svg>",
      "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "<svg a=\"&a;\"/>", Fixture.svg + "<svg/>",
      String(repeating: "<g>", count: 50_000), String(repeating: "<", count: 200_000),
      "<svg" + String(repeating: " a", count: 50_000), "<svg " + String(repeating: "a", count: 100_000),
      "<!--" + String(repeating: "-", count: 200_000), String(repeating: "\n", count: 200_000),
    ]
    for text in junk {
      let problem = self.problem(text)
      #expect(problem != nil, "\(text.prefix(40))")
      #expect(problem.map { $0.description.utf8.count < 600 } == true)
    }
    #expect(problem(String(repeating: "<path d='M 1 1'/>", count: 600_000))?.kind == .tooLong(limit: 262_144))
  }

  @Test("More steps than a face needs are refused")
  func tooManySteps() {
    let steps = String(repeating: " L 1 1 L 9 9", count: 2001)
    #expect(
      problem(replacing: Self.start, with: "d=\"M 65 73.8\(steps) C 63 69.8")?.kind
        == .tooManySteps(limit: 4000))
  }

  @Test("What it says is safe to print in a terminal")
  func safeToPrint() throws {
    let problem = try #require(
      self.problem(replacing: Self.start, with: "d=\"\u{1B}[2J\u{9B}1m\u{7F} C 63 69.8"))
    #expect(
      problem.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
  }

  @Test("Cut short or with a byte changed anywhere, it is read or refused, never more")
  func damaged() {
    let bytes = Array(Fixture.svg.utf8)
    for end in stride(from: 0, to: bytes.count - 8, by: 41) {
      #expect(problem(String(decoding: bytes[..<end], as: UTF8.self)) != nil)
    }
    for (turn, place) in stride(from: 0, to: bytes.count, by: 37).enumerated() {
      var changed = bytes
      changed[place] = [0x00, 0x22, 0x3C, 0x3E, 0x39, 0x2D, 0x4D, 0xFF][turn % 8]
      if let face = try? FaceDrawing(svg: String(decoding: changed, as: UTF8.self)) {
        let raster = FaceRaster(face, rows: 16, glyphs: .braille)
        #expect(raster.cells.count == 512)
      }
    }
  }
}
