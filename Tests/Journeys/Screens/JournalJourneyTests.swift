import Glibc
import TerminalHarness
import Testing

/// What is written down stays, however the program ends.
@Suite struct JournalJourneyTests {
  @Test func theFirstStartWelcomesOnce() throws {
    let scratch = try Scratch()
    let session = try start(scratch, until: "Press Enter to begin")
    session.expectSound()
    // The tour: three steps, then the face.
    try session.walk(.enter)
    for step in 1...3 {
      #expect(session.shows("A short tour, \(step) of 3"))
      try session.walk(.enter)
    }
    #expect(session.shows("Where does it twitch?"))
    #expect(!session.shows("A short tour"))
    try checkIn(session)
    try session.walk(.escape)
    try session.leave("q")
    try start(scratch, until: "Check-in done").leave("q")
  }

  /// What was said to be saved is there after the worst end.
  @Test(arguments: [SIGKILL, SIGSEGV, SIGTERM, SIGHUP]) func whatIsSavedIsKept(signal: Int32) throws {
    let scratch = try Scratch()
    let session = try start(scratch, until: "Press Enter to begin")
    try session.walk(.escape)
    try checkIn(session)
    session.terminal.signal(signal)
    try session.waitForExit()
    let again = try start(scratch, until: "Check-in done")
    again.expectSound()
    try again.leave("q")
  }

  private func start(_ scratch: Scratch, until text: String) throws -> Session {
    let session = try Session.start(
      program: ProductLocation.flicker,
      arguments: ["--journal", scratch.path + "/journal", "--reduced-motion"],
      environment: Journey.usualEnvironment())
    try session.waitUntil(text: text)
    try session.settle()
    return session
  }

  private func checkIn(_ session: Session) throws {
    try session.walk("c")
    #expect(session.shows("Check-in:"), "\(session.screenDump)")
    try session.walk("n", .down, .right, .enter)
    #expect(session.shows("Saved."), "\(session.screenDump)")
  }
}
