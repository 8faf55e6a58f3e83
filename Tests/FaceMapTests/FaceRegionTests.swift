import FaceMap
import Testing

@Suite("Regions of the face")
struct FaceRegionTests {
  @Test("Every region has cells, one piece of them, at every size, and a focus among them")
  func everyRegionEverywhere() throws {
    for (glyphs, raster) in Fixture.everySize {
      check(raster, "\(glyphs) \(raster.rows)")
    }
    check(try Fixture.handDrawn(), "hand-drawn")
  }

  private func check(_ raster: FaceRaster, _ name: String) {
    for id in FaceRegion.allIDs {
      let cells = raster.cells(of: id)
      #expect(cells.count >= 4, "\(name): \(id)")
      #expect(pieces(cells) == 1, "\(name): \(id) is torn")
      guard let focus = raster.focus(of: id), let bounds = raster.bounds(of: id) else {
        Issue.record("\(name): no focus in \(id)")
        continue
      }
      #expect(cells.contains(focus) && raster.region(at: focus) == id)
      #expect(cells.allSatisfy { bounds.columns.contains($0.column) && bounds.rows.contains($0.row) })
      #expect(cells.contains { $0.column == bounds.columns.lowerBound })
      #expect(cells.contains { $0.column == bounds.columns.upperBound })
      #expect(cells.contains { $0.row == bounds.rows.lowerBound })
      #expect(cells.contains { $0.row == bounds.rows.upperBound })

      let counterpart = FaceRegion.counterpart(of: id)
      if counterpart != id, let other = raster.focus(of: counterpart) {
        #expect(other == .init(column: raster.columns - 1 - focus.column, row: focus.row), "\(name): \(id)")
      }
    }
  }

  /// How many separate pieces cells make, touching at sides or corners.
  private func pieces(_ cells: [FaceRaster.Position]) -> Int {
    var left = Set(cells)
    var pieces = 0
    while let seed = left.popFirst() {
      pieces += 1
      var edge = [seed]
      while let cell = edge.popLast() {
        for row in -1...1 {
          for column in -1...1 {
            let next = FaceRaster.Position(column: cell.column + column, row: cell.row + row)
            if left.remove(next) != nil { edge.append(next) }
          }
        }
      }
    }
    return pieces
  }

  @Test("A cell belongs to a region when 5 of its 8 points do")
  func shapes() throws {
    let raster = FaceRaster(try Fixture.face(), rows: 19, glyphs: .braille)
    let letters: [String: String] = [
      "brow-right": "b", "eyelid-upper-right": "u", "eyelid-lower-right": "w", "cheek-right": "c",
      "nostril-right": "n", "mouth-right": "m", "lips": "P", "chin": "H",
    ]
    let rightHalf = (4...17).map { row in
      (19...37).map { raster[$0, row].region.map { letters[$0] ?? "?" } ?? "." }.joined()
    }
    #expect(
      rightHalf == [
        "bbbbbbb............",
        "bbbbbbbb...........",
        "bbbbbbbbb..........",
        "bbbbbbbbbb.........",
        "bbbuuuuuu..........",
        ".nnwwwwww..........",
        ".nnccccccc.........",
        ".nnncccccc.........",
        ".nnncccccc.........",
        "PPPmmmccc..........",
        "PPPmmmcc...........",
        "PPPmmm.............",
        "HHHHH..............",
        "HHH................",
      ])
  }

  @Test("In a mirror the person's left is on the left; face to face it is on the right")
  func views() throws {
    let face = try Fixture.face()
    let mirror = FaceRaster(face, rows: 28, glyphs: .braille)
    let facing = FaceRaster(face, rows: 28, glyphs: .braille, view: .facing)
    #expect(mirror.lines == facing.lines)
    for id in FaceRegion.allIDs where id.hasSuffix("-left") {
      let seen = try #require(mirror.focus(of: id))
      #expect(seen.column < 28)
      #expect(facing.region(at: seen) == FaceRegion.counterpart(of: id))
    }
    for id in ["lips", "chin"] { #expect(mirror.cells(of: id) == facing.cells(of: id)) }
    #expect(mirror.seen(in: .facing) == facing)
    #expect(facing.seen(in: .mirror) == mirror)
    #expect(try Fixture.handDrawn(.facing) == Fixture.handDrawn().seen(in: .facing))
  }

  @Test("Ids come in pairs, except those of the middle")
  func counterparts() {
    #expect(FaceRegion.allIDs.count == 14 && Set(FaceRegion.allIDs).count == 14)
    for id in FaceRegion.allIDs {
      #expect(FaceRegion.counterpart(of: FaceRegion.counterpart(of: id)) == id)
    }
    #expect(FaceRegion.counterpart(of: "nostril-left") == "nostril-right")
    #expect(FaceRegion.counterpart(of: "chin") == "chin")
    #expect(FaceRegion.counterpart(of: "elbow-left") == "elbow-left")
  }

  @Test("The drawing knows its regions and their muscles")
  func drawing() throws {
    let face = try Fixture.face()
    #expect(Set(face.regions.map(\.id)) == Set(FaceRegion.allIDs))
    #expect(face.region("chin")?.muscle == "mentalis")
    #expect(face.region("elbow") == nil)
    let chin = try #require(face.region("chin")?.centre)
    #expect(abs(chin.x - 76) < 0.01 && (126...142).contains(chin.y))
    #expect(try face == Fixture.face())
  }

  @Test("A region that is none has no cells and no focus")
  func unknownRegion() throws {
    let raster = FaceRaster(try Fixture.face(), rows: 19, glyphs: .braille)
    #expect(raster.cells(of: "elbow").isEmpty)
    #expect(raster.focus(of: "elbow") == nil)
    #expect(raster.bounds(of: "elbow") == nil)
  }
}
