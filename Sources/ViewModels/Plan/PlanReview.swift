import Content
import Journal
import Plan
import Triage

/// Day 7: the checklist again, and what the week comes to.
extension PlanModel {
  /// The finding that says that a week of the plan made it no better.
  static let noChangeFinding: FindingID = "planFinishedNoChange"

  /// The checklist is through. An urgent result stands on its own; anything less asks how the person puts it.
  static func reviewed(
    _ state: inout State, _ intake: Intake, _ plan: PlanContent, in world: World
  ) -> [Effect] {
    guard let clinical = world.clinical, state.record != nil else { return [] }
    state.review = intake
    if clinical.ruleBook.assess(intake).tier >= .urgent { return decide(&state, nil, plan, in: world) }
    open(&state, .outcome)
    state.sheet = .ownWord
    return []
  }

  static func decide(
    _ state: inout State, _ word: PlanOutcome?, _ plan: PlanContent, in world: World
  ) -> [Effect] {
    state.sheet = nil
    guard let clinical = world.clinical, let record = state.record, var intake = state.review else {
      return []
    }
    let values = state.values(in: world)
    guard
      let result = PlanReviewRule.result(
        counts: values["times"] ?? [:], strengths: values["strength"] ?? [:], ownWord: word,
        tiers: change(from: record.entryTier, intake, clinical))
    else { return [] }
    // Worse is no better either: whatever else the checklist says, a visit is due.
    intake.findings[noChangeFinding] = result.outcome == .better ? .no : .yes
    state.review = intake
    open(&state, .outcome)
    let done = state.tasks(in: world).filter { $0.task.opens == .checklist }.map(\.task.id)
    let effects = save(&state) { record in
      let day = plan.definition.reviewDay
      for task in done { record.run.ticks[day, default: [:]][task] = 1 }
      record.run.review = PlanRun.Review(day: world.now.day.serial, outcome: result.outcome, goesOn: false)
    }
    return effects + [.journal(.saveAssessment(intake))]
  }

  /// The tier now beside the tier then. Having finished the plan with no change is not counted: that is
  /// what this decides. Nor do days alone make it worse.
  static func change(from old: Tier, _ intake: Intake, _ clinical: ClinicalContent) -> TierChange {
    var answers = intake
    answers.findings[noChangeFinding] = .no
    let new = clinical.ruleBook.assess(answers).tier
    answers.daysSinceOnset = .days(1)
    let withoutTime = clinical.ruleBook.assess(answers).tier
    return TierChange(old: old, new: new, roseByTimeAlone: new > old && withoutTime <= old)
  }

  /// On to day 14, on the person's word.
  static func goOn(_ state: inout State, in world: World) -> [Effect] {
    guard let review = state.record?.run.review, review.outcome != .worse, !review.goesOn else { return [] }
    open(&state, .today)
    state.notice = .planGoesOn
    return save(&state) {
      $0.run.review = PlanRun.Review(day: review.day, outcome: review.outcome, goesOn: true)
    }
  }
}
