import Content
import TerminalUI
import Triage
import ViewModels

/// The line above the questions once an emergency is settled, or the tier while answers are reviewed.
enum ChecklistBanner {
  static func text(
    for state: ChecklistModel.State, _ clinical: ClinicalContent, in scene: Scene
  ) -> String? {
    let assessment = clinical.ruleBook.assess(state.intake)
    if assessment.tier == .emergency {
      return scene.text(.emergencyBanner, ["number": scene.world.emergencyNumber])
    }
    guard state.page == .review, let word = clinical.guidance[assessment.tier]?.word else { return nil }
    return assessment.complete ? word : scene.text(.checklistAtLeast, ["word": word])
  }

  /// Draws the banner across the window; returns the row below it.
  static func draw(_ text: String, row: Int, on canvas: inout Canvas) -> Int {
    canvas.write(text, column: Frame.margin + 1, row: row, style: Style(.danger, bold: true))
    return row + 1
  }
}
