import Commands
import Kiosk
import Plan
import ProgramTesting
import Screens
import Testing
import ViewModels

/// What becomes of a kiosk that somebody walks away from.
@Suite struct KioskIdleTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  private func run(_ change: (inout KioskConfiguration) -> Void = { _ in }) -> KioskRun {
    var configuration = KioskConfiguration.generous
    change(&configuration)
    return KioskRun(content, configuration)
  }

  /// Every page of a visit, and whatever can lie over it.
  enum Place: String, CaseIterable {
    case privacy, face, checklist, days, result, help, endQuestion, handOver, code, ticket, exerciseBefore
    case exercisePaused

    func go(_ run: inout KioskRun) throws {
      switch self {
      case .privacy: run.press(.enter)
      case .face: run.enter()
      case .checklist:
        run.enter()
        run.press(.enter)
      case .days:
        run.enter()
        run.press(.enter)
        run.type("003a12")
      case .result: run.showResult()
      case .help:
        run.enter()
        run.type("?")
      case .endQuestion:
        run.enter()
        run.type("q")
      case .handOver: run.showSummary()
      case .code:
        run.showSummary()
        run.perform(.codeMade(try QRMatrix("Flicker"), visit: run.state.visit))
      case .ticket:
        run.showSummary()
        run.perform(.ticketMade(try #require(Ticket("K7 Q4")), visit: run.state.visit))
      case .exerciseBefore: run.openExercise()
      case .exercisePaused:
        run.openExercise()
        run.press([.enter, .character(" ")])
        #expect(run.state.program.exercise?.stage == .paused)
      }
    }
  }

  @Test(arguments: Place.allCases)
  func warnsAfterNinetySecondsAndWipesThirtyLater(_ place: Place) throws {
    var run = run()
    try place.go(&run)
    run.pass(.seconds(90) - .milliseconds(1))
    #expect(run.state.countdown == nil)
    run.pass(.milliseconds(1))
    #expect(run.state.countdown == 30)
    for left in stride(from: 29, through: 1, by: -1) {
      run.pass(.seconds(1))
      #expect(run.state.countdown == left)
    }
    run.pass(.milliseconds(999))
    #expect(run.state.countdown == 1 && run.effects.isEmpty)
    run.pass(.milliseconds(1))
    #expect(run.effects.contains(.wipe))
    var fresh = KioskModel.State()
    fresh.visit = 1
    #expect(run.state == fresh)
  }

  @Test func theFirstPageSleeps() {
    var run = run()
    #expect(KioskModel.deadline(run.state, in: run.scene.world) == nil)
    run.pass(.seconds(100_000))
    #expect(run.effects.isEmpty && run.state == KioskModel.State())
  }

  @Test(arguments: [
    Key.enter, .escape, .character("q"), .character("x"), .control("c"), .function(3), .character("é"), .down,
  ])
  func anyKeyStaysAndDoesNothingElse(_ key: Key) {
    var run = run()
    run.showSummary()
    let before = run.state
    run.pass(.seconds(100))
    #expect(run.state.countdown == 20)
    run.press(key)
    #expect(run.state.countdown == nil && run.effects.isEmpty)
    var now = run.state
    now.lastSign = before.lastSign
    #expect(now == before)
    run.pass(.seconds(89))
    #expect(run.state.countdown == nil)
    run.pass(.seconds(1))
    #expect(run.state.countdown == 30)
  }

  @Test func aKeyThatMeansNothingIsASign() {
    var run = run()
    run.enter()
    for _ in 0..<10 {
      run.pass(.seconds(80))
      run.press(.function(11))
      #expect(run.state.countdown == nil)
    }
  }

  /// Whoever comes after the time is somebody else, be the machine as slow as it may.
  @Test func aLateKeyFindsNothing() {
    var run = run()
    run.showSummary()
    run.move(to: run.scene.world.uptime + .seconds(120))
    run.press(.enter)
    #expect(run.effects.contains(.wipe) && run.state.page == .attract && run.state.summary == nil)
  }

  @Test func staffSetsTheTimes() {
    var run = run {
      $0.idle.warnAfterSeconds = 300
      $0.idle.countdownSeconds = 45
    }
    run.enter()
    run.pass(.seconds(299))
    #expect(run.state.countdown == nil)
    run.pass(.seconds(1))
    #expect(run.state.countdown == 45)
    run.pass(.seconds(45))
    #expect(run.effects == [.wipe])
  }

  // MARK: Exercises

  @Test func anExerciseThatRunsIsSomebodyThere() throws {
    var run = run()
    run.openExercise()
    run.press(.enter)
    #expect(run.state.program.exercise?.stage == .running)
    let length = try #require(run.state.program.exercise?.technique.sessionSeconds)
    #expect(length > 120, "an exercise shorter than the patience would show nothing")
    run.pass(.seconds(length - 1))
    run.perform(.program(.tick))
    #expect(run.state.countdown == nil && run.state.program.exercise?.stage == .running)
  }

  @Test func anExerciseThatIsOverAsksAtOnce() throws {
    var run = run()
    run.openExercise()
    run.press(.enter)
    let length = try #require(run.state.program.exercise?.technique.sessionSeconds)
    run.pass(.seconds(length))
    run.perform(.program(.tick))
    #expect(run.state.program.exercise?.stage == .finished)
    #expect(run.state.countdown == 30)
    run.pass(.seconds(29))
    #expect(run.state.countdown == 1)
    var stays = run
    stays.press(.character(" "))
    #expect(stays.state.countdown == nil && stays.state.page == .exercise)
    stays.pass(.seconds(89))
    #expect(stays.state.countdown == nil)
    run.pass(.seconds(1))
    #expect(run.effects.contains(.wipe) && run.state.page == .attract)
  }

  /// Made longer over and over, an exercise must not keep a terminal for ever.
  @Test func anExerciseKeepsTheTerminalForNoMoreThanHalfAnHour() {
    var run = run()
    run.openExercise()
    run.press(.enter)
    for _ in 0..<500 { run.press(.character("e")) }
    run.move(to: run.scene.world.uptime + .seconds(1800))
    run.perform(.program(.tick))
    run.pass(.seconds(121))
    #expect(run.state.page == .attract)
  }

  /// Whoever ends it with a key is there.
  @Test func anExerciseEndedByAKeyAsksNothing() {
    var run = run()
    run.openExercise()
    run.press([.enter, .character("f")])
    #expect(run.state.program.exercise?.stage == .finished && run.state.countdown == nil)
    run.pass(.seconds(90))
    #expect(run.state.countdown == 30)
  }

  @Test func stoppingAnExerciseStartsTheTimeAnew() {
    var run = run()
    run.openExercise()
    run.press(.enter)
    run.pass(.seconds(200))
    run.press(.escape)
    #expect(run.state.program.exercise?.stage == .stopped && run.state.countdown == nil)
    run.pass(.seconds(89))
    #expect(run.state.countdown == nil)
    run.press([.enter])
    #expect(run.state.page == .handOver && run.state.program.exercise == nil)
  }

  // MARK: Staff

  @Test func theStaffMenuClosesByItself() {
    var run = run()
    run.showResult()
    run.pass(.seconds(80))
    run.openStaffMenu()
    #expect(run.state.staff?.stage == .menu)
    run.pass(.seconds(29))
    #expect(run.state.staff != nil)
    run.pass(.seconds(1))
    #expect(run.state.staff == nil && run.effects.contains(.pin(.clear)))
    // What staff did was a sign of staff, not of the patient; still, nobody is cut off without a warning.
    run.pass(.seconds(60))
    #expect(run.state.countdown == 30)
  }
}
