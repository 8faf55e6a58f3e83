import Commands
import Content
import Journal
import Plan

/// A guided exercise: a paced one, a timer, a break again and again, or steps to tick.
///
/// What has passed is always told from the moment it began, so late ticks add up to nothing.
package enum ExerciseModel: ViewModel {
  package struct State: Equatable, Sendable {
    /// What is done, with the length the person chose.
    package internal(set) var technique: Technique
    /// The task of the plan it belongs to.
    package let task: String?
    package internal(set) var stage = Stage.ready
    /// Milliseconds it has been kept up, at the last step.
    package internal(set) var elapsed = 0
    package internal(set) var hasBell = true
    package internal(set) var hasFlash = true
    /// Steps ticked, or in focus; only where the exercise is a list of steps.
    package internal(set) var step = 0
    /// In how many steps the pacer crosses its bar; set by the screen for its width.
    package internal(set) var pacerSteps = 20
    /// Whether it is on the screen; a timer goes on behind other screens.
    package internal(set) var isShown = true
    /// When it was begun; nil before that.
    var began: Moment?
    /// When the stretch under way began, and what had passed before it.
    var since: Moment?
    var before = 0

    package init(_ technique: Technique, task: String? = nil) {
      self.technique = technique
      self.task = task
    }
  }

  package enum Stage: Equatable, Sendable {
    /// What to do and what to mind; nothing runs yet.
    case ready
    case running
    case paused
    /// To the end, or as far as the person wanted.
    case finished
    /// Given up before the end.
    case stopped
    /// Stopped since the person felt light-headed.
    case lightHeaded
  }

  package enum Action: Equatable, Sendable {
    case start
    case pauseOrGoOn
    case extend
    case stop
    case done
    case lightHeaded
    case toggleBell
    case toggleFlash
    /// Another of the lengths to choose from.
    case length(Int)
    case step(Int)
    case nextStep
    case tick
    case sources
    case show
    case hide
    case leave
    case laidOut(pacerSteps: Int)
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    switch action {
    case .laidOut(let steps):
      state.pacerSteps = max(1, steps)
      return []
    case .tick, .show, .hide: break
    case .start: return start(&state, in: world)
    case .toggleBell: state.hasBell.toggle()
    case .toggleFlash: state.hasFlash.toggle()
    case .length(let step): chooseLength(&state, step)
    case .step(let step):
      guard state.stage == .ready else { break }
      let last = max(0, state.document(in: world).readable.count - 1)
      state.step = ChecklistModel.clamp(state.step + step, 0...last)
    case .sources: return sources(state, in: world)
    case .leave: return leave(&state, in: world)
    case .nextStep, .pauseOrGoOn, .extend, .stop, .done, .lightHeaded:
      return change(&state, action, in: world)
    }
    if action == .hide { hide(&state, at: world.now) }
    if action == .show { state.isShown = true }
    return advance(&state, in: world)
  }

  /// What is done to an exercise under way.
  private static func change(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    guard state.stage == .running || state.stage == .paused else { return [] }
    var effects = advance(&state, in: world)
    guard state.stage == .running || state.stage == .paused else { return effects }
    switch action {
    case .pauseOrGoOn: pauseOrGoOn(&state, at: world.now)
    case .extend: state.technique = state.technique.lasting(state.technique.seconds + addition(to: state))
    case .stop: effects = end(&state, .stopped, in: world)
    case .done: effects = end(&state, .finished, in: world)
    case .lightHeaded:
      guard state.technique.stopsWhenLightHeaded else { return effects }
      effects = end(&state, .lightHeaded, in: world)
    case .nextStep:
      let count = world.plan?.techniqueTexts[state.technique.id]?.steps.count ?? 0
      state.step += 1
      if state.step >= count { effects = end(&state, .finished, in: world) }
    default: break
    }
    return state.stage == .running ? wake(state, in: world) : effects.filter { !$0.isWake }
  }

  private static func start(_ state: inout State, in world: World) -> [Effect] {
    guard state.stage == .ready else { return [] }
    state.stage = .running
    state.step = 0
    state.began = world.now
    state.since = world.now
    return wake(state, in: world)
  }

  private static func chooseLength(_ state: inout State, _ step: Int) {
    let lengths = state.technique.lengths
    guard state.stage == .ready, let index = lengths.firstIndex(of: state.technique.seconds) else { return }
    state.technique = state.technique.lasting(
      lengths[ChecklistModel.clamp(index + step, 0...(lengths.count - 1))])
  }

  /// A minute more, or ten where it lasts long anyway.
  private static func addition(to state: State) -> Int { state.technique.seconds > 1200 ? 600 : 60 }

  private static func sources(_ state: State, in world: World) -> [Effect] {
    guard let text = world.plan?.techniqueTexts[state.technique.id] else { return [] }
    let entries = state.document(in: world).readable
    if state.stage == .ready, entries.indices.contains(state.step) {
      let entry = entries[state.step]
      return [.showSources(SourcesOverlay(text: entry.text, sources: entry.sources))]
    }
    let statement = state.stage == .lightHeaded ? text.lightHeaded ?? text.purpose : text.purpose
    return [
      .showSources(
        SourcesOverlay(
          text: statement.text,
          sources: (statement.sources + text.steps.flatMap(\.sources) + text.cautions.flatMap(\.sources))
            .uniqued))
    ]
  }

  // MARK: Time

  /// A paced exercise stops when nobody looks at it; a timer goes on.
  private static func hide(_ state: inout State, at now: Moment) {
    state.isShown = false
    if state.stage == .running, state.technique.kind == .paced || state.technique.kind == .checklist {
      measure(&state, at: now)
      pauseOrGoOn(&state, at: now)
    }
  }

  private static func pauseOrGoOn(_ state: inout State, at now: Moment) {
    if state.stage == .running {
      state.before = state.elapsed
      state.since = nil
      state.stage = .paused
    } else {
      state.since = now
      state.stage = .running
    }
  }

  /// Counts from the beginning of the stretch. A clock that was set back takes nothing away.
  private static func measure(_ state: inout State, at now: Moment) {
    guard state.stage == .running, let since = state.since else { return }
    let passed = Int(clamping: now.milliseconds.subtractingReportingOverflow(since.milliseconds).partialValue)
    let elapsed = state.before + ChecklistModel.clamp(passed, -longest...longest)
    if elapsed < state.elapsed {
      state.before = state.elapsed
      state.since = now
    } else {
      state.elapsed = elapsed
    }
  }

  /// A day in milliseconds: nothing runs for longer.
  private static let longest = 86_400_000

  private static func advance(_ state: inout State, in world: World) -> [Effect] {
    guard state.stage == .running else { return [] }
    let before = state.turns
    measure(&state, at: world.now)
    if let session = state.session, state.elapsed >= session {
      state.elapsed = session
      let bell: [Effect] = state.hasBell ? [.bell] : []
      return bell + end(&state, .finished, in: world)
    }
    let bell: [Effect] = state.hasBell && state.turns > before ? [.bell] : []
    return bell + wake(state, in: world)
  }

  /// Sleeps until something on the screen changes, or until the next bell where nobody looks.
  private static func wake(_ state: State, in world: World) -> [Effect] {
    guard let next = state.nextChange(hasMotion: world.hasMotion) else { return [] }
    return [.wake(after: .milliseconds(next))]
  }

  // MARK: The end

  private static func end(_ state: inout State, _ stage: Stage, in world: World) -> [Effect] {
    state.stage = stage
    state.since = nil
    var effects: [Effect] = []
    if let session = state.record { effects.append(.journal(.saveExercise(session))) }
    // A break or two of many is what such a reminder is for.
    let counts = stage == .finished || stage == .stopped && state.breaksDone > 0
    if counts, let task = state.task { effects.append(.taskDone(task)) }
    return effects
  }

  private static func leave(_ state: inout State, in world: World) -> [Effect] {
    guard state.stage == .running || state.stage == .paused else { return [.go(.plan)] }
    return change(&state, .stop, in: world)
  }
}

extension Effect {
  var isWake: Bool { if case .wake = self { true } else { false } }
}

extension Array where Element: Hashable {
  /// Each element once, where it stood first.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
