import TerminalHarness
import Testing

/// Box breathing as the plan's fifth day begins it, in real time; nobody waits for its whole five minutes.
@Suite struct ExerciseJourneyTests {
  private let diary: Diary

  init() throws {
    diary = try Diary()
    try diary.plan(from: 1)
    // The first change of a day makes a backup, which would wake the program up for a while.
    let session = try diary.open(at: Diary.time(5, "07:00"))
    try session.walk("p", "0")
    try session.leave("q")
  }

  @Test func breathingFollowsItsPhasesAndIsKept() throws {
    let session = try begin([])
    try session.press(.enter)
    try session.waitUntil(text: Self.inhale)
    session.expect("Round 1 of 19", "Light-headed? Press d to stop at once.")
    let first = try #require(pacer(session))
    try session.waitUntil("the pacer does not move") { _ in (pacer(session) ?? 0) > first }
    try session.waitUntil(text: Self.hold)
    try session.press("e")
    try session.waitUntil(text: "Round 1 of 23")
    try session.waitUntil(text: Self.exhale)
    let full = try #require(pacer(session))
    try session.waitUntil("the pacer does not shrink") { _ in (pacer(session) ?? full) < full }
    try session.pressAndSettle(" ")
    session.expect("P A U S E D")
    session.expectSound()
    try expectNoWakeUps(session)
    try session.press(" ")
    try session.waitUntil(text: Self.exhale)
    // Ended by its own key, as far as the person wanted.
    try session.pressAndSettle("f")
    session.expect("That was it.", "Kept up for 0:")
    try session.pressAndSettle(.enter)
    session.expect("Plan: day 5 of 7", "[√] Box breathing")
    try session.leave("q")
    let kept = try diary.entries()
    let exercise = try #require(kept.exercises.first)
    #expect(kept.exercises.count == 1)
    #expect(exercise.technique == "boxBreathing")
    #expect((8..<60).contains(exercise.seconds), "\(exercise.seconds)")
    #expect(exercise.stoppedBecause == nil)
    #expect(kept.plans.first?.ticks == ["5": ["boxBreathing": 1]])
  }

  @Test func lightHeadedStopsAtOnceWithAdvice() throws {
    let session = try begin([])
    try session.press(.enter)
    try session.waitUntil(text: Self.inhale)
    // A second has to pass for there to be anything to keep.
    try session.waitUntil(text: "5:02 left")
    try session.pressAndSettle("d")
    session.expect("Faint, dizzy or tingly? Stop now and breathe as usual.", "Kept up for 0:0")
    session.expectNot("That was it.")
    session.expectSound()
    try expectNoWakeUps(session)
    try session.walk(.enter)
    session.expect("[ ] Box breathing")
    try session.leave("q")
    let kept = try diary.entries()
    #expect(kept.exercises.map(\.stoppedBecause) == ["lightHeaded"])
    #expect(kept.exercises.map(\.completed) == [false])
    #expect(kept.plans.first?.ticks.isEmpty == true)
  }

  /// Without motion there are words and numbers only, and they keep the same time.
  @Test func reducedMotionLeavesWordsAndRounds() throws {
    let session = try begin(["--reduced-motion"])
    try session.press(.enter)
    for phase in [Self.inhale, Self.hold, Self.exhale, Self.rest] {
      try session.waitUntil(text: phase)
      try session.settle()
      session.expectSound(phase)
      session.expect("Round 1 of 19")
      #expect(pacer(session) == nil, "\(session.screenDump)")
    }
    try session.waitUntil(text: "Round 2 of 19")
    session.expect(Self.inhale)
    // A second's number is all that changes: no more than two wake-ups for each.
    let cost = try #require(try session.idleCost(over: .seconds(2)))
    #expect(cost.wakeUps <= 6, "\(cost)")
    try session.pressAndSettle(.escape)
    session.expect("Stop whenever you like. Any round counts.", "Kept up for 0:1")
    try session.walk(.enter)
    try session.leave("q")
    #expect(try diary.entries().exercises.map(\.completed) == [false])
  }

  /// Leaving the screen of a paced exercise pauses it; its key leads back.
  @Test func breathingWaitsWhenNobodyLooks() throws {
    let session = try begin(["--reduced-motion"])
    try session.press(.enter)
    try session.waitUntil(text: Self.inhale)
    try session.pressAndSettle(.function(1))
    session.expect("Where does it twitch?")
    try expectNoWakeUps(session)
    try session.walk(.function(8))
    session.expect("P A U S E D", "Round 1 of 19")
    try session.walk("x", .enter)
    try session.leave("q")
  }

  @Test func aGateChangesTheExercise() throws {
    let session = try diary.open(at: Diary.time(5))
    try session.walk("p", .down, .enter)
    session.expect("Are you pregnant?")
    try session.walk("y")
    session.expect("Then leave out the breath holds.")
    try session.walk(.enter)
    session.expect("Slow breathing without holds")
    session.expect("In place of: Box breathing")
    try session.walk(.enter, .enter)
    session.expect("Slow belly breathing")
    session.expectNot("hold for four")
    try session.walk(.escape)
    try session.leave("q")
  }

  // MARK: Getting there

  private static let inhale = spaced("BREATHE IN")
  private static let hold = spaced("HOLD")
  private static let exhale = spaced("BREATHE OUT")
  private static let rest = spaced("REST")

  private static func spaced(_ text: String) -> String {
    text.map(String.init).joined(separator: " ")
  }

  /// From the start of the program to the exercise, not yet begun.
  private func begin(_ arguments: [String]) throws -> Session {
    let session = try diary.open(at: Diary.time(5), arguments)
    try session.walk("p", .down, .enter)
    session.expect("Are you pregnant?")
    try session.walk("n", "n", .enter)
    session.expect("Box breathing", "about 19 rounds", "Do it seated", "Length: 5 minutes")
    return session
  }

  /// What was on its way may come to an end; then nothing wakes the program up, and nothing is drawn.
  private func expectNoWakeUps(_ session: Session, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let bytes = session.screen.bytesReceived
    var costs: [Int] = []
    for _ in 0..<6 where costs.last != 0 {
      costs.append(try #require(try session.idleCost(over: .milliseconds(1100))).wakeUps)
    }
    #expect(costs.last == 0, "\(costs)", sourceLocation: sourceLocation)
    #expect(session.screen.bytesReceived == bytes, sourceLocation: sourceLocation)
  }

  /// How many cells of the pacer are filled; nil where there is none.
  private func pacer(_ session: Session) -> Int? {
    let rows = (0..<session.screen.size.rows).map { session.screen.row($0) }
    return rows.first { $0.contains("····") || $0.contains("████") }?.count { $0 == "█" }
  }
}
