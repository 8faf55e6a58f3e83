import FaceMap
import Testing

@Suite("The face at a size")
struct FaceRasterTests {
  @Test("The three sample pictures come out character by character", arguments: [19, 28, 38])
  func samples(rows: Int) throws {
    let raster = FaceRaster(try Fixture.face(), rows: rows, glyphs: .braille)
    let sample = Fixture.sample(rows: rows)
    #expect(sample.count == rows)
    #expect(raster.lines == sample)
  }

  @Test("The left half is the mirror image of the right half at every size")
  func symmetry() {
    #expect(Fixture.everySize.count == 45 + 33)
    for (glyphs, raster) in Fixture.everySize {
      var lopsided: [String] = []
      for row in 0..<raster.rows {
        for column in 0..<(raster.columns / 2) {
          let left = raster[column, row]
          let right = raster[raster.columns - 1 - column, row]
          let isMirrored =
            mirrored(left.text) == right.text && left.tone == right.tone
            && left.region.map(FaceRegion.counterpart(of:)) == right.region
          if !isMirrored { lopsided.append("\(column), \(row)") }
        }
      }
      #expect(lopsided.isEmpty, "\(glyphs) \(raster.rows)")
    }
  }

  @Test("Every cell holds one glyph of its set, and an empty cell is a space")
  func glyphs() {
    for (glyphs, raster) in Fixture.everySize {
      let allowed: (Unicode.Scalar) -> Bool =
        switch glyphs {
        case .braille: { $0 == " " || (0x2801...0x28FF).contains($0.value) }
        case .halfBlocks: { " ▀▄█".unicodeScalars.contains($0) }
        }
      #expect(raster.cells.count == raster.columns * raster.rows)
      let wrong = raster.cells.filter {
        $0.text.unicodeScalars.count != 1 || !$0.text.unicodeScalars.allSatisfy(allowed)
      }
      #expect(wrong.isEmpty, "\(glyphs) \(raster.rows)")
    }
  }

  @Test("Half blocks have the detail that their dots can carry")
  func halfBlockDetail() throws {
    let face = try Fixture.face()
    let blocks = FaceRaster(face, rows: 38, glyphs: .halfBlocks)
    // The full iris has a pupil and needs 24 rows of braille, 48 of half blocks; below it is solid.
    #expect(blocks[28, 17].text == "█" && blocks[28, 17].tone == .iris)
    #expect(blocks.lines[17].contains("▄▄▀▀ ███ ▀▄"))
    #expect(blocks.lines != FaceRaster(face, rows: 38, glyphs: .braille).lines)
    #expect(blocks.columns == 76 && blocks.rows == 38)
  }

  @Test("Both kinds of glyphs have the same regions")
  func regionsFollowCells() throws {
    let face = try Fixture.face()
    for rows in 28...60 {
      let braille = FaceRaster(face, rows: rows, glyphs: .braille)
      let blocks = FaceRaster(face, rows: rows, glyphs: .halfBlocks)
      #expect(braille.cells.map(\.region) == blocks.cells.map(\.region))
    }
  }

  @Test("Tones are where they belong")
  func tones() throws {
    let raster = FaceRaster(try Fixture.face(), rows: 38, glyphs: .braille)
    func tones(_ id: FaceRegion.ID) -> Set<FaceTone> {
      Set(raster.cells.filter { $0.region == id && $0.text != " " }.map(\.tone))
    }
    #expect(tones("lips").isSuperset(of: [.accent, .line]))
    #expect(tones("eyelid-upper-left").contains(.iris))
    #expect(tones("brow-right").contains(.hair))
    #expect(tones("chin") == [.soft])
    #expect(raster[34, 0].tone == .hair)
  }

  @Test("A face fits where there is room for one, at twice as many columns as rows")
  func fitting() throws {
    let face = try Fixture.face()
    func size(_ columns: Int, _ rows: Int, _ glyphs: FaceRaster.Glyphs = .braille) -> [Int]? {
      FaceRaster.fitting(face, columns: columns, rows: rows, glyphs: glyphs).map { [$0.columns, $0.rows] }
    }
    #expect(size(80, 24) == [48, 24])
    #expect(size(39, 24) == [38, 19])
    #expect(size(32, 16) == [32, 16])
    #expect(size(31, 40) == nil)
    #expect(size(80, 15) == nil)
    #expect(size(55, 40, .halfBlocks) == nil)
    #expect(size(56, 28, .halfBlocks) == [56, 28])
    #expect(size(.max, .max) == [320, 160])
    #expect(size(.min, .min) == nil)
    #expect(size(0, -1) == nil)
    #expect(FaceRaster(face, rows: -5, glyphs: .braille).rows == 1)
  }

  @Test("Outside the grid there is nothing, and nothing goes wrong")
  func outside() throws {
    let raster = FaceRaster(try Fixture.face(), rows: 19, glyphs: .braille)
    for (column, row) in [(-1, 0), (0, -1), (38, 0), (0, 19), (.max, .max), (.min, .min)] {
      #expect(raster[column, row].text == " ")
      #expect(raster.region(at: .init(column: column, row: row)) == nil)
    }
  }

  private func mirrored(_ glyph: String) -> String? {
    guard let scalar = glyph.unicodeScalars.first, scalar.value >= 0x2800 else { return glyph }
    let bits = scalar.value - 0x2800
    let pairs: [(UInt32, UInt32)] = [(0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80)]
    var other: UInt32 = 0
    for (left, right) in pairs {
      if bits & left != 0 { other |= right }
      if bits & right != 0 { other |= left }
    }
    return Unicode.Scalar(0x2800 + other).map { String(Character($0)) }
  }
}
