import Foundation
import TerminalHarness
import Testing

/// Windows that change, and screens that something else has written on.
@Suite struct ResizeTests {
  @Test(arguments: OpenScreen.allCases) func everyScreenSurvivesEverySize(_ screen: OpenScreen) throws {
    let session = try Journey.begin(["--reduced-motion"], at: screen)
    let before = Picture(session)
    let sizes = [(1, 1), (200, 60), (40, 12), (39, 11), (2, 50), (300, 1), (80, 23), (120, 40), (1, 1)]
    for (columns, rows) in sizes {
      session.resize(to: TerminalSize(columns: columns, rows: rows))
      try session.settle()
      session.expectSound("\(columns)x\(rows)")
      session.resize(to: .standard)
      try session.settle()
      let after = Picture(session)
      #expect(after == before, "after \(columns)x\(rows): \(after.difference(from: before))")
    }
  }

  @Test func aSmallWindowAsksForMoreRoom() throws {
    let session = try Journey.begin()
    session.resize(to: TerminalSize(columns: 39, rows: 12))
    try session.settle()
    #expect(session.shows("Please make this window larger"))
    session.resize(to: TerminalSize(columns: 40, rows: 12))
    try session.settle()
    #expect(session.shows("Where does it twitch?"))
  }

  /// Resized faster than it can be drawn, it ends at the last size.
  @Test func aDraggedWindowEndsRight() throws {
    let session = try Journey.begin(["--reduced-motion"], at: .result)
    let before = Picture(session)
    for step in 1...200 {
      session.resize(to: TerminalSize(columns: 1 + step % 150, rows: 1 + step % 60))
    }
    session.resize(to: .standard)
    try session.settle()
    #expect(Picture(session) == before)
  }

  @Test(arguments: OpenScreen.allCases) func controlLClearsWhatOthersWrote(_ screen: OpenScreen) throws {
    let session = try Journey.begin(["--reduced-motion"], at: screen)
    // A line about the journal goes with the first key.
    try session.pressAndSettle(.control("l"))
    let before = Picture(session)
    try writeToTerminal(
      of: session, "\u{1b}[5;5Hgarbage\u{1b}[31;44m over it\r\n\n\n\u{1b}[0m\u{1b}[2;1Hmore")
    try session.waitUntil(text: "garbage")
    #expect(Picture(session) != before)
    try session.pressAndSettle(.control("l"))
    #expect(Picture(session) == before, "\(Picture(session).difference(from: before))")
  }

  /// As `wall` or a background job does.
  private func writeToTerminal(of session: Session, _ text: String) throws {
    let device = try FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/\(session.terminal.processID)/fd/0")
    let terminal = try #require(FileHandle(forWritingAtPath: device))
    try terminal.write(contentsOf: Data(text.utf8))
  }
}
