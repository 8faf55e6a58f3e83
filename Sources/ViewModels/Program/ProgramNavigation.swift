import Commands
import Content
import Journal
import Plan
import Triage

/// How one screen leads to another.
extension ProgramModel {
  static func go(to destination: Destination, _ state: inout State, in world: World) -> [Effect] {
    let hidden = state.screen == .exercise ? updateChild(&state, .exercise(.hide), in: world) : []
    return hidden + open(destination, &state, in: world)
  }

  private static func open(
    _ destination: Destination, _ state: inout State, in world: World
  ) -> [Effect] {
    if destination == .plan, let effects = settleSigns(&state, in: world) { return effects }
    if let effects = openPlanPart(destination, &state, in: world) { return effects }
    if let effects = openLearnPart(destination, &state, in: world) { return effects }
    switch destination {
    case .face: goToFace(&state, in: world)
    case .checklist:
      // A checklist that was left goes on; beginning anew would lose what it holds.
      if world.record.draft != nil, state.checklist.intake.isUnanswered {
        let picked = state.face.picked
        resumeDraft(&state, in: world)
        state.face.picked = picked
      }
      state.checklist.intake.regions = RegionSet(state.face.picked)
      if let clinical = world.clinical { ChecklistModel.leaveReview(&state.checklist, clinical) }
      state.screen = .checklist
    case .habits:
      // In a waiting room nothing stands between the answers and the result.
      if world.mode == .kiosk { return showResult(&state, in: world) }
      state.screen = .habits
    case .review:
      _ = ChecklistModel.update(&state.checklist, .review, in: world)
      state.screen = .checklist
    case .result: return showResult(&state, in: world)
    case .lastResult: return showLastResult(&state, in: world)
    case .checkIn: goToCheckIn(&state, in: world)
    case .places:
      state.face.purpose = .checkIn
      state.face.panel = .about
      state.face.picked = placesOfCheckIn(state)
      state.screen = .face
    case .warningSign(let id, let answer): return goToChecklist(&state, withSign: id, answer, in: world)
    case .draft: resumeDraft(&state, in: world)
    case .episode: state.overlay = .episode(EpisodeModel.State(state, in: world))
    case .plan, .planChecklist, .planHabits, .exercise, .learn, .backFromLearn, .keys: break
    }
    return []
  }

  static func resumeDraft(_ state: inout State, in world: World) {
    guard let draft = world.record.draft else { return }
    state.isReviewingPlan = false
    state.checklist = ChecklistModel.State()
    state.checklist.intake = draft.intake
    state.habits.values = draft.intake.habits
    state.checklist.page = .stage(draft.stage)
    state.face.picked = draft.intake.regions.inOrder
    state.screen = .checklist
  }

  private static func goToFace(_ state: inout State, in world: World) {
    // What has led to a result is done; the next check begins on its first page.
    if state.screen == .result {
      state.checklist = ChecklistModel.State()
      state.savedIntake = nil
    }
    state.face.purpose = .checklist
    state.face.panel = world.record.hasRecord ? .today : .about
    state.screen = .face
  }

  static func showResult(_ state: inout State, in world: World, isSaved: Bool = false) -> [Effect] {
    guard let clinical = world.clinical else { return [] }
    state.checklist.intake.habits = state.habits.values
    let intake = state.checklist.intake
    state.result = ResultModel.State(
      report: report(for: intake, clinical, in: world),
      planNote: world.mode == .kiosk ? world.interface.texts[.kioskResultPlan] : nil)
    state.screen = .result
    guard world.mode == .personal, intake != state.savedIntake else { return [] }
    state.savedIntake = intake
    if isSaved { return [] }
    return [.journal(.saveAssessment(intake))]
  }

  /// The last result as it was given. Answers of a checklist under way are put by, or stay where they are.
  private static func showLastResult(_ state: inout State, in world: World) -> [Effect] {
    guard let clinical = world.clinical, let last = world.record.lastAssessment,
      let intake = world.record.lastIntake
    else { return [] }
    let kept = keepDraft(of: state, in: world)
    if !kept.isEmpty || draft(of: state) == nil {
      state.isReviewingPlan = false
      state.checklist = ChecklistModel.State()
      state.checklist.intake = intake
      state.habits.values = intake.habits
      state.savedIntake = intake
    }
    state.result = ResultModel.State(report: report(for: intake, clinical, in: world), given: last.given.day)
    state.screen = .result
    return kept
  }

  private static func goToCheckIn(_ state: inout State, in world: World) {
    // An open sign comes before the rest of the day.
    let sign = world.record.openSign
    if state.face.purpose == .checkIn, var checkIn = state.checkIn {
      _ = CheckInModel.update(&checkIn, .placesPicked(RegionSet(state.face.picked)), in: world)
      state.checkIn = checkIn
    } else if let sign, state.screen != .checkIn {
      ask(about: sign, &state, in: world)
    } else {
      state.checkIn = CheckInModel.State(
        day: world.now.day, saved: world.record.today, dayBefore: world.record.yesterday, now: world.now)
    }
    state.face.purpose = .checklist
    state.screen = .checkIn
  }

  private static func placesOfCheckIn(_ state: State) -> [RegionID] {
    guard case .value(let regions) = state.checkIn?.form.regions else { return [] }
    return regions.inOrder
  }

  /// A fresh checklist with the sign answered. Where the question covers several signs, each counts as
  /// "not sure" until the person says which: for emergency signs that is the same as yes.
  private static func goToChecklist(
    _ state: inout State, withSign id: String, _ answer: PlanAnswer, in world: World
  ) -> [Effect] {
    let signs = world.plan?.definition.warningSigns[id] ?? []
    state.checklist = ChecklistModel.State()
    state.savedIntake = nil
    if state.face.picked.isEmpty { state.face.picked = placesOfCheckIn(state) }
    if state.face.picked.isEmpty { state.face.picked = world.record.lastRegions.inOrder }
    state.checklist.intake.regions = RegionSet(state.face.picked)
    let isCertain = signs.count == 1 && answer == .yes
    for sign in signs { state.checklist.intake.findings[sign] = isCertain ? .yes : .unsure }
    state.isReviewingPlan = false
    state.checklist.sheet = .emergency
    if let clinical = world.clinical {
      let fired = clinical.ruleBook.assess(state.checklist.intake).firedRules
      state.checklist.announced = Set(fired.filter { $0.tier == .emergency }.map(\.id))
      if state.checklist.announced.isEmpty { state.checklist.sheet = nil }
    }
    state.screen = .checklist
    return keepDraft(of: state, in: world)
  }
}

extension ProgramModel.Action {
  /// Whether a person did this to what is shown, rather than a timer, the window or the journal.
  var isFromPerson: Bool {
    switch self {
    case .repaint, .suspend: false
    case .tick, .contentArrived, .planArrived, .recordArrived, .journalAnswered: false
    case .learnArrived, .learnFailed, .learn(.laidOut), .learn(.contentArrived), .learn(.contentFailed): false
    case .face(.laidOut), .checklist(.laidOut), .result(.laidOut), .habits(.laidOut): false
    case .plan(.laidOut), .plan(.questionsShown), .exercise(.laidOut): false
    case .face(.contentArrived), .face(.tick): false
    default: true
    }
  }
}
