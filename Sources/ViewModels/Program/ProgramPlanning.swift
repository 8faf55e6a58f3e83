import Commands
import Content
import Journal
import Plan
import Triage

/// How the plan and its exercises are reached, and what the rest of the program tells them.
extension ProgramModel {
  /// Passes a tick on to all that moves or counts, and sleeps until the first of them changes.
  static func tick(_ state: inout State, in world: World) -> [Effect] {
    let effects =
      FaceMapModel.update(&state.face, .tick, in: world)
      + carryOut(updateChild(&state, .exercise(.tick), in: world), &state, in: world)
    let waits = effects.compactMap { effect in
      if case .wake(let delay) = effect { delay } else { nil }
    }
    return effects.filter { !$0.isWake } + (waits.min().map { [.wake(after: $0)] } ?? [])
  }

  /// nil for a destination that has nothing to do with the plan.
  static func openPlanPart(
    _ destination: Destination, _ state: inout State, in world: World
  ) -> [Effect]? {
    switch destination {
    case .plan: return goToPlan(&state, in: world)
    case .planChecklist:
      beginChecklist(&state, in: world)
      return []
    case .planHabits:
      state.areHabitsForPlan = true
      state.screen = .habits
      return []
    case .exercise(let technique, let task):
      guard let technique = world.plan?.technique(technique) else { return [] }
      state.exercise = ExerciseModel.State(technique, task: task)
      state.screen = .exercise
      return []
    case .habits where state.isReviewingPlan:
      // Day 7 is about signs; what may be behind the twitch has been asked.
      return goToResultOfReview(&state, in: world)
    case .result where state.areHabitsForPlan, .checklist where state.areHabitsForPlan:
      return habitsForPlan(&state, in: world)
    case .result where state.isReviewingPlan: return goToResultOfReview(&state, in: world)
    default: return nil
    }
  }

  static func backToExercise(_ state: inout State, in world: World) -> [Effect] {
    guard state.exercise != nil else { return [] }
    state.screen = .exercise
    return carryOut(updateChild(&state, .exercise(.show), in: world), &state, in: world)
  }

  private static func goToPlan(_ state: inout State, in world: World) -> [Effect] {
    guard world.plan != nil, world.mode == .personal else { return [] }
    state.screen = .plan
    var proposal: PlanModel.Proposal?
    if let report = currentReport(state, in: world), report.planOpen {
      proposal = PlanModel.Proposal(tier: report.tier, likelyHabits: likelyHabits(state, in: world))
    }
    return carryOut(updateChild(&state, .plan(.arrive(proposal)), in: world), &state, in: world)
  }

  /// The result of this sitting; for a first plan also one of a day or two ago, with the days since then added.
  private static func currentReport(_ state: State, in world: World) -> AssessmentReport? {
    if let report = state.result?.report { return report }
    guard world.record.plan == nil, let clinical = world.clinical, let last = world.record.lastAssessment,
      var intake = world.record.lastIntake
    else { return nil }
    let age = world.now.day.serial - last.given.day.serial
    guard (0...longestAgeOfResult).contains(age) else { return nil }
    if let days = intake.daysSinceOnset?.days { intake.daysSinceOnset = .days(days + Double(age)) }
    return report(for: intake, clinical, in: world)
  }

  /// In days. After that a plan begins with the checklist again.
  private static let longestAgeOfResult = 2

  /// The habits that may well be behind the twitch, in the order of asking.
  private static func likelyHabits(_ state: State, in world: World) -> [String] {
    let values = state.habits.values.isEmpty ? world.record.lastIntake?.habits ?? [:] : state.habits.values
    return (world.clinical?.habits ?? []).filter { habit in
      values[habit.id].map(habit.isLikely) ?? false
    }.map(\.id)
  }

  private static func habitsForPlan(_ state: inout State, in world: World) -> [Effect] {
    state.areHabitsForPlan = false
    state.screen = .plan
    guard !state.habits.values.isEmpty else { return [] }
    return carryOut(
      updateChild(&state, .plan(.habitsGiven(likelyHabits(state, in: world))), in: world), &state, in: world)
  }

  /// A checklist with fresh answers. The age stays; all else may have changed.
  private static func beginChecklist(_ state: inout State, in world: World) {
    let age = state.checklist.intake.age
    let places = state.checklist.intake.regions
    state.checklist = ChecklistModel.State()
    state.checklist.intake.age = age
    state.checklist.intake.regions = places.isEmpty ? world.record.lastRegions : places
    state.face.picked = state.checklist.intake.regions.inOrder
    state.savedIntake = nil
    state.isReviewingPlan = isReviewDue(state, in: world)
    // Without a place there is nothing to ask about.
    state.screen = state.face.picked.isEmpty ? .face : .checklist
  }

  private static func isReviewDue(_ state: State, in world: World) -> Bool {
    guard let plan = world.plan, state.plan.record?.run.review == nil else { return false }
    return state.plan.status(in: world) == .running(day: plan.definition.reviewDay)
  }

  /// The checklist of day 7 is through, or has found what cannot wait.
  private static func goToResultOfReview(_ state: inout State, in world: World) -> [Effect] {
    guard let clinical = world.clinical else { return [] }
    state.checklist.intake.habits = state.habits.values
    let intake = state.checklist.intake
    let assessment = clinical.ruleBook.assess(intake)
    let isUrgent = assessment.tier >= .urgent
    guard assessment.complete || isUrgent else { return showResult(&state, in: world) }
    state.isReviewingPlan = false
    state.screen = .plan
    let effects = carryOut(updateChild(&state, .plan(.reviewed(intake)), in: world), &state, in: world)
    guard isUrgent else { return effects }
    // Nothing stands between a person and a result that cannot wait.
    return effects + showResult(&state, in: world, isSaved: true)
  }

  /// Takes over what the outcome of the week added to the answers.
  static func takeReview(_ state: inout State, in world: World) {
    guard let review = state.plan.review, state.plan.record?.run.review != nil, let clinical = world.clinical,
      state.savedIntake != review
    else { return }
    state.checklist.intake = review
    state.savedIntake = review
    state.result = ResultModel.State(report: report(for: review, clinical, in: world))
  }
}
