import Commands
import Content
import Journal
import Plan
import ProgramTesting
import Screens
import Testing
import Triage
import ViewModels

/// A warning sign, wherever it is answered, is kept at once and said on the first page until it is dealt with.
@Suite struct WarningSignTests {
  private var run: ProgramRun

  init() throws {
    run = ProgramRun(try RealContent.load())
    run.scene.world.record.lastRegions = [.eyelidLowerLeft]
  }

  private func drafts(_ run: ProgramRun) -> [DraftAnswers] {
    run.effects.compactMap { effect in
      if case .journal(.saveDraft(let draft)) = effect { draft } else { nil }
    }
  }

  /// The first lines of the first page, after a fresh start on what was kept.
  private func home(_ run: ProgramRun) -> [TodayLine] { run.scene.world.todayLines }

  @Test(arguments: 0..<6, [Key.character("y"), .character("u")])
  func aSignInThePlanIsKeptAtOnce(_ question: Int, _ key: Key) throws {
    var run = run
    run.havePlan(day: 3, isClear: false)
    run.openPlan()
    run.press(Array(repeating: .down, count: question) + [key])
    let draft = try #require(drafts(run).first)
    #expect(draft.intake.findings == run.state.checklist.intake.findings)
    run.keepOrders()
    let first = try #require(home(run).first)
    #expect(first.kind == .danger && first.text.contains(run.scene.world.emergencyNumber))
    // The plan's tasks give way to what comes first.
    #expect(!home(run).contains { $0.kind == .planTasks || $0.kind == .planNext })
    let stop = try #require(run.scene.world.plan?.texts.daily.stop.text.prefix(20))
    #expect(home(run).contains { $0.kind == .planPaused && $0.text.hasPrefix(stop) })
    #expect(!home(run).contains { $0.text.contains("{") })
  }

  @Test(arguments: 0..<6)
  func aSignInTheCheckInIsKeptAtOnce(_ question: Int) throws {
    var run = run
    run.perform(.open(.checkIn))
    run.type("y")
    run.keepOrders()
    #expect(run.scene.world.record.openSign?.day == run.scene.world.now.day)
    #expect(home(run).first?.text == run.scene.world.text(.todaySign))
    run.type("\(question + 1)")
    #expect(run.state.screen == .checklist && run.state.checklist.sheet == .emergency)
    #expect(drafts(run).first?.intake.findings == run.state.checklist.intake.findings)
    run.keepOrders()
    #expect(home(run).first?.text == run.scene.world.text(.todayEmergency, ["number": "112"]))
  }

  @Test func noCalmResultStandsBesideAnOpenSign() throws {
    var run = run
    run.haveResult(of: .calm, .selfCare, daysAgo: 2)
    #expect(home(run).contains { $0.kind == .lastResult(.selfCare) })
    var sign = CheckIn(day: run.scene.world.now.day, entered: run.scene.world.now)
    sign.warningSign = .value(true)
    run.scene.world.record.openSign = sign
    #expect(!home(run).contains { $0.kind == .lastResult(.selfCare) })
  }

  @Test func somethingElseOpensTheWholeChecklist() throws {
    var run = run
    run.perform(.open(.checkIn))
    run.type("y7")
    #expect(run.state.screen == .checklist && run.state.checklist.sheet == nil)
    #expect(run.state.checklist.intake.findings.isEmpty)
    #expect(run.state.checklist.intake.regions == [.eyelidLowerLeft])
  }

  /// It was entered yesterday, or about an earlier day.
  @Test func aSignOfAnEarlierDayLeadsToThatDay() throws {
    var run = run
    run.havePlan(day: 3)
    let day = run.scene.world.now.day.adding(days: -1)
    var sign = CheckIn(day: day, entered: run.scene.world.now)
    sign.warningSign = .value(true)
    run.scene.world.record.openSign = sign
    #expect(home(run).first?.kind == .danger)
    for destination in [Destination.plan, .checkIn] {
      run.perform(.open(.face))
      run.perform(.open(destination))
      #expect(run.state.screen == .checkIn && run.state.checkIn?.sheet == .warningSigns(0))
      #expect(run.state.checkIn?.day == day)
      run.press(.escape)
    }
    run.type("n")
    run.press(.enter)
    run.keepOrders()
    #expect(run.scene.world.record.openSign == nil)
    #expect(home(run).first?.kind != .danger)
  }

  /// With a sign alone the day is not checked in, and no task is ticked.
  @Test func aSignAloneTicksNothing() throws {
    var run = run
    run.havePlan(day: 2)
    run.perform(.open(.checkIn))
    run.type("y")
    run.keepOrders()
    #expect(run.scene.world.record.plan?.run.ticks.isEmpty == true)
  }
}
