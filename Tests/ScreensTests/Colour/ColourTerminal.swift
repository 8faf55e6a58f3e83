import TerminalUI
import Testing

/// A kind of terminal with the colours it shows.
struct ColourTerminal: Sendable, CustomTestStringConvertible {
  let name: String
  /// How many colours a program can ask for.
  let colours: Int
  /// What bold text of the colours 0 to 7 becomes: bright on the Linux console always; on an xterm as
  /// it is set up, so that both have to be good.
  let boldIsBright: [Bool]
  private let palette: [UInt32]
  /// Its own background and text when it is dark, and when it is light.
  private let dark: (ground: UInt32, text: UInt32)
  private let light: (ground: UInt32, text: UInt32) = (0xFFFFFF, 0x000000)

  var testDescription: String { name }

  static let all = [xterm16, xterm8, console, xterm256]

  static let xterm16 = ColourTerminal(
    name: "xterm, 16 colours", colours: 16, boldIsBright: [true, false], palette: xtermPalette,
    dark: (0x000000, 0xE5E5E5))
  static let xterm8 = ColourTerminal(
    name: "xterm, 8 colours", colours: 8, boldIsBright: [true], palette: xtermPalette,
    dark: (0x000000, 0xE5E5E5))
  static let console = ColourTerminal(
    name: "Linux console", colours: 8, boldIsBright: [true], palette: consolePalette,
    dark: (0x000000, 0xAAAAAA))
  static let xterm256 = ColourTerminal(
    name: "xterm, 256 colours", colours: 256, boldIsBright: [false], palette: xtermPalette,
    dark: (0x101216, 0xE5E5E5))

  private static let xtermPalette: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  private static let consolePalette: [UInt32] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]

  /// Text and background as they can come out; more than one where terminals differ.
  func shown(_ look: Theme.Look, onLight isLight: Bool) -> [(text: Colour, ground: Colour)] {
    let own = isLight ? light : dark
    return boldIsBright.map { isBright in
      var number = look.foreground
      var isBold = look.isBold
      if colours == 8, let bright = number, bright >= 8 {
        number = bright - 8
        isBold = true
      }
      if isBold, isBright, let dull = number, dull < 8 { number = dull + 8 }
      // Of eight colours none is a bright background.
      let ground = look.background.map { colours == 8 ? $0 % 8 : $0 }
      let pair = (
        text: number.map(colour) ?? Colour(own.text), ground: ground.map(colour) ?? Colour(own.ground)
      )
      return look.isReversed ? (pair.ground, pair.text) : pair
    }
  }

  private func colour(_ number: Int) -> Colour {
    if number < 16 { return Colour(palette[number]) }
    if number >= 232 {
      let grey = UInt32(8 + 10 * (number - 232))
      return Colour(grey << 16 | grey << 8 | grey)
    }
    let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
    let place = number - 16
    return Colour(steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6])
  }
}
