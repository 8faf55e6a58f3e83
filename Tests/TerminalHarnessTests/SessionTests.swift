import Glibc
import TerminalHarness
import Testing

private let path = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/"]

private func isInstalled(_ program: String) -> Bool { access(program, X_OK) == 0 }

@Suite struct SessionTests {
  @Test func whatIsTypedComesBack() throws {
    let session = try Session.start(program: "/bin/cat")
    try session.type("grüezi")
    try session.press(.enter)
    try session.waitUntil { $0.text.prefix(2) == ["grüezi", "grüezi"] }
    try session.press(.control("d"))
    #expect(try session.waitForExit() == .code(0))
  }

  @Test func aWaitInVainShowsTheScreen() throws {
    let session = try Session.start(program: "/bin/cat", size: TerminalSize(columns: 12, rows: 2))
    try session.type("here")
    do {
      try session.waitUntil(text: "elsewhere", within: .milliseconds(20))
      Issue.record("the wait should have failed")
    } catch let failure as JourneyFailure {
      #expect(
        failure.description == """
          "elsewhere" did not appear; the program was running
          ┌────▼───────┐
          ▶here        │
          │            │
          └────────────┘
          12x2; cursor at column 4, row 0
          """)
    }
  }

  @Test func aWaitEndsWithTheProgram() throws {
    let session = try Session.start(program: "/bin/sh", arguments: ["-c", "echo last; exit 4"])
    try session.waitUntil(text: "last")
    do {
      try session.waitUntil(text: "never")
      Issue.record("the wait should have failed")
    } catch let failure as JourneyFailure {
      #expect(failure.exitStatus == .code(4))
    }
  }

  /// What is waited for stands in the first half of a frame; the second half takes its time.
  @Test func aWaitSeesTheWholeFrame() throws {
    let work = "i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done"
    let script = "echo first; \(work); echo second; read x"
    let session = try Session.start(program: "/bin/sh", arguments: ["-c", script], environment: path)
    try session.waitUntil(text: "first")
    #expect(session.screen.contains("second"))
  }

  /// The program works for a while without a word after each key: only its calls tell it is not done.
  @Test func settlingWaitsForSlowAnswers() throws {
    let work = "i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done"
    let script = "stty -echo; while read x; do \(work); echo =$x; done"
    let session = try Session.start(program: "/bin/sh", arguments: ["-c", script], environment: path)
    try session.settle()
    for word in ["one", "two", "three"] {
      try session.press(KeyPress.text(word), .enter)
      try session.settle()
      #expect(session.screen.contains("=" + word))
    }
  }

  /// A key just sent may still be on its way inside the kernel while the program sleeps.
  @Test func settlingMissesNoKey() throws {
    let session = try Session.start(
      program: "/bin/sh", arguments: ["-c", "stty raw -echo; exec cat"], environment: path)
    try session.settle()
    for count in 1...200 {
      try session.pressAndSettle("x")
      #expect(session.screen.text.joined().count == count)
    }
  }

  /// A program asleep on a timer, or waiting for a child that is, has not come to rest.
  @Test func settlingIsNotFooledBySleep() throws {
    for script in ["sleep 0.2; echo done; read x", "(sleep 0.2; echo done) & wait; read x"] {
      let session = try Session.start(program: "/bin/sh", arguments: ["-c", script], environment: path)
      try session.settle()
      #expect(session.screen.contains("done"))
    }
  }

  /// After ESC, programs wait a moment for the rest of a key: that is not rest. A long wait for
  /// the next second of a clock is.
  @Test(.enabled(if: isInstalled("/usr/bin/perl"))) func settlingSeesThroughShortWaits() throws {
    let script = """
      system "stty raw -echo"; $| = 1; print "up ";
      while (sysread STDIN, $x, 1) {
        vec($in = "", 0, 1) = 1; select $in, undef, undef, 0.05;
        print "<$x>"; vec($in = "", 0, 1) = 1; select $in, undef, undef, 3;
      }
      """
    let session = try Session.start(
      program: "/usr/bin/perl", arguments: ["-e", script], environment: path)
    try session.waitUntil(text: "up")
    for key in ["a", "b", "c"] {
      try session.pressAndSettle(.text(key))
      #expect(session.screen.row(0).hasSuffix("<\(key)>"))
    }
  }

  @Test func settlingFailsForARestlessProgram() throws {
    let session = try Session.start(program: "/bin/sh", arguments: ["-c", "while :; do :; done"])
    #expect(throws: JourneyFailure.self) { try session.settle(within: .milliseconds(50)) }
  }

  @Test func anIdleProgramCostsNothing() throws {
    let session = try Session.start(program: "/bin/cat")
    let cost = try #require(try session.idleCost(over: .milliseconds(100)))
    #expect(cost.bytes == 0)
    #expect(cost.wakeUps == 0)
    let busy = try Session.start(
      program: "/bin/sh", arguments: ["-c", "while read x; do :; done"], environment: path)
    try busy.settle()
    try busy.press(.enter)
    let echoed = try #require(try busy.idleCost(over: .milliseconds(10)))
    #expect(echoed.wakeUps == 0)
  }

  @Test func pastesAndClicksFollowWhatTheProgramAskedFor() throws {
    // `cat -v` shows what it reads; raw mode shows it at once.
    let script = #"printf '\033[?2004h\033[?1000h\033[?1006h'; stty raw -echo; exec cat -v"#
    let session = try Session.start(program: "/bin/sh", arguments: ["-c", script], environment: path)
    try session.settle()
    try session.paste("a\u{1b}b")
    try session.waitUntil(text: "^[[200~ab^[[201~")
    try session.click(column: 4, row: 2)
    try session.waitUntil(text: "^[[<0;5;3M^[[<0;5;3m")
    session.terminal.signal(SIGKILL)
    try session.waitForExit()

    let plain = try Session.start(program: "/bin/cat")
    #expect(throws: JourneyFailure.self) { try plain.click(column: 0, row: 0) }
  }

  @Test(.enabled(if: isInstalled("/bin/bash"))) func aShellStopsAndContinuesItsJob() throws {
    let session = try Session.start(
      program: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: path.merging(["PS1": "$ "]) { $1 })
    try session.settle()
    let atPrompt = session.terminal.foregroundGroup
    try session.press("cat", .enter)
    try session.settle()
    #expect(session.terminal.foregroundGroup != atPrompt)
    try session.pressAndSettle(.control("z"))
    #expect(session.screen.contains("Stopped"))
    #expect(session.terminal.foregroundGroup == atPrompt)
    try session.pressAndSettle("fg", .enter)
    try session.pressAndSettle("again", .enter)
    #expect(session.screen.text.filter { $0 == "again" }.count == 2)
  }

  @Test(
    .enabled(if: isInstalled("/usr/bin/less")),
    arguments: ["xterm-256color", "vt100", "linux", "screen-256color"])
  func lessScrolls(term: String) throws {
    let session = try Session.start(
      program: "/bin/sh", arguments: ["-c", "seq 100 | less"], environment: path, term: term,
      size: TerminalSize(columns: 20, rows: 6))
    try session.waitUntil { $0.row(0) == "1" && $0.row(4) == "5" }
    try session.settle()
    try session.pressAndSettle(.down)
    #expect(session.screen.text.prefix(5) == ["2", "3", "4", "5", "6"])
    try session.pressAndSettle(.down, .up, .up)
    #expect(session.screen.row(0) == "1")
    try session.pressAndSettle("q")
    #expect(try session.waitForExit() == .code(0))
    #expect(!session.screen.isAlternateScreen)
    #expect(session.screen.unknownSequences.isEmpty)
  }

  @Test(
    .enabled(if: isInstalled("/usr/bin/nano")),
    arguments: ["xterm-256color", "xterm", "vt100", "linux"])
  func nanoShowsWhatIsTyped(term: String) throws {
    let session = try Session.start(
      program: "/usr/bin/nano", arguments: ["--ignorercfiles"], environment: path, term: term)
    try session.settle()
    let start = session.screen
    #expect(start.row(0).contains("GNU nano"))
    #expect(start.cell(column: 5, row: 0)?.style.reverse == true)
    try session.pressAndSettle("abé日", .enter, "x", .up, .right)
    #expect(session.screen.row(1) == "abé日")
    #expect(session.screen.row(2) == "x")
    #expect(session.screen.cursorPosition == Position(column: 2, row: 1))
    session.resize(to: TerminalSize(columns: 60, rows: 16))
    try session.settle()
    #expect(session.screen.row(15).contains("^X Exit"))
    try session.pressAndSettle(.control("x"), "n")
    #expect(try session.waitForExit() == .code(0))
    #expect(session.screen.isCursorVisible)
    #expect(session.screen.unknownSequences.isEmpty)
    #expect(session.screen.currentStyle == CellStyle())
  }
}
