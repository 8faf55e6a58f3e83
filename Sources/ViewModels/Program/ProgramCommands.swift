import Commands

extension ProgramModel {
  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    switch state.overlay {
    case .help: helpCommands + always
    case .sources: scrolling(Action.scrollSources) + closing("sheet.close") + always
    case .story: scrolling(Action.scrollStory) + closing("sheet.close") + always
    case .tour(let step): tourCommands(step) + always
    case .menu: menuCommands + always
    case .confirmQuit:
      [
        Command(
          "quit.confirm", keys: [.character("y"), .character("q"), .control("c")], action: .quit,
          prominence: .primary),
        Command(
          "quit.stay", keys: [.escape, .character("n"), .backspace], action: .closeOverlay,
          prominence: .primary),
      ] + always.filter { $0.action != .askToQuit }
    case .episode(let episode):
      EpisodeModel.commands(episode, in: world).map { $0.map(Action.episode) } + always
    case nil:
      screenCommands(state, in: world) + reading(state, in: world) + general(state)
        + journal(state, in: world) + always
    }
  }

  package static func typing(_ state: State) -> ((String) -> Action)? {
    guard state.overlay == nil else { return nil }
    switch state.screen {
    case .face:
      guard let typing = FaceMapModel.typing(state.face) else { return nil }
      return { .face(typing($0)) }
    case .checklist:
      guard let typing = ChecklistModel.typing(state.checklist) else { return nil }
      return { .checklist(typing($0)) }
    case .checkIn:
      guard let checkIn = state.checkIn, let typing = CheckInModel.typing(checkIn) else { return nil }
      return { .checkIn(typing($0)) }
    case .learn:
      guard let typing = LearnModel.typing(state.learn) else { return nil }
      return { .learn(typing($0)) }
    case .welcome, .habits, .result, .plan, .exercise: return nil
    }
  }

  private static func screenCommands(_ state: State, in world: World) -> [Command<Action>] {
    switch state.screen {
    case .welcome:
      [
        Command(
          "welcome.tour", keys: [.enter, .character(" ")], action: .beginWithTour, prominence: .primary),
        Command("welcome.begin", keys: [.escape], action: .begin, prominence: .primary),
      ]
    case .face: FaceMapModel.commands(state.face, in: world).map { $0.map(Action.face) }
    case .checklist: ChecklistModel.commands(state.checklist, in: world).map { $0.map(Action.checklist) }
    case .habits: HabitsModel.commands(state.habits, in: world).map { $0.map(Action.habits) }
    case .result:
      state.result.map { ResultModel.commands($0, in: world).map { $0.map(Action.result) } } ?? []
    case .checkIn:
      state.checkIn.map { CheckInModel.commands($0, in: world).map { $0.map(Action.checkIn) } } ?? []
    case .plan: PlanModel.commands(state.plan, in: world).map { $0.map(Action.plan) }
    case .learn: LearnModel.commands(state.learn, in: world).map { $0.map(Action.learn) }
    case .exercise:
      state.exercise.map { ExerciseModel.commands($0, in: world).map { $0.map(Action.exercise) } } ?? []
    }
  }

  private static func general(_ state: State) -> [Command<Action>] {
    // While something is typed, a question mark is a question mark.
    guard typing(state) == nil else { return [] }
    let help = Command("program.help", keys: [.character("?")], action: Action.help, prominence: .always)
    return isTop(state)
      ? [
        help,
        Command(
          "program.quit", keys: [.character("q")], action: Action.askToQuit, modes: [.personal],
          prominence: .primary),
      ] : [help]
  }

  /// Whether `q` leaves from here; elsewhere it would be too easy to lose a page of answers.
  private static func isTop(_ state: State) -> Bool {
    switch state.screen {
    case .face: state.face.panel == .about || state.face.panel == .today
    case .welcome, .result: true
    case .plan: state.plan.page == .today && state.plan.sheet == nil
    case .learn: state.learn.pane == .contents
    case .checklist, .habits, .checkIn, .exercise: false
    }
  }

  /// What the journal adds to every screen. A kiosk keeps none.
  private static func journal(_ state: State, in world: World) -> [Command<Action>] {
    guard typing(state) == nil, state.screen != .welcome else { return [] }
    let isBusy =
      state.screen == .checklist && state.checklist.sheet != nil
      || state.screen == .plan && state.plan.sheet != nil
    guard !isBusy else { return [] }
    return [
      Command("journal.logEpisode", keys: [.character("+")], action: .logEpisode, modes: [.personal]),
      Command(
        "journal.undo", keys: [.character("U")], action: .undo,
        availability: world.record.canUndo ? .available : .unavailable(reason: "journal.nothingToUndo"),
        modes: [.personal]),
      Command(
        "journal.redo", keys: [.control("r")], action: .redo,
        availability: world.record.canRedo ? .available : .unavailable(reason: "journal.nothingToRedo"),
        modes: [.personal]),
    ] + toTopScreens + exercise(state)
  }

  /// The way back to an exercise that runs behind another screen.
  private static func exercise(_ state: State) -> [Command<Action>] {
    guard let exercise = state.exercise, state.screen != .exercise,
      exercise.stage == .running || exercise.stage == .paused
    else { return [] }
    return [
      Command(
        "program.exercise", keys: [.function(8)], action: .backToExercise, modes: [.personal],
        prominence: .secondary)
    ]
  }

  private static let always: [Command<Action>] = [
    Command("program.repaint", keys: [.control("l")], action: .repaint),
    Command("program.suspend", keys: [.control("z")], action: .suspend, modes: [.personal]),
    Command("program.interrupt", keys: [.control("c")], action: .askToQuit, modes: [.personal]),
  ]

  private static let helpCommands: [Command<Action>] =
    scrolling(Action.scrollHelp) + closing("sheet.close") + [
      Command(
        "help.tour", keys: [.character("t")], action: .tour(0), modes: [.personal], prominence: .primary)
    ]

  private static func tourCommands(_ step: Int) -> [Command<Action>] {
    let isLast = step + 1 == TourStep.all.count
    let next = Command(
      isLast ? "tour.done" : "tour.next", keys: [.enter, .character(" "), .right],
      action: Action.tour(step + 1),
      prominence: .primary)
    let back = Command("tour.back", keys: [.left, .backspace], action: Action.tour(step - 1))
    let skip = Command(
      "tour.skip", keys: [.escape, .character("q")], action: Action.closeOverlay, prominence: .primary)
    return [next] + (step > 0 ? [back] : []) + [skip]
  }

  private static func scrolling(_ scroll: (Int) -> Action) -> [Command<Action>] {
    [
      Command("help.scroll", keys: [.down, .character("j")], action: scroll(1)),
      Command("help.scroll", keys: [.up, .character("k")], action: scroll(-1)),
      Command("help.scroll", keys: [.pageDown, .character(" ")], action: scroll(10)),
      Command("help.scroll", keys: [.pageUp], action: scroll(-10)),
    ]
  }

  private static func closing(_ id: String) -> [Command<Action>] {
    [
      Command(
        id, keys: [.escape, .enter, .backspace, .character("?"), .character("s"), .character("q")],
        action: .closeOverlay, prominence: .primary)
    ]
  }
}
