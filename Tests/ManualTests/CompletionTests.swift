import Foundation
import TerminalHarness
import Testing

/// The completions that the program prints for three shells.
@Suite struct CompletionTests {
  /// A shell, and how it only reads a script without running it.
  struct Shell: Sendable, CustomTestStringConvertible {
    let name: String
    let reading: String
    var testDescription: String { name }
  }

  private static let shells = [
    Shell(name: "bash", reading: "-n"), Shell(name: "zsh", reading: "-n"),
    Shell(name: "fish", reading: "--no-execute"),
  ]

  @Test(arguments: shells)
  func theShellReadsItsScript(_ shell: Shell) throws {
    let run = try Self.run(
      #"script="$HOME/script"; "$FLICKER" --generate-completion-script \#(shell.name)"#
        + #" >"$script" && \#(shell.name) \#(shell.reading) "$script" && grep -c set-pin "$script""#)
    #expect(run.status == .code(0), "\(run.screen)")
  }

  /// What a person gets who types a beginning and presses Tab.
  @Test(arguments: [
    (["flicker", "ki"], "kiosk"), (["flicker", "kiosk", "set"], "set-pin"),
    (["flicker", "start", "--theme", "high"], "high-contrast"), (["flicker", "export", "--for"], "--format"),
  ])
  func bashCompletes(words: [String], completion: String) throws {
    let line = words.joined(separator: " ")
    let script = """
      "$FLICKER" --generate-completion-script bash >"$HOME/script"
      bash --norc --noprofile -c '. "$HOME/script"; COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1)
      COMP_LINE="\(line)"; COMP_POINT=\(line.count)
      _flicker flicker "\(words.last ?? "")" "\(words.dropLast().last ?? "")"; printf "<%s>" "${COMPREPLY[@]}"'
      """
    let run = try Self.run(script)
    #expect(run.screen.contains("<\(completion)"), "\(run.screen)")
  }

  @Test func fishCompletes() throws {
    let run = try Self.run(
      #"""
      mkdir -p "$HOME/bin"; ln -s "$FLICKER" "$HOME/bin/flicker"; PATH="$HOME/bin:$PATH"
      flicker --generate-completion-script fish >"$HOME/script"
      fish --no-config -c 'source $HOME/script; complete -C "flicker kios"'
      """#)
    #expect(run.screen.contains("kiosk"), "\(run.screen)")
  }

  private static func run(_ script: String) throws -> (status: TerminalHarness.ExitStatus, screen: String) {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent(
      "flicker-shell-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let session = try Session.start(
      program: "/bin/sh", arguments: ["-c", script],
      environment: [
        "HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        "FLICKER": try ProductLocation.flicker,
      ])
    return (try session.waitForExit(), session.screenDump)
  }
}
