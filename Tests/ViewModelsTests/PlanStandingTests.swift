import Content
import Journal
import Plan
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// What the days and the end of the plan mean is said the same on the first page and in the plan.
@Suite struct PlanStandingTests {
  private func run(day: Int, onset: Double, _ change: (inout Intake) -> Void = { _ in }) throws -> ProgramRun
  {
    var run = ProgramRun(try RealContent.load())
    var intake = Intake.calm
    intake.daysSinceOnset = .days(onset)
    change(&intake)
    run.haveResult(of: intake, .selfCare, daysAgo: day - 1)
    run.havePlan(day: day)
    run.perform(.open(.face))
    return run
  }

  private func saysTwoWeeks(_ run: ProgramRun) -> Bool {
    run.scene.world.todayLines.contains { $0.kind == .twoWeeks }
  }

  // MARK: Two weeks

  /// Day 15 since it began is the first over two weeks.
  @Test(arguments: 1...6)
  func twoWeeksAreSaidOnTheDayItself(_ day: Int) throws {
    var run = try run(day: day, onset: 12)
    #expect(saysTwoWeeks(run) == (day >= 4), "12 days at the start are 15 on day 4")
    run.openPlan()
    let shown = run.draw().text
    #expect(shown.contains("It has gone on for over two weeks") == (day >= 4), "\(shown)")
  }

  @Test func thatIsSaidInASmallWindowToo() throws {
    var run = try run(day: 4, onset: 12)
    run.resize(to: .init(columns: 40, rows: 12))
    #expect(run.draw().text.contains("over two weeks"))
    run.openPlan()
    #expect(run.draw().text.contains("over two weeks"))
  }

  @Test func whatTheResultKnewIsNotSaidAgain() throws {
    #expect(try !saysTwoWeeks(run(day: 4, onset: 15)))
    #expect(try !saysTwoWeeks(run(day: 4, onset: 12) { $0.findings["alreadyAssessedUnchanged"] = .yes }))
  }

  @Test func aTwitchThatIsGoneHasNotGoneOn() throws {
    var run = try run(day: 5, onset: 12)
    var checkIn = CheckIn(day: run.scene.world.now.day, entered: run.scene.world.now)
    checkIn.twitching = .value(.none)
    run.scene.world.record.planCheckIns[checkIn.day] = checkIn
    #expect(!saysTwoWeeks(run))
  }

  // MARK: The end

  @Test(arguments: PlanOutcome.allCases)
  func theOutcomeIsSaidEverywhere(_ outcome: PlanOutcome) throws {
    for daysAgo in [0, 1, 14] {
      var run = ProgramRun(try RealContent.load())
      run.havePlan(day: 7 + daysAgo) { record in
        record.run.review = PlanRun.Review(day: record.run.start + 6, outcome: outcome, goesOn: false)
      }
      let line = run.scene.world.todayLines.first { $0.kind == .planOutcome(outcome) }
      #expect(line?.text == run.scene.world.text(outcome.todayKey), "\(daysAgo)")
      run.openPlan()
      guard daysAgo > 0, outcome != .better else { continue }
      let shown = run.state.plan.notes(in: run.scene.world).joined(separator: " ")
      #expect(shown.contains(run.scene.world.text(outcome.todayKey)), "\(shown)")
      #expect(!shown.contains("Keep what felt good"))
    }
  }

  @Test func noChangeIsNeverAFailure() throws {
    var run = ProgramRun(try RealContent.load())
    run.havePlan(day: 9) { record in
      record.run.review = PlanRun.Review(day: record.run.start + 6, outcome: .noChange, goesOn: true)
    }
    #expect(run.scene.world.todayLines.contains { $0.kind == .planOutcome(.noChange) }, "while it goes on")
    run.openPlan()
    #expect(run.state.plan.notes(in: run.scene.world).contains { $0.contains("not a failure") })
  }

  /// Day 14 asks for the checklist once more; on day 7 only the review itself counts.
  @Test(arguments: [7, 14])
  func theLastChecklistTicksItsTask(_ day: Int) throws {
    var run = ProgramRun(try RealContent.load())
    run.havePlan(day: day)
    run.openPlan()
    run.showResult(of: .calm)
    run.keepOrders()
    let ticks = run.state.plan.record?.run.ticks(of: "fullChecklist", on: day)
    #expect(ticks == (day == 14 ? 1 : 0))
  }

  @Test func whatCanNoLongerBeActedOnIsNotSaid() throws {
    var run = ProgramRun(try RealContent.load())
    run.havePlan(day: 30) { record in
      record.run.review = PlanRun.Review(day: record.run.start + 6, outcome: .worse, goesOn: false)
    }
    #expect(!run.scene.world.todayLines.contains { $0.kind == .planOutcome(.worse) })
    run.havePlan(day: 8)
    #expect(!run.scene.world.todayLines.contains { $0.kind == .planOutcome(.better) }, "it goes on")
  }
}
