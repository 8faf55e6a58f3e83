import ArgumentParser
import Content
import Journal

/// Makes a checked copy of the journal.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Make a checked copy of the journal, in a file of your choice or beside the journal.")

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  @Argument(help: "A file that does not exist yet. Left out, the backup of the day is made anew.")
  var file: String?

  mutating func run() throws {
    let texts = try RecordTexts(content)
    guard journal.hasJournal else {
      throw Self.noJournal
    }
    let path: String
    if let file {
      path = absolutePath(file)
      try journal.read { store in
        guard store.location != nil else { throw Self.noJournal }
        try store.backup(to: path)
      }
    } else {
      path = try journal.change { try $0.backUpNow().path }
    }
    try StandardOutput.write(line: texts.filled(.cliBackupDone, ["path": printable(path: path)]))
  }

  private static let noJournal = Failure(.noInput, "there is no journal yet; the first entry makes it")
}
