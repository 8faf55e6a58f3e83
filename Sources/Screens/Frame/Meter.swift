import TerminalUI

/// A level as a short row of full and empty blocks.
enum Meter {
  static func text(_ value: Int, upTo most: Int, glyphs: Glyphs) -> String {
    let value = min(max(value, 0), most)
    return String(repeating: glyphs.meterFull, count: value)
      + String(repeating: glyphs.meterEmpty, count: most - value)
  }
}
