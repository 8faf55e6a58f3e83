import Content
import Kiosk
import TerminalUI
import ViewModels

/// Asks whether anybody is still there. What was on the screen cannot be seen meanwhile.
enum CountdownPage {
  static func draw(_ seconds: Int, in scene: KioskScene, on canvas: inout Canvas) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    let whole = max(1, scene.world.configuration.idle.countdownSeconds)
    let left = TextWrapping.lines(
      scene.text(.kioskIdleLeft, ["seconds": String(seconds)]), width: Box.innerWidth(canvas))
    Box.draw(title: scene.text(.kioskIdleTitle), rows: left.count + 4, on: &canvas) { canvas, row in
      for (offset, line) in left.enumerated() {
        canvas.write(line, column: 0, row: row + offset, style: Style(.warning, bold: true))
      }
      let bar = row + left.count + 1
      let full = canvas.columns * min(seconds, whole) / whole
      for column in 0..<canvas.columns {
        let text = column < full ? canvas.glyphs.barFull : canvas.glyphs.barEmpty
        canvas[column, bar] = Cell(text, style: Style(column < full ? .warning : .muted))
      }
      canvas.write(scene.text(.kioskIdleStay), column: 0, row: bar + 2, style: Style(.accent, bold: true))
      touch.cursor = canvas.absolute(Point(column: 0, row: bar + 2))
    }
    touch.add(
      canvas.absolute(Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows)), .repaint)
    return touch
  }
}
