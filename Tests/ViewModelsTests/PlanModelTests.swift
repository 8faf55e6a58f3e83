import Commands
import Content
import Journal
import Plan
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// Beginning, warning questions, gates and ticks.
@Suite struct PlanModelTests {
  private static func run(_ intake: Intake? = nil) throws -> ProgramRun {
    var run = ProgramRun(try RealContent.load())
    if let intake { run.showResult(of: intake) }
    return run
  }

  // MARK: Beginning

  @Test func opensFromSelfCare() throws {
    var run = try Self.run(.calm)
    run.type("p")
    #expect(run.state.screen == .plan && run.state.plan.page == .introduction)
    run.press(.enter)
    #expect(run.state.plan.sheet == .daily(0))
    run.type("0")
    let record = try #require(run.state.plan.record)
    #expect(record.run == PlanRun(start: run.scene.world.now.day.serial))
    #expect(record.entryTier == .selfCare && record.clearOn == run.scene.world.now.day)
    #expect(run.effects == [.journal(.savePlan(record))])
  }

  @Test func besideAnAppointmentOnlyOnceItIsBooked() throws {
    var run = try Self.run(.calm(but: { $0.daysSinceOnset = .days(20) }))
    run.press([.character("p"), .enter])
    #expect(run.state.plan.sheet == .visit)
    run.type("n")
    #expect(run.state.plan.record == nil && run.state.plan.notice == .planBookFirst)
    run.press(.enter)
    run.type("y")
    #expect(run.state.plan.sheet == .daily(0))
    run.type("n")
    #expect(run.state.plan.record?.entryTier == .soon)
  }

  @Test(arguments: [
    Intake.calm(but: { $0.age = .child }),
    Intake.calm(but: {
      $0.age = .child
      $0.findings = ["suppressibleUrge": .yes]
    }),
    Intake.calm(but: { $0.findings = ["painfulRedEye": .yes] }),
    Intake(regions: [.chin]),
  ])
  func staysClosed(_ intake: Intake) throws {
    var run = try Self.run(intake)
    #expect(run.table.command(for: .character("p")) == nil)
    run.openPlan()
    #expect(run.state.plan.page == .closed)
    run.press(.enter)
    #expect(run.state.plan.record == nil && run.state.screen == .checklist)
  }

  @Test func likelyTriggersComeFirstAndAreNamed() throws {
    var run = try Self.run(
      .calm(but: { $0.habits = ["caffeineCups": .number(6), "sleepHours": .number(5)] }))
    run.press([.character("p"), .enter, .character("0")])
    #expect(run.state.plan.record?.likelyHabits == ["sleepHours", "caffeineCups"])
    run.keepOrders()
    run.pass(days: 1)
    run.openPlan()
    run.type("0")
    let first = try #require(run.state.plan.tasks(in: run.scene.world).first)
    #expect(first.because == ["caffeineCups"])
    let because = try #require(run.scene.world.plan?.texts.because["caffeineCups"])
    #expect(run.draw().text.contains(because))
  }

  // MARK: Warning questions

