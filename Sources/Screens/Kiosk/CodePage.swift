import Content
import Kiosk
import TerminalUI
import ViewModels

/// A short summary as a code to photograph, two modules in a cell.
enum CodePage {
  /// Whether the largest code fits with its words beside it.
  static func fits(_ canvas: Canvas) -> Bool {
    canvas.glyphs.set != .ascii && canvas.rows >= 24 && canvas.columns >= 72
  }

  static func draw(
    _ code: QRMatrix, in scene: KioskScene, on canvas: inout Canvas
  ) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    guard fits(canvas) else {
      // Half a code is of no use; the window may have become smaller meanwhile.
      canvas.paragraph(scene.text(.tooSmall), row: 0)
      return touch
    }
    let top = max(0, (canvas.rows - 1 - code.rows) / 2)
    canvas.within(Rect(column: 2, row: top, columns: code.columns, rows: code.rows)) { canvas in
      draw(code, isOnLight: scene.world.configuration.theme == "light", on: &canvas)
    }
    let column = code.columns + 5
    let width = canvas.columns - column - 2
    var row = max(1, top + 4)
    touch.cursor = canvas.absolute(Point(column: column, row: row))
    row =
      canvas.paragraph(
        scene.text(.kioskCodeTitle), column: column, row: row, width: width, style: Style(.title, bold: true))
      + 1
    row = canvas.paragraph(scene.text(.kioskCodeLead), column: column, row: row, width: width) + 1
    canvas.paragraph(
      scene.text(.kioskCodeHolds), column: column, row: row, width: width, style: Style(.muted))
    return touch
  }

  /// What is light on the screen is light in the code: on a dark terminal that is what is drawn.
  private static func draw(_ code: QRMatrix, isOnLight: Bool, on canvas: inout Canvas) {
    let margin = QRMatrix.quietZone
    for row in 0..<code.rows {
      for column in 0..<code.columns {
        let upper = code.isDark(column - margin, 2 * row - margin) == isOnLight
        let isBelow = 2 * row + 1 < code.columns
        let lower = isBelow ? code.isDark(column - margin, 2 * row + 1 - margin) == isOnLight : false
        let text = upper ? lower ? "█" : "▀" : lower ? "▄" : " "
        canvas[column, row] = Cell(text, style: Style(.faceLine, bold: false))
      }
    }
  }
}
