import TerminalHarness
import Testing

/// The daily check-in, with the clock where it matters.
@Suite struct CheckInJourneyTests {
  private let diary: Diary

  init() throws { diary = try Diary() }

  @Test func aPastDayShowsWhenItWasEntered() throws {
    let session = try diary.begin(at: Diary.time(10, "09:15"))
    try session.walk("c", "b", "b")
    session.expect("Check-in: \(Diary.shown(8))")
    session.expectNot("entered")
    try session.fill(DayEntry(times: 6, strength: 1))
    session.expect("entered \(Diary.shown(10)) at 09:15")
    try session.walk("f", "f", "f")
    session.expect("Check-in: \(Diary.shown(10))", "That day has not come yet.")
    // What was not saved is not left behind by turning the page.
    try session.walk("n", "b")
    session.expect("Check-in: \(Diary.shown(10))", "Save this day first, with Enter.")
    try session.walk(.escape)
    session.expect("Leave without saving this day?")
    try session.walk("y")
    session.expect("Where does it twitch?")
    try session.leave("q")

    let later = try diary.open(at: Diary.time(12))
    try later.walk("c", "b", "b", "b", "b")
    later.expect("Check-in: \(Diary.shown(8))", "entered \(Diary.shown(10)) at 09:15")
    #expect(row("About how many times", on: later).contains(" 6"))
    try later.leave(.control("c"))
    let kept = try diary.entries().checkIns
    #expect(kept.map(\.day) == [Diary.date(8)])
    #expect(kept.first?.entered.time.hasPrefix("\(Diary.date(10))T09:15") == true)
  }

  @Test func missingNoAndSkippedAreThreeThings() throws {
    let session = try diary.begin(at: Diary.time(2))
    try session.walk("c", "n", "x", .down, "0")
    #expect(row("Twitching", on: session).contains("rather not say"))
    try session.walk(.end, .up, .up, .up, "n", .enter)
    session.expect("Saved.")
    try session.leave(.escape, "q")
    let kept = try #require(try diary.entries().checkIns.first)
    #expect(kept.warningSign == false)
    #expect(kept.skipped == ["twitching"])
    #expect(kept.times == 0)
    #expect(kept.strength == nil)
    #expect(kept.mineralFood == false)
  }

  /// From the check-in to what to do: two keys, and the day is kept on the way.
  @Test func aWarningSignIsAnsweredInTheChecklistAtOnce() throws {
    let session = try diary.begin(at: Diary.time(3))
    try session.walk("c", "y")
    session.expect("Which of these is new?", "slurred")
    try session.walk("3")
    session.expect("Get help first", "Call 112 now")
    try session.walk(.enter)
    session.expect("! Get emergency help now: call 112", "[?] Speech suddenly slurred")
    #expect(try diary.entries().checkIns.map(\.warningSign) == [true])
    try session.leave(.control("c"))
    // It waits, and says the same.
    let again = try diary.open(at: Diary.time(3, "10:00"))
    again.expect("Check-in done", "A checklist waits to be finished")
    try again.walk("d")
    again.expect("! Get emergency help now: call 112", "[?] Speech suddenly slurred")
    try again.walk(.home, "y", "r")
    again.expect("GET EMERGENCY HELP NOW")
    try again.leave("q")
    #expect(try diary.entries().assessments.map(\.tier) == ["emergency"])
  }

  /// The program is killed right after the key: the first page says it at the next start, on the next day too.
  @Test func aSignIsKeptBeforeTheNextKey() throws {
    let session = try diary.begin(at: Diary.time(3))
    try session.walk("c", "y")
    session.expect("Which of these is new?")
    try session.killProgram()
    let again = try diary.open(at: Diary.time(4))
    again.expect("A new warning sign waits")
    try again.walk("c")
    again.expect("Which of these is new?", "Check-in: \(Diary.shown(3))")
    try again.walk("1")
    again.expect("Get help first")
    try again.killProgram()
    let later = try diary.open(at: Diary.time(4, "09:00"))
    later.expect("Your answers call for emergency", "Call 112 now.")
    try later.killProgram()
  }

