import FaceMap
import Testing

/// The rules for lines, each on a drawing of a few strokes. At 38 rows one unit is one dot.
@Suite("How lines become dots")
struct LineRuleTests {
  private struct Dot: Hashable {
    let x: Int
    let y: Int
  }

  private func line(_ data: String, tone: String = "line", filled: Bool = false, more: String = "") -> String
  {
    let paint = filled ? "fill=\"#fff\" stroke=\"none\"" : "fill=\"none\" stroke=\"#fff\""
    return "<path id=\"\(data)\" \(paint) data-tone=\"\(tone)\" \(more) d=\"\(data)\"/>"
  }

  private func raster(_ lines: String..., rows: Int = 38) throws -> FaceRaster {
    let regions = try #require(Fixture.svg.firstRange(of: "<g id=\"regions\""))
    let svg =
      "<svg viewBox=\"0 0 152 152\"><g id=\"features\">" + lines.joined() + "</g>"
      + Fixture.svg[regions.lowerBound...]
    return FaceRaster(try FaceDrawing(svg: svg), rows: rows, glyphs: .braille)
  }

  /// The dots of the right half.
  private func dots(_ raster: FaceRaster) -> Set<Dot> {
    let bits: [(UInt32, Int, Int)] = [
      (0x01, 0, 0), (0x02, 0, 1), (0x04, 0, 2), (0x08, 1, 0), (0x10, 1, 1), (0x20, 1, 2), (0x40, 0, 3),
      (0x80, 1, 3),
    ]
    var dots: Set<Dot> = []
    for row in 0..<raster.rows {
      for column in (raster.columns / 2)..<raster.columns {
        guard let glyph = raster[column, row].text.unicodeScalars.first, glyph.value > 0x2800 else {
          continue
        }
        for (bit, x, y) in bits where (glyph.value - 0x2800) & bit != 0 {
          dots.insert(Dot(x: 2 * column + x, y: 4 * row + y))
        }
      }
    }
    return dots
  }

  private func row(_ y: Int, _ columns: ClosedRange<Int>) -> Set<Dot> {
    Set(columns.map { Dot(x: $0, y: y) })
  }

  @Test("A stroke sets the dots it passes")
  func stroke() throws {
    #expect(dots(try raster(line("M 80.5 50.5 L 89.5 50.5"))) == row(50, 80...89))
    // What lies left of the axis is not drawn.
    #expect(dots(try raster(line("M 20.5 50.5 L 70.5 50.5"))).isEmpty)
    #expect(dots(try raster(line("M 60.5 50.5 L 80.5 50.5"))) == row(50, 76...80))
  }

  @Test("The corner dot of an L step is dropped")
  func corners() throws {
    let steps = try raster(line("M 80.5 50.5 L 82.5 50.5 L 82.5 51.5 L 85.5 51.5"))
    #expect(dots(steps) == row(50, 80...81).union(row(51, 82...85)))
  }

  @Test("A stroke leaves out dots beside an earlier line; a filled path does not")
  func neighbours() throws {
    let first = line("M 80.5 50.5 L 89.5 50.5")
    #expect(
      dots(try raster(first, line("M 84.5 51.5 L 94.5 51.5"))) == row(50, 80...89).union(row(51, 90...94)))
    let block = line("M 84 51 L 95 51 L 95 53 L 84 53 Z", filled: true)
    #expect(
      dots(try raster(first, block)) == row(50, 80...89).union(row(51, 84...94)).union(row(52, 84...94)))
  }

  @Test("A lone dot in the middle joins its neighbours' row when the line is flat at the centre")
  func flatCentre() throws {
    for y in [49.5, 51.5] {
      let data = "M 76.5 \(y) L 77.5 50.5 L 82.5 50.5"
      #expect(
        dots(try raster(line(data))) == row(50, 77...82).union([Dot(x: 76, y: Int(y))]))
      #expect(dots(try raster(line(data, more: "data-centre=\"flat\""))) == row(50, 76...82))
    }
  }

  @Test("A line is drawn only at the heights it is meant for")
  func heights() throws {
    let detail = line("M 80.5 50.5 L 89.5 50.5", more: "data-min-rows=\"24\" data-max-rows=\"30\"")
    for (rows, isThere) in [(23, false), (24, true), (30, true), (31, false)] {
      #expect(dots(try raster(detail, rows: rows)).isEmpty != isThere, "\(rows)")
    }
  }

  @Test("A cell takes the tone with most dots; of equals the earlier line's")
  func tones() throws {
    // Both lines are in the cells of row 12, dots 48 ... 51.
    let (short, long) = ("M 80.5 48.5 L 80.5 48.5 L 80.5 48.9", "M 80.5 51.5 L 81.5 51.5")
    #expect(try raster(line(short, tone: "hair"), line(long, tone: "iris"))[40, 12].tone == .iris)
    #expect(try raster(line(long, tone: "iris"), line(short, tone: "hair"))[40, 12].tone == .iris)
    let other = "M 80.5 49.5 L 81.5 49.5"
    #expect(try raster(line(other, tone: "hair"), line(long, tone: "iris"))[40, 12].tone == .hair)
    #expect(try raster(line(long, tone: "iris"), line(other, tone: "hair"))[40, 12].tone == .iris)
  }

  @Test(
    "Each curve is followed from its start to its end",
    arguments: ["Q 110.5 20.5", "C 100.5 20.5 120.5 20.5"])
  func curves(step: String) throws {
    let drawn = dots(try raster(line("M 90.5 60.5 \(step) 130.5 60.5"), rows: 38))
    #expect(drawn.contains(Dot(x: 90, y: 60)) && drawn.contains(Dot(x: 130, y: 60)))
    // No gaps: each dot but the two ends has two neighbours.
    let ends = drawn.filter { dot in
      drawn.filter { abs($0.x - dot.x) <= 1 && abs($0.y - dot.y) <= 1 }.count < 3
    }
    #expect(ends.count == 2)
  }

  @Test("Large pictures have no gaps either")
  func noGapsWhenLarge() throws {
    let drawn = dots(try raster(line("M 78 2 C 200 2 78 150 150 150"), rows: 160))
    for dot in drawn {
      let around = drawn.filter { abs($0.x - dot.x) <= 1 && abs($0.y - dot.y) <= 1 }.count
      #expect(around >= 2)
    }
    #expect(Set(drawn.map(\.y)).count > 600)
  }
}
