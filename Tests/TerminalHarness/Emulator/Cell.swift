/// A colour as the program asked for it.
public enum CellColour: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// One of the palette: 0...7, bright 8...15, and the 256-colour cube.
  case indexed(UInt8)
  /// A mixed one.
  case rgb(UInt8, UInt8, UInt8)
}

/// How a cell is drawn.
public struct CellStyle: Hashable, Sendable {
  /// Thicker or brighter.
  public var bold = false
  /// Fainter.
  public var dim = false
  /// Slanted.
  public var italic = false
  /// With a line beneath.
  public var underline = false
  /// Flashing.
  public var blink = false
  /// Foreground and background swapped.
  public var reverse = false
  /// Not visible.
  public var hidden = false
  /// With a line through it.
  public var struck = false
  /// The colour of the character.
  public var foreground = CellColour.standard
  /// The colour behind it.
  public var background = CellColour.standard

  /// Plain text.
  public init() {}
}

/// One place on the screen.
public struct Cell: Hashable, Sendable {
  /// The character with its combining marks; a space where nothing is. Empty in the second half
  /// of a wide character.
  public var text: String
  /// How it is drawn.
  public var style: CellStyle
  /// Cells the character takes, 1 or 2; 0 in the second half of a wide one.
  public var width: Int

  /// An empty cell with a background colour: what erasing leaves.
  static func blank(_ background: CellColour = .standard) -> Cell {
    var style = CellStyle()
    style.background = background
    return Cell(text: " ", style: style, width: 1)
  }
}

/// A place on the screen, from 0 at the top left.
public struct Position: Hashable, Sendable {
  /// From the left, 0 first.
  public var column: Int
  /// From the top, 0 first.
  public var row: Int

  /// A place.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
