import ArgumentParser
import Content
import Foundation
import Journal

/// Takes in what `export` wrote.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a file that 'flicker export --format json' wrote: all of it, or nothing.")

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  @Argument(help: "The file, or - for standard input.")
  var file: String

  /// More than the records of a lifetime need.
  private static let largest = 512 << 20

  mutating func run() throws {
    let texts = try RecordTexts(content)
    let data = try InputFile.read(file, largest: Self.largest)
    let clock = try journal.clock()
    do {
      // A file that is no good must not make a journal where there is none.
      if !journal.hasJournal { try JournalStore.inMemory { clock.now }.importJSON(data) }
      let report = try journal.change { store in
        do {
          return try store.importJSON(data)
        } catch let error as JournalError {
          throw Failure(error, in: file) ?? error
        }
      }
      try StandardOutput.write(
        line: texts.filled(
          .cliImported,
          [
            "added": String(report.added), "same": String(report.same), "replaced": String(report.replaced),
            "kept": String(report.kept),
          ]))
    } catch let error as JournalError {
      throw Failure(error, in: file) ?? Failure(error, journal, today: clock.now.day)
    }
  }
}

extension Failure {
  /// What is wrong in a file to import; nil where the file is not to blame.
  fileprivate init?(_ error: JournalError, in file: String) {
    switch error {
    case .badFile, .invalid:
      let problem = printable(error.description)
      let sentence = problem.hasSuffix(".") ? String(problem.dropLast()) : problem
      self.init(.badData, "\(printable(path: file)): \(sentence); nothing was taken in")
    default: return nil
    }
  }
}
