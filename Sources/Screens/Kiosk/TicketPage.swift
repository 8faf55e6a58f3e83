import Content
import Kiosk
import TerminalUI
import ViewModels

/// The ticket, big enough to be read from a step away.
enum TicketPage {
  static func draw(
    _ ticket: Ticket, in scene: KioskScene, on canvas: inout Canvas
  ) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    Frame.title(scene.text(.kioskTicketTitle), note: scene.text(.programName), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      // Not bold: consoles make bold black a grey that is hard to read on a colour.
      let big = ticket.description.map { $0 == " " ? "   " : " \($0) " }.joined()
      let width = min(64, canvas.columns - 4)
      let column = (canvas.columns - width) / 2
      let height = canvas.rows >= 14 ? 5 : 3
      var row = max(1, (canvas.rows - height - 6) / 2)
      canvas.fill(
        Rect(column: column, row: row, columns: width, rows: height),
        with: Cell(" ", style: Style(.ok, on: .ok)))
      let middle = row + height / 2
      let start = AttractPage.centre(big, row: middle, style: Style(.ok, on: .ok), on: &canvas)
      // Beside the first sign, which a cursor of the same colour would hide.
      touch.cursor = canvas.absolute(Point(column: start, row: middle))
      row =
        canvas.paragraph(
          scene.text(.kioskTicketLead), column: column, row: row + height + 1, width: width) + 1
      if let minutes = scene.world.configuration.handOver.ticket?.keepMinutes {
        let inHours = minutes >= 120 && minutes.isMultiple(of: 60)
        let kept =
          inHours
          ? scene.text(.kioskTicketKeptHours, ["hours": String(minutes / 60)])
          : scene.text(.kioskTicketKept, ["minutes": String(minutes)])
        canvas.paragraph(kept, column: column, row: row, width: width, style: Style(.muted))
      }
    }
    return touch
  }
}
