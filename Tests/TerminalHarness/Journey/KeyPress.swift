/// A key, or characters, as a person presses them.
public enum KeyPress: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Characters typed one after the other.
  case text(String)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// `F1` is `.function(1)`, up to 12.
  case function(Int)
  /// A letter (or `@ [ \ ] ^ _` or a space) held with Ctrl.
  case control(Character)
  /// A character held with Alt.
  case alt(Character)

  /// Lets a test write `press("y")`.
  public init(stringLiteral value: String) { self = .text(value) }
}

/// How a kind of terminal sends keys, by its TERM.
public enum Keyboard: Sendable {
  /// xterm and those that copy it; also screen and tmux but for Home and End.
  case xterm, screen
  /// The Linux console.
  case linux
  /// DEC's: arrows, four function keys and what the keypad adds.
  case vt100

  /// The keyboard for a TERM; what is not known is taken for an xterm.
  public init(term: String) {
    if term.hasPrefix("screen") || term.hasPrefix("tmux") {
      self = .screen
    } else if term.hasPrefix("linux") {
      self = .linux
    } else if term.hasPrefix("vt1") || term == "dumb" {
      self = .vt100
    } else {
      self = .xterm
    }
  }

  /// What a key sends; nil when this keyboard has no such key.
  ///
  /// - Parameter application: whether the program asked for application cursor keys.
  public func bytes(for key: KeyPress, application: Bool) -> [UInt8]? {
    switch key {
    case .text(let text): Array(text.utf8)
    case .enter: [0x0d]
    case .tab: [0x09]
    case .escape: [0x1b]
    case .backspace: self == .vt100 ? [0x08] : [0x7f]
    case .control(let character): control(character)
    case .alt(let character): [0x1b] + Array(String(character).utf8)
    default: sequence(for: key, application: application).map { [0x1b] + Array($0.utf8) }
    }
  }

  private func control(_ character: Character) -> [UInt8]? {
    guard let ascii = character.uppercased().first?.asciiValue else { return nil }
    if ascii == 0x20 { return [0] }
    return (0x40...0x5f).contains(ascii) ? [ascii & 0x1f] : nil
  }

  /// What follows the ESC.
  private func sequence(for key: KeyPress, application: Bool) -> String? {
    switch key {
    case .up: cursor("A", application)
    case .down: cursor("B", application)
    case .right: cursor("C", application)
    case .left: cursor("D", application)
    case .home: self == .xterm ? cursor("H", application) : editing("1")
    case .end: self == .xterm ? cursor("F", application) : editing("4")
    case .insert: editing("2")
    case .delete: editing("3")
    case .pageUp: editing("5")
    case .pageDown: editing("6")
    case .backTab: self == .vt100 ? nil : self == .linux ? "\t" : "[Z"
    case .function(let number): function(number)
    default: nil
    }
  }

  private func cursor(_ letter: String, _ application: Bool) -> String {
    application ? "O" + letter : "[" + letter
  }

  private func editing(_ number: String) -> String? {
    self == .vt100 ? nil : "[" + number + "~"
  }

  private func function(_ number: Int) -> String? {
    let first = ["OP", "OQ", "OR", "OS"]
    let names: [String] =
      switch self {
      case .vt100: first + ["Ot", "Ou", "Ov", "Ol", "Ow", "Ox"]
      case .linux: ["[[A", "[[B", "[[C", "[[D", "[[E"] + Self.numbered
      case .xterm, .screen: first + ["[15~"] + Self.numbered
      }
    return names.indices.contains(number - 1) ? names[number - 1] : nil
  }

  /// From F6 on.
  private static let numbered = ["[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"]
}
