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
