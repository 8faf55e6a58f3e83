/// One key press, as a person thinks of it, free of any terminal's way of sending it.
package enum Key: Hashable, Sendable {
  /// A printed character, capital letters included. Space is `.character(" ")`.
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// `F1` is `.function(1)`.
  case function(Int)
  /// A letter held with Ctrl, given in lower case: `Ctrl-L` is `.control("l")`.
  case control(Character)
}

extension Key {
  /// A short name as shown in a footer or a help page, in ASCII so that any terminal can show it.
  ///
  /// Arrow keys have drawn forms on richer terminals; those belong to the glyph set, not here.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(String(letter).uppercased())"
    }
  }
}
