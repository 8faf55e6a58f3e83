import Foundation
import TerminalHarness
import Testing

/// What is wrong before the first frame: one line says so, and the terminal is left alone.
@Suite struct BadStartTests {
  /// The program on the terminal, with its words in a file.
  private static let onTerminal = #"2>"$ERR""#

  @Test func aTerminalThatCannotBeUsed() throws {
    try CommandRun(redirections: Self.onTerminal, term: "nosuch").expectRefusal(69, mentioning: "TERM=nosuch")
    // Its sequences are not of the ANSI family.
    try CommandRun(redirections: Self.onTerminal, term: "vt52").expectRefusal(69, mentioning: "TERM=vt52")
    try CommandRun(redirections: Self.onTerminal, term: "\u{1b}[31mred\u{7}").expectRefusal(69)
    try CommandRun(redirections: Self.onTerminal, term: "../../../etc/passwd").expectRefusal(69)
    try CommandRun(redirections: Self.onTerminal, term: String(repeating: "x", count: 9000)).expectRefusal(69)
  }

  /// Output that cannot be written is said; what it leads to otherwise, line mode takes.
  @Test(arguments: [#">&- 2>"$ERR""#, #"<&- >&- 2>"$ERR""#, #">/dev/full 2>"$ERR""#])
  func outputThatCannotBeWritten(redirections: String) throws {
    try CommandRun(redirections: redirections).expectRefusal(74, mentioning: "standard output")
  }

  /// With standard error closed there is nobody to tell; the code still does.
  @Test func withoutStandardErrorTheCodeRemains() throws {
    #expect(try CommandRun(redirections: "<&- >&- 2>&-").status == .code(74))
    #expect(try CommandRun(["--lang", "xx"], redirections: "2>&-").status == .code(64))
  }

  /// Said before the screen changes, not once it is drawn.
  @Test func aCountryThatIsNoneIsSaidFirst() throws {
    let run = try CommandRun(["--country", "ZZ"])
    #expect(run.status == .code(64))
    #expect(run.errors.contains("no country \"ZZ\"") || run.output.contains("no country \"ZZ\""))
    #expect(!run.output.contains("\u{1b}"))
  }

  @Test func standardErrorMayBeClosedOrElsewhere() throws {
    for redirection in ["2>&-", "2>/dev/null", "2>/dev/full"] {
      let session = try Session.start(
        program: "/bin/sh", arguments: ["-c", #"exec "$0" \#(redirection)"#, ProductLocation.flicker],
        environment: Journey.usualEnvironment())
      try session.waitUntil(text: "Where does it twitch?")
      try session.settle()
      try session.walk(.enter)
      #expect(session.shows("Checklist:"))
      session.terminal.signal(15)
      #expect(try session.waitForExit() == .code(143))
      session.expectTerminalAsFound()
    }
  }

  @Test func optionsThatDoNotExist() throws {
    let cases: [([String], String)] = [
      (["--lang", "xx"], "xx"), (["--theme", "nope"], "nope"), (["--glyphs", "nope"], "nope"),
      (["--country", "ZZ"], "ZZ"), (["--country", ""], "country"), (["--bogus"], "--bogus"),
      (["extra"], "extra"),
      (["--lang"], "--lang"), (["--lang", "../en"], "lang"), (["--lang", ""], "lang"),
      (["--country", "U\u{1b}[31mS"], "country"), (["--theme", "\u{1b}[31m\n\u{7}"], "theme"),
      (["\u{1b}]0;title\u{7}"], "title"), (["--lang", String(repeating: "x", count: 100_000)], "lang"),
    ]
    for (arguments, word) in cases {
      try CommandRun(arguments, redirections: Self.onTerminal).expectRefusal(64, mentioning: word)
    }
  }

  @Test func contentThatIsNotThere() throws {
    let scratch = try Scratch()
    for folder in ["/nonexistent", scratch.path, "/dev/null", "", "/proc/self/mem"] {
      try CommandRun(["--assets", folder], redirections: Self.onTerminal).expectRefusal(66)
    }
    for arguments in [[], ["content", "check"], ["log"]] {
      try CommandRun(arguments + ["--assets", "\u{1b}[31m\nred\u{7}"], redirections: Self.onTerminal)
        .expectRefusal(66, mentioning: "[31mred")
    }
  }
}
