import Commands
import Content
import Journal
import Plan
import Triage

/// The whole program: which screen is shown, what lies over it, and how one leads to another.
package enum ProgramModel: ViewModel {
  package enum Screen: Equatable, Sendable {
    /// One calm page at the very first start.
    case welcome
    case face, checklist, habits, result, checkIn, plan, exercise, learn
  }

  /// What lies over the screen and takes the keys first.
  package enum Overlay: Equatable, Sendable {
    /// The keys of the screen below; the number is the first line shown.
    case help(Int)
    case sources(SourcesOverlay)
    /// The top screens with the letters that lead to them.
    case menu
    /// Leaving would lose answers: asks first.
    case confirmQuit
    /// A single twitch is being logged.
    case episode(EpisodeModel.State)
    /// The worked example of a demonstration is introduced; the number is the first line shown.
    case story(Int)
    /// One of the three steps of the tour, counted from 0.
    case tour(Int)
  }

  package struct State: Equatable, Sendable {
    package var screen = Screen.face
    package var overlay: Overlay?
    package var face = FaceMapModel.State()
    package var checklist = ChecklistModel.State()
    package var habits = HabitsModel.State()
    package var result: ResultModel.State?
    package var checkIn: CheckInModel.State?
    package var plan = PlanModel.State()
    package var exercise: ExerciseModel.State?
    package var learn = LearnModel.State()
    /// Where Esc leads from Learn.
    package var screenBeforeLearn = Screen.face
    /// The checklist under way is the one of the plan's review day.
    package var isReviewingPlan = false
    /// The questions on habits were opened from the plan.
    package var areHabitsForPlan = false
    /// One line above the footer about what the journal has done; gone with the next key.
    package var message: Message?
    /// The answers whose result is in the journal, so that looking at it again saves nothing.
    package var savedIntake: Intake?

    package init() {}
  }

  /// What the journal has to say.
  package enum Message: Equatable, Sendable {
    case text(TextKey)
    /// What went wrong.
    case failure(JournalTrouble)
    /// Nothing that is entered will be kept.
    case notKept(JournalSnapshot.TextReason)
  }

  package enum Action: Equatable, Sendable {
    case face(FaceMapModel.Action)
    case checklist(ChecklistModel.Action)
    case habits(HabitsModel.Action)
    case result(ResultModel.Action)
    case checkIn(CheckInModel.Action)
    case episode(EpisodeModel.Action)
    case plan(PlanModel.Action)
    case exercise(ExerciseModel.Action)
    case learn(LearnModel.Action)
    /// The first page has been read.
    case begin
    /// The same, and the tour is wanted.
    case beginWithTour
    /// To a step of the tour; past the last one it is over.
    case tour(Int)
    /// To a screen from anywhere.
    case open(Destination)
    case logEpisode
    /// To the exercise that runs behind another screen.
    case backToExercise
    case undo
    case redo
    /// The journal has been read, at the start or after a change.
    case recordArrived
    case journalAnswered(JournalAnswer)
    /// The letters that lead to the top screens.
    case menu
    case help
    case scrollHelp(Int)
    case scrollSources(Int)
    case scrollStory(Int)
    case closeOverlay
    case askToQuit
    case quit
    case repaint
    case suspend
    case tick
    /// The clinical content has been loaded behind the first frame.
    case contentArrived
    /// The plan and its exercises have been loaded after it.
    case planArrived
    /// Articles, or the index of the search, have been loaded.
    case learnArrived
    /// The articles cannot be read; the text says why.
    case learnFailed(String)
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    if action.isFromPerson { state.message = nil }
    switch action {
    case .face, .checklist, .habits, .result, .checkIn, .episode, .plan, .exercise, .learn:
      return carryOut(updateChild(&state, action, in: world), &state, in: world)
    case .contentArrived: return update(&state, .face(.contentArrived), in: world)
    case .planArrived:
      if world.record.standing == .notKept(.demo) { state.overlay = .story(0) }
      return updateChild(&state, .plan(.recordArrived), in: world)
    case .learnArrived: return updateChild(&state, .learn(.contentArrived), in: world)
    case .learnFailed(let problem): return updateChild(&state, .learn(.contentFailed(problem)), in: world)
    case .tick: return tick(&state, in: world)
    case .menu: state.overlay = .menu
    case .help: state.overlay = .help(0)
    case .scrollHelp(let step):
      guard case .help(let first) = state.overlay else { return [] }
      state.overlay = .help(max(0, first + step))
    case .scrollSources(let step):
      guard case .sources(var sources) = state.overlay else { return [] }
      sources.first = max(0, sources.first + step)
      state.overlay = .sources(sources)
    case .scrollStory(let step):
      guard case .story(let first) = state.overlay else { return [] }
      state.overlay = .story(max(0, first + step))
    case .closeOverlay: state.overlay = nil
    case .askToQuit: return askToQuit(&state, in: world)
    case .quit: return stopExercise(&state, in: world) + [.quit]
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .begin:
      state.screen = .face
      return [.journal(.begin)]
    case .beginWithTour: return update(&state, .tour(0), in: world) + update(&state, .begin, in: world)
    case .tour(let step): state.overlay = TourStep.all.indices.contains(step) ? .tour(step) : nil
    case .open(let destination):
      if state.overlay == .menu { state.overlay = nil }
      return carryOut([.go(destination)], &state, in: world)
    case .backToExercise: return backToExercise(&state, in: world)
    case .logEpisode: state.overlay = .episode(EpisodeModel.State(state, in: world))
    case .undo: return [.journal(.undo)]
    case .redo: return [.journal(.redo)]
    case .recordArrived:
      greet(&state, in: world)
      return updateChild(&state, .plan(.recordArrived), in: world)
    case .journalAnswered(let answer):
      let effects = updateChild(&state, .plan(.recordArrived), in: world)
      return effects + carryOut(take(answer, &state, in: world), &state, in: world)
    }
    return []
  }

  /// An emergency is put by at once: the terminal may be gone before the person presses another key.
  private static func updateChecklist(
    _ state: inout State, _ action: ChecklistModel.Action, in world: World
  ) -> [Effect] {
    let wasShown = state.checklist.sheet == .emergency
    let effects = ChecklistModel.update(&state.checklist, action, in: world)
    guard state.checklist.sheet == .emergency, !wasShown else { return effects }
    return effects + keepDraft(of: state, in: world)
  }

  /// Puts the answers by, where they can be kept.
  static func keepDraft(of state: State, in world: World) -> [Effect] {
    guard canKeepDraft(in: world), let draft = draft(of: state) else { return [] }
    return [.journal(.saveDraft(draft))]
  }

  private static func canKeepDraft(in world: World) -> Bool {
    world.record.standing == .kept && world.mode == .personal
  }

  static func updateChild(
    _ state: inout State, _ action: Action, in world: World
  ) -> [Effect] {
    switch action {
    case .face(let action): return FaceMapModel.update(&state.face, action, in: world)
    case .checklist(let action): return updateChecklist(&state, action, in: world)
    case .habits(let action): return HabitsModel.update(&state.habits, action, in: world)
    case .result(let action):
      guard var result = state.result else { return [] }
      defer { state.result = result }
      return ResultModel.update(&result, action, in: world)
    case .checkIn(let action):
      guard var checkIn = state.checkIn else { return [] }
      defer { state.checkIn = checkIn }
      return CheckInModel.update(&checkIn, action, in: world)
    case .episode(let action):
      guard case .episode(var episode) = state.overlay else { return [] }
      let effects = EpisodeModel.update(&episode, action, in: world)
      state.overlay = episode.isDone ? nil : .episode(episode)
      return effects
    case .plan(let action):
      let effects = PlanModel.update(&state.plan, action, in: world)
      takeReview(&state, in: world)
      return effects
    case .exercise(let action):
      guard var exercise = state.exercise else { return [] }
      defer { state.exercise = exercise }
      return ExerciseModel.update(&exercise, action, in: world)
    case .learn(let action): return LearnModel.update(&state.learn, action, in: world)
    default: return []
    }
  }

  /// Handles what concerns the program and passes on what concerns the world outside.
  static func carryOut(_ effects: [Effect], _ state: inout State, in world: World) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .go(let destination):
        return go(to: destination, &state, in: world)
      case .showSources(let sources):
        state.overlay = .sources(sources)
        return []
      case .taskDone(let task):
        return updateChild(&state, .plan(.done(task)), in: world).map(\.asTick)
      case .quit:
        return update(&state, .askToQuit, in: world)
      case .wake, .repaint, .suspend, .journal, .bell, .loadLearn:
        return [effect]
      }
    }
  }

  /// Answers that can be kept are kept as a draft; where nothing is kept, leaving asks first.
  private static func askToQuit(_ state: inout State, in world: World) -> [Effect] {
    guard let draft = draft(of: state) else { return stopExercise(&state, in: world) + [.quit] }
    if canKeepDraft(in: world) {
      return stopExercise(&state, in: world) + [.journal(.saveDraft(draft)), .quit]
    }
    state.overlay = .confirmQuit
    return []
  }

  /// What was done of an exercise counts, however it ends.
  private static func stopExercise(_ state: inout State, in world: World) -> [Effect] {
    carryOut(updateChild(&state, .exercise(.stop), in: world), &state, in: world)
  }

  /// What is put in the journal when the terminal goes away and nobody can be asked.
  package static func lastOrders(of state: State, in world: World) -> [JournalOrder] {
    guard canKeepDraft(in: world) else { return [] }
    var state = state
    let orders = stopExercise(&state, in: world).compactMap { effect -> JournalOrder? in
      if case .journal(let order) = effect { order } else { nil }
    }
    return orders + (draft(of: state).map { [.saveDraft($0)] } ?? [])
  }

  /// The answers that would be lost by leaving now.
  static func draft(of state: State) -> DraftAnswers? {
    var intake = state.checklist.intake
    intake.habits = state.habits.values
    guard !intake.isUnanswered, intake != state.savedIntake else { return nil }
    guard case .stage(let stage) = state.checklist.page else {
      return DraftAnswers(intake: intake, stage: state.checklist.stageBeforeReview)
    }
    return DraftAnswers(intake: intake, stage: stage)
  }

  /// Shows the day to a person who comes back, unless they have already begun something.
  private static func greet(_ state: inout State, in world: World) {
    if world.record.isFirstStart, state.screen == .face, state.face == FaceMapModel.State() {
      state.screen = .welcome
    }
    if case .notKept(let reason) = world.record.standing, reason != .demo {
      state.message = .notKept(reason)
    }
    guard world.record.hasRecord, state.face.panel == .about, state.face.picked.isEmpty else { return }
    state.face.panel = .today
    if let region = world.record.lastRegions.first { state.face.focus = region }
  }

  private static func take(_ answer: JournalAnswer, _ state: inout State, in world: World) -> [Effect] {
    defer { sayWhatIsNotKept(answer, &state, in: world) }
    switch answer {
    case .saved(.saveCheckIn(let saved)):
      if var checkIn = state.checkIn {
        _ = CheckInModel.update(&checkIn, .saved, in: world)
        state.checkIn = checkIn
      }
      guard saved.day == world.now.day, saved.tellsMoreThanSign else { return [] }
      return updateChild(&state, .plan(.doneBy(.checkIn)), in: world).map(\.asTick)
    case .saved(.logEpisode(_, let strength)):
      state.message = .text(
        strength == EpisodeModel.strengths.upperBound ? .episodeSavedStrong : .episodeSaved)
      return updateChild(&state, .plan(.doneBy(.episodeLog)), in: world).map(\.asTick)
    case .saved(.saveAssessment(let intake)):
      // Day 7 has its review instead; a later day asks for the checklist alone.
      guard state.plan.record?.run.review != nil, world.clinical?.ruleBook.assess(intake).complete == true
      else { return [] }
      return updateChild(&state, .plan(.doneBy(.checklist)), in: world).map(\.asTick)
    case .saved: break
    case .failed(let trouble): state.message = .failure(trouble)
    case .dayLoaded(let day, let saved, let dayBefore):
      state.checkIn = CheckInModel.State(day: day, saved: saved, dayBefore: dayBefore, now: world.now)
    case .undone: state.message = .text(.journalUndone)
    case .redone: state.message = .text(.journalRedone)
    case .nothingToUndo: state.message = .text(.journalNothingToUndo)
    }
    return []
  }

  /// Where nothing is kept, nothing is called saved: the reason stands in its place.
  private static func sayWhatIsNotKept(_ answer: JournalAnswer, _ state: inout State, in world: World) {
    guard case .notKept(let reason) = world.record.standing, reason != .demo else { return }
    switch answer {
    case .saved, .failed:
      // What matters for today is said all the same.
      let isStrong =
        state.message == .text(.episodeSavedStrong) || state.checkIn?.notice == .checkInSavedStrong
      state.message = isStrong ? .text(.notKeptStrong) : .notKept(reason)
      if state.checkIn?.notice == .checkInSaved || isStrong { state.checkIn?.notice = nil }
    case .dayLoaded, .undone, .redone, .nothingToUndo: break
    }
  }

  /// Everything a result shows for these answers.
  package static func report(
    for intake: Intake, _ clinical: ClinicalContent, in world: World
  ) -> AssessmentReport {
    AssessmentReport(
      intake: intake, assessment: clinical.ruleBook.assess(intake), content: clinical,
      places: world.interface.places, emergencyNumber: world.emergencyNumber)
  }
}

extension Effect {
  /// A change of the plan that follows from what has just been saved.
  fileprivate var asTick: Effect {
    if case .journal(.savePlan(let plan)) = self { .journal(.tickPlan(plan)) } else { self }
  }
}
