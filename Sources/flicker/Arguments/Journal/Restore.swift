import ArgumentParser
import Content
import Foundation
import Journal

/// Puts a backup in the journal's place.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the journal's place; what was there before is kept beside it.")

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  @Argument(help: "The backup, such as one of the folder backups beside the journal.")
  var file: String

  @Flag(help: "Do not ask first.")
  var yes = false

  mutating func run() throws {
    let texts = try RecordTexts(content)
    let backup = absolutePath(file)
    guard FileManager.default.fileExists(atPath: backup) else {
      throw Failure(.noInput, "\(printable(path: file)): no such file; name a backup")
    }
    if !yes {
      let prompt = texts.filled(
        .cliRestoreAsk, ["path": printable(path: backup), "word": texts[.cliRestoreWord]])
      guard try Confirmation.isGiven(prompt, word: texts[.cliRestoreWord], command: "restore") else {
        return try StandardOutput.write(line: texts[.cliNothingChanged])
      }
    }
    let clock = try journal.clock()
    let kept = try journal.with(.readWrite) { opening in
      switch opening {
      case .ready(let store): return try store.restore(from: backup)
      case .damaged(let damaged):
        let (store, kept) = try damaged.restore(from: backup) { clock.now }
        try store.close()
        return kept
      case .readOnly(_, .newerVersion(let found, let known)):
        throw JournalError.newerVersion(found: found, known: known)
      case .readOnly, .notKept: throw JournalError.readOnly
      }
    }
    try StandardOutput.write(line: texts.filled(.cliRestoreDone, ["path": printable(path: kept)]))
  }
}
