import Commands
import Content
import Plan
import Triage

/// How Learn is reached from the other screens, and how it leads back to where one was.
extension ProgramModel {
  /// nil for a destination that has nothing to do with Learn.
  static func openLearnPart(
    _ destination: Destination, _ state: inout State, in world: World
  ) -> [Effect]? {
    switch destination {
    case .learn(let target):
      guard world.mode == .personal else { return [] }
      if state.screen != .learn { state.screenBeforeLearn = state.screen }
      state.screen = .learn
      return updateChild(&state, .learn(.arrive(target)), in: world)
    case .backFromLearn:
      guard state.screenBeforeLearn == .exercise else {
        state.screen = state.screenBeforeLearn
        return []
      }
      return backToExercise(&state, in: world)
    case .keys(let command):
      showKeys(of: command, &state, in: world)
      return []
    default: return nil
    }
  }

  /// What the place, statement, task or line in focus is about; nil where nothing is written about it.
  static func subject(of state: State, in world: World) -> ArticleTarget? {
    guard state.overlay == nil else { return nil }
    switch state.screen {
    case .face:
      guard state.face.panel == .about || state.face.panel == .list else { return nil }
      return ArticleTarget(kind: .muscle, id: state.face.focus.kind.rawValue)
    case .result:
      guard let result = state.result else { return nil }
      let entries = result.document.entries
      return entries.indices.contains(result.focus) ? entries[result.focus].about : nil
    case .plan:
      guard state.plan.sheet == nil else { return nil }
      if case .task(let id) = state.plan.page { return ArticleTarget(kind: .task, id: id) }
      guard state.plan.page == .today else { return nil }
      return state.plan.focused(in: world).map { ArticleTarget(kind: .task, id: $0.task.id) }
    case .checkIn:
      guard let checkIn = state.checkIn, checkIn.sheet == nil else { return nil }
      return checkIn.focus.habit.map { ArticleTarget(kind: .habit, id: $0) }
    case .habits:
      guard let habits = world.clinical?.habits, habits.indices.contains(state.habits.focus) else {
        return nil
      }
      return ArticleTarget(kind: .habit, id: habits[state.habits.focus].id)
    case .exercise:
      return state.exercise.map { ArticleTarget(kind: .technique, id: $0.technique.id) }
    case .welcome, .checklist, .learn: return nil
    }
  }

  /// The key that opens what is written about the thing in focus.
  static func reading(_ state: State, in world: World) -> [Command<Action>] {
    guard let subject = subject(of: state, in: world) else { return [] }
    let isWritten = world.learn.map { $0.place(of: subject) != nil } ?? true
    return [
      Command(
        "program.readAbout", keys: [.character("i")], action: .open(.learn(subject)),
        availability: isWritten ? .available : .unavailable(reason: "learn.noArticle"), modes: [.personal],
        prominence: .secondary)
    ]
  }

  /// The help page of the screen that a command belongs to.
  private static func showKeys(of command: String, _ state: inout State, in world: World) {
    let part = command.prefix { $0 != "." }
    if let destination = screensWithKeys[String(part)] ?? nil, state.screen == .learn {
      _ = go(to: destination, &state, in: world)
    }
    state.overlay = .help(0)
  }

  /// The screens whose keys can be searched for; nil for keys that work in Learn too.
  private static let screensWithKeys: [String: Destination?] = [
    "face": .face, "checkIn": .checkIn, "plan": .plan, "learn": nil, "program": nil, "journal": nil,
  ]

  /// The commands that search finds.
  package static func isSearchable(_ command: String) -> Bool {
    screensWithKeys[String(command.prefix { $0 != "." })] != nil
  }
}

extension CheckInField {
  /// The id of the habit that a line is about; nil for lines about the twitch itself.
  package var habit: String? {
    switch self {
    case .warningSign, .twitching, .times, .strength, .bother, .regions, .note: nil
    case .sleepHours, .sleepQuality: "sleepHours"
    case .waterGlasses: "water"
    case .caffeineCups, .alcoholUnits, .stress, .screenHours, .mineralFood, .nicotine, .dryEyes: rawValue
    }
  }
}
