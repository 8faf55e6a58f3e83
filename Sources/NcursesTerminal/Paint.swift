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
  /// Attributes and the number of a pair of colours, as the terminal wants them.
  struct Entry {
    var attributes: UInt16
    var pair: UInt16
  }

  private let theme: Theme
  private let colours: Int
  private var entries: [Style: Entry] = [:]
  private var latest: (style: Style, entry: Entry)?

  init(theme: Theme, colours: Int) {
    self.theme = theme
    self.colours = colours
  }

  /// - Parameter pairNumber: gives the number of a pair of colours, 0 when it can have none
  mutating func entry(
    for style: Style, pairNumber: (ColourPairs.Pair) -> UInt16
  ) -> Entry {
    // Most cells look like the one before.
    if let latest, latest.style == style { return latest.entry }
    let entry = entries[style] ?? make(style, pairNumber)
    latest = (style, entry)
    return entry
  }

  private mutating func make(
    _ style: Style, _ pairNumber: (ColourPairs.Pair) -> UInt16
  ) -> Entry {
    let paint = Paint(theme.look(of: style, colours: colours), colours: colours)
    let entry = Entry(attributes: paint.attributes, pair: pairNumber(paint.colours))
    entries[style] = entry
    return entry
  }
}
