import Commands
import Content
import Journal
import Triage

/// The whole program: which screen is shown, what lies over it, and how one leads to another.
package enum ProgramModel: ViewModel {
  package enum Screen: Equatable, Sendable {
    /// One calm page at the very first start.
    case welcome
    case face, checklist, habits, result, checkIn
  }

  /// What lies over the screen and takes the keys first.
  package enum Overlay: Equatable, Sendable {
    /// The keys of the screen below; the number is the first line shown.
    case help(Int)
    case sources(SourcesOverlay)
    /// Leaving would lose answers: asks first.
    case confirmQuit
    /// A single twitch is being logged.
    case episode(EpisodeModel.State)
  }

  package struct State: Equatable, Sendable {
    package var screen = Screen.face
    package var overlay: Overlay?
    package var face = FaceMapModel.State()
    package var checklist = ChecklistModel.State()
    package var habits = HabitsModel.State()
    package var result: ResultModel.State?
    package var checkIn: CheckInModel.State?
    /// One line above the footer about what the journal has done; gone with the next key.
    package var message: Message?
    /// The answers whose result is in the journal, so that looking at it again saves nothing.
    package var savedIntake: Intake?

    package init() {}
  }

  /// What the journal has to say.
  package enum Message: Equatable, Sendable {
    case text(TextKey)
    /// What went wrong, in a line that names the remedy.
    case failure(String)
  }

  package enum Action: Equatable, Sendable {
    case face(FaceMapModel.Action)
    case checklist(ChecklistModel.Action)
    case habits(HabitsModel.Action)
    case result(ResultModel.Action)
    case checkIn(CheckInModel.Action)
    case episode(EpisodeModel.Action)
    /// The first page has been read.
    case begin
    /// To a screen from anywhere.
    case open(Destination)
    case logEpisode
    case undo
    case redo
    /// The journal has been read, at the start or after a change.
    case recordArrived
    case journalAnswered(JournalAnswer)
    case help
    case scrollHelp(Int)
    case closeOverlay
    case askToQuit
    case quit
    case repaint
    case suspend
    case tick
    /// The clinical content has been loaded behind the first frame.
    case contentArrived
    /// The window has, or has no, room for the face.
    case faceFits(Bool)
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    if action.isFromPerson { state.message = nil }
    switch action {
    case .face, .checklist, .habits, .result, .checkIn, .episode:
      return carryOut(updateChild(&state, action, in: world), &state, in: world)
    case .contentArrived: return update(&state, .face(.contentArrived), in: world)
    case .tick: return update(&state, .face(.tick), in: world)
    case .faceFits(let fits): state.face.hasFace = fits
    case .help: state.overlay = .help(0)
    case .scrollHelp(let step):
      guard case .help(let first) = state.overlay else { return [] }
      state.overlay = .help(max(0, first + step))
    case .closeOverlay: state.overlay = nil
    case .askToQuit: return askToQuit(&state, in: world)
    case .quit: return [.quit]
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .begin:
      state.screen = .face
      return [.journal(.begin)]
    case .open(let destination): return carryOut([.go(destination)], &state, in: world)
    case .logEpisode: state.overlay = .episode(EpisodeModel.State(state, in: world))
    case .undo: return [.journal(.undo)]
    case .redo: return [.journal(.redo)]
    case .recordArrived: greet(&state, in: world)
    case .journalAnswered(let answer): take(answer, &state, in: world)
    }
    return []
  }

  private static func updateChild(
    _ state: inout State, _ action: Action, in world: World
  ) -> [Effect] {
    switch action {
    case .face(let action): return FaceMapModel.update(&state.face, action, in: world)
    case .checklist(let action): return ChecklistModel.update(&state.checklist, action, in: world)
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
    default: return []
    }
  }

  /// Handles what concerns the program and passes on what concerns the world outside.
  private static func carryOut(_ effects: [Effect], _ state: inout State, in world: World) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .go(let destination):
        return go(to: destination, &state, in: world)
      case .showSources(let sources):
        state.overlay = .sources(sources)
        return []
      case .quit:
        return update(&state, .askToQuit, in: world)
      case .wake, .repaint, .suspend, .journal, .bell:
        return [effect]
      }
    }
  }

  /// Answers that can be kept are kept as a draft; where nothing is kept, leaving asks first.
  private static func askToQuit(_ state: inout State, in world: World) -> [Effect] {
    guard let draft = draft(of: state) else { return [.quit] }
    if world.record.standing == .kept, world.mode == .personal {
      return [.journal(.saveDraft(draft)), .quit]
    }
    state.overlay = .confirmQuit
    return []
  }

  /// The answers that would be lost by leaving now.
  private static func draft(of state: State) -> DraftAnswers? {
    var intake = state.checklist.intake
    intake.habits = state.habits.values
    let isEmpty =
      intake.findings.isEmpty && intake.age == nil && intake.daysSinceOnset == nil
      && intake.pregnancy == nil && intake.headInjury == nil && intake.habits.isEmpty
    guard !isEmpty, intake != state.savedIntake else { return nil }
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
    guard world.record.hasRecord, state.face.panel == .about, state.face.picked.isEmpty else { return }
    state.face.panel = .today
    if let region = world.record.lastRegions.first { state.face.focus = region }
  }

  private static func take(_ answer: JournalAnswer, _ state: inout State, in world: World) {
    switch answer {
    case .saved(.saveCheckIn):
      guard var checkIn = state.checkIn else { return }
      _ = CheckInModel.update(&checkIn, .saved, in: world)
      state.checkIn = checkIn
    case .saved(.logEpisode): state.message = .text(.episodeSaved)
    case .saved: break
    case .failed(let line): state.message = .failure(line)
    case .dayLoaded(let day, let saved, let dayBefore):
      state.checkIn = CheckInModel.State(day: day, saved: saved, dayBefore: dayBefore, now: world.now)
    case .undone: state.message = .text(.journalUndone)
    case .redone: state.message = .text(.journalRedone)
    case .nothingToUndo: state.message = .text(.journalNothingToUndo)
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
