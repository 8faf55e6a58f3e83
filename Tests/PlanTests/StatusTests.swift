import Plan
import Testing

/// Which day of the plan it is.
@Suite struct StatusTests {
  private let plan = Sample.definition
  private let start = 20_000

  @Test func daysOfTheCalendarAreDaysOfThePlan() {
    for day in 1...7 {
      #expect(plan.status(of: PlanRun(start: start), today: start + day - 1) == .running(day: day))
    }
  }

  @Test func missedDaysMoveThePlanOn() {
    let run = PlanRun(start: start, ticks: [1: ["checkIn": 1]])
    #expect(plan.status(of: run, today: start + 4) == .running(day: 5))
  }

  @Test func thePlanWaitsForItsReview() {
    let run = PlanRun(start: start)
    #expect(plan.status(of: run, today: start + 30) == .running(day: 7))
    #expect(plan.isReviewLate(of: run, today: start + 7))
    #expect(!plan.isReviewLate(of: run, today: start + 6))
  }

  @Test func aClockThatJumpedBackGivesDayOne() {
    #expect(plan.status(of: PlanRun(start: start), today: start - 400) == .running(day: 1))
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func hostileDaysDoNotTrap(day: Int) {
    let review = PlanRun.Review(day: day, outcome: .better, goesOn: true)
    let run = PlanRun(
      start: day, ticks: [day: ["checkIn": Int.max], 1: ["checkIn": Int.min]],
      pauses: [.init(from: Int.min, until: day), .init(from: day, until: Int.min), .init(from: Int.max)],
      review: review,
      stopped: day)
    for today in [Int.min, -1, 0, 1, Int.max] {
      for stopped in [nil, day] as [Int?] {
        var run = run
        run.stopped = stopped
        _ = plan.status(of: run, today: today)
        _ = plan.isReviewLate(of: run, today: today)
        _ = plan.progress(of: run, person: PlanPerson(), today: today)
      }
    }
  }

  @Test func aPauseHoldsTheDay() {
    var run = PlanRun(start: start, pauses: [.init(from: start + 2)])
    #expect(plan.status(of: run, today: start + 1) == .running(day: 2))
    #expect(plan.status(of: run, today: start + 2) == .paused(day: 3))
    #expect(plan.status(of: run, today: start + 40) == .paused(day: 3))
    run.pauses = [.init(from: start + 2, until: start + 5)]
    #expect(plan.status(of: run, today: start + 4) == .paused(day: 3))
    #expect(plan.status(of: run, today: start + 5) == .running(day: 3))
    #expect(plan.status(of: run, today: start + 6) == .running(day: 4))
  }

  @Test func pausesMayOverlapInAnyOrder() {
    let pauses: [PlanRun.Pause] = [
      .init(from: start + 4, until: start + 6), .init(from: start + 1, until: start + 3),
      .init(from: start + 2, until: start + 3), .init(from: start + 9, until: start + 8),
    ]
    // Counted: day 0, day 3; paused: 1, 2, 4, 5.
    #expect(plan.status(of: PlanRun(start: start, pauses: pauses), today: start + 6) == .running(day: 3))
  }

  @Test func daysBecomePauses() {
    let pauses = PlanRun.Pause.holding([5, 3, 4, 5, 9, Int.max])
    #expect(pauses.prefix(2) == [.init(from: 3, until: 6), .init(from: 9, until: 10)] && pauses.count == 3)
    #expect(PlanRun.Pause.holding([]).isEmpty)
  }

  @Test func aPauseBeforeTheStartCountsFromTheStart() {
    let run = PlanRun(start: start, pauses: [.init(from: start - 10, until: start + 2)])
    #expect(plan.status(of: run, today: start) == .paused(day: 1))
    #expect(plan.status(of: run, today: start + 2) == .running(day: 1))
  }

  @Test func theLighterDaysBeginAfterTheReview() {
    let run = PlanRun(start: start, review: .init(day: start + 9, outcome: .better, goesOn: true))
    #expect(plan.status(of: run, today: start + 9) == .running(day: 7))
    #expect(plan.status(of: run, today: start + 10) == .running(day: 8))
    #expect(plan.status(of: run, today: start + 16) == .running(day: 14))
    #expect(plan.status(of: run, today: start + 17) == .finished)
  }

  @Test func aPauseHoldsALighterDay() {
    let run = PlanRun(
      start: start, pauses: [.init(from: start + 8, until: start + 10)],
      review: .init(day: start + 6, outcome: .noChange, goesOn: true))
    #expect(plan.status(of: run, today: start + 7) == .running(day: 8))
    #expect(plan.status(of: run, today: start + 9) == .paused(day: 9))
    #expect(plan.status(of: run, today: start + 10) == .running(day: 9))
  }

  @Test(arguments: [(PlanOutcome.worse, true), (.noChange, false), (.better, false)])
  func thePlanEndsWithTheReview(outcome: PlanOutcome, goesOn: Bool) {
    let run = PlanRun(start: start, review: .init(day: start + 6, outcome: outcome, goesOn: goesOn))
    #expect(plan.status(of: run, today: start + 6) == .running(day: 7))
    #expect(plan.status(of: run, today: start + 7) == .finished)
  }

  @Test func aStoppedPlanStaysStopped() {
    let run = PlanRun(start: start, stopped: start + 3)
    #expect(plan.status(of: run, today: start + 2) == .running(day: 3))
    #expect(plan.status(of: run, today: start + 3) == .stopped)
    #expect(plan.status(of: run, today: start + 30) == .stopped)
  }
}

/// The week at a glance.
@Suite struct ProgressTests {
  private let plan = Sample.definition
  private let start = 100

