import Glibc
import TerminalHarness
import Testing

/// A program of the system; the harness itself hands on no environment.
private func shell(_ script: String, size: TerminalSize = .standard) throws -> PseudoTerminal {
  try PseudoTerminal.spawn(
    program: "/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"], size: size)
}

private func output(of terminal: PseudoTerminal) -> String {
  String(decoding: terminal.read(), as: UTF8.self)
}

@Suite struct PseudoTerminalTests {
  @Test func exitCodesAndSignals() throws {
    #expect(try shell("exit 7").waitForExit() == .code(7))
    #expect(try shell("kill -SEGV $$").waitForExit() == .signal(SIGSEGV))
    #expect(try shell("exit 255").waitForExit() == .code(255))
  }

  @Test func aMissingProgramIsAnError() {
    #expect(throws: SpawnFailure.self) { try PseudoTerminal.spawn(program: "/nonexistent/program") }
    #expect(throws: SpawnFailure.self) {
      try PseudoTerminal.spawn(program: "/bin/sh", directory: "/nonexistent")
    }
  }

  @Test func theTerminalHasItsSizeAndKeepsItUpToDate() throws {
    let session = try Session.start(
      program: "/bin/sh", arguments: ["-c", "stty size; trap 'stty size; exit' WINCH; echo up; read x"],
      environment: ["PATH": "/usr/bin:/bin"], size: TerminalSize(columns: 37, rows: 11))
    try session.waitUntil(text: "up")
    #expect(session.screen.row(0) == "11 37")
    // The trap runs once `read` is interrupted.
    try session.settle()
    session.resize(to: TerminalSize(columns: 40, rows: 12))
    try session.waitUntil(text: "12 40")
  }

  @Test func theEnvironmentIsExact() throws {
    let terminal = try PseudoTerminal.spawn(
      program: "/usr/bin/env", environment: ["B": "2", "A": "1"], directory: "/")
    #expect(terminal.waitForExit() == .code(0))
    #expect(output(of: terminal) == "A=1\r\nB=2\r\n")
  }

  @Test func theProgramLeadsASessionOnItsOwnTerminal() throws {
    let terminal = try shell("tty; ls -l /proc/$$/fd | wc -l; ps -o sid= -p $$ 2>/dev/null || echo $$")
    #expect(terminal.waitForExit() == .code(0))
    let lines = output(of: terminal).split(separator: "\r\n").map { $0.drop { $0 == " " } }
    #expect(lines.first?.hasPrefix("/dev/pts/") == true)
    #expect(lines.last == "\(terminal.processID)")
  }

  @Test func hangingUpEndsTheProgram() throws {
    let terminal = try PseudoTerminal.spawn(program: "/bin/cat")
    terminal.closeMaster()
    #expect(terminal.waitForExit() == .signal(SIGHUP))
  }

  @Test func settingsCanBeReadAfterTheEnd() throws {
    let terminal = try shell("stty -echo")
    let before = terminal.originalAttributes
    #expect(before.echoes && before.collectsLines)
    #expect(terminal.waitForExit() == .code(0))
    let after = try #require(terminal.attributes())
    #expect(after != before)
    #expect(!after.echoes)

    let careful = try shell("was=$(stty -g); stty raw -echo; stty \"$was\"")
    #expect(careful.waitForExit() == .code(0))
    #expect(careful.attributes() == careful.originalAttributes)
  }

  @Test func signalsReachTheProgram() throws {
    let session = try Session.start(
      program: "/bin/sh", arguments: ["-c", "trap 'exit 3' TERM; echo up; read x"])
    try session.waitUntil(text: "up")
    try session.settle()
    session.terminal.signal(SIGTERM)
    #expect(try session.waitForExit() == .code(3))
  }

  @Test func muchOutputIsNotLost() throws {
    let terminal = try shell("i=0; while [ $i -lt 20000 ]; do echo $i; i=$((i+1)); done")
    #expect(terminal.waitForExit() == .code(0))
    let text = output(of: terminal)
    #expect(text.hasSuffix("\r\n19999\r\n"))
    #expect(text.split(separator: "\r\n").count == 20_000)
  }

  @Test func costsAreRead() throws {
    let session = try Session.start(program: "/bin/cat")
    try session.settle()
    let figures = try #require(session.terminal.figures())
    #expect(figures.residentKilobytes > 100)
    #expect(figures.peakResidentKilobytes >= figures.residentKilobytes)
    #expect(figures.threads == 1)
    try session.press("x", .enter)
    try session.waitUntil { $0.row(1) == "x" }
    try session.settle()
    let later = try #require(session.terminal.figures())
    #expect(later.voluntarySwitches > figures.voluntarySwitches)
    session.terminal.signal(SIGKILL)
    #expect(session.terminal.waitForExit() == .signal(SIGKILL))
    #expect(session.terminal.figures() == nil)
    #expect((session.terminal.peakResidentKilobytes ?? 0) > 100)
  }
}
