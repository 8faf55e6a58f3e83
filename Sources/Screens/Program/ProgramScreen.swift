import Content
import Commands
import TerminalUI
import Triage
import ViewModels

/// The screen that is open, and whatever lies over it.
enum ProgramScreen {
  /// Below this a screen cannot be read; one line asks for a larger window instead.
  static let leastSize = Size(columns: 40, rows: 12)

  /// - Parameter commands: those of the state.
  static func draw(
    _ state: ProgramModel.State, _ commands: CommandTable<ProgramModel.Action>, in scene: Scene,
    on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    guard canvas.columns >= leastSize.columns, canvas.rows >= leastSize.rows else {
      // However small the window, an emergency is said before anything else.
      let isEmergency = isEmergency(state, in: scene)
      let call = scene.text(.emergencyBanner, ["number": scene.world.emergencyNumber])
      let row = isEmergency ? canvas.paragraph(call, row: 0, style: Style(.danger, bold: true)) : 0
      canvas.paragraph(scene.text(.tooSmall), row: row)
      var interaction = Interaction<ProgramModel.Action>()
      interaction.measured = nothingShown(of: state)
      return interaction
    }
    var interaction = drawScreen(state, in: scene, on: &canvas)
    if scene.world.record.standing == .notKept(.demo) { Frame.mark(scene.text(.todayDemo), on: &canvas) }
    if let overlay = state.overlay {
      let measured = interaction.measured
      interaction = draw(overlay, over: state, commands, in: scene, on: &canvas)
      interaction.measured += measured
    }
    if let message = state.message, state.overlay == nil {
      MessageLine.draw(message, in: scene, on: &canvas)
    }
    Footer.draw(commands, in: scene, on: &canvas, interaction: &interaction)
    return interaction
  }

  /// Whether the answers that the screen is about call for emergency help.
  private static func isEmergency(_ state: ProgramModel.State, in scene: Scene) -> Bool {
    switch state.screen {
    case .result: state.result?.report.tier == .emergency
    case .checklist, .habits:
      scene.world.clinical?.ruleBook.assess(state.checklist.intake).tier == .emergency
    case .welcome, .face, .checkIn, .plan, .exercise, .learn: false
    }
  }

  /// Where nothing can be shown nothing has been seen, so that no key answers it all with no.
  private static func nothingShown(of state: ProgramModel.State) -> [ProgramModel.Action] {
    switch state.screen {
    case .checklist: state.checklist.parts == [0..<0] ? [] : [.checklist(.laidOut([0..<0]))]
    case .plan: state.plan.lastQuestionSeen == -1 ? [] : [.plan(.questionsShown(through: -1))]
    case .welcome, .face, .habits, .result, .checkIn, .exercise, .learn: []
    }
  }

  private static func draw(
    _ overlay: ProgramModel.Overlay, over state: ProgramModel.State,
    _ commands: CommandTable<ProgramModel.Action>, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    switch overlay {
    case .help(let first): HelpOverlay.draw(state, first: first, in: scene, on: &canvas)
    case .sources(let sources): SourcesView.draw(sources, in: scene, on: &canvas)
    case .menu: MenuView.draw(commands, in: scene, on: &canvas)
    case .confirmQuit: QuitQuestion.draw(in: scene, on: &canvas)
    case .story(let first): StoryView.draw(from: first, in: scene, on: &canvas)
    case .tour(let step): TourView.draw(step, in: scene, on: &canvas)
    case .episode(let episode):
      EpisodeBox.draw(episode, in: scene, on: &canvas).map(ProgramModel.Action.episode)
    }
  }

  private static func drawScreen(
    _ state: ProgramModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    switch state.screen {
    case .face: FaceScreen.draw(state.face, in: scene, on: &canvas).map(ProgramModel.Action.face)
    case .checklist:
      ChecklistScreen.draw(state.checklist, in: scene, on: &canvas).map(ProgramModel.Action.checklist)
    case .welcome: WelcomeScreen.draw(in: scene, on: &canvas)
    case .checkIn:
      state.checkIn.map { CheckInScreen.draw($0, in: scene, on: &canvas).map(ProgramModel.Action.checkIn) }
        ?? Interaction()
    case .plan: PlanScreen.draw(state.plan, in: scene, on: &canvas).map(ProgramModel.Action.plan)
    case .learn: LearnScreen.draw(state.learn, in: scene, on: &canvas).map(ProgramModel.Action.learn)
    case .exercise:
      state.exercise.map { ExerciseScreen.draw($0, in: scene, on: &canvas).map(ProgramModel.Action.exercise) }
        ?? Interaction()
    case .habits: HabitsScreen.draw(state.habits, in: scene, on: &canvas).map(ProgramModel.Action.habits)
    case .result:
      state.result.map { ResultScreen.draw($0, in: scene, on: &canvas).map(ProgramModel.Action.result) }
        ?? Interaction()
    }
  }
}
