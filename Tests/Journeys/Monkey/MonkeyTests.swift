import Glibc
import TerminalHarness
import Testing

/// Whatever comes in, the program stays in order: the screen, its memory and itself.
///
/// FLICKER_MONKEY_EVENTS sets how many events there are, FLICKER_MONKEY_SEED which ones.
@Suite(.serialized) struct MonkeyTests {
  /// As many as there is time for in every run of the tests.
  private static let usualEvents = 2_000
  private static let batch = 40

  @Test(arguments: [([], "xterm-256color"), (["--reduced-motion"], "vt100")] as [([String], String)])
  func aMonkeyBreaksNothing(arguments: [String], term: String) throws {
    try letLoose(arguments, term)
  }

  /// With a journal there are check-ins, plans and exercises too; what is kept can be read afterwards.
  @Test func aMonkeyBreaksNoJournal() throws {
    let diary = try Diary()
    try diary.plan(from: 1)
    try letLoose(["--journal", diary.journal, "--now", Diary.time(5)], "xterm-256color")
    // What keys put in is as good as any: another journal takes it all in and gives it back the same.
    let export = try diary.command("export")
    let copy = try Diary()
    try copy.command("import", try copy.scratch.write(export, to: "export.json"), "--now", Diary.time(6))
    #expect(try copy.command("export") == export)
    try diary.command("today", "--now", Diary.time(6))
  }

  private func letLoose(_ arguments: [String], _ term: String) throws {
    let events = Self.number("FLICKER_MONKEY_EVENTS") ?? UInt64(Self.usualEvents)
    let seed = Self.number("FLICKER_MONKEY_SEED") ?? UInt64.random(in: 0...UInt64.max)
    print("monkey on \(term): \(events) events, FLICKER_MONKEY_SEED=\(seed)")
    var input = RandomInput(seed: seed)
    let session = try Journey.begin(arguments, term: term)
    let batches = Int(clamping: events) / Self.batch
    var warm: ProcessFigures?
    let time = try ContinuousClock().measure {
      for batch in 0..<max(batches, 1) {
        try perform(batchOf: &input, on: session)
        guard isSound(session) else {
          Issue.record(
            "seed \(seed), batch \(batch), \(String(describing: session.terminal.exitStatus)): \(session.screenDump)"
          )
          return
        }
        if batch == batches / 5 { warm = session.terminal.figures() }
      }
    }
    try expectFlatMemory(session, since: warm, after: time, seed: seed)
    try leave(session)
  }

  private func perform(batchOf input: inout RandomInput, on session: Session) throws {
    for _ in 0..<Self.batch {
      switch input.next() {
      case .bytes(let bytes): try session.send(bytes)
      case .resize(let size): session.resize(to: size)
      }
    }
    try session.settle()
  }

  /// Without expectations, of which there would be too many.
  private func isSound(_ session: Session) -> Bool {
    let screen = session.screen
    return session.terminal.exitStatus == nil && screen.unknownSequences.isEmpty && !screen.isWithinSequence
      && screen.isCursorVisible && screen.bells == 0
      && !screen.text.contains { $0.contains("\u{FFFD}") || $0.contains("\u{7}") }
  }

  private func expectFlatMemory(
    _ session: Session, since warm: ProcessFigures?, after time: Duration, seed: UInt64
  ) throws {
    let start = try #require(warm).residentKilobytes
    let end = try #require(session.terminal.figures())
    print("monkey: \(time), \(start) KB after a fifth, \(end.residentKilobytes) KB at the end")
    #expect(end.residentKilobytes < start + 8192, "seed \(seed)")
    #expect(end.threads <= 2)
  }

  /// From wherever it got to, it is still possible to leave.
  private func leave(_ session: Session) throws {
    session.resize(to: .standard)
    // Ends whatever sequence or paste was left open.
    try session.send(Array("\u{1b}\\\u{1b}[201~".utf8))
    try session.settle()
    session.expectSound()
    try session.pressAndSettle(.control("c"))
    if session.terminal.exitStatus == nil {
      #expect(session.shows("Leave now?"), "\(session.screenDump)")
      try session.press("y")
    }
    #expect(try session.waitForExit() == .code(0))
    session.expectTerminalAsFound()
  }

  private static func number(_ variable: String) -> UInt64? {
    getenv(variable).flatMap { UInt64(String(cString: $0)) }
  }
}
