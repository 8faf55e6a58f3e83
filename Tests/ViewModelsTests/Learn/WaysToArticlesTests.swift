import Commands
import Content
import FaceMap
import Plan
import ProgramTesting
import Screens
import Testing
import TerminalUI
import Triage
import ViewModels

/// From every place, cause, reason, habit, task and exercise one key opens what is written about it, and
/// Esc leads back to exactly where one was.
@Suite struct WaysToArticlesTests {
  private let content: RealContent
  private let learn: Learn

  init() throws {
    content = try RealContent.load()
    learn = try Self.everything(content)
  }

  /// An article on each thing there is, named by it.
  private static func everything(_ content: RealContent) throws -> Learn {
    let targets =
      PlaceKind.allCases.map { "muscle:\($0.rawValue)" }
      + content.clinical.ruleBook.rules.map { "rule:\($0.id.rawValue)" }
      + content.clinical.conditions.keys.map { "condition:\($0)" }
      + content.clinical.habits.map { "habit:\($0.id)" }
      + content.plan.techniques.map { "technique:\($0.id)" }
      + content.plan.definition.tasks.map { "task:\($0.id)" }
    let files = targets.enumerated().map { index, target in
      ("t\(index)", "---\ntitle: \(target)\nabout: [\(target)]\n---\nText. More text.[^flicker-choice]\n")
    }
    let ids = files.map(\.0).joined(separator: ", ")
    return try Learn(
      contents: "groups: [{ id: all, title: All, articles: [\(ids)] }]",
      files: Dictionary(uniqueKeysWithValues: files))
  }

  private func run(_ prepare: (inout ProgramRun) -> Void = { _ in }) -> ProgramRun {
    var run = ProgramRun(content)
    run.haveArticles(learn)
    prepare(&run)
    return run
  }

  /// What the key would open; nil where it does nothing.
  private func subject(_ run: ProgramRun) -> String? {
    guard let command = run.table.command(for: .character("i")), command.id == "program.readAbout",
      case .open(.learn(let target?)) = command.action
    else { return nil }
    return target.description
  }

  /// Opens the article, reads on, and comes back: nothing of the screen before has changed.
  private func expectThereAndBack(
    _ start: ProgramRun, _ target: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var run = start
    #expect(subject(run) == target, sourceLocation: sourceLocation)
    run.press(.character("i"))
    #expect(run.state.screen == .learn, "\(target)", sourceLocation: sourceLocation)
    #expect(run.state.learn.pane == .reader, sourceLocation: sourceLocation)
    let title = run.state.learn.article.flatMap { learn[$0]?.title }
    #expect(title == target, sourceLocation: sourceLocation)
    run.press([.down, .character("s"), .escape, .escape])
    var state = run.state
    state.learn = start.state.learn
    state.screenBeforeLearn = start.state.screenBeforeLearn
    #expect(state == start.state, "\(target)", sourceLocation: sourceLocation)
  }

  @Test func everyPlaceOfTheFace() {
    for region in RegionID.allCases {
      let run = run { $0.state.face.focus = region }
      expectThereAndBack(run, "muscle:\(region.kind.rawValue)")
    }
    expectThereAndBack(run { $0.press(.tab) }, "muscle:\(run().state.face.focus.kind.rawValue)")
  }

  /// While a name is typed, the letter is a letter.
  @Test func notWhileTyping() {
    var run = run { $0.press(.character("/")) }
    run.press(.character("i"))
    #expect(run.state.screen == .face)
  }

  @Test(arguments: [
    "lockedJaw", "earClicking", "browLifts", "eyelidsFallOften", "faceSpasmsSpreadOverMonths",
  ])
  func everyReasonAndCauseOfAResult(_ finding: String) throws {
    let intake = Intake.calm { intake in
      if content.clinical.ruleBook.findings.contains(where: { $0.id.rawValue == finding }) {
        intake.findings[FindingID(rawValue: finding)] = .yes
      }
      intake.daysSinceOnset = .days(40)
    }
    let run = run { run in
      run.state.result = ResultModel.State(
        report: ProgramModel.report(for: intake, content.clinical, in: run.scene.world))
      run.state.screen = .result
      run.measure()
    }
    let result = try #require(run.state.result)
    let reasons = result.document.entries.filter { $0.kind == .because || $0.kind == .reason }
    let ruleReasons = result.report.rules.reduce(0) { $0 + $1.said.count + 1 }
    #expect(reasons.count { $0.about?.kind == .rule } == ruleReasons)
    #expect(result.document.entries.count { $0.about?.kind == .condition } == result.report.askAbout.count)
    var opened = 0
    for (index, entry) in result.document.entries.enumerated() {
      var there = run
      there.perform(.result(.focus(index)))
      guard let about = entry.about else {
        #expect(subject(there) == nil)
        continue
      }
      expectThereAndBack(there, about.description)
      opened += 1
    }
    #expect(opened > 0)
  }

