import Content
import FaceMap
import Kiosk
import TerminalUI
import ViewModels

/// Nobody is there: the face, whose terminal it is, and one line.
enum AttractPage {
  static func draw(in scene: KioskScene, on canvas: inout Canvas) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    let name = scene.world.configuration.clinic.name.map { TextSanitising.line($0) }
    let top = name == nil ? 1 : 2
    let room = canvas.rows - top - 4
    if let name {
      centre(name, row: 1, style: Style(.title, bold: true), on: &canvas)
    }
    let face = scene.faces.face(
      columns: canvas.columns - 4, rows: room, glyphs: canvas.glyphs.set, view: .mirror)
    if let face {
      let area = Rect(
        column: (canvas.columns - face.columns) / 2, row: top + (room - face.rows) / 2, columns: face.columns,
        rows: face.rows)
      canvas.within(area) { FaceDrawingView.drawAtRest(face, on: &$0) }
    }
    let lines = TextWrapping.lines(scene.text(.kioskAttractKey), width: canvas.columns - 4)
    let row = face == nil ? canvas.rows / 2 - 1 : canvas.rows - 2 - lines.count
    for (offset, line) in lines.enumerated() {
      let column = centre(line, row: row + offset, style: Style(.accent, bold: true), on: &canvas)
      if offset == 0 { touch.cursor = canvas.absolute(Point(column: column, row: row)) }
    }
    touch.add(canvas.absolute(Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows)), .begin)
    return touch
  }

  /// Writes a line in the middle; returns its first column.
  @discardableResult
  static func centre(_ text: String, row: Int, style: Style, on canvas: inout Canvas) -> Int {
    let shown = TextWrapping.truncated(text, width: canvas.columns - 2, ellipsis: canvas.glyphs.ellipsis)
    let column = max(0, (canvas.columns - TextWidth.columns(of: shown)) / 2)
    canvas.write(shown, column: column, row: row, style: style)
    return column
  }
}