  private func states(_ run: PlanRun, _ today: Int) -> [PlanDayProgress.State] {
    plan.progress(of: run, person: PlanPerson(), today: today).days.map(\.state)
  }

  @Test func showsDoneMissedTodayAndAhead() {
    let run = PlanRun(start: start, ticks: [1: ["checkIn": 1], 2: ["coffee": 0]])
    #expect(states(run, start + 2) == [.done, .missed, .today, .ahead, .ahead, .ahead, .ahead])
    let progress = plan.progress(of: run, person: PlanPerson(), today: start + 2)
    #expect(progress.doneDays == 1 && progress.missedDays == 1 && progress.doneTasks == 1)
  }

  @Test func showsAPause() {
    let run = PlanRun(start: start, ticks: [1: ["checkIn": 1]], pauses: [.init(from: start + 1)])
    #expect(states(run, start + 5) == [.done, .paused, .ahead, .ahead, .ahead, .ahead, .ahead])
  }

  @Test func aPastDayThatIsFilledInLaterIsDone() {
    var run = PlanRun(start: start)
    #expect(states(run, start + 1).first == .missed)
    run.ticks[1] = ["keep": 1]
    #expect(states(run, start + 1).first == .done)
  }

  @Test func theReviewCountsAsDone() {
    let run = PlanRun(start: start, review: .init(day: start + 6, outcome: .better, goesOn: true))
    let states = states(run, start + 7)
    #expect(states.count == 14 && states[6] == .done && states[7] == .today && states[8] == .ahead)
  }

  @Test func whatWasAheadWhenThePlanWasStoppedIsNotMissed() {
    let run = PlanRun(start: start, ticks: [1: ["checkIn": 1]], stopped: start + 2)
    #expect(states(run, start + 20) == [.done, .missed, .ahead, .ahead, .ahead, .ahead, .ahead])
  }

  @Test func aDayIsCompleteOnceEveryTaskIsDoneAsOftenAsAsked() {
    var run = PlanRun(start: start, ticks: [4: ["checkIn": 1, "cloth": 1, "rest": 1]])
    let today = start + 3
    func fourth() -> PlanDayProgress? {
      plan.progress(of: run, person: PlanPerson(), today: today).days.first { $0.number == 4 }
    }
    #expect(fourth()?.isComplete == false && fourth()?.doneTasks == 2)
    run.ticks[4]?["cloth"] = 2
    #expect(fourth()?.isComplete == true)
  }
}