  @Test func everyHabit() {
    for (index, habit) in content.clinical.habits.enumerated() {
      let run = run { run in
        run.state.screen = .habits
        run.perform(.habits(.focus(index)))
      }
      expectThereAndBack(run, "habit:\(habit.id)")
    }
  }

  /// Each line of the check-in on a habit; what has been filled in is kept.
  @Test func everyHabitOfTheCheckIn() {
    var run = run { $0.perform(.open(.checkIn)) }
    run.press([.down, .character("3")])
    var opened: Set<String> = []
    for _ in CheckInField.allCases {
      if let habit = run.state.checkIn?.focus.habit {
        expectThereAndBack(run, "habit:\(habit)")
        opened.insert(habit)
      } else {
        #expect(subject(run) == nil)
      }
      run.press(.down)
    }
    #expect(opened.count >= 9)
  }

  /// The tasks of all days, in the list and on a page of their own.
  @Test func everyTaskOfThePlan() {
    var seen: Set<String> = []
    for day in 1...7 {
      let plan = run { run in
        run.havePlan(day: day, likely: content.clinical.habits.map(\.id))
        run.openPlan()
      }
      let count = plan.state.plan.tasks(in: plan.scene.world).count
      for index in 0..<count {
        var run = plan
        run.perform(.plan(.focus(index)))
        guard let target = subject(run) else {
          Issue.record("day \(day), task \(index)")
          continue
        }
        seen.insert(target)
        expectThereAndBack(run, target)
        run.press(.enter)
        if case .task = run.state.plan.page, run.state.plan.sheet == nil { expectThereAndBack(run, target) }
      }
    }
    #expect(seen.count > 8, "\(seen)")
  }

  @Test func everyExercise() throws {
    for technique in content.plan.techniques {
      var run = run { run in
        run.havePlan()
        run.openPlan()
        run.perform(.open(.exercise(technique: technique.id, task: nil)))
      }
      #expect(run.state.screen == .exercise)
      #expect(subject(run) == "technique:\(technique.id)")
      run.press(.character("i"))
      #expect(run.state.learn.pane == .reader)
      run.press(.escape)
      #expect(run.state.screen == .exercise)
      #expect(run.state.exercise?.technique.id == technique.id)
    }
  }

  // MARK: The top screens

  @Test func theMenuLeadsToEachTopScreen() {
    let screens: [(Character, ProgramModel.Screen)] = [
      ("f", .face), ("c", .checkIn), ("p", .plan), ("l", .learn),
    ]
    for (from, _) in screens {
      for (letter, screen) in screens {
        var run = run()
        run.press([.character("g"), .character(from)])
        guard ProgramModel.typing(run.state) == nil else { continue }
        run.press(.character("g"))
        #expect(run.state.overlay == .menu)
        run.press(.character(letter))
        #expect(run.state.overlay == nil)
        #expect(run.state.screen == screen, "from \(from)")
      }
    }
  }

  @Test(arguments: [Key.escape, .backspace, .character("g"), .character("q")])
  func theMenuCloses(_ key: Key) {
    var run = run()
    run.press([.character("g"), key])
    #expect(run.state.overlay == nil)
    #expect(run.state.screen == .face)
  }

  /// Reading from a result, then the contents: Esc still leads back to the result, not to the face.
  @Test func theContentsLeadBackToTheScreenBefore() {
    var run = run { run in
      run.state.screen = .habits
      run.perform(.habits(.focus(1)))
    }
    run.press([.character("i"), .left])
    #expect(run.state.learn.pane == .contents)
    run.press([.down, .enter, .escape, .escape])
    #expect(run.state.screen == .habits)
    #expect(run.state.habits.focus == 1)
  }

  /// A visit to an article about nothing that is written says so on the key, not after it.
  @Test func theKeyIsOffWhereNothingIsWritten() {
    var run = ProgramRun(content)
    run.haveArticles()
    run.state.face.focus = .chin
    #expect(run.table.command(for: .character("i")) == nil)
    run.state.face.focus = .eyelidLowerLeft
    #expect(run.table.command(for: .character("i")) != nil)
  }
}
