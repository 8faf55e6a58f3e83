import Commands
import Content
import TerminalUI
import ViewModels

extension Scene {
  /// How a key is written in a footer or on a help page.
  func label(of key: Key, _ glyphs: Glyphs) -> String {
    switch key {
    case .up: glyphs.up
    case .down: glyphs.down
    case .left: glyphs.left
    case .right: glyphs.right
    default: glyphs.fitting(world.interface.texts.name(of: key))
    }
  }
}
