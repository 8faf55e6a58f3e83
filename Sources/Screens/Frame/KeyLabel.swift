import Commands
import TerminalUI

extension Glyphs {
  /// How a key is written in a footer or on a help page.
  func label(of key: Key) -> String {
    switch key {
    case .up: up
    case .down: down
    case .left: left
    case .right: right
    default: key.name
    }
  }
}
