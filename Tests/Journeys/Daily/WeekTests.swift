import TerminalHarness
import Testing

/// The seven days of the plan as a person lives them: every day a new start of the program, on one
/// journal, up to each way in which the week can end.
@Suite struct WeekTests {
  private let diary: Diary

  init() throws { diary = try Diary() }

  // MARK: The ends

  @Test func aWeekThatHelpsGoesOnToDayFourteen() throws {
    let entries = [12, 11, 10, 8, 7, 5, 4].enumerated().map { day, times in
      DayEntry(times: times, strength: day < 3 ? 3 : 1, sleep: day < 3 ? "6.5" : "8", caffeine: 4 - day / 2)
    }
    try firstDay(entries[0])
    for day in 2...5 { try spend(day, entries[day - 1]) }
    try compareOnDaySix(entries[5])
    let session = try review(on: 7, entries[6])
    try session.walk("1")
    session.expect("How the week went: Better", "less, or weaker, than at the start", "Go on to day 14")
    try session.walk("w")
    session.expect("Plan: day 7 of 14", "Good. There is less to do from tomorrow on.")
    session.expectNot("[ ]")
    try session.leave("q")

    let lighter = try diary.open(at: Diary.time(8))
    try lighter.walk("p", "0")
    lighter.expect("Plan: day 8 of 14", "Lighter days begin", "[ ] Keep one thing")
    try lighter.leave("q")
    try expectKept(entries, tier: "selfCare", outcome: "better", goesOn: true)
    let ticks = try #require(try diary.entries().plans.first).ticks
    #expect(ticks["1"] == ["checkIn": 1, "logTwitch": 1, "findTriggers": 1])
    #expect(ticks["2"]?.keys.sorted() == ["checkIn", "lessAlcohol", "lessCaffeine", "otherDrink"])
    #expect(ticks["4"]?["warmCompress"] == 2)
    #expect(ticks["6"]?["compareDays"] == 1)
    #expect(ticks["7"] == ["checkIn": 1, "fullChecklist": 1])
    #expect(ticks.count == 7)
  }

  /// Days 3 and 4 are left out; the plan moves on and the days after keep their numbers.
  @Test func aWeekWithoutChangeEndsInAnAppointment() throws {
    let entries = [1, 2, 5, 6, 7].map { ($0, DayEntry(times: 10, strength: 2)) }
    try firstDay(entries[0].1)
    try spend(2, entries[1].1)
    try spend(5, entries[2].1) { session in
      session.expect("A day or more was left out. That is fine: the plan goes on with today.")
      #expect(session.screen.row(3).contains("missed    missed    today"), "\(session.screenDump)")
    }
    try spend(6, entries[3].1)
    let session = try review(on: 7, entries[4].1)
    try session.walk("2")
    session.expect("How the week went: No change", "Book a visit within two weeks", "Book an appointment.")
    try session.walk("t")
    session.expect(
      "To take along to the doctor", "Where: left lower eyelid", "4 done, 2 missed.",
      "After a week: No change.",
      "Twitches: 10 on day 1, and the same on day 7.")
    try session.walk(.escape, "r")
    session.expect("BOOK AN APPOINTMENT")
    try session.leave("q")
    // It is still there on another day.
    let later = try diary.open(at: Diary.time(8))
    later.expect("Book an appointment")
    try later.walk("p")
    try later.walk("o")
    later.expect("How the week went: No change")
    try later.walk(.escape)
    try later.leave("q")
    try expectKept(
      entries.map { $0.1 }, days: entries.map { $0.0 }, tier: "soon", outcome: "noChange", goesOn: false)
  }

