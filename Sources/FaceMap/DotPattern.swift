/// The dots of one cell, and the glyphs that show them.
struct DotPattern: Equatable {
  /// The dots in the bit order of the braille block of Unicode.
  private(set) var bits: UInt8 = 0

  /// The bit of each dot: first and second column, four rows each.
  private static let places: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// Sets a dot, x 0 ... 1 and y 0 ... 3.
  mutating func set(x: Int, y: Int) {
    bits |= Self.places[x][y]
  }

  /// With left and right swapped.
  var mirrored: DotPattern {
    var other = DotPattern()
    other.bits =
      (bits & 0x07) << 3 | (bits & 0x38) >> 3 | (bits & 0x40) << 1 | (bits & 0x80) >> 1
    return other
  }

  /// A braille glyph; a space instead of the empty one, which some fonts draw as eight rings.
  var braille: String {
    guard bits != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { return " " }
    return String(Character(scalar))
  }

  /// The upper two dots of the first column as a block.
  var halfBlock: String {
    switch bits & 0x03 {
    case 0x01: "▀"
    case 0x02: "▄"
    case 0x03: "█"
    default: " "
    }
  }
}
