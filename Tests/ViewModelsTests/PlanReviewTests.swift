import Commands
import Content
import Journal
import Plan
import ProgramTesting
import Screens
import Testing
import Triage
import ViewModels

/// Day 6 compares, day 7 asks again, and the week has its outcome.
@Suite struct PlanReviewTests {
  private static func review(
    times: [Int], word: Character, tier: Tier = .selfCare, _ change: (inout Intake) -> Void = { _ in }
  ) throws -> ProgramRun {
    var run = ProgramRun(try RealContent.load())
    run.havePlan(day: 7, tier: tier)
    run.haveCheckIns(times: times)
    run.scene.world.record.lastRegions = [.eyelidLowerLeft]
    run.state.checklist.intake.age = .adult
    run.openPlan()
    run.perform(.open(.planChecklist))
    #expect(run.state.isReviewingPlan && run.state.checklist.intake.age == .adult)
    #expect(run.state.checklist.intake.pregnancy == nil, "asked anew")
    run.answer(.calm(but: change))
    run.perform(.open(.habits))
    if run.state.plan.sheet == .ownWord { run.type(String(word)) }
    return run
  }

  @Test func better() throws {
    var run = try Self.review(times: [14, 13, 15, 11, 9, 7, 5], word: "1")
    let review = try #require(run.state.plan.record?.run.review)
    #expect(review.outcome == .better && !review.goesOn)
    #expect(run.state.plan.page == .outcome)
    #expect(run.ticks(of: "fullChecklist", day: 7) == 1)
    #expect(Self.saved(run)?.findings["planFinishedNoChange"] == .no)
    run.keepOrders()
    run.press(.enter)
    #expect(run.state.plan.record?.run.review?.goesOn == true)
    run.keepOrders()
    run.pass(days: 1)
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 8))
  }

  @Test func noChange() throws {
    var run = try Self.review(times: [10, 10, 10, 10, 10, 10, 10], word: "2")
    #expect(run.state.plan.record?.run.review?.outcome == .noChange)
    #expect(Self.saved(run)?.findings["planFinishedNoChange"] == .yes)
    run.keepOrders()
    run.press(.enter)
    #expect(run.state.plan.page == .summary)
    #expect(run.draw().text.contains("10 on day 1"))
    run.type("r")
    #expect(run.state.screen == .result && run.state.result?.report.tier == .soon)
    #expect(run.state.result?.report.rules.map(\.id) == ["S7"])
  }

  /// Worse is no better either: the result says what the outcome says, a visit.
  @Test func worseCallsForAVisitInTheResultToo() throws {
    var run = try Self.review(times: [5, 5, 9, 9, 9, 14, 14], word: "1")
    #expect(run.state.plan.record?.run.review?.outcome == .worse)
    #expect(Self.saved(run)?.findings["planFinishedNoChange"] == .yes)
    run.keepOrders()
    run.type("r")
    #expect(run.state.screen == .result && run.state.result?.report.tier == .soon)
    #expect(run.draw().text.contains("no better"))
  }

  @Test func theWorseOfNumbersAndWordCounts() throws {
    #expect(try Self.outcome(times: [14, 14, 9, 9, 9, 5, 5], word: "2") == .noChange)
    #expect(try Self.outcome(times: [14, 14, 9, 9, 9, 5, 5], word: "3") == .worse)
    #expect(try Self.outcome(times: [5, 5, 9, 9, 9, 14, 14], word: "1") == .worse)
    #expect(try Self.outcome(times: [], word: "1") == .better)
    #expect(try Self.outcome(times: [], word: "2") == .noChange)
  }

  @Test func daysAloneDoNotMakeItWorse() throws {
    let run = try Self.review(times: [14, 14, 9, 9, 9, 5, 5], word: "1") { $0.daysSinceOnset = .days(16) }
    #expect(run.state.plan.record?.run.review?.outcome == .better)
    let sleep = try Self.review(times: [14, 14, 9, 9, 9, 5, 5], word: "1") {
      $0.findings["presentInSleep"] = .yes
    }
    #expect(sleep.state.plan.record?.run.review?.outcome == .worse)
  }

  /// Nothing stands between a person and a result that cannot wait.
  @Test func anUrgentResultIsShownAtOnce() throws {
    let run = try Self.review(times: [14, 14, 9, 9, 9, 5, 5], word: "1") {
      $0.findings["painfulRedEye"] = .yes
    }
    #expect(run.state.screen == .result && run.state.result?.report.tier == .urgent)
    #expect(run.state.plan.record?.run.review?.outcome == .worse)
  }

  @Test func anUnfinishedChecklistHasNoOutcome() throws {
    let run = try Self.review(times: [14, 14, 9, 9, 9, 5, 5], word: "1") { $0.age = nil }
    #expect(run.state.screen == .result && run.state.plan.record?.run.review == nil)
    #expect(run.state.isReviewingPlan)
  }

  @Test func thePlanWaitsForItsReview() throws {
    var run = ProgramRun(try RealContent.load())
    run.havePlan(day: 7)
    run.pass(days: 5)
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 7))
  }

  @Test func comparesInCounts() throws {
    var run = ProgramRun(try RealContent.load())
    run.havePlan(day: 6)
    run.haveCheckIns(times: [14, 13, 15, 11, 9, 7])
    run.openPlan()
    run.focusTask("compareDays")
    run.press([.enter, .enter])
    #expect(run.state.plan.page == .comparison && run.ticks(of: "compareDays", day: 6) == 1)
    let shown = run.draw().text
    #expect(shown.contains("14 on day 1, 7 on day 6. That is 7 fewer."))
    for word in ["cause", "helped by", "thanks to"] { #expect(!shown.lowercased().contains(word)) }
  }

  @Test func pausedDaysAreNotCompared() throws {
    var run = ProgramRun(try RealContent.load())
    run.havePlan(day: 8) { record in
      record.run.review = nil
      record.run.pauses = [PlanRun.Pause(from: record.run.start + 1, until: record.run.start + 3)]
    }
    run.haveCheckIns(times: [14, 90, 90, 13, 12, 11, 10, 9])
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 6))
    run.openPlan()
    run.type("d")
    let series = run.state.plan.comparison(in: run.scene.world).first { $0.measure.id == "times" }?.series
    #expect(series == [14, 13, 12, 11, 10, 9])
  }

  private static func outcome(times: [Int], word: Character) throws -> PlanOutcome? {
    try review(times: times, word: word).state.plan.record?.run.review?.outcome
  }

  private static func saved(_ run: ProgramRun) -> Intake? {
    for case .journal(.saveAssessment(let intake)) in run.effects { return intake }
    return nil
  }
}

extension ProgramRun {
  /// Gives the answers of the open checklist.
  fileprivate mutating func answer(_ intake: Intake) {
    let regions = state.checklist.intake.regions
    state.checklist.intake = intake
    state.checklist.intake.regions = regions
  }
}
