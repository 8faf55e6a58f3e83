import Commands
import Content
import ViewModels

/// How the table of commands becomes choices, letters and the list of all else.
extension LinePage {
  /// Letters that mean the same on every page, whatever a table says.
  package static let back: Character = "b"
  package static let help: Character = "?"
  package static let quit: Character = "q"
  package static let moreLetter: Character = "m"
  static let reserved: Set<Character> = [back, help, quit, moreLetter]

  /// Which commands stand on the page itself rather than in the list of all else.
  struct Emphasis {
    /// Commands that a full screen shows less eagerly than this page.
    var shown: Set<String> = []
    /// Commands that a full screen shows and that mean little here.
    var hidden: Set<String> = []
    /// Commands that do to a line what its number does; without a number nobody could tell to which.
    var byNumber: Set<String> = []
  }

  /// Adds what the table offers beyond the choices there are.
  mutating func add(
    _ table: CommandTable<Action>, _ emphasis: Emphasis = Emphasis(), in world: World
  ) {
    let texts = world.interface.texts
    for command in table.commands { letters(of: command, texts) }
    letters[Self.back] = backAction(table).map(LineLetter.action)
    letters[Self.help] = .action(.help)
    letters[Self.quit] = quitAction(table).map(LineLetter.action)
    for command in table.commands where emphasis.byNumber.contains(command.id) {
      lettersAfterNumber.formUnion(command.keys.compactMap(\.line))
    }
    let usable = table.commands.filter { command in
      command.availability.isAvailable && !Self.typesDigit(command.id) && command.id != Self.scrolling
        && !emphasis.byNumber.contains(command.id)
    }
    var offered = choices.compactMap { $0.actions.count == 1 ? $0.actions[0] : nil } + more.flatMap(\.actions)
    offered += [plainBackAction(table, texts), Action.help, quitAction(table)].compactMap { $0 }
    for command in usable where isShown(command, emphasis) {
      guard !offered.contains(command.action) else { continue }
      offered.append(command.action)
      parts.append(.choice(LineChoice(command, LineWords.title(ofCommand: command.id, texts))))
    }
    let rest = usable.filter { command in
      guard !offered.contains(command.action) else { return false }
      offered.append(command.action)
      return true
    }
    more += rest.map { command in
      let isOneOfMany = rest.count { $0.id == command.id } > 1
      let title = LineWords.title(ofCommand: command.id, texts)
      let key = command.keys.first.map(texts.name(of:)) ?? ""
      return LineChoice(command, isOneOfMany ? "\(title): \(key)" : title)
    }
  }

  private func isShown(_ command: Command<Action>, _ emphasis: Emphasis) -> Bool {
    if emphasis.hidden.contains(command.id) { return false }
    return emphasis.shown.contains(command.id) || command.prominence <= .primary
  }

  /// Keys that stand in front of lines of a list: their numbers do the same here.
  private static let labels: Set<String> = [
    "checklist.pickLabel", "options.pick", "checkIn.sign", "plan.sign",
  ]

  /// Moves in a text that is longer than a window; here all of it is said.
  static let scrolling = "help.scroll"

  /// Whether a command types one digit of a number, which is typed as a whole here.
  private static func typesDigit(_ id: String) -> Bool { id.hasSuffix(".digit") }

  private mutating func letters(of command: Command<Action>, _ texts: ScreenTexts) {
    if Self.labels.contains(command.id) { return }
    for letter in command.keys.compactMap(\.line) where !Self.reserved.contains(letter) {
      switch command.availability {
      case .available:
        if case .action = letters[letter] { continue }
        letters[letter] = .action(command.action)
      case .unavailable(let reason):
        if letters[letter] == nil { letters[letter] = .unavailable(texts.text(id: reason) ?? reason) }
      }
    }
  }

  /// The way back where it is no more than that, so that `b` is all there is to say of it.
  private func plainBackAction(_ table: CommandTable<Action>, _ texts: ScreenTexts) -> Action? {
    let plain = [texts[.lineBackWord], texts.title(ofCommand: "sheet.close")]
    guard let action = backAction(table) else { return nil }
    let titles = table.commands.filter { $0.action == action }.map { texts.title(ofCommand: $0.id) }
    return titles.allSatisfy { plain.contains($0) } ? action : nil
  }

  /// What `b` does: what Esc does, or Backspace where Esc does nothing.
  func backAction(_ table: CommandTable<Action>) -> Action? {
    (table.command(for: .escape) ?? table.command(for: .backspace))?.action
  }

  /// What `q` does: it asks for leaving, or leaves where that has been asked.
  func quitAction(_ table: CommandTable<Action>) -> Action? {
    table.command(for: .control("c"))?.action
  }
}

extension LineChoice {
  init(_ command: Command<LinePage.Action>, _ title: String) {
    self.init(title, [command.action])
    isCommand = true
    letter = command.keys.compactMap(\.line).first { !LinePage.reserved.contains($0) }
  }
}

extension Key {
  /// The letter or sign to type; digits are the numbers of choices here.
  fileprivate var line: Character? {
    guard case .character(let character) = self, character != " ", !("0"..."9").contains(character),
      character != "."
    else { return nil }
    return character
  }
}
