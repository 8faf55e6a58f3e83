import FaceMap
import Testing

@Suite("The hand-drawn face")
struct HandDrawnFaceTests {
  @Test("It shows the picture as it was typed")
  func picture() throws {
    let raster = try Fixture.handDrawn()
    #expect(raster.columns == 34 && raster.rows == 18)
    #expect(raster.lines.joined(separator: "\n") + "\n" == Fixture.ascii)
    #expect(raster.cells.allSatisfy { $0.text.utf8.count == 1 })
  }

  @Test("Picture and mask are symmetrical")
  func symmetry() throws {
    let raster = try Fixture.handDrawn()
    let turned: [String: String] = [
      "(": ")", ")": "(", "/": "\\", "\\": "/", "`": "'", "'": "`",
    ]
    for row in 0..<raster.rows {
      for column in 0..<17 {
        let (left, right) = (raster[column, row], raster[33 - column, row])
        #expect(left.region.map(FaceRegion.counterpart(of:)) == right.region, "\(column), \(row)")
        // A few strokes have no mirror image in ASCII; what must agree is ink and tone.
        #expect((left.text == " ") == (right.text == " "), "\(column), \(row)")
        #expect(left.tone == right.tone, "\(column), \(row)")
        if let mirror = turned[left.text], turned[right.text] != nil {
          #expect([mirror, left.text].contains(right.text), "\(column), \(row)")
        }
      }
    }
  }

  @Test("The mask's letters stand for the regions of the table")
  func letters() throws {
    let raster = try Fixture.handDrawn()
    for (column, row, id) in [
      (8, 7, "eyelid-upper-left"), (25, 7, "eyelid-upper-right"), (8, 8, "eyelid-lower-left"),
      (25, 8, "eyelid-lower-right"), (15, 9, "nostril-left"), (18, 9, "nostril-right"),
      (7, 10, "cheek-left"), (26, 10, "cheek-right"), (10, 14, "mouth-left"), (23, 14, "mouth-right"),
      (16, 14, "lips"), (16, 16, "chin"), (16, 4, "brow-left"), (17, 4, "brow-right"),
    ] {
      #expect(raster.region(at: .init(column: column, row: row)) == id)
    }
    #expect(raster.region(at: .init(column: 16, row: 8)) == nil)
    #expect(raster[12, 8].text == "@" && raster[12, 8].tone == .iris)
  }

  @Test("A picture or mask of another shape is refused, with its line")
  func refused() {
    func line(_ ascii: String, _ mask: String) -> Int? {
      do throws(FaceDrawingProblem) {
        _ = try FaceRaster(ascii: ascii, mask: mask)
        return nil
      } catch {
        return error.line
      }
    }
    let (ascii, mask) = (Fixture.ascii, Fixture.mask)
    #expect(line(ascii, mask) == nil)
    #expect(line(ascii.replacing("\n", with: "\r\n"), mask.replacing("\n", with: "\r\n")) == nil)
    #expect(line("", mask) == 1)
    #expect(line(ascii, "") == 1)
    #expect(line(ascii, mask.replacing("BBBBBBbbbbbb", with: "BBBBBBbbbbbX")) == 5)
    #expect(line(ascii, mask.replacing("BBBBBBbbbbbb", with: "BBBBBBbbbbb")) == 5)
    #expect(line(ascii, mask + mask) != nil)
    #expect(line(ascii, mask.replacing("P", with: ".")) == 18)
    #expect(line(ascii.replacing("(@)", with: "(☺)"), mask) == 9)
    #expect(line(ascii.replacing("(@)", with: "(\u{1B})"), mask) == 9)
    #expect(line(String(repeating: "x", count: 10_000_000), mask) == 1)
    #expect(line(String(repeating: "\n", count: 4000), String(repeating: "\n", count: 4000)) != nil)
  }
}
