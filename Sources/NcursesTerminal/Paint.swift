import CNcurses
import TerminalUI

/// The looks of a cell, as far as this terminal can show them.
struct Paint: Equatable {
  var attributes: UInt16
  var colours: ColourPairs.Pair

  /// - Parameter colours: how many the terminal has
  init(_ look: Theme.Look, colours: Int) {
    var isBold = look.isBold
    var foreground = look.foreground
    // Eight colours and bold were how sixteen were shown before there were sixteen.
    if colours == 8, let number = foreground, (8..<16).contains(number) {
      foreground = number - 8
      isBold = true
    }
    var background = look.background
    if colours == 8, let number = background, (8..<16).contains(number) { background = number - 8 }
    self.colours = ColourPairs.Pair(
      foreground: Self.shown(foreground, of: colours), background: Self.shown(background, of: colours))
    var bits = 0
    if isBold { bits |= Int(CN_BOLD) }
    if look.isDim { bits |= Int(CN_DIM) }
    if look.isReversed { bits |= Int(CN_REVERSED) }
    if look.isUnderlined { bits |= Int(CN_UNDERLINED) }
    attributes = UInt16(truncatingIfNeeded: bits)
  }

  /// A colour the terminal does not have becomes its own.
  private static func shown(_ colour: Int?, of count: Int) -> Int? {
    guard let colour, colour >= 0, colour < count else { return nil }
    return colour
  }
}

/// Remembers what each style looks like under one theme.
struct Palette {
  private let theme: Theme
  private let colours: Int
  private var entries: [Style: (attributes: UInt16, pair: UInt16)] = [:]

  init(theme: Theme, colours: Int) {
    self.theme = theme
    self.colours = colours
  }

  /// - Parameter pairNumber: gives the number of a pair of colours, 0 when it can have none
  mutating func entry(
    for style: Style, pairNumber: (ColourPairs.Pair) -> UInt16
  ) -> (attributes: UInt16, pair: UInt16) {
    if let entry = entries[style] { return entry }
    let paint = Paint(theme.look(of: style, colours: colours), colours: colours)
    let entry = (attributes: paint.attributes, pair: pairNumber(paint.colours))
    entries[style] = entry
    return entry
  }
}
