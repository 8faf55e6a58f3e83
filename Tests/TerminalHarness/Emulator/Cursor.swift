/// Where and how the next character appears; what ESC 7 saves.
struct Cursor: Equatable {
  var row = 0
  var column = 0
  /// The last column was written to: the next character begins a new row first.
  var wrapIsPending = false
  var style = CellStyle()
  /// Whether the two character sets (ESC ( and ESC )) are the line drawing one.
  var drawsLines = [false, false]
  /// Which of the two is in use.
  var set = 0
  /// Rows count from the top of the scroll region and stay within it.
  var originMode = false

  /// DEC's line drawing set, by ASCII character.
  static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "_": " ", "`": "◆", "a": "▒", "b": "␉", "c": "␌", "d": "␍", "e": "␊", "f": "°", "g": "±", "h": "␤",
    "i": "␋", "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "o": "⎺", "p": "⎻", "q": "─", "r": "⎼",
    "s": "⎽", "t": "├", "u": "┤", "v": "┴", "w": "┬", "x": "│", "y": "≤", "z": "≥", "{": "π", "|": "≠",
    "}": "£", "~": "·",
  ]

  /// What a character looks like in the set in use.
  func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard drawsLines.indices.contains(set), drawsLines[set] else { return scalar }
    return Self.lineDrawing[scalar] ?? scalar
  }
}
