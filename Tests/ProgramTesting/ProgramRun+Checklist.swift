import Content
import Screens
import Triage
import ViewModels

/// Ways through the checklist that do not depend on which key stands in front of which question.
extension ProgramRun {
  /// The lines of the checklist page that is open.
  package var items: [ChecklistItem] {
    guard let clinical = scene.world.clinical else { return [] }
    return ChecklistModel.items(of: state.checklist, clinical)
  }

  /// Goes to a line of the open page; false where it is not there.
  @discardableResult
  package mutating func focus(_ item: ChecklistItem) -> Bool {
    guard let index = items.firstIndex(of: item) else { return false }
    perform(.checklist(.focus(index)))
    return true
  }

  /// Answers a question of the open page; false where it is not there.
  @discardableResult
  package mutating func answer(_ finding: FindingID, _ answer: Answer) -> Bool {
    guard focus(.finding(finding)) else { return false }
    perform(.checklist(.answer(answer)))
    return true
  }

  /// Opens the checklist with the place in focus.
  package mutating func startChecklist() {
    perform(.face(.start))
  }

  /// Opens a stage of the checklist, leaving what comes before open.
  package mutating func openStage(_ stage: Stage) {
    if state.screen == .face { startChecklist() }
    for _ in Stage.allCases where state.checklist.page != .stage(stage) { perform(.checklist(.skip)) }
  }

  /// Shows the result of an intake, as if its answers had been given.
  package mutating func showResult(of intake: Intake) {
    let intake = written(out: intake)
    state.face.picked = Array(intake.regions)
    state.checklist.intake = intake
    state.habits.values = intake.habits
    state.checklist.sheet = nil
    state.screen = .checklist
    perform(.checklist(.showResult))
  }

  /// The same answers with a "no" in place of each that is not mentioned and counts as one.
  private func written(out intake: Intake) -> Intake {
    guard intake.unmentioned == .no, let book = scene.world.clinical?.ruleBook else { return intake }
    var intake = intake
    intake.unmentioned = .unanswered
    let asked = Stage.allCases.flatMap { book.askedQuestions(in: $0, of: intake) }.compactMap(\.finding)
    for finding in asked where intake.findings[finding] == nil { intake.findings[finding] = .no }
    return intake
  }
}

extension Intake {
  /// Every safety question answered so that nothing fires, for an adult with one twitching lid.
  package static let calm = Intake(
    regions: [.eyelidLowerLeft], age: .adult, daysSinceOnset: .days(4), pregnancy: Pregnancy.no,
    headInjury: HeadInjury.no, unmentioned: .no)

  /// The calm answers with some changed.
  package static func calm(but change: (inout Intake) -> Void) -> Intake {
    var intake = calm
    change(&intake)
    return intake
  }
}
