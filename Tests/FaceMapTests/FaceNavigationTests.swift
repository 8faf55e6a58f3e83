import FaceMap
import Testing

@Suite("Arrow keys on the face")
struct FaceNavigationTests {
  @Test(
    "The arrows lead where the eye expects",
    arguments: [
      ("eyelid-upper-left", FaceDirection.down, "eyelid-lower-left"),
      ("eyelid-lower-left", .up, "eyelid-upper-left"),
      ("eyelid-lower-left", .down, "cheek-left"),
      ("eyelid-lower-left", .right, "eyelid-lower-right"),
      ("eyelid-upper-left", .right, "eyelid-upper-right"),
      ("eyelid-upper-left", .up, "brow-left"),
      ("brow-left", .up, "brow-left"),
      ("brow-left", .left, "brow-left"),
      ("brow-left", .down, "eyelid-upper-left"),
      ("brow-left", .right, "brow-right"),
      ("cheek-left", .right, "nostril-left"),
      ("cheek-left", .left, "cheek-left"),
      ("cheek-left", .down, "mouth-left"),
      ("cheek-left", .up, "eyelid-lower-left"),
      ("nostril-left", .right, "nostril-right"),
      ("nostril-left", .left, "cheek-left"),
      ("nostril-left", .down, "mouth-left"),
      ("nostril-left", .up, "eyelid-lower-left"),
      ("mouth-left", .right, "lips"),
      ("mouth-left", .up, "nostril-left"),
      ("mouth-left", .down, "chin"),
      ("lips", .right, "mouth-right"),
      ("lips", .left, "mouth-left"),
      ("lips", .down, "chin"),
      ("lips", .up, "nostril-left"),
      ("chin", .up, "lips"),
      ("chin", .down, "chin"),
      ("chin", .left, "mouth-left"),
    ])
  func expected(from: String, towards: FaceDirection, to: String) throws {
    let face = try Fixture.face()
    #expect(face.neighbour(of: from, towards: towards) == to)
    if !(from == "lips" && towards == .up) {
      // The same on the other half.
      let other = face.neighbour(of: FaceRegion.counterpart(of: from), towards: towards.mirrored)
      #expect(other == FaceRegion.counterpart(of: to))
    }
  }

  @Test("Every region can be reached from every other", arguments: FaceView.allCases)
  func reachability(view: FaceView) throws {
    let face = try Fixture.face()
    for start in FaceRegion.allIDs {
      var reached: Set = [start]
      var edge = [start]
      while let id = edge.popLast() {
        for direction in FaceDirection.allCases {
          let next = face.neighbour(of: id, towards: direction, in: view)
          if reached.insert(next).inserted { edge.append(next) }
        }
      }
      #expect(reached == Set(FaceRegion.allIDs), "from \(start)")
    }
  }

  @Test("What Right did between two regions of a pair, Left undoes", arguments: FaceView.allCases)
  func inverse(view: FaceView) throws {
    let face = try Fixture.face()
    for id in FaceRegion.allIDs {
      let counterpart = FaceRegion.counterpart(of: id)
      for (there, back) in [(FaceDirection.right, FaceDirection.left), (.left, .right)]
      where face.neighbour(of: id, towards: there, in: view) == counterpart {
        #expect(face.neighbour(of: counterpart, towards: back, in: view) == id)
      }
    }
    for (a, b) in [("mouth-left", "lips"), ("lips", "mouth-right")] {
      #expect(face.neighbour(of: a, towards: .right) == b)
      #expect(face.neighbour(of: b, towards: .left) == a)
    }
  }

  @Test("Face to face the same keys go the same way on the screen")
  func facing() throws {
    let face = try Fixture.face()
    for id in FaceRegion.allIDs {
      for direction in FaceDirection.allCases {
        let mirror = face.neighbour(of: id, towards: direction)
        let facing = face.neighbour(of: FaceRegion.counterpart(of: id), towards: direction, in: .facing)
        #expect(facing == FaceRegion.counterpart(of: mirror))
      }
    }
    #expect(face.neighbour(of: "cheek-right", towards: .right, in: .facing) == "nostril-right")
  }

  @Test("The order of the file has no say")
  func fileOrder() throws {
    let lines = Fixture.svg.split(separator: "\n")
    let regions = lines.filter { $0.contains("data-muscle") }
    #expect(regions.count == 14)
    var reversed = lines.filter { !$0.contains("data-muscle") }
    let place = try #require(reversed.firstIndex { $0.contains("id=\"regions\"") })
    reversed.insert(contentsOf: regions.reversed(), at: place + 1)
    let face = try Fixture.face()
    let other = try FaceDrawing(svg: reversed.joined(separator: "\n"))
    #expect(other.regions.map(\.id) == face.regions.map(\.id).reversed())
    #expect(other.readingOrder() == face.readingOrder())
    for id in FaceRegion.allIDs {
      for direction in FaceDirection.allCases {
        #expect(other.neighbour(of: id, towards: direction) == face.neighbour(of: id, towards: direction))
      }
    }
    let glyphs = FaceRaster.Glyphs.braille
    #expect(FaceRaster(other, rows: 28, glyphs: glyphs) == FaceRaster(face, rows: 28, glyphs: glyphs))
  }

  @Test("An id that is no region stays where it is")
  func unknown() throws {
    #expect(try Fixture.face().neighbour(of: "elbow", towards: .up) == "elbow")
  }

  @Test("Lists are in the order of reading")
  func readingOrder() throws {
    let order = [
      "brow-left", "brow-right", "eyelid-upper-left", "eyelid-upper-right", "eyelid-lower-left",
      "eyelid-lower-right", "cheek-left", "nostril-left", "nostril-right", "cheek-right", "mouth-left",
      "lips", "mouth-right", "chin",
    ]
    let face = try Fixture.face()
    #expect(face.readingOrder() == order)
    #expect(face.readingOrder(in: .facing) == order.map(FaceRegion.counterpart(of:)))
  }
}

extension FaceDirection {
  fileprivate var mirrored: FaceDirection {
    switch self {
    case .left: .right
    case .right: .left
    case .up, .down: self
    }
  }
}
