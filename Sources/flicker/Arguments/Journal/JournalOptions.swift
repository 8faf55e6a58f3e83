import ArgumentParser
import Foundation
import Journal

/// Which journal is used, and what counts as now.
struct JournalOptions: ParsableArguments {
  @Option(name: .customLong("journal"), help: "A journal in this file instead of your own.")
  var path: String?

  @Option(help: "Pretend that it is this time, such as 2026-11-19T08:30; for tests and demos.")
  var now: String?

  /// Where the journal lies; nil where the environment names no home.
  func location() -> JournalLocation? {
    if let path {
      return .file(path, current: FileManager.default.currentDirectoryPath)
    }
    return .standard(environment: ProcessInfo.processInfo.environment)
  }

  /// - Throws: `Failure` 64 for a time that cannot be read.
  func clock() throws -> Timekeeper {
    guard let now else { return Timekeeper() }
    guard let moment = Moment.written(now, now: Timekeeper().now) else {
      throw Failure(.usage, "--now \(printable(now)) is no time; write one such as 2026-11-19T08:30")
    }
    return Timekeeper(startingAt: moment)
  }
}
