import Foundation
import TerminalHarness
import Testing

/// A home folder of its own, and commands that run in it.
struct CommandHome {
  /// What counts as now unless a test says otherwise.
  static let now = "2026-11-19T08:30"

  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Where the program keeps the journal here.
  var folder: String { scratch.path + "/.local/share/flicker" }
  var journal: String { folder + "/journal.sqlite" }

  /// Runs a command to its end.
  func run(
    _ arguments: [String], now: String? = CommandHome.now, input: some Sequence<UInt8> = [UInt8](),
    environment: [String: String] = [:], script: String? = nil
  ) throws -> CommandRun {
    let variables = ["HOME": scratch.path, "TZ": "UTC"].merging(environment) { $1 }
    return try CommandRun(
      arguments + (now.map { ["--now", $0] } ?? []), input: input, script: script, environment: variables)
  }

  /// Runs a command that has to succeed; returns what it printed.
  @discardableResult
  func done(
    _ arguments: String..., now: String? = CommandHome.now, input: some Sequence<UInt8> = [UInt8](),
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let run = try run(arguments, now: now, input: input, environment: environment)
    #expect(run.status == .code(0), "\(arguments) \(run.errors)", sourceLocation: sourceLocation)
    #expect(run.errors.isEmpty, "\(run.errors)", sourceLocation: sourceLocation)
    let strange = run.output.unicodeScalars.filter {
      [.control, .format].contains($0.properties.generalCategory) && $0 != "\n" && $0 != "\r"
    }
    #expect(strange.isEmpty, "\(run.output)", sourceLocation: sourceLocation)
    return run.output
  }

  /// Everything in the journal, as it is exported.
  func export(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try done("export", sourceLocation: sourceLocation)
  }

  /// A command that has to refuse and to leave the journal as it was.
  func refuses(
    _ code: Int32, _ arguments: String..., mentioning words: [String] = [], now: String? = CommandHome.now,
    input: some Sequence<UInt8> = [UInt8](), environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = FileManager.default.contents(atPath: journal)
    let run = try run(arguments, now: now, input: input, environment: environment)
    run.expectRefusal(code, sourceLocation: sourceLocation)
    for word in words { #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: sourceLocation) }
    #expect(FileManager.default.contents(atPath: journal) == before, sourceLocation: sourceLocation)
  }

  /// The files below the program's folder, by path.
  func files() throws -> [String] {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
    return names.compactMap { ($0 as? String).map { folder + "/" + $0 } }
  }

  /// The permissions of a file or folder.
  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }
}
