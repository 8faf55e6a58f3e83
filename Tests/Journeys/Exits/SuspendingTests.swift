import Glibc
import TerminalHarness
import Testing

/// Ctrl-Z and `fg`, under a shell that has the terminal.
@Suite struct SuspendingTests {
  private static let bash = "/bin/bash"

  @Test(
    .enabled(if: access(SuspendingTests.bash, X_OK) == 0),
    arguments: ["xterm-256color", "linux", "vt100"], [OpenScreen.face, .checklist, .emergency, .search])
  func pausingAndComingBack(term: String, screen: OpenScreen) throws {
    let session = try shell(term: term)
    let atPrompt = session.terminal.attributes()
    try session.press(.text("'\(try ProductLocation.flicker)' --reduced-motion"), .enter)
    try session.waitUntil(text: "Where does it twitch?")
    try session.settle()
    for key in screen.keys { try session.pressAndSettle(key) }
    let before = Picture(session)
    for _ in 0..<2 {
      try session.pressAndSettle(.control("z"))
      try session.waitUntil(text: "Stopped")
      try session.settle()
      #expect(!session.screen.isAlternateScreen)
      #expect(session.screen.isCursorVisible)
      #expect(!session.screen.bracketedPaste)
      #expect(session.screen.mouseModes.isEmpty)
      #expect(session.terminal.attributes() == atPrompt)
      #expect(session.screen.currentStyle == CellStyle())
      // The window may change meanwhile.
      session.resize(to: TerminalSize(columns: 100, rows: 30))
      session.resize(to: .standard)
      try session.press("fg", .enter)
      try session.waitUntil("the screen did not come back", within: .seconds(5)) { _ in
        Picture(session) == before
      }
      try session.settle()
      #expect(Picture(session) == before, "\(Picture(session).difference(from: before))")
      session.expectSound()
    }
    try session.pressAndSettle(.control("c"))
    if session.shows("Leave now?") { try session.pressAndSettle("y") }
    try session.press("echo code $?", .enter)
    try session.waitUntil(text: "code 0")
    #expect(session.terminal.attributes() == atPrompt)
  }

  /// `kill -STOP` gives it no chance to put the terminal in order; coming back, it takes it again.
  @Test(.enabled(if: access(SuspendingTests.bash, X_OK) == 0), arguments: [SIGSTOP, SIGTSTP])
  func stoppedFromOutside(signal: Int32) throws {
    let session = try shell(term: "xterm-256color")
    try session.press(.text("'\(try ProductLocation.flicker)' --reduced-motion"), .enter)
    try session.waitUntil(text: "Where does it twitch?")
    try session.settle()
    let before = Picture(session)
    let group = try #require(session.terminal.foregroundGroup)
    kill(group, signal)
    try session.waitUntil(text: "Stopped")
    try session.settle()
    try session.press("fg", .enter)
    try session.waitUntil("the screen did not come back", within: .seconds(5)) { _ in
      Picture(session) == before
    }
    try session.settle()
    try session.pressAndSettle(.enter)
    #expect(session.shows("Checklist:"))
  }

  private func shell(term: String) throws -> Session {
    // Without line editing the prompt leaves the terminal's settings as they are.
    let session = try Session.start(
      program: Self.bash, arguments: ["--norc", "--noprofile", "--noediting", "-i"],
      environment: Journey.usualEnvironment().merging(["PS1": "$ "]) { $1 }, term: term)
    try session.waitUntil(text: "$")
    try session.settle()
    return session
  }
}
