/// How many columns a character takes on a terminal.
///
/// glibc's `wcwidth` depends on the locale and disagrees with terminals on some characters, so the
/// program carries its own ranges, taken from the Unicode Character Database 17: characters that
/// are East Asian wide or fullwidth, and characters that take no column of their own.
package enum TextWidth {
  /// The columns of one grapheme: 0, 1 or 2. O(log n) in the number of ranges; ASCII is O(1).
  package static func columns(of character: Character) -> Int {
    let bytes = character.utf8
    if bytes.count == 1, let byte = bytes.first { return byte >= 0x20 && byte != 0x7F ? 1 : 0 }
    var widest = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      widest = max(widest, columns(of: scalar))
    }
    return widest
  }

  /// The columns of a text. O(n).
  package static func columns(of text: some StringProtocol) -> Int {
    var utf8Count = 0
    var isPlain = true
    for byte in text.utf8 {
      utf8Count += 1
      if byte < 0x20 || byte > 0x7E {
        isPlain = false
        break
      }
    }
    return isPlain ? utf8Count : text.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (value >= 0x7F && value < 0xA0) { return 0 }
    if value < 0x300 { return 1 }
    if contains(value, in: zeroWidthRanges) { return 0 }
    return contains(value, in: wideRanges) ? 2 : 1
  }

  private static func contains(_ value: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = ranges.count - 1
    while low <= high {
      let middle = (low + high) / 2
      if value < ranges[middle].lowerBound {
        high = middle - 1
      } else if value > ranges[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
