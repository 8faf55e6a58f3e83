import Glibc
import TerminalHarness
import Testing

/// All the ways the person, or the system, ends the program in order.
@Suite struct LeavingTests {
  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
  func quitting(term: String) throws {
    let session = try Journey.begin(term: term)
    try session.leave("q")
  }

  @Test(arguments: [OpenScreen.face, .list, .search, .help, .sources, .result])
  func controlCLeavesWhereNothingIsLost(_ screen: OpenScreen) throws {
    let session = try Journey.begin(at: screen)
    try session.pressAndSettle(.control("c"))
    #expect(try session.waitForExit() == .code(0))
    session.expectTerminalAsFound()
  }

  @Test func leavingAsksBeforeAnswersAreLost() throws {
    let session = try Journey.begin(at: .urgentSigns)
    try session.walk(.control("c"))
    #expect(session.shows("Your answers are not kept"))
    try session.walk("n")
    #expect(session.shows("Checklist:"))
    try session.walk(.control("c"))
    try session.leave("y")
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
  func signalsEndItInOrder(signal: Int32, code: Int32) throws {
    for screen in [OpenScreen.face, .search, .emergency, .result, .help] {
      let session = try Journey.begin(at: screen)
      session.terminal.signal(signal)
      #expect(try session.waitForExit(within: .seconds(2)) == .code(code))
      session.expectTerminalAsFound()
      #expect(!session.shows("Where does it twitch?"))
    }
  }

  /// Signals that mean nothing to it end it too, but never with the terminal left as it was in use.
  @Test(arguments: [SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR])
  func straySignalsEndItInOrder(signal: Int32) throws {
    let session = try Journey.begin(at: .checklist)
    session.terminal.signal(signal)
    #expect(try session.waitForExit(within: .seconds(2)) == .code(128 + signal))
    session.expectTerminalAsFound()
  }

  @Test(arguments: [SIGPIPE, SIGXFSZ]) func signalsOfFailedWritesDoNotEndIt(signal: Int32) throws {
    let session = try Journey.begin(at: .checklist)
    session.terminal.signal(signal)
    try session.walk("?")
    #expect(session.shows("Keys on this screen"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalDuringAFloodOfKeysEndsIt(signal: Int32) throws {
    let session = try Journey.begin(at: .checklist)
    try session.send(Array(repeating: UInt8(ascii: "j"), count: 3000))
    session.terminal.signal(signal)
    #expect(try session.waitForExit(within: .seconds(5)) == .code(128 + signal))
    session.expectTerminalAsFound()
  }

  /// Started where a hang-up is to be ignored, as `nohup` does, it goes on until the terminal is gone.
  @Test func aHangupThatIsIgnoredDoesNotEndIt() throws {
    let session = try Session.start(
      program: "/bin/sh", arguments: ["-c", #"trap '' HUP; exec "$0""#, ProductLocation.flicker],
      environment: Journey.usualEnvironment())
    try session.waitUntil(text: "Where does it twitch?")
    try session.settle()
    session.terminal.signal(SIGHUP)
    try session.walk(.enter)
    #expect(session.shows("Checklist:"))
    session.terminal.closeMaster()
    #expect(session.terminal.waitForExit(by: Deadline(within: .seconds(2))) == .code(129))
  }

  @Test(arguments: [OpenScreen.face, .search, .checklist, .emergency, .result, .help])
  func aClosedWindowEndsIt(_ screen: OpenScreen) throws {
    let session = try Journey.begin(at: screen)
    session.terminal.closeMaster()
    #expect(session.terminal.waitForExit(by: Deadline(within: .seconds(2))) == .code(129))
  }

  @Test func aKillEndsIt() throws {
    let session = try Journey.begin(at: .result)
    session.terminal.signal(SIGKILL)
    #expect(try session.waitForExit() == .signal(SIGKILL))
  }
}
