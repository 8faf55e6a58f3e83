import Content
import Commands
import TerminalUI
import ViewModels

/// The screen that is open, and whatever lies over it.
package enum ProgramScreen: Screen {
  package typealias VM = ProgramModel

  /// Below this a screen cannot be read; one line asks for a larger window instead.
  package static let leastSize = Size(columns: 40, rows: 12)

  package static func draw(
    _ state: ProgramModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    guard canvas.columns >= leastSize.columns, canvas.rows >= leastSize.rows else {
      canvas.paragraph(scene.text(.tooSmall), row: 0)
      return Interaction()
    }
    var interaction = drawScreen(state, in: scene, on: &canvas)
    if let overlay = state.overlay {
      interaction = draw(overlay, over: state, in: scene, on: &canvas)
    }
    if let message = state.message, state.overlay == nil {
      MessageLine.draw(message, in: scene, on: &canvas)
    }
    Footer.draw(
      ProgramModel.commands(state, in: scene.world), in: scene, on: &canvas, interaction: &interaction)
    return interaction
  }

  private static func draw(
    _ overlay: ProgramModel.Overlay, over state: ProgramModel.State, in scene: Scene,
    on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    switch overlay {
    case .help(let first): HelpOverlay.draw(state, first: first, in: scene, on: &canvas)
    case .sources(let sources): SourcesView.draw(sources, in: scene, on: &canvas)
    case .confirmQuit: QuitQuestion.draw(in: scene, on: &canvas)
    case .story: StoryView.draw(in: scene, on: &canvas)
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
    case .exercise:
      state.exercise.map { ExerciseScreen.draw($0, in: scene, on: &canvas).map(ProgramModel.Action.exercise) }
        ?? Interaction()
    case .habits: HabitsScreen.draw(state.habits, in: scene, on: &canvas).map(ProgramModel.Action.habits)
    case .result:
      state.result.map { ResultScreen.draw($0, in: scene, on: &canvas).map(ProgramModel.Action.result) }
        ?? Interaction()
    }
  }

  /// What the view model has to know of the window: what fits, and what is on which page.
  ///
  /// Runs after every step and every change of the window; the actions have no effects.
  package static func measurements(
    of state: ProgramModel.State, in scene: Scene, size: Size, glyphs: GlyphSet
  ) -> [ProgramModel.Action] {
    switch state.screen {
    case .face:
      let fits = FaceScreen.hasRoomForFace(size, in: scene, glyphs: glyphs)
      return fits == state.face.hasFace ? [] : [.faceFits(fits)]
    case .checklist:
      let parts = ChecklistScreen.parts(of: state.checklist, in: scene, size: size, glyphs: glyphs)
      return parts == state.checklist.parts ? [] : [.checklist(.laidOut(parts))]
    case .welcome, .habits, .checkIn: return []
    case .plan:
      let starts = PlanScreen.pageStarts(of: state.plan, in: scene, size: size, glyphs: glyphs)
      var actions: [ProgramModel.Action] = starts == state.plan.pageStarts ? [] : [.plan(.laidOut(starts))]
      if let last = PlanScreen.lastQuestion(of: state.plan, in: scene, size: size, glyphs: glyphs),
        last != state.plan.lastQuestionSeen
      {
        actions.append(.plan(.questionsShown(through: last)))
      }
      return actions
    case .exercise:
      let steps = ExerciseScreen.pacerSteps(size)
      guard let exercise = state.exercise, exercise.pacerSteps != steps else { return [] }
      return [.exercise(.laidOut(pacerSteps: steps))]
    case .result:
      guard let result = state.result else { return [] }
      let starts = ResultScreen.pageStarts(of: result, in: scene, size: size, glyphs: glyphs)
      return starts == result.pageStarts ? [] : [.result(.laidOut(starts))]
    }
  }
}
