import Content
import TerminalUI
import ViewModels

/// Which language is spoken; each is named in itself.
enum LanguagePage {
  static func draw(
    _ state: KioskModel.State, in scene: KioskScene, on canvas: inout Canvas
  ) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    Frame.title(scene.text(.kioskLanguageTitle), note: scene.text(.programName), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = min(44, canvas.columns - 4)
      let titles = scene.world.languages.map { TextSanitising.line($0.name) }
      let height = ChoiceLines.rows(titles.count, room: canvas.rows - 4)
      let column = (canvas.columns - width) / 2
      let row = max(0, (canvas.rows - height - 2) / 2)
      canvas.write(scene.text(.kioskLanguageLead), column: column, row: row, style: Style(.title, bold: true))
      ChoiceLines.draw(
        titles, focus: state.focus, column: column, row: row + 2, width: width, room: canvas.rows - 4,
        on: &canvas, &touch, pick: KioskModel.Action.choose)
    }
    return touch
  }
}
