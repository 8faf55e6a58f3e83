import Commands
import Content
import Journal
import Plan
import TerminalUI
import ViewModels

/// The plan: the week at a glance with the tasks of today, or one of its pages.
package enum PlanScreen: Screen {
  package typealias VM = PlanModel

  package static func draw(
    _ state: PlanModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<PlanModel.Action> {
    var interaction = Interaction<PlanModel.Action>()
    let note = state.page == .today ? scene.text(of: scene.world.now.day) : ""
    Frame.title(state.title(in: scene.world), note: note, on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let pageStarts = drawPage(state, in: scene, on: &canvas, &interaction)
      if pageStarts != state.pageStarts { interaction.measured = [.laidOut(pageStarts)] }
      if let last = lastQuestion(of: state, in: scene, size: canvas.size, glyphs: canvas.glyphs),
        last != state.lastQuestionSeen
      {
        interaction.measured.append(.questionsShown(through: last))
      }
      if let notice = state.notice {
        canvas.write(
          scene.text(notice), column: Frame.margin + 1, row: canvas.rows - 1,
          style: Style(.caution, bold: true))
      }
      if let sheet = state.sheet {
        interaction.hits = []
        PlanSheetView.draw(sheet, in: scene, on: &canvas, &interaction)
      }
    }
    return interaction
  }

  /// The last of the warning questions that can be read in a window of this size; nil where none is asked.
  private static func lastQuestion(
    of state: PlanModel.State, in scene: Scene, size: Size, glyphs: Glyphs
  ) -> Int? {
    guard case .daily(let focus) = state.sheet, let plan = scene.world.plan else { return nil }
    return DailyQuestionsView(plan, scene, focus).lastVisible(size, glyphs)
  }

  /// Draws the page that is open; returns the first statement of each page of what is read.
  private static func drawPage(
    _ state: PlanModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<PlanModel.Action>
  ) -> [Int] {
    guard state.page != .today else {
      PlanDayView.draw(state, in: scene, on: &canvas, &interaction)
      return [0]
    }
    let layout = ReadingLayout(
      state.document(in: scene.world), columns: canvas.columns, room: canvas.rows - 2, glyphs: canvas.glyphs)
    layout.draw(focus: state.focus, from: 1, on: &canvas, &interaction) { .focus($0) }
    return layout.pageStarts
  }
}
