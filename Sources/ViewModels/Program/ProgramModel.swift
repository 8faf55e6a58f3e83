import Commands
import Content
import Triage

/// The whole program: which screen is shown, what lies over it, and how one leads to another.
package enum ProgramModel: ViewModel {
  package enum Screen: Equatable, Sendable {
    case face, checklist, habits, result
  }

  /// What lies over the screen and takes the keys first.
  package enum Overlay: Equatable, Sendable {
    /// The keys of the screen below; the number is the first line shown.
    case help(Int)
    case sources(SourcesOverlay)
    /// Leaving would lose answers: asks first.
    case confirmQuit
  }

  package struct State: Equatable, Sendable {
    package var screen = Screen.face
    package var overlay: Overlay?
    package var face = FaceMapModel.State()
    package var checklist = ChecklistModel.State()
    package var habits = HabitsModel.State()
    package var result: ResultModel.State?

    package init() {}
  }

  package enum Action: Equatable, Sendable {
    case face(FaceMapModel.Action)
    case checklist(ChecklistModel.Action)
    case habits(HabitsModel.Action)
    case result(ResultModel.Action)
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
    switch action {
    case .face(let action):
      return carryOut(FaceMapModel.update(&state.face, action, in: world), &state, in: world)
    case .checklist(let action):
      return carryOut(ChecklistModel.update(&state.checklist, action, in: world), &state, in: world)
    case .habits(let action):
      return carryOut(HabitsModel.update(&state.habits, action, in: world), &state, in: world)
    case .result(let action):
      guard var result = state.result else { return [] }
      let effects = ResultModel.update(&result, action, in: world)
      state.result = result
      return carryOut(effects, &state, in: world)
    case .contentArrived:
      return update(&state, .face(.contentArrived), in: world)
    case .tick:
      return update(&state, .face(.tick), in: world)
    case .faceFits(let fits):
      state.face.hasFace = fits
    case .help: state.overlay = .help(0)
    case .scrollHelp(let step):
      guard case .help(let first) = state.overlay else { return [] }
      state.overlay = .help(max(0, first + step))
    case .closeOverlay: state.overlay = nil
    case .askToQuit:
      guard wouldLoseAnswers(state) else { return [.quit] }
      state.overlay = .confirmQuit
    case .quit: return [.quit]
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    }
    return []
  }

  /// Handles what concerns the program and passes on what concerns the world outside.
  private static func carryOut(_ effects: [Effect], _ state: inout State, in world: World) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .go(let destination):
        go(to: destination, &state, in: world)
        return []
      case .showSources(let sources):
        state.overlay = .sources(sources)
        return []
      case .quit:
        return update(&state, .askToQuit, in: world)
      case .wake, .repaint, .suspend:
        return [effect]
      }
    }
  }

  private static func go(to destination: Destination, _ state: inout State, in world: World) {
    switch destination {
    case .face: state.screen = .face
    case .checklist:
      state.checklist.intake.regions = RegionSet(state.face.picked)
      if state.checklist.page == .review { state.checklist.page = .stage(state.checklist.stageBeforeReview) }
      state.screen = .checklist
    case .habits: state.screen = .habits
    case .review:
      _ = ChecklistModel.update(&state.checklist, .review, in: world)
      state.screen = .checklist
    case .result:
      guard let clinical = world.clinical else { return }
      state.checklist.intake.habits = state.habits.values
      state.result = ResultModel.State(report: report(for: state.checklist.intake, clinical, in: world))
      state.screen = .result
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

  private static func wouldLoseAnswers(_ state: State) -> Bool {
    let intake = state.checklist.intake
    return state.screen != .result
      && (!intake.findings.isEmpty || intake.age != nil || intake.daysSinceOnset != nil
        || intake.pregnancy != nil || intake.headInjury != nil)
  }
}
