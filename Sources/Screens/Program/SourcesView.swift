import Content
import TerminalUI
import ViewModels

/// Where a statement comes from.
enum SourcesView {
  static func draw(
    _ overlay: SourcesOverlay, _ state: ProgramModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    clearFooter(on: &canvas)
    Frame.footer(
      ProgramModel.commands(state, in: scene.world), in: scene, on: &canvas, interaction: &interaction)
    guard let clinical = scene.world.clinical else { return interaction }
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = Box.innerWidth(canvas)
      let text = TextWrapping.lines(overlay.text, width: width)
      let sources = SourceLines.lines(for: overlay.sources, clinical, in: scene, width: width)
      Box.draw(title: scene.text(.sourcesTitle), rows: text.count + 1 + sources.count, on: &canvas) { canvas, row in
        var row = row
        for line in text {
          canvas.write(line, column: 0, row: row)
          row += 1
        }
        row += 1
        for line in sources {
          canvas.write(line, column: 0, row: row, style: Style(.muted))
          row += 1
        }
        interaction.cursor = canvas.absolute(Point(column: 0, row: 0))
      }
    }
    return interaction
  }
}

/// Takes away the footer of the screen below, so that an overlay can show its own.
func clearFooter(on canvas: inout Canvas) {
  canvas.fill(
    Rect(column: 0, row: canvas.rows - 1, columns: canvas.columns, rows: 1), with: .blank)
}
