import Content
import TerminalUI
import ViewModels

/// Asks before answers are wiped.
enum EndQuestion {
  static func draw(_ focus: Int, in scene: KioskScene, on canvas: inout Canvas) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    let titles = [scene.text(.kioskEndStay), scene.text(.kioskEndNow)]
    let lines = TextWrapping.lines(scene.text(.kioskEndLead), width: Box.innerWidth(canvas))
    canvas.within(Frame.body(canvas.size)) { canvas in
      Box.draw(title: scene.text(.kioskEndTitle), rows: lines.count + 4, on: &canvas) { canvas, row in
        for (offset, line) in lines.enumerated() { canvas.write(line, column: 0, row: row + offset) }
        ChoiceLines.draw(
          titles, focus: focus, column: 0, row: row + lines.count + 1, width: canvas.columns,
          room: canvas.rows - row - lines.count - 1, on: &canvas, &touch, pick: KioskModel.Action.choose)
      }
    }
    return touch
  }
}
