// Compares flicker with other full-screen programs in one run, on pseudo-terminals.
//
// Build what is measured, and this, without debugging checks:
//
//   swift build -c release --static-swift-stdlib --product flicker
//   swift build -c release --static-swift-stdlib --product flicker-bench
//   .build/release/flicker-bench
//
// It is no test: figures depend on the machine and on what else runs there. Those of one run can be
// compared with each other, which is why the budget of the start is a ratio.

import ArgumentParser
import TerminalHarness

/// The command line of the benchmark.
@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flicker-bench",
    abstract: "Measure flicker against its budgets, and against calcurse, htop and nano in the same run.",
    discussion: """
      Build both in release with the static standard library first:

        swift build -c release --static-swift-stdlib --product flicker
        swift build -c release --static-swift-stdlib --product flicker-bench

      Install the others, as far as wanted, with: apt-get install calcurse htop nano

      Exit codes: 0 every budget held, 1 a budget was exceeded or could not be measured, 64 wrong usage.
      """)

  @Option(name: [.customShort("n"), .long], help: "How often each program is started, in turn.")
  var runs = 15

  @Option(help: "The size of the terminal, as COLUMNSxROWS.")
  var size = TerminalSize.standard

  @Option(help: "The flicker to measure. (default: the release build of this package)")
  var binary: String?

  @Option(
    parsing: .upToNextOption,
    help: """
      What to measure: programs (keys, rest, memory), journals (start and saving with much kept), kiosks \
      (many on one host).
      """)
  var sections = Section.allCases

  @Option(
    parsing: .upToNextOption, help: "The journals to measure with: empty, year, 1000, 100000, 1000000.")
  var journals = JournalScale.allCases

  @Option(parsing: .upToNextOption, help: "How many kiosks at once.")
  var kiosks = [1, 50, 200]

  enum Section: String, CaseIterable, ExpressibleByArgument {
    case programs, journals, kiosks
  }

  mutating func validate() throws {
    guard (1...1000).contains(runs) else { throw ValidationError("-n takes a number from 1 to 1000") }
    guard kiosks.allSatisfy({ (1...400).contains($0) }) else {
      throw ValidationError("--kiosks takes numbers from 1 to 400")
    }
  }

  mutating func run() throws {
    let flicker = binary ?? BenchmarkedProgram.releaseBuild
    guard BenchmarkedProgram.isThere(flicker) else {
      throw ValidationError(
        "no program at \(flicker); build it with: \(BenchmarkedProgram.buildCommand)")
    }
    let folder = try ScratchFolder()
    defer { folder.remove() }
    print("\(size.columns)x\(size.rows), \(runs) runs of each in turn: \(flicker)")
    var isWithinBudgets = true
    if sections.contains(.programs) {
      isWithinBudgets = try comparePrograms(flicker, in: folder) && isWithinBudgets
    }
    if sections.contains(.journals) {
      isWithinBudgets = try compareJournals(flicker, in: folder) && isWithinBudgets
    }
    if sections.contains(.kiosks) {
      let report = try KioskBenchmark(flicker: flicker, counts: kiosks, folder: folder, size: size).run()
      print(report.table)
      isWithinBudgets = report.isWithinBudgets && isWithinBudgets
    }
    if !isWithinBudgets { throw ExitCode(1) }
  }

  private func comparePrograms(_ flicker: String, in folder: ScratchFolder) throws -> Bool {
    let peers = try BenchmarkedProgram.peers(in: folder)
    let missing = peers.filter { !BenchmarkedProgram.isThere($0.path) }.map(\.name)
    let programs = [BenchmarkedProgram.flicker(at: flicker)] + peers.filter { !missing.contains($0.name) }
    if !missing.isEmpty {
      print(
        "not installed: \(missing.joined(separator: ", ")); apt-get install \(missing.joined(separator: " "))"
      )
    }
    let report = try Benchmark(programs: programs, folder: folder, size: size, runs: runs).run()
    print(report.table)
    if let note = report.note { print(note) }
    return report.isWithinBudgets
  }

  private func compareJournals(_ flicker: String, in folder: ScratchFolder) throws -> Bool {
    let peer = try BenchmarkedProgram.peers(in: folder).first {
      $0.name == Report.peer && BenchmarkedProgram.isThere($0.path)
    }
    let report = try JournalBenchmark(
      flicker: flicker, peer: peer, scales: journals, folder: folder, size: size, runs: runs
    ).run()
    print(report.table)
    return report.isWithinBudgets
  }
}

extension TerminalSize: ExpressibleByArgument {
  /// Reads a size such as `80x24`.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], columns > 0, rows > 0 else {
      return nil
    }
    self.init(columns: columns, rows: rows)
  }

  /// As it would be written.
  public var defaultValueDescription: String { "\(columns)x\(rows)" }
}
