/// Takes out of a person's text what could harm a terminal, a file or a reader.
enum HostileText {
  /// The text without control characters and bidirectional overrides; lines end in a line feed,
  /// tabs are spaces, and there is no blank at either end.
  static func tidied(_ text: String) -> String {
    var tidy = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in text.unicodeScalars {
      let isReturn = scalar == "\r"
      if isReturn || (scalar == "\n" && !lastWasReturn) || scalar == "\u{2028}" || scalar == "\u{2029}" {
        tidy.append("\n")
      } else if scalar == "\t" {
        tidy.append(" ")
      } else if !isHarmful(scalar) {
        tidy.append(scalar)
      }
      lastWasReturn = isReturn
    }
    return trimmed(tidy)
  }

  /// The same on a single line.
  static func oneLine(_ text: String) -> String {
    trimmed(
      String.UnicodeScalarView(tidied(text).unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // Controls of ASCII and Latin-1.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // Bidirectional.
    case 0x206A...0x206F, 0xFFF9...0xFFFB, 0xFEFF, 0xE0000...0xE007F: true  // Invisible.
    case 0xFDD0...0xFDEF: true  // Never characters.
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
