import Content
import Kiosk
import TerminalUI
import ViewModels

/// What happens with the answers, in plain words, on one page.
enum PrivacyPage {
  private static let widest = 66

  static func draw(
    _ state: KioskModel.State, in scene: KioskScene, on canvas: inout Canvas
  ) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    Frame.title(scene.text(.kioskPrivacyTitle), note: scene.text(.programName), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = min(widest, canvas.columns - 4)
      let titles = [scene.text(.kioskPrivacyAgree), scene.text(.kioskPrivacyDisagree)]
      var points = points(in: scene).map { TextWrapping.lines($0, width: width - 2) }
      let emergency = TextWrapping.lines(emergency(in: scene), width: width)
      func height(_ gap: Int) -> Int {
        points.reduce(0) { $0 + $1.count + gap } + emergency.count + 1 + titles.count
      }
      // The first and the last say what matters most.
      while points.count > 1, height(0) > canvas.rows { points.remove(at: points.count / 2) }
      let gap = height(1) + 2 <= canvas.rows ? 1 : 0
      let isAiry = height(gap) + 4 <= canvas.rows
      let column = (canvas.columns - width) / 2
      var row = max(0, (canvas.rows - height(gap) - (isAiry ? 2 : 0)) / 2)
      for point in points {
        canvas.write(canvas.glyphs.bullet, column: column, row: row, style: Style(.accent, bold: true))
        for line in point {
          canvas.write(line, column: column + 2, row: row)
          row += 1
        }
        row += gap
      }
      for line in emergency {
        canvas.write(line, column: column, row: row, style: Style(.danger, bold: true))
        row += 1
      }
      row += isAiry ? 2 : 1
      ChoiceLines.draw(
        titles, focus: state.focus, column: column, row: row, width: min(width, 34),
        room: canvas.rows - row - 1, on: &canvas, &touch, pick: KioskModel.Action.choose)
    }
    return touch
  }

  private static func points(in scene: KioskScene) -> [String] {
    let handOver = scene.world.configuration.handOver
    let hasOffers = handOver.printCommand != nil || handOver.qrCode || handOver.ticket != nil
    return [scene.text(.kioskPrivacyWipe), scene.text(.kioskPrivacyName), scene.text(.kioskPrivacyKept)]
      + (hasOffers ? [scene.text(.kioskPrivacyOffers)] : [])
      + [scene.text(.kioskPrivacySeen), scene.text(.kioskPrivacyIsNot)]
  }

  private static func emergency(in scene: KioskScene) -> String {
    scene.text(.kioskPrivacyEmergency, ["number": scene.world.world.emergencyNumber])
  }
}
