import Content
import TerminalUI
import ViewModels

/// Says at the start of a demonstration that it is a story: whose, and how little it proves.
enum StoryView {
  static func draw(in scene: Scene, on canvas: inout Canvas) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    guard let story = scene.world.plan?.texts.example else { return interaction }
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = Box.innerWidth(canvas)
      let lines = story.intro.flatMap { TextWrapping.lines($0.text, width: width) }
      Box.draw(title: story.title, rows: lines.count, on: &canvas) { canvas, row in
        for (offset, line) in lines.enumerated() { canvas.write(line, column: 0, row: row + offset) }
        interaction.cursor = canvas.absolute(Point.zero)
      }
    }
    return interaction
  }
}
