import Content
import ViewModels

/// Screen texts that name keys have another form here.
enum LineWords {
  private static let forms: [TextKey: TextKey] = [
    .checklistStillOpen: .lineStillOpen, .checklistDaysEmpty: .lineDaysEmpty,
    .journalUndone: .lineUndone, .planIsPaused: .linePlanPaused, .checkInSaveFirst: .lineSaveFirst,
    .learnSearchHint: .lineSearchHint,
  ]

  /// Titles of commands that mean something else without a screen.
  private static let titles: [String: TextKey] = [
    "program.repaint": .lineAgain, "program.readAbout": .lineReadAbout,
    "result.change": .lineChangeAnswer,
  ]

  static func title(ofCommand id: String, _ texts: ScreenTexts) -> String {
    titles[id].map { texts[$0] } ?? texts.title(ofCommand: id)
  }

  static func text(_ key: TextKey, in world: World) -> String { world.text(forms[key] ?? key) }

  static func said(_ message: ProgramModel.Message, in world: World) -> String {
    if case .text(let key) = message { return text(key, in: world) }
    return message.text(in: world)
  }
}

extension LinePage {
  mutating func head(_ text: String) { parts.append(.head(text)) }

  mutating func say(_ text: String) { if !text.isEmpty { parts.append(.text(text)) } }

  mutating func offer(_ title: String, _ actions: Action..., focus: Action? = nil, number: Int? = nil) {
    parts.append(.choice(LineChoice(title, actions, focus: focus.map { [$0] } ?? [], number: number)))
  }

  /// Says which line is in focus, once it is no longer the first.
  mutating func nowAt(_ index: Int, _ text: String?, in world: World) {
    guard index > 0, let text else { return }
    now.append(world.text(.lineAt, ["number": String(index + 1), "text": text]))
  }

  mutating func note(_ key: TextKey?, in world: World) {
    if let key { notices.append(LineWords.text(key, in: world)) }
  }
}
