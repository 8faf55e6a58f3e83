import Content
import TerminalUI
import ViewModels

/// Where a statement comes from.
enum SourcesView {
  static func draw(
    _ overlay: SourcesOverlay, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    guard let clinical = scene.world.clinical else { return interaction }
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = Box.innerWidth(canvas)
      let text = TextWrapping.lines(canvas.glyphs.fitting(overlay.text), width: width)
      let sources = SourceLines.lines(for: overlay.sources, clinical, in: scene, width: width)
      Box.draw(title: scene.text(.sourcesTitle), rows: text.count + 1 + sources.count, on: &canvas) {
        canvas, row in
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