  @Test(arguments: 0..<6, [Key.character("y"), .character("u")])
  func aSignLeavesForTheChecklist(_ question: Int, _ key: Key) throws {
    var run = try Self.run()
    run.havePlan(day: 3, isClear: false)
    run.scene.world.record.lastRegions = [.eyelidLowerLeft]
    run.openPlan()
    #expect(run.state.plan.sheet == .daily(0))
    run.press(Array(repeating: .down, count: question) + [key])
    #expect(run.state.screen == .checklist)
    let clinical = try #require(run.scene.world.clinical)
    #expect(clinical.ruleBook.assess(run.state.checklist.intake).tier >= .urgent)
    let id = try #require(run.scene.world.plan?.dailyQuestions[question].id)
    let signs = run.scene.world.plan?.definition.warningSigns[id] ?? []
    let wanted: Answer = signs.count == 1 && key == .character("y") ? .yes : .unsure
    for sign in signs { #expect(run.state.checklist.intake.findings[sign] == wanted) }
  }

  /// In a window that shows one question at a time, "none of these" speaks of that one only.
  @Test func whatWasNotOnTheScreenIsNotAnswered() throws {
    var run = try Self.run()
    run.resize(to: Size(columns: 40, rows: 12))
    run.havePlan(day: 2, isClear: false)
    run.openPlan()
    run.type("0")
    #expect(run.state.plan.sheet == .daily(1) && run.state.plan.record?.clearOn == nil)
    for _ in 0..<5 { run.type("0") }
    #expect(run.state.plan.sheet == nil && run.state.plan.record?.clearOn == run.scene.world.now.day)
  }

  @Test func askedOnceADay() throws {
    var run = try Self.run()
    run.havePlan(day: 2, isClear: false)
    run.openPlan()
    run.press(.escape)
    #expect(run.state.screen == .face, "no task before the questions")
    run.openPlan()
    run.type("0")
    run.keepOrders()
    run.openPlan()
    #expect(run.state.plan.sheet == nil)
    run.pass(days: 1)
    run.openPlan()
    #expect(run.state.plan.sheet == .daily(0))
  }

  @Test func aCheckInWithoutSignsAnswersThem() throws {
    var run = try Self.run()
    run.havePlan(day: 2, isClear: false)
    var checkIn = CheckIn(day: run.scene.world.now.day, entered: run.scene.world.now)
    checkIn.warningSign = .value(false)
    run.scene.world.record.today = checkIn
    run.openPlan()
    #expect(run.state.plan.sheet == nil)
  }

  @Test func anUrgentResultClosesARunningPlan() throws {
    var run = try Self.run()
    run.havePlan(day: 2)
    run.scene.world.record.lastAssessment = SavedAssessment(
      given: run.scene.world.now, intake: "{}", tier: .urgent, complete: true, rules: [], contentVersion: "1",
      language: "en")
    run.openPlan()
    #expect(run.state.plan.page == .closed)
  }

  // MARK: Gates

  @Test(arguments: [PlanAnswer.yes, .no, .unsure])
  func everyGate(_ answer: PlanAnswer) throws {
    let plan = try RealContent.load().plan
    for day in plan.definition.days {
      for entry in day.entries {
        guard let task = plan.definition.task(entry.task) else { continue }
        for (index, gate) in task.gates.enumerated() {
          try check(task, gate, at: index, answer, day: day.number, plan)
        }
      }
    }
  }

  private func check(
    _ task: PlanTask, _ gate: String, at index: Int, _ answer: PlanAnswer, day: Int, _ plan: PlanContent
  ) throws {
    var run = try Self.run()
    run.havePlan(day: day, likely: task.habits)
    run.openPlan()
    run.focusTask(task.id)
    run.press(.enter)
    for _ in 0..<index { run.type("n") }
    #expect(run.state.plan.sheet == .gate(gate, task: task.id, .read))
    run.perform(.plan(.answer(answer)))
    #expect(run.state.plan.record?.gates.records[gate] == GateRecord(answer, planDay: day))
    guard answer.isYesOrUnsure else {
      let isLast = index == task.gates.count - 1
      #expect(isLast ? run.state.plan.page == .task(task.id) : run.state.plan.sheet != nil)
      return
    }
    #expect(run.state.plan.sheet == .said(gate))
    let rule = try #require(plan.definition.gate(gate))
    let tasks = run.state.plan.tasks(in: run.scene.world)
    if rule.effect == .closes {
      let instead = try #require(task.alternative)
      #expect(!tasks.contains { $0.task.id == task.id })
      #expect(tasks.contains { $0.task.id == instead }, "never a mere refusal")
    } else {
      #expect(tasks.contains { $0.task.id == task.id && $0.prepares == [gate] })
    }
    run.press(.enter)
    #expect((run.state.screen == .checklist || run.state.screen == .face) == rule.leadsToChecklist)
  }

  @Test func aTickAsksFirstToo() throws {
    var run = try Self.run()
    run.havePlan(day: 5)
    run.openPlan()
    run.focusTask("boxBreathing")
    run.type(" ")
    #expect(run.state.plan.sheet == .gate("pregnancy", task: "boxBreathing", .tick))
    run.type("nn")
    #expect(run.ticks(of: "boxBreathing", day: 5) == 1)
    #expect(run.state.plan.page == .today)
  }

  // MARK: Ticks

  @Test func severalTimesADayAndBack() throws {
    var run = try Self.run()
    run.havePlan(day: 2, likely: ["stress"])
    run.openPlan()
    run.focusTask("bellyBreathing")
    for count in [1, 2, 0, 1] {
      run.type(" ")
      #expect(run.ticks(of: "bellyBreathing", day: 2) == count)
      #expect(run.effects == [.journal(.savePlan(try #require(run.state.plan.record)))])
    }
  }

  @Test func otherPartsOfTheProgramTick() throws {
    var run = try Self.run()
    run.havePlan(day: 1)
    run.perform(.open(.checkIn))
    run.press([.character("n"), .enter])
    run.keepOrders()
    #expect(run.ticks(of: "checkIn", day: 1) == 1)
    run.perform(.logEpisode)
    run.press([.character("2"), .enter])
    run.keepOrders()
    #expect(run.ticks(of: "logTwitch", day: 1) == 1)
    run.openPlan()
    run.focusTask("findTriggers")
    run.press([.enter, .enter])
    #expect(run.state.screen == .habits)
    run.type("5")
    run.press(.enter)
    #expect(run.state.screen == .plan && run.ticks(of: "findTriggers", day: 1) == 1)
    #expect(run.state.plan.record?.likelyHabits == ["sleepHours"])
  }

  @Test func anExerciseTicksItsTask() throws {
    var run = try Self.run()
    run.havePlan(day: 2, likely: ["stress"])
    run.openPlan()
    run.focusTask("bellyBreathing")
    run.press([.enter, .enter])
    #expect(run.state.screen == .exercise)
    run.press(.enter)
    run.scene.world.now = run.scene.world.now.adding(milliseconds: 400_000)
    run.perform(.tick)
    #expect(run.effects.contains(.bell))
    #expect(run.ticks(of: "bellyBreathing", day: 2) == 1)
    run.keepOrders()
    run.press(.enter)
    #expect(run.state.screen == .plan)
  }

  // MARK: Days

  @Test func missedDaysMoveItOn() throws {
    var run = try Self.run()
    run.havePlan(day: 1)
    run.pass(days: 3)
    run.openPlan()
    run.type("0")
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 4))
    let states = run.state.plan.progress(in: run.scene.world)?.days.map(\.state)
    #expect(states == [.missed, .missed, .missed, .today, .ahead, .ahead, .ahead])
    #expect(run.draw().text.contains("A day or more was left out"))
  }

  @Test func midnightBringsTheNextDay() throws {
    var run = try Self.run()
    run.scene.world.now = Moment(milliseconds: RealContent.now.milliseconds / 86_400_000 * 86_400_000 - 1000)
    run.havePlan(day: 2)
    run.openPlan()
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 2))
    run.scene.world.now = run.scene.world.now.adding(milliseconds: 2000)
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 3))
    run.openPlan()
    #expect(run.state.plan.sheet == .daily(0))
  }

  @Test func aPauseOverDays() throws {
    var run = try Self.run()
    run.havePlan(day: 3)
    run.openPlan()
    run.type("p")
    run.keepOrders()
    #expect(run.state.plan.status(in: run.scene.world) == .paused(day: 3))
    run.type(" ")
    #expect(run.state.plan.record?.run.ticks == [:] && run.state.plan.notice == .planIsPaused)
    run.pass(days: 4)
    run.openPlan()
    run.type("0")
    run.keepOrders()
    #expect(run.state.plan.status(in: run.scene.world) == .paused(day: 3))
    run.type("p")
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 3))
    run.keepOrders()
    run.pass(days: 1)
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 4))
  }

  @Test func stoppingAndRestartingAskFirst() throws {
    var run = try Self.run()
    run.havePlan(day: 3)
    run.openPlan()
    run.type("xn")
    #expect(run.state.plan.record?.run.stopped == nil)
    run.type("xy")
    #expect(run.state.plan.status(in: run.scene.world) == .stopped)
    run.keepOrders()
    run.type("ry")
    run.keepOrders()
    #expect(run.state.plan.status(in: run.scene.world) == .running(day: 1))
  }

  @Test func undoTakesATickBack() throws {
    var run = try Self.run()
    run.havePlan(day: 2)
    let before = run.scene.world.record.plan
    run.openPlan()
    run.type(" ")
    run.keepOrders()
    run.scene.world.record.plan = before
    run.perform(.journalAnswered(.undone))
    #expect(run.state.plan.record == before)
  }
}

extension ProgramRun {
  mutating func focusTask(_ id: String) {
    let index = state.plan.tasks(in: scene.world).firstIndex { $0.task.id == id }
    perform(.plan(.focus(index ?? 99)))
    #expect(index != nil, "\(id) is no task of the day")
  }

  func ticks(of task: String, day: Int) -> Int { state.plan.record?.run.ticks(of: task, on: day) ?? -1 }
}
