import Commands
import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// Walks through the program at random, and what must hold wherever they lead.
@Suite struct RandomWalkTests {
  private static let steps = 5_000

  /// Each seed is a walk of its own, in windows of different sizes.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func everyStateIsSound(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let content = try RealContent.load()
    let world = content.world(
      mode: seed % 2 == 0 ? .kiosk : .personal, hasClinical: seed != 4, hasMotion: true)
    var run = ProgramRun(content, world: world)
    for step in 0..<Self.steps {
      if seed == 4, step == 50 {
        run.scene.world.clinical = content.clinical
        run.perform(.contentArrived)
      }
      if step % 500 == 499, let size = Self.sizes.randomElement(using: &random) { run.resize(to: size) }
      let key = Self.key(run, using: &random)
      run.press(key)
      if run.effects.contains(where: Self.isWake) { run.perform(.tick) }
      #expect(!run.effects.contains(where: Self.isInternal), "\(run.effects) left the program's model")
      guard check(run) else {
        Issue.record("after step \(step) of walk \(seed), key \(key), state \(run.state)")
        return
      }
    }
  }

  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 120, rows: 40),
    Size(columns: 40, rows: 12), Size(columns: 20, rows: 5),
  ]

  /// Mostly a key that does something, seldom any key at all.
  private static func key(_ run: ProgramRun, using random: inout SeededRandom) -> Key {
    let useful = run.table.commands.flatMap(\.keys)
    if Int.random(in: 0..<10, using: &random) > 0, let key = useful.randomElement(using: &random) {
      return key
    }
    return anyKeys.randomElement(using: &random) ?? .enter
  }

  private static let anyKeys: [Key] =
    (32...126).map { .character(Character(Unicode.Scalar($0))) } + [
      .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function(1), .control("l"), .character("é"), .character("日"),
    ]

  private static func isWake(_ effect: Effect) -> Bool {
    if case .wake = effect { true } else { false }
  }

  /// Effects that the program's own model deals with.
  private static func isInternal(_ effect: Effect) -> Bool {
    switch effect {
    case .go, .showSources, .taskDone: true
    case .wake, .journal, .bell, .repaint, .suspend, .quit, .loadLearn: false
    }
  }

  /// What must hold in every state; false where something does not.
  private func check(_ run: ProgramRun) -> Bool {
    var isSound = true
    func require(_ condition: Bool, _ what: String) {
      if !condition { isSound = false }
      #expect(condition, "\(what)")
    }
    let state = run.state
    require(state.screen != .result || state.result != nil, "no result to show")
    require(Set(state.face.picked).count == state.face.picked.count, "a place picked twice")
    require((0...6).contains(state.face.flickerSteps), "flicker \(state.face.flickerSteps)")
    if let clinical = run.scene.world.clinical {
      require((0...run.items.count).contains(state.checklist.focus), "focus \(state.checklist.focus)")
      require((0..<clinical.habits.count).contains(state.habits.focus), "habit \(state.habits.focus)")
      for habit in clinical.habits {
        guard case .number(let number) = state.habits.values[habit.id] else { continue }
        require(habit.range.contains(number), "\(habit.id) is \(number)")
      }
      let assessment = clinical.ruleBook.assess(state.checklist.intake)
      let emergencies = Set(assessment.firedRules.filter { $0.tier == .emergency }.map(\.id))
      if state.screen == .checklist, state.checklist.sheet == nil {
        require(emergencies.isSubset(of: state.checklist.announced), "an emergency that was not said")
      }
      if case .emergency = state.checklist.sheet {
        require(!emergencies.isEmpty, "an emergency without a rule")
      }
      if state.screen == .result {
        require(state.result?.report.tier == assessment.tier, "a result of other answers")
      }
    } else {
      let needsContent = [.checklist, .habits, .result].contains(state.screen)
      require(!needsContent, "a screen without its content")
    }
    if let result = state.result {
      require((0..<max(1, result.document.entries.count)).contains(result.focus), "entry \(result.focus)")
    }
    for problem in CommandTableCheck.problems(run) { require(false, problem) }
    return isSound
  }
}
