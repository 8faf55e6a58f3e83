/// A part of the face that can be pointed at and named, such as the left lower lid.
///
/// `left` is the person's own left. The shape is kept in the units of the drawing, so that
/// moving from one region to the next feels the same at every size.
public struct FaceRegion: Sendable, Equatable, Identifiable {
  /// The id used everywhere: in intakes, journals and content, such as `eyelid-lower-left`.
  public let id: String
  /// The muscle below it, as anatomists call it.
  public let muscle: String
  /// Who wins a cell that two regions share equally: the higher number.
  public let priority: Int
  /// The centre of its area, in units of the drawing (0 ... 152 both ways).
  public let centre: FacePoint

  let contours: [FaceContour]
}

extension FaceRegion {
  /// The ids of all regions with the letters the hand-drawn mask uses for them.
  static let letters: [(id: String, letter: UInt8)] = [
    ("brow-left", UInt8(ascii: "B")), ("brow-right", UInt8(ascii: "b")),
    ("eyelid-upper-left", UInt8(ascii: "U")), ("eyelid-upper-right", UInt8(ascii: "u")),
    ("eyelid-lower-left", UInt8(ascii: "W")), ("eyelid-lower-right", UInt8(ascii: "w")),
    ("cheek-left", UInt8(ascii: "C")), ("cheek-right", UInt8(ascii: "c")),
    ("nostril-left", UInt8(ascii: "N")), ("nostril-right", UInt8(ascii: "n")),
    ("mouth-left", UInt8(ascii: "M")), ("mouth-right", UInt8(ascii: "m")),
    ("lips", UInt8(ascii: "P")), ("chin", UInt8(ascii: "H")),
  ]

  /// The ids of all regions a face map has.
  public static let allIDs: [ID] = letters.map(\.id)

  /// The same region on the other half of the face; regions of the middle are their own counterpart.
  public static func counterpart(of id: ID) -> ID {
    counterparts[id] ?? id
  }

  private static let counterparts: [ID: ID] = {
    var pairs: [ID: ID] = [:]
    for (left, right) in zip(letters, letters.dropFirst()) where left.id.hasSuffix("-left") {
      pairs[left.id] = right.id
      pairs[right.id] = left.id
    }
    return pairs
  }()

  /// The id of the region a mask letter stands for.
  static func id(forLetter letter: UInt8) -> ID? {
    letters.first { $0.letter == letter }?.id
  }
}