  /// Two days of pause: day 3 is on the fifth, and day 7 on the ninth.
  @Test func aWeekThatIsWorseInNumbersSaysSo() throws {
    let days = [1, 2, 5, 6, 7, 8, 9]
    let entries = [3, 4, 5, 7, 9, 12, 13].map { DayEntry(times: $0, strength: 2) }
    try firstDay(entries[0])
    try spend(2, entries[1])
    try pause(on: 3, resumeOn: 5)
    // The questions of the fifth were answered when the pause ended.
    try spend(3, on: 5, isAsked: false, entries[2])
    for (planDay, entry) in zip(4...5, entries[3...]) { try spend(planDay, on: planDay + 2, entry) }
    try spend(6, on: 8, entries[5])
    let session = try review(on: 9, entries[6])
    // Whatever the person says, three times as many is worse.
    try session.walk("1")
    session.expect("How the week went: Worse", "It is more than at the start", "The plan ends here.")
    try session.walk(.enter)
    session.expect("To take along to the doctor", "Twitches: 3 on day 1, 13 on day 7. That is 10 more.")
    try session.walk(.escape, .escape)
    session.expectNot("[ ]")
    try session.leave("q")
    // The checklist names no hurry; that it is no better after a week is reason enough for a visit.
    try expectKept(entries, days: days, tier: "soon", outcome: "worse", goesOn: false, reviewOn: 9)
    let pauses = try #require(try diary.entries().plans.first).pauses
    #expect(pauses.map(\.from) == [Diary.date(3)])
    #expect(pauses.map(\.until) == [Diary.date(5)])
  }

  /// Nothing stands between a sign of an emergency on day 7 and what to do about it.
  @Test func aNewSignOnDaySevenIsAnEmergencyAndNoOutcomeElse() throws {
    let entries = [1, 2, 6, 7].map { ($0, DayEntry(times: 8, strength: 2)) }
    try firstDay(entries[0].1)
    try spend(2, entries[1].1)
    try spend(6, entries[2].1)
    let session = try diary.open(at: Diary.time(7))
    try checkIn(session, day: 7, planDay: 7, entries[3].1)
    while !session.focusedRow.contains("The whole checklist") { try session.walk(.up) }
    try session.walk(.enter, .enter)
    session.expect("1/4")
    try session.walk("1")
    session.expect("Get help first", "Call 112 now")
    try session.walk("r")
    session.expect("GET EMERGENCY HELP NOW", "Call 112 now.")
    session.expectNot("compared with a week ago")
    try session.walk(.escape, "p")
    if !session.shows("How the week went") { try session.walk("o") }
    session.expect("How the week went: Worse", "Get emergency help now")
    try session.walk(.escape)
    session.expectNot("[ ]")
    try session.leave("q")
    try expectKept(
      entries.map { $0.1 }, days: entries.map { $0.0 }, tier: "emergency", outcome: "worse", goesOn: false)
  }

  // MARK: Days

  /// The very first start, up to the first day of a plan with all of its tasks done.
  private func firstDay(_ entry: DayEntry) throws {
    let session = try diary.begin(at: Diary.time(1))
    session.expect("time set to \(Diary.shown(1)), 08:00")
    try session.walk(.enter)
    try session.answerNothing()
    try session.walk(.enter)
    session.expect("CARE FOR IT YOURSELF")
    try session.walk("p")
    session.expect("Seven days of small steps", "A few minutes a day.")
    try session.walk(.enter)
    session.expect("First, six quick questions")
    try session.walk("0")
    session.expect("Plan: day 1 of 7", "Take a first look", Diary.shown(1))
    try fillIn(session, day: 1, entry)
    try session.tickAll(3)
    try session.leave("q")
  }

  /// A day of the plan: the six questions, the check-in and every task.
  private func spend(
    _ planDay: Int, on day: Int? = nil, isAsked: Bool = true, _ entry: DayEntry,
    _ look: (Session) -> Void = { _ in }
  ) throws {
    let session = try diary.open(at: Diary.time(day ?? planDay))
    try checkIn(session, day: day ?? planDay, planDay: planDay, isAsked: isAsked, entry, look)
    try session.tickAll([3, 4, 3, 3, 2, 3, 2][planDay - 1])
    try session.leave("q")
  }

  /// From the face through the six questions and the check-in, back to the plan.
  private func checkIn(
    _ session: Session, day: Int, planDay: Int, isAsked: Bool = true, _ entry: DayEntry,
    _ look: (Session) -> Void = { _ in }
  ) throws {
    session.expect("Check-in not done yet", "Day \(planDay) of 7")
    try session.walk("p")
    #expect(session.shows("First, six quick questions") == isAsked, "\(session.screenDump)")
    if isAsked { try session.walk("0") }
    session.expect("Plan: day \(planDay) of 7")
    look(session)
    try fillIn(session, day: day, entry)
  }

