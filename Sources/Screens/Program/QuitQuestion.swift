import Content
import TerminalUI
import ViewModels

/// Asks before answers are lost.
enum QuitQuestion {
  static func draw(in scene: Scene, on canvas: inout Canvas) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    canvas.within(Frame.body(canvas.size)) { canvas in
      let lines = TextWrapping.lines(scene.text(.quitQuestion), width: Box.innerWidth(canvas))
      Box.draw(title: scene.text(.quitTitle), rows: lines.count, on: &canvas) { canvas, row in
        for (offset, line) in lines.enumerated() { canvas.write(line, column: 0, row: row + offset) }
        interaction.cursor = canvas.absolute(Point(column: 0, row: 0))
      }
    }
    return interaction
  }
}
