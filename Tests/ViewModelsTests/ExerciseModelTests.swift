import Commands
import Content
import Journal
import Plan
import ProgramTesting
import Screens
import Testing
import ViewModels

@Suite struct ExerciseModelTests {
  /// An exercise that has just been started, with its world.
  private static func begin(
    _ id: String, task: String? = nil, hasMotion: Bool = true
  ) throws -> (ExerciseModel.State, World) {
    let world = try RealContent.load().world(hasMotion: hasMotion)
    var state = ExerciseModel.State(try #require(world.plan?.technique(id)), task: task)
    _ = ExerciseModel.update(&state, .start, in: world)
    return (state, world)
  }

  private static func step(
    _ state: inout ExerciseModel.State, _ action: ExerciseModel.Action, _ world: inout World, after: Int = 0
  ) -> [Effect] {
    world.now = world.now.adding(milliseconds: Int64(after))
    return ExerciseModel.update(&state, action, in: world)
  }

  /// Ticks that come late, at any distance, shift nothing over the whole five minutes.
  @Test(arguments: ["boxBreathing", "bellyBreathing"])
  func irregularTicksDoNotDrift(_ id: String) throws {
    var (state, world) = try Self.begin(id)
    let start = world.now.milliseconds
    var random = SeededRandom(seed: 7)
    var effects: [Effect] = []
    while state.stage == .running {
      effects = Self.step(&state, .tick, &world, after: Int.random(in: 1...1700, using: &random))
      guard state.stage == .running else { break }
      let passed = Int(world.now.milliseconds - start)
      #expect(state.elapsed == passed)
      #expect(state.position == state.technique.position(atMilliseconds: passed))
    }
    #expect(state.stage == .finished)
    #expect(state.elapsed == state.technique.sessionSeconds * 1000)
    #expect(effects.contains(.bell))
  }

  /// A wake-up that comes when it was asked for always finds something new on the screen.
  @Test(arguments: [true, false])
  func wakesOnlyForWhatChanges(_ hasMotion: Bool) throws {
    var (state, world) = try Self.begin("boxBreathing", hasMotion: hasMotion)
    var wait = 1000
    for _ in 0..<400 {
      let before = [state.position?.phase, state.position?.secondsLeft, hasMotion ? state.pacer : 0]
      let effects = Self.step(&state, .tick, &world, after: wait)
      let after = [state.position?.phase, state.position?.secondsLeft, hasMotion ? state.pacer : 0]
      guard state.stage == .running else { return }
      #expect(before != after || wait < 1000 && state.elapsed < 1000, "at \(state.elapsed)")
      wait = try #require(Self.wait(in: effects))
      #expect(wait >= 1 && wait <= 1000)
      if !hasMotion { #expect(wait == 1000) }
    }
  }

  @Test func pausedItSleeps() throws {
    var (state, world) = try Self.begin("boxBreathing")
    let effects = Self.step(&state, .pauseOrGoOn, &world, after: 2500)
    #expect(effects.isEmpty)
    #expect(state.stage == .paused && state.elapsed == 2500)
    #expect(Self.step(&state, .tick, &world, after: 60_000).isEmpty)
    #expect(state.elapsed == 2500)
    #expect(Self.wait(in: Self.step(&state, .pauseOrGoOn, &world)) != nil)
    _ = Self.step(&state, .tick, &world, after: 500)
    #expect(state.elapsed == 3000)
  }

  @Test func aClockSetBackTakesNothingAway() throws {
    var (state, world) = try Self.begin("warmCompress")
    _ = Self.step(&state, .tick, &world, after: 10_000)
    _ = Self.step(&state, .tick, &world, after: -3_600_000)
    #expect(state.elapsed == 10_000)
    _ = Self.step(&state, .tick, &world, after: 1000)
    #expect(state.elapsed == 11_000)
  }

  @Test func midnightIsNothingSpecial() throws {
    var (state, world) = try Self.begin("bellyBreathing")
    _ = Self.step(&state, .tick, &world, after: 86_400_000)
    #expect(state.stage == .finished)
    #expect(state.elapsed == state.technique.sessionSeconds * 1000)
  }

  @Test func theLastRoundIsFinished() throws {
    let (state, _) = try Self.begin("boxBreathing")
    #expect(state.technique.rounds == 19)
    #expect(state.session == 304_000)
  }

  @Test func longerWhileItRuns() throws {
    var (state, world) = try Self.begin("boxBreathing")
    _ = Self.step(&state, .extend, &world, after: 1000)
    #expect(state.technique.seconds == 360)
    _ = Self.step(&state, .tick, &world, after: 304_000)
    #expect(state.stage == .running)
  }

  @Test func lightHeadedStopsAtOnce() throws {
    var (state, world) = try Self.begin("boxBreathing", task: "boxBreathing")
    let effects = Self.step(&state, .lightHeaded, &world, after: 30_000)
    #expect(state.stage == .lightHeaded)
    let session = try #require(Self.session(in: effects))
    #expect(session.seconds == 30 && !session.completed && session.stoppedBecause == "lightHeaded")
    #expect(!effects.contains(.taskDone("boxBreathing")))
    #expect(Self.wait(in: effects) == nil)
    var (cloth, other) = try Self.begin("warmCompress")
    _ = Self.step(&cloth, .lightHeaded, &other, after: 1000)
    #expect(cloth.stage == .running, "only where it stops the exercise")
  }

  @Test(arguments: [ExerciseModel.Action.done, .stop])
  func endedByThePerson(_ action: ExerciseModel.Action) throws {
    var (state, world) = try Self.begin("warmCompress", task: "warmCompress")
    let effects = Self.step(&state, action, &world, after: 90_000)
    let session = try #require(Self.session(in: effects))
    #expect(session.technique == "warmCompress" && session.seconds == 90)
    #expect(session.completed == (action == .done))
    #expect(effects.contains(.taskDone("warmCompress")) == (action == .done))
    #expect(!effects.contains(.bell), "nobody needs a bell for what they ended")
  }

  @Test func theBellCanBeTurnedOff() throws {
    var (state, world) = try Self.begin("warmCompress")
    _ = Self.step(&state, .toggleBell, &world)
    let effects = Self.step(&state, .tick, &world, after: 300_000)
    #expect(state.stage == .finished && !effects.contains(.bell))
    #expect(Self.session(in: effects)?.completed == true)
  }

  @Test func oneOfTheLengths() throws {
    let world = try RealContent.load().world()
    var state = ExerciseModel.State(try #require(world.plan?.technique("warmCompress")))
    for (step, seconds) in [(1, 600), (1, 600), (-1, 300), (-1, 300)] {
      _ = ExerciseModel.update(&state, .length(step), in: world)
      #expect(state.technique.seconds == seconds)
    }
  }

  @Test func screenBreaksRingAtBothEnds() throws {
    var (state, world) = try Self.begin("screenBreak", task: "screenBreaks")
    #expect(!Self.step(&state, .tick, &world, after: 1_199_000).contains(.bell))
    #expect(Self.step(&state, .tick, &world, after: 1000).contains(.bell))
    #expect(state.turn?.isBreak == true && state.turn?.secondsLeft == 20)
    #expect(Self.step(&state, .tick, &world, after: 20_000).contains(.bell))
    #expect(state.turn?.isBreak == false && state.breaksDone == 1)
    #expect(Self.step(&state, .stop, &world).contains(.taskDone("screenBreaks")), "a break was taken")
  }

  /// Behind another screen a timer wakes only for its bell, and a breathing exercise waits.
  @Test func behindAnotherScreen() throws {
    var (cloth, world) = try Self.begin("warmCompress")
    #expect(Self.wait(in: Self.step(&cloth, .hide, &world, after: 1500)) == 298_500)
    #expect(Self.wait(in: Self.step(&cloth, .show, &world, after: 1000)) == 500)
    var (breath, other) = try Self.begin("boxBreathing")
    #expect(Self.wait(in: Self.step(&breath, .hide, &other, after: 1500)) == nil)
    #expect(breath.stage == .paused)
  }

  @Test func stepsOneByOne() throws {
    var (state, world) = try Self.begin("stretches", task: "quietEvening")
    let count = try #require(world.plan?.techniqueTexts["stretches"]?.steps.count)
    var effects: [Effect] = []
    for _ in 0..<count { effects = Self.step(&state, .nextStep, &world, after: 5000) }
    #expect(state.stage == .finished && effects.contains(.taskDone("quietEvening")))
  }

  private static func wait(in effects: [Effect]) -> Int? {
    for case .wake(let delay) in effects {
      return Int(delay.components.seconds) * 1000 + Int(delay.components.attoseconds / 1_000_000_000_000_000)
    }
    return nil
  }

  private static func session(in effects: [Effect]) -> ExerciseSession? {
    for case .journal(.saveExercise(let session)) in effects { return session }
    return nil
  }

  /// What was done counts, whether the person leaves or the terminal goes away.
  @Test func leavingTheProgramKeepsWhatWasDone() throws {
    var (exercise, world) = try Self.begin("boxBreathing")
    _ = Self.step(&exercise, .tick, &world, after: 90_000)
    var state = ProgramModel.State()
    (state.screen, state.exercise) = (.exercise, exercise)
    let last = ProgramModel.lastOrders(of: state, in: world)
    let effects = ProgramModel.update(&state, .askToQuit, in: world)
    #expect(effects.last == .quit)
    for orders in [last.map(Effect.journal), effects] {
      guard case .journal(.saveExercise(let session)) = orders.first else {
        Issue.record("\(orders)")
        continue
      }
      #expect(session.seconds == 90 && !session.completed)
    }
    #expect(ProgramModel.lastOrders(of: state, in: world).isEmpty, "once is enough")
  }
}
