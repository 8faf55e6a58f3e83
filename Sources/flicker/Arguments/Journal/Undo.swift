import ArgumentParser
import Content
import Journal

/// Takes the latest change back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the latest change of the journal; again for the one before.")

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  mutating func run() throws {
    let texts = try RecordTexts(content)
    try journal.step(texts, done: .cliUndone, nothing: .cliNothingToUndo) { try $0.undo() }
  }
}

/// Makes the change again that was taken back last.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Make the change again that was taken back last.")

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  mutating func run() throws {
    let texts = try RecordTexts(content)
    try journal.step(texts, done: .cliRedone, nothing: .cliNothingToRedo) { try $0.redo() }
  }
}

extension JournalOptions {
  fileprivate func step(
    _ texts: RecordTexts, done: TextKey, nothing: TextKey, _ step: (JournalStore) throws -> Change?
  ) throws {
    guard hasJournal else { return try StandardOutput.write(line: texts[nothing]) }
    try change { store in
      guard let change = try step(store) else { return try StandardOutput.write(line: texts[nothing]) }
      let what = texts.texts.text(id: "cli.change.\(change.kind.rawValue)") ?? change.kind.rawValue
      let line = texts.filled(done, ["what": what])
      try StandardOutput.write(line: change.day.map { "\(line) (\(texts.day($0)))" } ?? line)
    }
  }
}
