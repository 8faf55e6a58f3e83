import Content
import TerminalUI
import ViewModels

/// The one page of a very first start: what this is, what it is not, where the data live.
enum WelcomeScreen {
  private static let widest = 64

  static func draw(in scene: Scene, on canvas: inout Canvas) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    Frame.title(scene.text(.welcomeTitle), note: scene.text(.programName), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = min(widest, canvas.columns - 4)
      var paragraphs = paragraphs(in: scene).map { (TextWrapping.lines($0.text, width: width), $0.style) }
      // In a low window what it is not, the emergency number and the way on come before how it works and
      // where the data are.
      for place in [1, 2, 0] where paragraphs.reduce(0, { $0 + $1.0.count }) > canvas.rows {
        paragraphs.remove(at: place)
      }
      let height = paragraphs.reduce(0) { $0 + $1.0.count }
      let gap = height + paragraphs.count + 2 <= canvas.rows ? 1 : 0
      let column = (canvas.columns - width) / 2
      var row = max(0, (canvas.rows - height - gap * paragraphs.count) / 2)
      for (lines, style) in paragraphs {
        for line in lines {
          canvas.write(line, column: column, row: row, style: style)
          row += 1
        }
        row += gap
      }
      interaction.cursor = canvas.absolute(Point(column: column, row: max(0, row - 1 - gap)))
      interaction.add(
        canvas.absolute(Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows)), .begin)
    }
    return interaction
  }

  private static func paragraphs(in scene: Scene) -> [(text: String, style: Style)] {
    [
      (scene.text(.welcomeLead), Style(.title, bold: true)),
      (scene.text(.welcomeIs), .plain),
      (scene.text(.welcomeIsNot), .plain),
      (scene.text(.welcomeData, ["path": scene.world.journalPath]), .plain),
      (scene.text(.welcomeEmergency, ["number": scene.world.emergencyNumber]), Style(.danger, bold: true)),
      (scene.text(.welcomeBegin), Style(.accent, bold: true)),
    ]
  }
}
