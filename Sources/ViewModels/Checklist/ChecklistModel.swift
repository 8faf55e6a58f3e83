import Commands
import Content
import Triage

/// The guided checklist: pages of signs to answer yes, no or not sure.
///
/// An emergency is said the moment an answer settles it; the person may then go on answering.
package enum ChecklistModel: ViewModel {
  package struct State: Equatable, Sendable {
    package var intake = Intake()
    package var page = ChecklistPage.stage(.emergencySigns)
    /// The item in focus, an index into the page's items; the number of items for "None of these".
    package var focus = 0
    package var sheet: Sheet? {
      didSet { if sheet != oldValue { firstLine = 0 } }
    }
    /// The first line shown of a sheet that is longer than the window.
    package var firstLine = 0
    /// A line above the footer that says why nothing happened, or what happened.
    package var notice: TextKey?
    /// Emergency rules that have been announced, so that each interrupts only once.
    package var announced: Set<RuleID> = []
    /// An emergency was announced and a later answer took it back, which must not happen without a word.
    package var hasEmergencyLifted = false
    /// Items of the page that are shown together; set by the screen, one part where all fit.
    package var parts: [Range<Int>] = []
    /// Where the person was when they went to review all answers.
    package var stageBeforeReview = Stage.pattern

    package init() {}
  }

  /// What lies over the page and takes the keys first.
  package enum Sheet: Equatable, Sendable {
    /// An emergency was settled just now.
    case emergency
    /// The options of a question; `focus` is an index into them.
    case options(Fact, focus: Int)
    /// An exact number of days is being typed.
    case days(String)
    /// Why the item in focus is asked.
    case why
  }

  package enum Action: Equatable, Sendable {
    case move(Int)
    case focus(Int)
    case answer(Answer)
    /// Picks the item in focus: yes for a sign, this one for an option.
    case toggle
    /// The next answer to a sign, or the one before it, for whoever has arrows and no letters.
    case turn(Int)
    /// Picks the item with this index, as the keys in front of the items do.
    case pick(Int)
    case none
    case next
    /// To the next page whatever is still open here.
    case skip
    case back
    case why
    case closeSheet
    /// Lines up or down in a sheet that is longer than the window.
    case scroll(Int)
    case goOn
    case showResult
    case chooseOption(Int)
    case moveOption(Int)
    case confirmOption
    case type(String)
    case erase
    case confirmDays
    case review
    case laidOut([Range<Int>])
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    guard let clinical = world.clinical else { return [] }
    if case .laidOut(let parts) = action {
      state.parts = parts
      return []
    }
    state.notice = nil
    if state.sheet != nil { return updateSheet(&state, action, clinical) }
    let items = ChecklistModel.items(of: state, clinical)
    switch action {
    case .move(let step): state.focus = clamp(state.focus + step, 0...lastFocus(state, items.count))
    case .focus(let index): state.focus = clamp(index, 0...lastFocus(state, items.count))
    case .answer(let answer): self.answer(&state, answer, items, clinical)
    case .toggle: toggle(&state, items, clinical)
    case .turn(let step): turn(&state, by: step, items, clinical)
    case .pick(let index):
      guard items.indices.contains(index) else { return [] }
      state.focus = index
      toggle(&state, items, clinical)
    case .none: return answerOpenItemsNo(&state, items, clinical)
    case .next: return next(&state, items, clinical)
    case .skip: return turnPage(&state, clinical)
    case .back: return back(&state, clinical)
    case .why: if state.focus < items.count { state.sheet = .why }
    case .showResult: return [.go(.result)]
    case .review: beginReview(&state)
    default: break
    }
    return []
  }

  // MARK: Answers

  private static func answer(
    _ state: inout State, _ answer: Answer, _ items: [ChecklistItem], _ clinical: ClinicalContent
  ) {
    guard items.indices.contains(state.focus) else { return }
    switch items[state.focus] {
    case .finding(let finding):
      state.intake.findings[finding] = answer
      moveOn(&state, clinical)
    case .choice(let question):
      switch answer {
      case .yes: openOptions(&state, question, clinical)
      case .no: choose(&state, OptionID.no, of: question, clinical)
      case .unsure: choose(&state, OptionID.unsure, of: question, clinical)
      }
    case .option(let question, _):
      // On a page of options, "not sure" answers the question where it can be unsure at all.
      let options = clinical.questions.listedOptions(of: question).map(\.id)
      if answer == .unsure, options.contains(OptionID.unsure) {
        choose(&state, OptionID.unsure, of: question, clinical)
      } else if answer == .yes {
        toggle(&state, items, clinical)
      }
    }
    announce(&state, clinical)
  }

  /// Open, yes, not sure, no, and round again; what is no sign is picked with the key forwards.
  private static func turn(
    _ state: inout State, by step: Int, _ items: [ChecklistItem], _ clinical: ClinicalContent
  ) {
    guard items.indices.contains(state.focus) else { return }
    guard case .finding(let finding) = items[state.focus] else {
      if step > 0 { toggle(&state, items, clinical) }
      return
    }
    let answers: [Answer?] = [nil, .yes, .unsure, .no]
    let now = answers.firstIndex(of: state.intake.findings[finding]) ?? 0
    state.intake.findings[finding] = answers[(now + answers.count + step) % answers.count]
    announce(&state, clinical)
  }

  private static func toggle(_ state: inout State, _ items: [ChecklistItem], _ clinical: ClinicalContent) {
    guard items.indices.contains(state.focus) else { return }
    switch items[state.focus] {
    case .finding(let finding):
      state.intake.findings[finding] = state.intake.findings[finding] == .yes ? nil : .yes
    case .choice(let question):
      openOptions(&state, question, clinical)
    case .option(let question, OptionID.exact):
      var typed = ""
      if case .days(let days) = state.intake.daysSinceOnset,
        state.intake.option(of: question, in: clinical.questions) == OptionID.exact
      {
        typed = String(Int(days))
      }
      state.sheet = .days(typed)
    case .option(let question, let option):
      state.intake.choose(option, of: question, in: clinical.questions)
      focusNextQuestion(&state, items, clinical)
    }
    announce(&state, clinical)
  }

  /// Moves on after an answer by key, so that y, n and u can be pressed down the page.
  ///
  /// An emergency comes first: the focus waits at the answer, so that it can be corrected.
  static func moveOn(_ state: inout State, _ clinical: ClinicalContent) {
    announce(&state, clinical)
    if state.sheet == nil { focusNextItem(&state, clinical) }
  }

  static func focusNextItem(_ state: inout State, _ clinical: ClinicalContent) {
    // Follow-ups may have come or gone below the item.
    let count = ChecklistModel.items(of: state, clinical).count
    state.focus = min(state.focus + 1, lastFocus(state, count))
  }

  private static func focusNextQuestion(
    _ state: inout State, _ items: [ChecklistItem], _ clinical: ClinicalContent
  ) {
    guard state.page == .stage(.about), let next = firstOpenItem(state, items, clinical) else { return }
    state.focus = next
  }

  private static func openOptions(
    _ state: inout State, _ question: Fact, _ clinical: ClinicalContent
  ) {
    let options = choosable(question, clinical)
    let current = state.intake.option(of: question, in: clinical.questions)
    state.sheet = .options(question, focus: options.firstIndex { $0.id == current } ?? 0)
  }

  /// The options offered once a question is answered with yes.
  package static func choosable(_ question: Fact, _ clinical: ClinicalContent) -> [ListedOption] {
    clinical.questions.listedOptions(of: question)
  }

  private static func choose(
    _ state: inout State, _ option: OptionID, of question: Fact, _ clinical: ClinicalContent
  ) {
    state.intake.choose(option, of: question, in: clinical.questions)
    if state.page != .stage(.about) { moveOn(&state, clinical) }
  }

  private static func answerOpenItemsNo(
    _ state: inout State, _ items: [ChecklistItem], _ clinical: ClinicalContent
  ) -> [Effect] {
    guard offersNone(state) else { return [] }
    let seen = visiblePart(state, items.count)
    for item in items[..<seen.upperBound]
    where item.mark(in: state.intake, questions: clinical.questions) == .open {
      switch item {
      case .finding(let finding): state.intake.findings[finding] = .no
      case .choice(let question):
        state.intake.choose(OptionID.no, of: question, in: clinical.questions)
      case .option: break
      }
    }
    announce(&state, clinical)
    guard state.sheet == nil else { return [] }
    let remaining = ChecklistModel.items(of: state, clinical)
    if seen.upperBound < remaining.count {
      // What has not been on the screen has not been answered.
      state.focus = seen.upperBound
      return []
    }
    return next(&state, remaining, clinical)
  }

  /// Says an emergency as soon as the answers settle one, once for each rule.
  static func announce(_ state: inout State, _ clinical: ClinicalContent) {
    let assessment = clinical.ruleBook.assess(state.intake)
    let emergencies = Set(assessment.firedRules.filter { $0.tier == .emergency }.map(\.id))
    if !emergencies.isSubset(of: state.announced) { state.sheet = .emergency }
    state.hasEmergencyLifted = emergencies.isEmpty && (state.hasEmergencyLifted || !state.announced.isEmpty)
    state.announced.formIntersection(emergencies)
    state.announced.formUnion(emergencies)
  }

  // MARK: Pages

  private static func next(
    _ state: inout State, _ items: [ChecklistItem], _ clinical: ClinicalContent
  ) -> [Effect] {
    if state.focus == items.count, offersNone(state), firstOpenItem(state, items, clinical) != nil {
      return answerOpenItemsNo(&state, items, clinical)
    }
    if state.page != .review, let open = firstOpenItem(state, items, clinical) {
      state.focus = open
      state.notice = .checklistStillOpen
      return []
    }
    return turnPage(&state, clinical)
  }

  private static func turnPage(_ state: inout State, _ clinical: ClinicalContent) -> [Effect] {
    guard case .stage(let stage) = state.page else { return [.go(.result)] }
    guard let later = neighbour(of: stage, by: 1, state, clinical) else { return [.go(.habits)] }
    turn(&state, to: later, clinical)
    return []
  }

  private static func back(_ state: inout State, _ clinical: ClinicalContent) -> [Effect] {
    guard case .stage(let stage) = state.page else {
      leaveReview(&state, clinical)
      return [.go(.result)]
    }
    guard let earlier = neighbour(of: stage, by: -1, state, clinical) else { return [.go(.face)] }
    turn(&state, to: earlier, clinical)
    return []
  }

  private static func neighbour(
    of stage: Stage, by step: Int, _ state: State, _ clinical: ClinicalContent
  ) -> Stage? {
    let stages = stages(for: state.intake, clinical)
    // A stage that no longer applies counts from the place it would have.
    let order = Stage.allCases
    guard let place = order.firstIndex(of: stage) else { return nil }
    return step > 0
      ? stages.first { order.firstIndex(of: $0).map { $0 > place } ?? false }
      : stages.last { order.firstIndex(of: $0).map { $0 < place } ?? false }
  }

  private static func turn(_ state: inout State, to stage: Stage, _ clinical: ClinicalContent) {
    state.page = .stage(stage)
    state.parts = []
    let items = items(of: state, clinical)
    state.focus = firstOpenItem(state, items, clinical) ?? 0
  }

  private static func beginReview(_ state: inout State) {
    if case .stage(let stage) = state.page { state.stageBeforeReview = stage }
    state.page = .review
    state.parts = []
    state.focus = 0
    state.sheet = nil
  }

  /// Back to the page from which the review was opened.
  static func leaveReview(_ state: inout State, _ clinical: ClinicalContent) {
    guard state.page == .review else { return }
    turn(&state, to: state.stageBeforeReview, clinical)
  }

  static func clamp(_ value: Int, _ range: ClosedRange<Int>) -> Int {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
