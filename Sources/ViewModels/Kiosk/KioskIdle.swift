import Commands
import Kiosk

/// When a kiosk that nobody touches begins afresh.
extension KioskModel {
  /// After so long without a key the staff menu closes.
  static let staffPatience = Duration.seconds(30)
  /// An exercise that is made longer over and over keeps the terminal no longer than this.
  static let exercisePatience = Duration.seconds(1800)

  /// Uptime at which something changes by itself; nil while nothing does.
  package static func deadline(_ state: State, in world: KioskWorld) -> Duration? {
    if state.staff != nil { return state.lastSign + staffPatience }
    guard state.page != .attract else { return nil }
    let warning = state.lastSign + patience(state, in: world)
    guard let countdown = state.countdown else { return warning }
    return warning + .seconds(world.configuration.idle.countdownSeconds - countdown + 1)
  }

  /// How long nobody need press a key. Whoever breathes along with an exercise is there.
  private static func patience(_ state: State, in world: KioskWorld) -> Duration {
    let usual = Duration.seconds(world.configuration.idle.warnAfterSeconds)
    return state.isExercising ? max(usual, exercisePatience) : usual
  }

  static func touched(
    _ state: inout State, _ meaning: Action?, in world: KioskWorld
  ) -> [KioskEffect] {
    // Late as the tick may be: whoever comes after the time is somebody else.
    let effects = tick(&state, in: world)
    guard !effects.contains(.wipe) else { return effects }
    state.lastSign = world.uptime
    if state.countdown != nil {
      state.countdown = nil
      return effects
    }
    return effects + (meaning.map { update(&state, $0, in: world) } ?? [])
  }

  static func tick(_ state: inout State, in world: KioskWorld) -> [KioskEffect] {
    if state.staff != nil {
      guard world.uptime - state.lastSign >= staffPatience else { return [] }
      state.staff = nil
      state.help = nil
      return [.pin(.clear)] + tick(&state, in: world)
    }
    guard state.page != .attract else { return [] }
    let countdown = Duration.seconds(world.configuration.idle.countdownSeconds)
    let left = state.lastSign + patience(state, in: world) + countdown - world.uptime
    guard left > .zero else { return end(&state) }
    state.countdown = left > countdown ? nil : left.wholeSecondsUp
    return []
  }

  /// An exercise counts as being there; when its time is over the kiosk asks at once.
  static func noteExercise(
    _ state: inout State, wasRunning: Bool, isByItself: Bool, in world: KioskWorld
  ) {
    guard wasRunning, !state.isExercising else { return }
    let isOver = isByItself && state.program.exercise?.stage == .finished
    let warnAfter = Duration.seconds(world.configuration.idle.warnAfterSeconds)
    state.lastSign = isOver ? world.uptime - warnAfter : world.uptime
    if isOver { state.countdown = world.configuration.idle.countdownSeconds }
  }
}

extension KioskModel.State {
  /// Whether a guided exercise runs.
  var isExercising: Bool { page == .exercise && program.exercise?.stage == .running }
}

extension Duration {
  /// Whole seconds, rounded up.
  fileprivate var wholeSecondsUp: Int {
    Int(components.seconds) + (components.attoseconds > 0 ? 1 : 0)
  }
}
