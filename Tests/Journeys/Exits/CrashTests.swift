import Glibc
import TerminalHarness
import Testing

/// A program that goes wrong still gives the terminal back, and says what went wrong.
@Suite struct CrashTests {
  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS])
  func crashSignalsRestoreTheTerminal(signal: Int32) throws {
    for screen in [OpenScreen.face, .emergency, .result] {
      let session = try Journey.begin(at: screen)
      session.terminal.signal(signal)
      #expect(try session.waitForExit(within: .seconds(10)) == .signal(signal))
      session.expectTerminalAsFound()
    }
  }

  @Test(arguments: ["linux", "vt100", "tmux-256color"]) func crashesOnOtherTerminals(term: String) throws {
    let session = try Journey.begin(term: term)
    session.terminal.signal(SIGSEGV)
    #expect(try session.waitForExit(within: .seconds(10)) == .signal(SIGSEGV))
    session.expectTerminalAsFound()
  }

  @Test(arguments: [
    ("fatal", "what went wrong, in words"), ("index", "Index out of range"), ("overflow", "Fatal error"),
  ])
  func theMessageOfATrapStandsOnTheNormalScreen(how: String, message: String) throws {
    let session = try probe(how)
    try session.press("x")
    let status = try session.waitForExit(within: .seconds(10))
    #expect([.signal(SIGILL), .signal(SIGTRAP), .signal(SIGABRT)].contains(status), "\(status)")
    session.expectTerminalAsFound()
    #expect(!session.shows("the screen before the crash"))
    // An overflow traps without words in an optimised build.
    if how != "overflow" { #expect(session.shows(message), "\(session.screenDump)") }
  }

  @Test func anExitNobodyToldTheScreenAboutRestoresTheTerminal() throws {
    let session = try probe("exit")
    try session.press("x")
    #expect(try session.waitForExit() == .code(9))
    session.expectTerminalAsFound()
  }

  private func probe(_ how: String) throws -> Session {
    let session = try Session.start(
      program: ProductLocation.crashProbe, arguments: [how], environment: Journey.usualEnvironment())
    try session.waitUntil(text: "the screen before the crash")
    try session.settle()
    #expect(session.screen.isAlternateScreen)
    return session
  }
}
