import ArgumentParser
import Content
import Foundation
import Journal

/// Writes the journal out.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the journal out, as JSON that 'flicker import' takes or as a table for a spreadsheet.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv
  }

  enum ExportTable: String, CaseIterable, ExpressibleByArgument {
    case episodes, checkins
  }

  @OptionGroup var journal: JournalOptions

  @Option(help: "json holds everything; csv is one table.")
  var format = Format.json

  @Option(help: "Which table csv writes.")
  var table = ExportTable.episodes

  @Option(help: "A file to write, which only you can read. Standard output if left out, or for -.")
  var output: String?

  @Flag(help: "Replace the file if it is there already.")
  var force = false

  private var exportFormat: ExportFormat {
    switch (format, table) {
    case (.json, _): .json
    case (.csv, .episodes): .episodesCSV
    case (.csv, .checkins): .checkInsCSV
    }
  }

  mutating func run() throws {
    guard let output, output != "-" else { return try write { try StandardOutput.write($0) } }
    let file = try PrivateFile(absolutePath(output), replaces: force, mayNotBe: journal.location()?.path)
    do {
      try write { try file.write($0) }
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Writes large pieces in place of one for every record.
  private func write(to sink: (Data) throws -> Void) throws {
    var pending = Data()
    // The journal passes on only errors of its own.
    var failure: (any Error)?
    do {
      try journal.read { store in
        try store.export(exportFormat) { piece in
          pending.append(piece)
          guard pending.count >= Self.piece else { return }
          do { try sink(pending) } catch {
            failure = error
            throw error
          }
          pending.removeAll(keepingCapacity: true)
        }
      }
    } catch {
      throw failure ?? error
    }
    try sink(pending)
  }

  private static let piece = 1 << 16
}
