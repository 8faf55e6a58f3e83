import Commands
import Content
import TerminalUI
import Triage
import ViewModels

/// A page of the checklist, with whatever lies over it.
package enum ChecklistScreen: Screen {
  package typealias VM = ChecklistModel

  package static func draw(
    _ state: ChecklistModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ChecklistModel.Action> {
    guard let clinical = scene.world.clinical else { return Interaction() }
    if case .emergency = state.sheet {
      return EmergencyNotice.draw(state, clinical, in: scene, on: &canvas)
    }
    let page = ChecklistLayout(state, clinical, in: scene, size: canvas.size, glyphs: canvas.glyphs)
    var interaction = Interaction<ChecklistModel.Action>()
    if page.parts != state.parts { interaction.measured = [.laidOut(page.parts)] }
    Frame.title(page.title, note: page.progress, on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      page.draw(on: &canvas, &interaction)
      ChecklistSheetView.draw(state, clinical, in: scene, on: &canvas, &interaction)
    }
    return interaction
  }
}
