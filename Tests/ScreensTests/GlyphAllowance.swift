import TerminalUI

/// The characters a terminal of each kind can be trusted to show.
enum GlyphAllowance {
  static func allows(_ text: String, in set: GlyphSet) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return scalar.value >= 32 && scalar.value < 127 }
      switch set {
      case .ascii: return false
      case .blocks: return codePage437.contains(Character(scalar))
      case .braille: return scalar.value >= 0xA0
      }
    }
  }

  /// What the font of the Linux console has beyond ASCII.
  private static let codePage437 = Set(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼")
}
