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
      let width = Box.scrolledWidth(canvas)
      var lines = ScrolledLines()
      lines.add(canvas.glyphs.fitting(overlay.text), width: width)
      lines.addGap()
      for line in SourceLines.lines(for: overlay.sources, clinical, in: scene, width: width) {
        lines.add(canvas.glyphs.fitting(line), width: width, style: Style(.muted))
      }
      Box.draw(
        title: scene.text(.sourcesTitle), lines, from: overlay.first, on: &canvas, &interaction,
        scroll: ProgramModel.Action.scrollSources)
    }
    return interaction
  }
}