  /// The same from the questions of the plan.
  @Test func aSignOfThePlanIsKeptBeforeTheNextKey() throws {
    try diary.plan(from: 2)
    let session = try diary.open(at: Diary.time(3))
    try session.walk("p", .down, "u")
    session.expect("Get help first")
    try session.killProgram()
    let again = try diary.open(at: Diary.time(3, "09:00"))
    again.expect("Your answers call for emergency", "Call 112 now.", "The plan stops here for now.")
    again.expectNot("tasks done")
    try again.killProgram()
  }

  /// The same from the six questions of a plan under way, which stops.
  @Test func aWarningSignOfThePlanClosesIt() throws {
    try diary.plan(from: 2)
    let session = try diary.open(at: Diary.time(3))
    try session.walk("p", "1")
    session.expect("Get help first", "Call 112 now")
    try session.walk("r")
    session.expect("GET EMERGENCY HELP NOW")
    try session.leave("q")
    let again = try diary.open(at: Diary.time(3, "18:00"))
    try again.walk("p")
    again.expect("The plan is not open")
    again.expectNot("[ ]")
    try again.leave(.escape, "q")
  }

  /// Midnight passes while the check-in is open: it stays the one of the day it was begun on.
  @Test func midnightChangesNothingThatIsBeingEntered() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let session = try diary.begin(at: "2026-11-04T23:59:50")
    try session.walk("c", "n")
    session.expect("Check-in: \(Diary.shown(4))")
    try #require(clock.now - start < .seconds(9), "too slow to be there before midnight")
    // The program's clock began no later than the session.
    let begun = clock.now
    while clock.now - begun < .seconds(10) {
      let rest = Duration.seconds(10) - (clock.now - begun)
      let cost = try #require(try session.idleCost(over: rest))
      #expect(cost.wakeUps == 0)
    }
    try session.walk(.right, .right)
    session.expect(
      "Check-in: \(Diary.shown(4))", "It is past midnight. This is still the check-in of the day above.")
    try session.walk(.enter)
    session.expect("Saved.", "entered \(Diary.shown(5)) at 00:00")
    try session.walk(.escape)
    session.expect(Diary.shown(5), "Check-in not done yet")
    try session.walk("c")
    session.expect("Check-in: \(Diary.shown(5))")
    try session.leave(.control("c"))
    #expect(try diary.entries().checkIns.map(\.day) == [Diary.date(4)])
  }

  @Test func undoAndRedoSurviveARestart() throws {
    let session = try diary.begin(at: Diary.time(5))
    try session.walk("c")
    try session.fill(DayEntry(times: 3, strength: 1))
    try session.walk(.escape, "+", "2", .enter)
    session.expect("Logged. U takes it back.")
    try session.leave("q")
    let second = try diary.open(at: Diary.time(5, "12:00"))
    second.expect("Check-in done", "Twitches logged today: 1")
    try second.walk("U")
    second.expect("Undone. Ctrl-R does it again.")
    second.expectNot("Twitches logged")
    #expect(try diary.entries().episodes.isEmpty)
    try second.walk("U")
    second.expectNot("Check-in done")
    #expect(try diary.entries().checkIns.isEmpty)
    try second.leave("q")
    let third = try diary.open(at: Diary.time(6))
    try third.walk(.control("r"))
    third.expect("Done again.")
    #expect(try diary.entries().checkIns.map(\.times) == [3])
    try third.walk(.control("r"))
    #expect(try diary.entries().episodes.map(\.strength) == [2])
    try third.leave("q")
  }

  /// One press takes back all that one press did, the plan's tick with it.
  @Test func undoTakesBackTheEntryAndItsTick() throws {
    try diary.plan(from: 5)
    let session = try diary.open(at: Diary.time(5))
    try session.walk("+", "3", .enter)
    session.expect("Logged. U takes it back.", "1 of 3 tasks done")
    try session.walk("U")
    session.expectNot("Twitches logged")
    session.expect("0 of 3 tasks done")
    #expect(try diary.entries().episodes.isEmpty)
    try session.walk(.control("r"))
    session.expect("Twitches logged today: 1", "1 of 3 tasks done")
    try session.leave("q")
    let kept = try diary.entries()
    #expect(kept.episodes.count == 1)
    #expect(kept.plans.first?.ticks == ["1": ["logTwitch": 1]])
  }

  @Test func aTwitchIsLoggedInThreeKeysFromEveryScreen() throws {
    try diary.plan(from: 5)
    let screens: [(name: String, keys: [KeyPress])] = [
      ("face", []), ("list", [.tab]), ("checklist", [.enter]),
      ("habits", [.enter, "0", "0", "3", "4", .enter, "0"]),
      ("result", [.enter]), ("check-in", [.function(2), .down]), ("plan", [.function(3), "0"]),
      ("task", [.down, .down, .enter]),
    ]
    let session = try diary.open(at: Diary.time(5))
    for (index, screen) in screens.enumerated() {
      // Habits and result go on from one another, and so do plan and task.
      if !["result", "task"].contains(screen.name) { try home(session) }
      for key in screen.keys { try session.pressAndSettle(key) }
      let before = session.screen.row(0)
      try session.walk("+", .text(String(index % 5)), .enter)
      // One strong enough to shut an eye comes with a warning.
      session.expect(index % 5 == 4 ? "Logged. Do not drive" : "Logged. U takes it back.")
      #expect(session.screen.row(0) == before, "\(screen.name) \(session.screenDump)")
    }
    try home(session)
    session.expect("Twitches logged today: \(screens.count)")
    try session.leave("q")
    let kept = try diary.entries().episodes
    #expect(kept.map(\.strength) == screens.indices.map { $0 % 5 })
    #expect(kept.allSatisfy { $0.regions == ["eyelid-lower-left"] })
  }

  @Test func whatWasSaidYesterdayIsOfferedAndNotTaken() throws {
    let session = try diary.begin(at: Diary.time(6))
    try session.walk("c")
    try session.fill(DayEntry(times: 9, strength: 3, sleep: "6.5", caffeine: 5))
    try session.leave(.escape, "q")

    let second = try diary.open(at: Diary.time(7))
    try second.walk("c")
    #expect(row("Hours of sleep", on: second).hasSuffix("(6.5)"))
    #expect(
      row("About how many times", on: second).hasSuffix("not given"), "how it is today is never guessed")
    let offered = look(of: "6.5", on: second)
    // Saved without having been there: nothing of it is today's.
    try second.walk("n", .enter)
    second.expect("Saved, without the lines in brackets.")
    try second.leave(.escape, "q")
    let untouched = try #require(try diary.entries().checkIns.last)
    #expect(untouched.day == Diary.date(7))
    #expect(untouched.warningSign == false)
    #expect(untouched.sleepHours == nil)
    #expect(untouched.caffeineCups == nil)
    #expect(untouched.strength == nil)

    let third = try diary.open(at: Diary.time(7, "21:00"))
    try third.walk("c", "b")
    #expect(look(of: "6.5", on: third) != offered, "what is only offered looks like what was said")
    try third.leave(.control("c"))
  }

  /// Going through the lines is agreeing to them, up to the one that was reached.
  @Test func whatWasGoneThroughIsTaken() throws {
    let session = try diary.begin(at: Diary.time(6))
    try session.walk("c")
    try session.fill(DayEntry(times: 9, strength: 3, sleep: "6.5", caffeine: 5))
    try session.leave(.escape, "q")
    let second = try diary.open(at: Diary.time(7))
    try second.walk("c", "n", .down, .down, .down, .down, .down, .down, .enter)
    second.expect("Saved, without the lines in brackets.")
    try second.leave(.escape, "q")
    let taken = try #require(try diary.entries().checkIns.last)
    #expect(taken.strength == 3)
    #expect(taken.bother == 2)
    #expect(taken.sleepHours == 6.5)
    #expect(taken.times == nil)
    #expect(taken.caffeineCups == nil, "that line was not reached")
  }

  // MARK: Looking

  private func home(_ session: Session) throws {
    try session.pressAndSettle(.function(1))
    if session.shows("/ ") { try session.pressAndSettle(.escape) }
    session.expect("Where does it twitch?")
  }

  private func row(_ name: String, on session: Session) -> String {
    session.screen.position(of: name).map { session.screen.row($0.row) }
      ?? "no \(name) on\(session.screenDump)"
  }

  private func look(of text: String, on session: Session) -> CellStyle? {
    session.screen.position(of: text).flatMap { session.screen.cell(column: $0.column, row: $0.row)?.style }
  }
}
