/// A place on the face map. The raw value is the id used in files, on the command line and in exports.
///
/// `left` is the person's own left, whichever way round the face is drawn.
public enum RegionID: String, CaseIterable, Hashable, Codable, Sendable {
  /// The upper lid of the left eye.
  case eyelidUpperLeft = "eyelid-upper-left"
  /// The upper lid of the right eye.
  case eyelidUpperRight = "eyelid-upper-right"
  /// The lower lid of the left eye.
  case eyelidLowerLeft = "eyelid-lower-left"
  /// The lower lid of the right eye.
  case eyelidLowerRight = "eyelid-lower-right"
  /// The left side of the nose, from the inner corner of the eye to the upper lip.
  case nostrilLeft = "nostril-left"
  /// The right side of the nose, from the inner corner of the eye to the upper lip.
  case nostrilRight = "nostril-right"
  /// The left cheek.
  case cheekLeft = "cheek-left"
  /// The right cheek.
  case cheekRight = "cheek-right"
  /// The left corner of the mouth.
  case mouthLeft = "mouth-left"
  /// The right corner of the mouth.
  case mouthRight = "mouth-right"
  /// The middle of the lips.
  case lips
  /// The chin.
  case chin
  /// The left eyebrow and the forehead above it.
  case browLeft = "brow-left"
  /// The right eyebrow and the forehead above it.
  case browRight = "brow-right"

  /// The side of the face it lies on.
  public var side: Side {
    switch self {
    case .eyelidUpperLeft, .eyelidLowerLeft, .nostrilLeft, .cheekLeft, .mouthLeft, .browLeft: .left
    case .eyelidUpperRight, .eyelidLowerRight, .nostrilRight, .cheekRight, .mouthRight, .browRight: .right
    case .lips, .chin: .middle
    }
  }

  /// What kind of place it is, whatever its side.
  public var kind: PlaceKind {
    switch self {
    case .eyelidUpperLeft, .eyelidUpperRight: .eyelidUpper
    case .eyelidLowerLeft, .eyelidLowerRight: .eyelidLower
    case .nostrilLeft, .nostrilRight: .nostril
    case .cheekLeft, .cheekRight: .cheek
    case .mouthLeft, .mouthRight: .mouth
    case .lips: .lips
    case .chin: .chin
    case .browLeft, .browRight: .brow
    }
  }

  /// True for the four lids.
  public var isEyelid: Bool { kind == .eyelidUpper || kind == .eyelidLower }
}

/// The side of the face, from the person's own point of view.
public enum Side: String, CaseIterable, Hashable, Codable, Sendable {
  /// The person's left.
  case left
  /// The person's right.
  case right
  /// Neither: the lips and the chin.
  case middle
}

/// A kind of place, with no side. The raw value is the id used in the content files.
public enum PlaceKind: String, CaseIterable, Hashable, Codable, Sendable {
  /// An upper lid.
  case eyelidUpper = "eyelid-upper"
  /// A lower lid.
  case eyelidLower = "eyelid-lower"
  /// The side of the nose.
  case nostril
  /// A cheek.
  case cheek
  /// A corner of the mouth.
  case mouth
  /// The middle of the lips.
  case lips
  /// The chin.
  case chin
  /// An eyebrow.
  case brow
}
