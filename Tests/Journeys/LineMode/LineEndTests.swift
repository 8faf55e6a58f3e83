import Foundation
import TerminalHarness
import Testing

/// How a conversation ends, in order or not, and what people never type.
@Suite struct LineEndTests {
  /// The end of the input in the middle of everything leaves with all that was answered.
  @Test(arguments: [
    [], ["begin"], ["begin", "5", "checklist"], ["begin", "5", "checklist", "1 n"],
    ["begin", "5", "checklist", "2 y"], ["begin", "c", "n", "2"], ["begin", "+"], ["begin", "?"],
    ["begin", "m"],
    ["begin", "learn", "/"],
  ])
  func theEndOfTheInput(_ lines: [String]) throws {
    let home = try CommandHome()
    let talk = try LineTalk(home, lines)
    guard lines.contains("checklist"), lines.count > 3 else { return }
    let next = try LineTalk(home, "d")
    #expect(next.says("A checklist waits to be finished"), "\(talk.said)")
    #expect(next.says("Checklist:"))
  }

  @Test func aLastLineWithoutAnEndCounts() throws {
    let home = try CommandHome()
    let run = try CommandRun(
      ["--now", CommandHome.now], input: "begin\n+\n2\nlog it".utf8,
      environment: ["HOME": home.scratch.path, "TZ": "UTC"])
    #expect(run.status == .code(0))
    #expect(try home.done("today", "--json").contains("\"episodes\" : 1"))
  }

  @Test(arguments: [
    #"</dev/null >"$OUT" 2>"$ERR""#, #"<&- >"$OUT" 2>"$ERR""#, #">"$OUT" 2>"$ERR" </dev/null"#,
    #"<"$IN" >"$OUT" 2>&-"#,
  ])
  func inputThatIsNoneSaysTheFirstPage(_ redirections: String) throws {
    let run = try CommandRun(redirections: redirections)
    #expect(run.status == .code(0), "\(run.errors)")
    #expect(run.output.contains("Where does it twitch?"))
    #expect(!run.output.contains("\u{1b}"))
  }

  @Test func aPipeOnEitherSide() throws {
    let asked = try CommandRun(script: #"printf '5\nq\n' | "$0" >"$OUT" 2>"$ERR""#)
    #expect(asked.status == .code(0))
    #expect(asked.output.contains("5. left lower eyelid: picked"))
    let read = try CommandRun(script: #"(printf '5\nq\n' | "$0" 2>"$ERR"; echo "code $?") | cat >"$OUT""#)
    #expect(read.output.hasSuffix("code 0\n"))
    #expect(!read.output.contains("\u{1b}"))
  }

  /// Nobody reads on: that is said by the code, and the answers are kept.
  @Test func aReaderThatGoesAway() throws {
    let home = try CommandHome()
    let run = try CommandRun(
      ["--now", CommandHome.now], input: "begin\n5\nchecklist\n1 n\n2 n\n".utf8,
      script: #"(cat "$IN" | "$0" "$@" 2>"$ERR"; echo $? >"$OUT") | head -c 100 >/dev/null"#,
      environment: ["HOME": home.scratch.path, "TZ": "UTC"])
    #expect(["0\n", "74\n"].contains(run.output), "\(run.output)")
  }

  @Test func linesThatNobodyTypes() throws {
    let home = try CommandHome()
    let hostile = [
      String(repeating: "x", count: 200_000), "\u{1b}[2J\u{1b}]0;title\u{7}", "\0\0\0",
      "999999999999999999999",
      "%s%n%x", "{number}", "\u{202E}1", String(repeating: "1 ", count: 5_000), "１", "-1", "",
    ]
    let talk = try LineTalk(home, ["begin"] + hostile + ["q"])
    #expect(talk.says("That line was too long"))
    #expect(talk.says("That is no answer here"))
    let bytes: [UInt8] = Array("begin\n".utf8) + (0...255).map { $0 } + Array("\nq\n".utf8)
    let run = try CommandRun(
      ["--now", CommandHome.now], input: bytes, environment: ["HOME": home.scratch.path, "TZ": "UTC"])
    #expect(run.status == .code(0))
    #expect(!run.output.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
  func signalsKeepWhatWasAnswered(signal: Int32, code: Int32) throws {
    for start in [LineStart.asked, .dumb, .unset] {
      let home = try CommandHome()
      let session = try start.session(home)
      try session.waitUntil(text: "Welcome")
      try session.type("begin\r5\rchecklist\r1 n\r")
      try session.waitUntil(text: "Question 2")
      session.terminal.signal(signal)
      #expect(try session.waitForExit() == .code(code))
      session.expectTerminalAsFound()
      #expect(session.screen.unknownSequences.isEmpty)
      #expect(try home.done("today").contains("A checklist waits to be finished"))
    }
  }

  @Test(arguments: [LineStart.asked, .dumb, .unset]) func aTerminalThatHangsUp(_ start: LineStart) throws {
    let home = try CommandHome()
    let session = try start.session(home)
    try session.waitUntil(text: "Welcome")
    try session.type("begin\r5\rchecklist\r1 n\r")
    try session.waitUntil(text: "Question 2")
    session.terminal.closeMaster()
    _ = try session.waitForExit()
    #expect(try home.done("today").contains("A checklist waits to be finished"))
  }

  @Test(arguments: [LineStart.asked, .dumb, .unset]) func controlDLeaves(_ start: LineStart) throws {
    let home = try CommandHome()
    let session = try start.session(home)
    try session.waitUntil(text: "Welcome")
    try session.send([4])
    #expect(try session.waitForExit() == .code(0))
    session.expectTerminalAsFound()
    #expect(session.screen.unknownSequences.isEmpty)
    #expect(session.screen.bells == 0)
  }

  @Test func anASCIILocaleGetsASCII() throws {
    let home = try CommandHome()
    for locale in ["C", "POSIX", "en_US.ISO-8859-1"] {
      let talk = try LineTalk(home, "m", "b", "learn", "1", "next part", "b", "?", "b", "q", locale: locale)
      #expect(talk.run.output.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func aJournalThatCannotBeKeptIsSaidAndLeavingAsks() throws {
    let run = try CommandRun(
      ["--journal", "/proc/flicker/journal.sqlite"], input: "begin\n5\nchecklist\n1 n\nq\nq\n".utf8)
    #expect(run.status == .code(0), "\(run.errors)")
    #expect(run.output.contains("Nothing is kept"))
    #expect(run.output.contains("Leave now?"))
  }
}
