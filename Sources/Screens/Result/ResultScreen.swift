import Commands
import Content
import TerminalUI
import Triage
import ViewModels

/// A result: the tier on top, then one statement after the other, page by page.
package enum ResultScreen: Screen {
  package typealias VM = ResultModel

  package static func draw(
    _ state: ResultModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ResultModel.Action> {
    var interaction = Interaction<ResultModel.Action>()
    let layout = ResultLayout(state, in: scene, size: canvas.size, glyphs: canvas.glyphs)
    if layout.pageStarts != state.pageStarts || layout.hiddenRows != state.hiddenRows {
      interaction.measured = [.laidOut(layout.pageStarts, hiddenRows: layout.hiddenRows)]
    }
    let page = ResultModel.page(of: state.focus, in: layout.pageStarts)
    let progress =
      layout.pageStarts.count > 1
      ? scene.text(.resultPage, ["page": String(page + 1), "count": String(layout.pageStarts.count)]) : ""
    Frame.title(ResultModel.title(state, in: scene.world), note: progress, on: &canvas)
    canvas.within(Frame.body(canvas.size)) { layout.draw(page: page, on: &$0, &interaction) }
    return interaction
  }
}
