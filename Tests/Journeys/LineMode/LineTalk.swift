import Foundation
import TerminalHarness
import Testing

/// One conversation with the program: lines go in by a pipe, and what it says comes out by one.
struct LineTalk {
  let run: CommandRun
  /// What was said, line by line, without the lines that were typed.
  let said: [String]

  /// Types the lines, then ends the input.
  init(
    _ home: CommandHome, _ lines: String..., arguments: [String] = [], term: String = "xterm-256color",
    without unset: [String] = [], locale: String = Journey.usualLocale,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try self.init(
      home, lines, arguments: arguments, term: term, without: unset, locale: locale,
      sourceLocation: sourceLocation)
  }

  init(
    _ home: CommandHome, _ lines: [String], arguments: [String] = [], term: String = "xterm-256color",
    without unset: [String] = [], locale: String = Journey.usualLocale,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    run = try CommandRun(
      ["--now", CommandHome.now] + arguments, input: lines.map { $0 + "\n" }.joined().utf8,
      environment: ["HOME": home.scratch.path, "TZ": "UTC", "LC_ALL": locale], term: term, without: unset)
    said = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.hasPrefix("> ") }
    #expect(run.status == .code(0), "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.errors.isEmpty, "\(run.errors)", sourceLocation: sourceLocation)
    // No escape codes, no cursor movement, no bell, no redraw.
    let strange = run.output.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n" || (0x2500...0x28FF).contains($0.value)
    }
    #expect(strange.isEmpty, "\(strange)", sourceLocation: sourceLocation)
    #expect(run.output.hasSuffix("\n"), sourceLocation: sourceLocation)
    run.session.expectTerminalAsFound(sourceLocation: sourceLocation)
  }

  /// What was said after a head, up to so many lines.
  func after(_ head: String, _ count: Int) -> [String] {
    guard let index = said.firstIndex(where: { $0.hasPrefix(head) }) else { return [] }
    return Array(said[index...].prefix(count))
  }

  func says(_ text: String) -> Bool { said.contains { $0.contains(text) } }
}

/// The ways in which the program comes to speak line by line.
enum LineStart: String, CaseIterable, CustomTestStringConvertible {
  case asked, dumb, unset, pipes

  var testDescription: String { rawValue }

  var arguments: [String] { self == .asked ? ["--line"] : [] }
  var term: String { self == .dumb ? "dumb" : "xterm-256color" }
  var without: [String] { self == .unset ? ["TERM"] : [] }

  /// A conversation by pipes.
  func talk(
    _ home: CommandHome, _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> LineTalk {
    try LineTalk(
      home, lines, arguments: arguments, term: term, without: without, sourceLocation: sourceLocation)
  }

  /// A conversation on a terminal.
  func session(_ home: CommandHome, _ more: [String] = []) throws -> Session {
    let begin = without.isEmpty ? "" : "unset \(without.joined(separator: " ")); "
    return try Session.start(
      program: "/bin/sh",
      arguments: ["-c", begin + #"exec "$0" "$@""#, ProductLocation.flicker] + arguments
        + ["--now", CommandHome.now] + more,
      environment: Journey.usualEnvironment().merging(["HOME": home.scratch.path, "TZ": "UTC"]) { $1 },
      term: term)
  }
}
