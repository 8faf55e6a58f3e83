import Commands
import Content

extension ScreenTexts {
  /// A short name of a key, as a footer or a help page shows it. A letter, a digit and a sign name themselves.
  ///
  /// Arrow keys have drawn forms on richer terminals; those belong to the glyph set, not here.
  package func name(of key: Key) -> String {
    switch key {
    case .character(" "): self[.keySpace]
    case .character(let character): String(character)
    case .enter: self[.keyEnter]
    case .tab: self[.keyTab]
    case .backTab: self[.keyBackTab]
    case .escape: self[.keyEscape]
    case .backspace: self[.keyBackspace]
    case .delete: self[.keyDelete]
    case .up: self[.keyUp]
    case .down: self[.keyDown]
    case .left: self[.keyLeft]
    case .right: self[.keyRight]
    case .home: self[.keyHome]
    case .end: self[.keyEnd]
    case .pageUp: self[.keyPageUp]
    case .pageDown: self[.keyPageDown]
    case .function(let number): "F\(number)"
    case .control(let letter): filled(.keyControl, ["letter": String(letter).uppercased()])
    }
  }
}
