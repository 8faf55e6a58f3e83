import Content
import TerminalUI
import Triage
import ViewModels

/// What stands above the questions once an emergency is settled, or the tier while answers are reviewed.
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

  /// What it says in a window of so many columns.
  func lines(columns: Int, glyphs: Glyphs) -> [String] {
    let shown = tier == .emergency ? text : "\(tier.symbol(glyphs)) \(text)"
    return TextWrapping.lines(shown, width: columns - 2 * Frame.margin - 1)
  }

  /// Draws the banner across the window; returns the row below it.
  func draw(row: Int, on canvas: inout Canvas) -> Int {
    let lines = lines(columns: canvas.columns, glyphs: canvas.glyphs)
    for (offset, line) in lines.enumerated() {
      canvas.write(line, column: Frame.margin + 1, row: row + offset, style: Style(tier.role, bold: true))
    }
    return row + lines.count
  }
}
