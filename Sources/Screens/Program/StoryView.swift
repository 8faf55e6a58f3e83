import Content
import TerminalUI
import ViewModels

/// Says at the start of a demonstration that it is a story: whose, and how little it proves.
enum StoryView {
  static func draw(
    from first: Int, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    guard let story = scene.world.plan?.texts.example else { return interaction }
    canvas.within(Frame.body(canvas.size)) { canvas in
      var lines = ScrolledLines()
      for statement in story.intro { lines.add(statement.text, width: Box.scrolledWidth(canvas)) }
      Box.draw(
        title: story.title, lines, from: first, on: &canvas, &interaction,
        scroll: ProgramModel.Action.scrollStory)
    }
    return interaction
  }
}
