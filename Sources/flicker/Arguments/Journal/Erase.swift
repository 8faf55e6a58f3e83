import ArgumentParser
import Content
import Journal

/// Takes out everything the person ever wrote.
struct Erase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase all you ever entered, with its backups. This cannot be undone.")

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  @Flag(help: "Do not ask first.")
  var yes = false

  mutating func run() throws {
    let texts = try RecordTexts(content)
    guard journal.hasJournal else { return try StandardOutput.write(line: texts[.cliEraseNothing]) }
    // What stands in the way is said before anything is asked.
    let counts = try journal.change { store in
      Values(try store.contents(), copies: store.copyCount, path: store.location?.path ?? "")
    }
    if !yes {
      let word = texts[.cliEraseWord]
      let prompt = texts.filled(.cliEraseAsk, counts.words.merging(["word": word]) { $1 })
      guard try Confirmation.isGiven(prompt, word: word, command: "erase") else {
        return try StandardOutput.write(line: texts[.cliNothingErased])
      }
    }
    try journal.change { try $0.erase() }
    try StandardOutput.write(line: texts.filled(.cliErased, counts.words))
    try StandardOutput.write(line: texts[.cliEraseElsewhere])
  }

  /// What is erased, as the texts name it.
  private struct Values {
    let words: [String: String]

    init(_ contents: JournalContents, copies: Int, path: String) {
      words = [
        "entries": String(contents.total), "copies": String(copies), "path": printable(path: path),
      ]
    }
  }
}
