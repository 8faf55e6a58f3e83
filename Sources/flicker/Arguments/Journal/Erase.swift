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
    guard try holdsAnything() else { return try StandardOutput.write(line: texts[.cliEraseNothing]) }
    // What stands in the way is said before anything is asked.
    let counts = try journal.with(.readWrite) { try Values($0, texts, journal) }
    if !yes {
      let word = texts[.cliEraseWord]
      let prompt = texts.filled(.cliEraseAsk, counts.words.merging(["word": word]) { $1 })
      guard try Confirmation.isGiven(prompt, word: word, command: "erase") else {
        return try StandardOutput.write(line: texts[.cliNothingErased])
      }
    }
    try eraseAll()
    try StandardOutput.write(line: texts.filled(.cliErased, counts.words))
    try StandardOutput.write(line: texts[.cliEraseElsewhere])
  }

  /// False where no journal is, nor backups of one; a file with nothing in it is none, and stays as it is.
  private func holdsAnything() throws -> Bool {
    guard journal.hasJournal else { return false }
    return try journal.with(.readOnly) { opening in
      guard case .notKept(_, .noneYet) = opening else { return true }
      return journal.hasBackups
    }
  }

  /// A damaged journal can be erased like any other: its file is put aside first, and shredded with the copies.
  private func eraseAll() throws {
    let clock = try journal.clock()
    let damaged: DamagedJournal? = try journal.with(.readWrite) { opening in
      if case .damaged(let journal) = opening { journal } else { nil }
    }
    if let damaged {
      let (store, _) = try damaged.startAfresh { clock.now }
      try store.close()
    }
    try journal.change { try $0.erase() }
  }

  /// What is erased, as the texts name it.
  private struct Values {
    let words: [String: String]

    /// - Throws: what stands in the way of erasing.
    init(_ opening: JournalOpening, _ texts: RecordTexts, _ journal: JournalOptions) throws {
      if case .damaged(let damaged) = opening {
        words = [
          "entries": texts[.cliEraseUnreadable], "copies": String(damaged.copyCount),
          "path": printable(path: damaged.location.path),
        ]
        return
      }
      let store = try Self.writable(opening, journal)
      words = [
        "entries": String(try store.contents().total), "copies": String(store.copyCount),
        "path": printable(path: store.location?.path ?? ""),
      ]
    }

    private static func writable(_ opening: JournalOpening, _ journal: JournalOptions) throws -> JournalStore
    {
      switch opening {
      case .readOnly(_, .noPermission), .readOnly(_, .full), .notKept:
        let path = printable(path: journal.location()?.path ?? "")
        throw Failure(
          .inputOutput, "\(path) cannot be written, so nothing was erased; check it, its folder and its disk")
      case .ready, .readOnly, .damaged: return try journal.writable(opening)
      }
    }
  }
}
