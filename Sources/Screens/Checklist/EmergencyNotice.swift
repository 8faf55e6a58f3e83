import Content
import TerminalUI
import Triage
import ViewModels

/// Fills the screen the moment an answer settles an emergency: the number, why, and how to go on.
enum EmergencyNotice {
  static func draw(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ChecklistModel.Action> {
    var interaction = Interaction<ChecklistModel.Action>()
    let report = ProgramModel.report(for: state.intake, clinical, in: scene.world)
    Frame.title(scene.text(.emergencyTitle), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let row = TierBanner.draw(report, in: scene, on: &canvas)
      interaction.cursor = canvas.absolute(
        Point(column: TierBanner.textColumn, row: TierBanner.wordRow(canvas.rows)))
      drawText(report, from: row + 1, in: scene, on: &canvas)
    }
    return interaction
  }

  private static func drawText(
    _ report: AssessmentReport, from row: Int, in scene: Scene, on canvas: inout Canvas
  ) {
    let width = min(72, canvas.columns - 2 * Frame.margin - 2)
    var row = row
    if let reception = scene.world.reception {
      row = canvas.paragraph(
        scene.text(.kioskEmergencyReception, ["reception": reception]), column: Frame.margin + 1, row: row,
        width: width, style: Style(.danger, bold: true))
    }
    for step in report.steps {
      let isFirst = step == report.steps.first
      canvas.write(
        canvas.glyphs.bullet, column: Frame.margin + 1, row: row, style: Style(.danger, bold: true))
      row = canvas.paragraph(
        step.text, column: Frame.margin + 3, row: row, width: width - 2, style: Style(.plain, bold: isFirst))
    }
    row += 1
    for rule in report.rules where rule.tier == .emergency {
      for sentence in rule.said {
        row = canvas.paragraph(
          sentence, column: Frame.margin + 1, row: row, width: width, style: Style(.muted))
      }
      row = canvas.paragraph(rule.reason.text, column: Frame.margin + 1, row: row, width: width) + 1
    }
  }
}
