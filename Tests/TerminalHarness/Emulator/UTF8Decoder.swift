/// Decodes UTF-8 byte by byte. Wrong bytes become U+FFFD, one for each broken sequence.
struct UTF8Decoder {
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte may be: tighter than 80...BF where overlong forms, surrogates or values
  /// beyond Unicode would follow.
  private var allowed: ClosedRange<UInt8> = 0x80...0xbf

  private static let replacement: Unicode.Scalar = "\u{fffd}"

  /// Whether a character has begun and not ended.
  var isWithinCharacter: Bool { missing > 0 }

  /// What a broken-off character becomes; nil when none was begun.
  mutating func breakOff() -> Unicode.Scalar? {
    defer { missing = 0 }
    return missing > 0 ? Self.replacement : nil
  }

  /// Takes one byte and appends the characters it completes: none, one, or two when it broke off
  /// a sequence and is a character itself.
  mutating func decode(_ byte: UInt8, into scalars: inout [Unicode.Scalar]) {
    if missing > 0 {
      if allowed.contains(byte) {
        value = value << 6 | UInt32(byte & 0x3f)
        missing -= 1
        allowed = 0x80...0xbf
        if missing == 0 { scalars.append(Unicode.Scalar(value) ?? Self.replacement) }
        return
      }
      missing = 0
      scalars.append(Self.replacement)
    }
    begin(byte, into: &scalars)
  }

  private mutating func begin(_ byte: UInt8, into scalars: inout [Unicode.Scalar]) {
    allowed = 0x80...0xbf
    switch byte {
    case 0..<0x80:
      scalars.append(Unicode.Scalar(byte))
    case 0xc2...0xdf:
      (value, missing) = (UInt32(byte & 0x1f), 1)
    case 0xe0...0xef:
      (value, missing) = (UInt32(byte & 0x0f), 2)
      if byte == 0xe0 { allowed = 0xa0...0xbf }
      if byte == 0xed { allowed = 0x80...0x9f }
    case 0xf0...0xf4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      if byte == 0xf0 { allowed = 0x90...0xbf }
      if byte == 0xf4 { allowed = 0x80...0x8f }
    default:
      scalars.append(Self.replacement)
    }
  }
}
