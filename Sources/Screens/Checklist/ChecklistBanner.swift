import Content
import TerminalUI
import Triage
import ViewModels

/// The line above the questions once an emergency is settled, or the tier while answers are reviewed.
struct ChecklistBanner {
  private let text: String
  private let tier: Tier

  /// Nil where the page needs no line above its questions.
  init?(
    for state: ChecklistModel.State, _ clinical: ClinicalContent, in scene: Scene
  ) {
    let assessment = clinical.ruleBook.assess(state.intake)
    tier = assessment.tier
    if assessment.tier == .emergency {
      text = scene.text(.emergencyBanner, ["number": scene.world.emergencyNumber])
      return
    }
    if state.page != .review, state.hasEmergencyLifted {
      text = scene.text(.emergencyLifted)
      return
    }
    guard state.page == .review else { return nil }
    let word = clinical.guidance(for: assessment).word
    let isFinal = assessment.complete || assessment.tier == .incomplete
    text = isFinal ? word : scene.text(.checklistAtLeast, ["word": word])
  }

  /// Draws the banner across the window; returns the row below it.
  func draw(row: Int, on canvas: inout Canvas) -> Int {
    let shown = tier == .emergency ? text : "\(tier.symbol(canvas.glyphs)) \(text)"
    canvas.write(shown, column: Frame.margin + 1, row: row, style: Style(tier.role, bold: true))
    return row + 1
  }
}
