import Commands
import Content
import ProgramTesting
import Screens
import Testing
import Triage
import ViewModels

/// From screen to screen, what lies over them, and leaving.
@Suite struct ProgramModelTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  private func run(_ world: World? = nil) -> ProgramRun { ProgramRun(content, world: world) }

  @Test func throughTheWholeProgram() {
    var run = run()
    run.press(.enter)
    #expect(run.state.screen == .checklist)
    run.type("00")
    #expect(run.state.checklist.page == .stage(.about))
    run.focus(.option(.age, "adult"))
    run.press(.character(" "))
    run.focus(.option(.daysSinceOnset, "fewDays"))
    run.press(.character(" "))
    run.press(.enter)
    run.type("0")
    #expect(run.state.screen == .habits)
    run.type("6")
    run.press(.enter)
    #expect(run.state.screen == .result)
    #expect(run.state.result?.report.tier == .selfCare)
    #expect(run.state.checklist.intake.habits.count == 1)
    #expect(run.state.checklist.intake.regions == [.eyelidLowerLeft])
  }

  @Test func backFromTheHabitsAndTheFace() {
    var run = run()
    run.openStage(.pattern)
    run.press([.tab, .escape])
    #expect(run.state.screen == .checklist)
    #expect(run.state.checklist.page == .stage(.pattern))
    for _ in 0..<4 { run.press(.escape) }
    #expect(run.state.screen == .face)
  }

  @Test func anotherPlaceCountsInTheNextResult() {
    var run = run()
    run.showResult(of: .calm)
    run.press(.escape)
    run.perform(.face(.toggleRegion(.chin)))
    run.press(.enter)
    #expect(run.state.checklist.intake.regions == [.eyelidLowerLeft, .chin])
  }

  @Test func aChangedAnswerChangesTheResult() {
    var run = run()
    run.showResult(of: .calm)
    run.type("c")
    #expect(run.state.checklist.page == .review)
    run.answer("presentInSleep", .yes)
    run.press(.enter)
    #expect(run.state.screen == .result)
    #expect(run.state.result?.report.tier == .soon)
    run.type("c")
    run.press(.escape)
    #expect(run.state.screen == .result)
  }

  @Test func afterAReviewTheChecklistOpensAtAnItemOfItsPage() {
    var run = run()
    run.showResult(of: .calm)
    run.type("c")
    run.press([.end, .enter, .escape, .enter])
    #expect(run.state.screen == .checklist)
    #expect(run.state.checklist.page != .review)
    #expect(run.items.indices.contains(run.state.checklist.focus))
  }

  // MARK: Overlays

  @Test func helpTakesTheKeys() {
    var run = run()
    let face = run.state.face
    run.type("?jjjjj mxa")
    guard case .help(let first) = run.state.overlay else {
      Issue.record("no help")
      return
    }
    #expect(first > 0)
    #expect(run.state.face == face)
    for _ in 0..<40 { run.press(.up) }
    #expect(run.state.overlay == .help(0))
    run.press(.escape)
    #expect(run.state.overlay == nil)
  }

  @Test func aQuestionMarkThatIsTypedIsNoHelp() {
    var run = run()
    run.type("/?q")
    #expect(run.state.overlay == nil)
    #expect(run.state.face.panel == .search("?q"))
  }

  @Test func sourcesOpenAndClose() {
    var run = run()
    run.showResult(of: .calm)
    run.type("s")
    guard case .sources = run.state.overlay else {
      Issue.record("no sources")
      return
    }
    run.type("s")
    #expect(run.state.overlay == nil)
  }

  // MARK: Leaving

  @Test(arguments: [Key.character("q"), .control("c")])
  func withNothingToLoseItLeavesAtOnce(_ key: Key) {
    var run = run()
    run.press(key)
    #expect(run.effects == [.quit])
  }

  /// Where no journal is kept.
  private var forgetful: World {
    var world = content.world()
    world.record.standing = .notKept(.readOnly)
    return world
  }

  @Test(arguments: [3, 4])
  func theWarningOfAStrongTwitchStaysWhereNothingIsKept(_ strength: Int) {
    var run = run(forgetful)
    run.perform(.journalAnswered(.saved(.logEpisode(regions: RegionSet(), strength: strength))))
    #expect(run.state.message == (strength == 4 ? .text(.notKeptStrong) : .notKept(.readOnly)))
  }

  @Test func leavingKeepsTheAnswersAsADraft() {
    var run = run()
    run.startChecklist()
    run.type("n")
    run.press(.control("c"))
    #expect(run.state.overlay == nil)
    guard run.effects.count == 2, case .journal(.saveDraft(let draft)) = run.effects[0] else {
      Issue.record("\(run.effects)")
      return
    }
    #expect(draft?.intake == run.state.checklist.intake)
    #expect(draft?.stage == .emergencySigns)
    #expect(run.effects[1] == .quit)
  }

  @Test func leavingAsksBeforeAnswersAreLost() {
    var run = run(forgetful)
    run.startChecklist()
    run.type("n")
    run.press(.control("c"))
    #expect(run.effects == [])
    #expect(run.state.overlay == .confirmQuit)
    run.type("n")
    #expect(run.state.overlay == nil)
    #expect(run.state.checklist.intake.findings.count == 1)
    run.press([.control("c"), .control("c")])
    #expect(run.effects == [.quit])
  }

  @Test func habitsAreAnswersToo() {
    var run = run(forgetful)
    run.openStage(.pattern)
    run.press(.tab)
    run.type("6")
    run.press(.control("c"))
    #expect(run.state.overlay == .confirmQuit)
  }

  @Test func eachKindOfAnswerIsAskedFor() {
    let changes: [@Sendable (inout Intake) -> Void] = [
      { $0.age = .adult }, { $0.daysSinceOnset = .unsure }, { $0.pregnancy = Pregnancy.no },
      { $0.headInjury = HeadInjury.no }, { $0.findings["choking"] = .no },
    ]
    for change in changes {
      var run = run(forgetful)
      change(&run.state.checklist.intake)
      run.perform(.askToQuit)
      #expect(run.state.overlay == .confirmQuit)
    }
  }

  @Test func qLeavesOnlyFromTheTop() {
    var run = run()
    run.startChecklist()
    run.type("q")
    #expect(run.effects == [] && run.state.overlay == nil)
    run.openStage(.pattern)
    run.press(.tab)
    run.type("q")
    #expect(run.effects == [] && run.state.overlay == nil)
  }

  @Test func aResultThatWasReadIsLeftAtOnce() {
    var run = run()
    run.showResult(of: .calm)
    run.type("q")
    #expect(run.effects == [.quit])
  }

  // MARK: Kiosk

  /// From a kiosk there is no way out, no way to suspend, and nothing to type into.
  @Test func aKioskHasNoWayOut() {
    var run = run(content.world(mode: .kiosk))
    for key in [Key.character("q"), .control("c"), .control("z"), .character("/")] {
      let state = run.state
      run.press(key)
      #expect(run.effects == [] && run.state == state, "\(key)")
    }
    run.showResult(of: .calm)
    for key in [Key.character("q"), .control("c"), .control("z")] {
      run.press(key)
      #expect(run.effects == [] && run.state.screen == .result && run.state.overlay == nil)
    }
  }

  // MARK: The world outside

  @Test func repaintAndSuspendArePassedOn() {
    var run = run()
    run.press(.control("l"))
    #expect(run.effects == [.repaint])
    run.press(.control("z"))
    #expect(run.effects == [.suspend])
  }

  @Test func thePickSendsForATick() {
    var run = run(content.world(hasMotion: true))
    run.type(" ")
    #expect(run.effects == [.wake(after: .milliseconds(140))])
    while run.effects != [] { run.perform(.tick) }
    #expect(!run.state.face.isBright)
  }

  @Test func enterBeforeTheContentOpensTheChecklistOnceItIsThere() {
    var run = run(content.world(hasClinical: false))
    run.press(.enter)
    #expect(run.state.screen == .face)
    run.scene.world.clinical = content.clinical
    run.perform(.contentArrived)
    #expect(run.state.screen == .checklist)
  }

  // MARK: Texts of commands

  /// Each title that the language files have belongs to a command, so that none is kept for nothing.
  @Test func everyTitleBelongsToACommand() throws {
    let titles = try CommandTitleLines.ids()
    #expect(titles.count > 30)
    let used = Set(
      states().flatMap { run in ProgramModel.commands(run.state, in: run.scene.world).map(\.id) })
    let unused = titles.subtracting(used).filter { id in Self.screens.contains { id.hasPrefix($0 + ".") } }
    #expect(unused.sorted() == [])
    #expect(used.subtracting(titles).sorted() == [])
  }

  /// The screens that `states` shows in full.
  private static let screens = [
    "face", "checklist", "options", "days", "sheet", "emergency", "habits", "result", "help", "quit",
    "program",
    "journal",
  ]

  /// A state of each kind: every screen, panel, sheet and overlay.
  private func states() -> [ProgramRun] {
    var states: [ProgramRun] = []
    func add(_ prepare: (inout ProgramRun) -> Void) {
      var run = run()
      prepare(&run)
      states.append(run)
    }
    add { _ in }
    add { $0.press(.tab) }
    add {
      $0.scene.world.record.draft = DraftAnswers(intake: .calm, stage: .pattern)
      $0.state.face.panel = .today
    }
    add { $0.type("/") }
    add { $0.type("?") }
    add {
      $0.perform(.open(.exercise(technique: "warmCompress", task: nil)))
      $0.press([.enter, .function(1)])
    }
    add { $0.startChecklist() }
    add { $0.openStage(.about) }
    for sheet in [ChecklistModel.Sheet.emergency, .options(.pregnancy, focus: 0), .days(""), .why] {
      add {
        $0.startChecklist()
        $0.state.checklist.sheet = sheet
      }
    }
    add { $0.state.screen = .habits }
    add {
      $0.state.screen = .habits
      $0.state.habits.typed = "7"
    }
    add { $0.showResult(of: .calm) }
    add {
      $0.showResult(of: .calm)
      $0.type("c")
    }
    add {
      $0.showResult(of: .calm)
      $0.type("s")
    }
    add { $0.state.overlay = .confirmQuit }
    return states
  }
}
