import Foundation
import TerminalHarness
import Testing

/// One run of the program from a shell's command line, as scripts use it.
struct CommandRun {
  let status: TerminalHarness.ExitStatus
  let output: String
  let errors: String
  /// The terminal it ran on.
  let session: Session

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - redirections: how the shell connects it. `$IN` names a file with `input`, `$OUT` and `$ERR`
  ///     the files that become `output` and `errors`.
  ///   - script: the whole script, where more than redirections is wanted; `"$0" "$@"` is the program.
  init(
    _ arguments: [String] = [], input: some Sequence<UInt8> = [UInt8](),
    redirections: String = #"<"$IN" >"$OUT" 2>"$ERR""#, script: String? = nil,
    environment: [String: String] = [:], term: String = "xterm-256color", without unset: [String] = []
  ) throws {
    let scratch = try Scratch()
    var variables = Journey.usualEnvironment().merging(environment) { $1 }
    variables["IN"] = try scratch.write(input, to: "in")
    variables["OUT"] = scratch.path + "/out"
    variables["ERR"] = scratch.path + "/err"
    let begin = unset.isEmpty ? "" : "unset \(unset.joined(separator: " ")); "
    let command = begin + (script ?? #"exec "$0" "$@" \#(redirections)"#)
    session = try Session.start(
      program: "/bin/sh", arguments: ["-c", command, ProductLocation.flicker] + arguments,
      environment: variables, term: term)
    status = try session.waitForExit()
    output = scratch.text(of: "out")
    errors = scratch.text(of: "err")
  }

  /// It refused: this code, one readable line on standard error, nothing on standard output, and the
  /// terminal as it was.
  func expectRefusal(
    _ code: Int32, mentioning words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(status == .code(code), "\(errors)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, sourceLocation: sourceLocation)
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines.last == "", "\(errors)", sourceLocation: sourceLocation)
    #expect(errors.hasPrefix("flicker: "), "\(errors)", sourceLocation: sourceLocation)
    #expect(errors.utf8.count < 700, "\(errors)", sourceLocation: sourceLocation)
    let controls = errors.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
    #expect(controls.isEmpty, "\(errors)", sourceLocation: sourceLocation)
    for word in words { #expect(errors.contains(word), "\(errors)", sourceLocation: sourceLocation) }
    session.expectTerminalAsFound(sourceLocation: sourceLocation)
  }
}
