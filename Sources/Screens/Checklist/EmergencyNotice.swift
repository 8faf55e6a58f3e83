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
      let banner = TierBanner(report, in: scene, size: canvas.size, glyphs: canvas.glyphs)
      banner.draw(on: &canvas)
      interaction.cursor = canvas.absolute(Point(column: TierBanner.textColumn, row: banner.wordRow))
      // In a low window every line is needed for what to do.
      let top = banner.rows + (canvas.rows < lowRows ? 0 : 1)
      let area = Rect(
        column: Frame.margin + 1, row: top, columns: canvas.columns - 2 * Frame.margin - 1,
        rows: canvas.rows - top)
      canvas.within(area) { canvas in
        text(report, in: scene, canvas)
          .draw(from: state.firstLine, on: &canvas, &interaction, scroll: ChecklistModel.Action.scroll)
      }
    }
    return interaction
  }

  private static let lowRows = 14

  private static let widest = 72

  /// What to do now, and why.
  private static func text(_ report: AssessmentReport, in scene: Scene, _ canvas: Canvas) -> ScrolledLines {
    let width = min(widest, canvas.columns - ScrolledLines.markColumns)
    var lines = ScrolledLines()
    if let reception = scene.world.reception {
      lines.add(
        scene.text(.kioskEmergencyReception, ["reception": reception]), width: width,
        style: Style(.danger, bold: true))
    }
    for (index, step) in report.steps.enumerated() {
      lines.add(
        step.text, width: width, style: Style(bold: index == 0), lead: "\(canvas.glyphs.bullet) ",
        leadStyle: Style(.danger, bold: true))
    }
    for rule in report.rules where rule.tier == .emergency {
      lines.addGap()
      for sentence in rule.said { lines.add(sentence, width: width, style: Style(.muted)) }
      lines.add(rule.reason.text, width: width)
    }
    return lines
  }
}