  /// The check-in, by its task; then back at the plan, which has ticked it.
  private func fillIn(_ session: Session, day: Int, _ entry: DayEntry) throws {
    while !session.focusedRow.contains("Today's check-in") { try session.walk(.down) }
    try session.walk(.enter, .enter)
    session.expect("Check-in: \(Diary.shown(day))")
    try session.fill(entry)
    session.expect("entered \(Diary.shown(day)) at 08:00")
    try session.walk(.escape)
    session.expect("Check-in done")
    try session.walk("p")
    session.expect("[√] Today's check-in")
  }

  private func compareOnDaySix(_ entry: DayEntry) throws {
    let session = try diary.open(at: Diary.time(6))
    try checkIn(session, day: 6, planDay: 6, entry)
    try session.walk("d")
    session.expect(
      "Day by day, in counts", "Twitches: 12 on day 1, 5 on day 6. That is 7 fewer.",
      "Strength (0 to 4): 3 on day 1, 1 on day 6. That is 2 lower.",
      "Hours of sleep: 6.5 on day 1, 8 on day 6. That is 1.5 more.",
      "They can differ by chance")
    try session.walk(.escape)
    session.expect("[√] Day 1 beside today")
    try session.tickAll(3)
    try session.leave("q")
  }

  /// Day 7 up to the question how the person puts it.
  private func review(on day: Int, _ entry: DayEntry) throws -> Session {
    let session = try diary.open(at: Diary.time(day))
    try checkIn(session, day: day, planDay: 7, entry)
    session.expect("[ ] The whole checklist again")
    while !session.focusedRow.contains("The whole checklist") { try session.walk(.up) }
    try session.walk(.enter, .enter)
    session.expect("Checklist:", "1/4")
    try session.answerNothing(began: "6")
    session.expect("How is the twitching, compared with a week ago?")
    return session
  }

  private func pause(on day: Int, resumeOn other: Int) throws {
    let session = try diary.open(at: Diary.time(day))
    try session.walk("p", "0", "p")
    session.expect("paused", "The plan is resting.")
    try session.walk(" ")
    session.expect("The plan is paused. Press p to go on.", "[ ] Today's check-in")
    try session.leave("q")
    let between = try diary.open(at: Diary.time(day + 1))
    between.expect("Plan paused on day 3")
    try between.leave("q")
    let later = try diary.open(at: Diary.time(other))
    // Warning signs do not rest, so they are asked for in a pause too.
    try later.walk("p")
    later.expect("First, six quick questions")
    try later.walk("0", "p")
    later.expect("Plan: day 3 of 7")
    later.expectNot("missed", "paused")
    try later.leave("q")
  }

  // MARK: What is kept

  private func expectKept(
    _ entries: [DayEntry], days: [Int]? = nil, tier: String, outcome: String, goesOn: Bool, reviewOn: Int = 7
  ) throws {
    let kept = try diary.entries()
    #expect(kept.checkIns.map(\.day) == (days ?? Array(1...entries.count)).map(Diary.date))
    #expect(kept.checkIns.map(\.times) == entries.map(\.times))
    #expect(kept.checkIns.map(\.strength) == entries.map(\.strength))
    #expect(kept.checkIns.map(\.bother) == entries.map(\.bother))
    #expect(kept.checkIns.map(\.sleepHours) == entries.map { Double($0.sleep) })
    #expect(kept.checkIns.map(\.caffeineCups) == entries.map { Double($0.caffeine) })
    #expect(kept.checkIns.allSatisfy { $0.warningSign == false && $0.twitching == "lots" })
    #expect(kept.assessments.map(\.tier) == ["selfCare", tier])
    #expect(kept.plans.count == 1)
    let plan = try #require(kept.plans.first)
    #expect(plan.started == Diary.date(1))
    let review = try #require(plan.review)
    #expect(review.day == Diary.date(reviewOn))
    #expect(review.outcome == outcome)
    #expect(review.goesOn == goesOn)
  }
}
