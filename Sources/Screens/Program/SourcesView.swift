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
      // The last column is for the marks of what does not fit.
      let width = Box.innerWidth(canvas) - 2
      let text = TextWrapping.lines(canvas.glyphs.fitting(overlay.text), width: width)
      let sources = SourceLines.lines(for: overlay.sources, clinical, in: scene, width: width)
      let lines: [(text: String, style: Style)] =
        text.map { (text: $0, style: Style.plain) } + [("", .plain)]
        + sources.map { (canvas.glyphs.fitting($0), Style(.muted)) }
      Box.draw(title: scene.text(.sourcesTitle), rows: lines.count, on: &canvas) { canvas, start in
        let room = max(1, canvas.rows - start)
        let last = max(0, lines.count - room)
        let first = min(overlay.first, last)
        if overlay.first > last { interaction.measured = [.scrollSources(last - overlay.first)] }
        for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
          canvas.write(line.text, column: 0, row: start + offset, style: line.style)
        }
        mark(above: first > 0, below: first < last, start, on: &canvas)
        interaction.cursor = canvas.absolute(Point(column: 0, row: 0))
      }
    }
    return interaction
  }

  private static func mark(above: Bool, below: Bool, _ start: Int, on canvas: inout Canvas) {
    let (glyphs, column) = (canvas.glyphs, canvas.columns)
    if above { canvas.writeRight(glyphs.up, endColumn: column, row: start, style: Style(.accent)) }
    if below {
      canvas.writeRight(glyphs.down, endColumn: column, row: canvas.rows - 1, style: Style(.accent))
    }
  }
}
