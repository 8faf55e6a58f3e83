import Content
import ProgramTesting
import Testing
import Triage
import ViewModels

/// Answering, one page after the other.
@Suite struct ChecklistModelTests {
  private let list: ChecklistSteps

  init() throws {
    list = ChecklistSteps(try RealContent.load())
  }

  // MARK: Answers

  @Test(arguments: Answer.allCases)
  func anAnswerIsKeptAndTheFocusMovesOn(_ answer: Answer) {
    var state = list.state(at: "mouthTingling")
    let focus = state.focus
    #expect(list.step(&state, .answer(answer)) == [])
    #expect(state.intake.findings == ["mouthTingling": answer])
    #expect(state.focus == focus + 1)
    #expect(state.sheet == nil)
  }

  @Test func pickingTwiceOpensTheAnswerAgain() {
    var state = list.state(at: "mouthTingling")
    list.step(&state, .toggle)
    #expect(state.intake.findings == ["mouthTingling": .yes])
    list.step(&state, .toggle)
    #expect(state.intake.findings == [:])
  }

  @Test func aKeyInFrontPicksAndFocuses() {
    var state = ChecklistModel.State()
    let index = list.items(state).firstIndex(of: .finding("handCramp")) ?? -1
    list.step(&state, .pick(index))
    #expect(state.intake.findings == ["handCramp": .yes])
    #expect(state.focus == index)
    let before = state
    list.step(&state, .pick(-1), .pick(500))
    #expect(state == before)
  }

  @Test func theFocusStaysOnThePage() {
    var state = ChecklistModel.State()
    list.step(&state, .move(-1))
    #expect(state.focus == 0)
    list.step(&state, .move(1_000))
    #expect(state.focus == list.items(state).count, "None of these")
    list.step(&state, .answer(.yes), .toggle, .why)
    #expect(state.intake == Intake() && state.sheet == nil)
    for page in [ChecklistPage.stage(.about), .review] {
      state.page = page
      list.step(&state, .focus(.max))
      #expect(state.focus == list.items(state).count - 1, "\(page)")
    }
  }

  // MARK: None of these

  @Test func noneAnswersOnlyWhatHasBeenOnTheScreen() {
    var state = ChecklistModel.State()
    let count = list.items(state).count
    list.step(&state, .laidOut([0..<8, 8..<16, 16..<count]), .none)
    #expect(state.intake.findings.count == 8)
    #expect(state.intake.findings.values.allSatisfy { $0 == .no })
    #expect(state.focus == 8)
    #expect(state.page == .stage(.emergencySigns))
    list.step(&state, .none)
    #expect(state.focus == 16)
    list.step(&state, .none)
    #expect(state.page == .stage(.urgentSigns))
    #expect(state.intake.pregnancy == .no)
    #expect(state.intake.headInjury == .no)
  }

  @Test func noneLeavesGivenAnswersAlone() {
    var state = list.state(at: "mouthTingling")
    list.step(&state, .answer(.unsure), .none)
    #expect(state.intake.findings["mouthTingling"] == .unsure)
    #expect(state.intake.findings["handCramp"] == .no)
  }

  @Test func noneIsNotOfferedWhereItMakesNoSense() {
    for page in [ChecklistPage.stage(.followUps), .stage(.about), .review] {
      var state = ChecklistModel.State()
      state.page = page
      state.intake.findings["newFacialWeakness"] = .no
      let before = state
      #expect(list.step(&state, .none) == [])
      #expect(state == before, "\(page)")
    }
  }

  @Test func enterOnNoneAnswersThePage() {
    var state = ChecklistModel.State()
    list.step(&state, .focus(.max), .next)
    #expect(state.page == .stage(.urgentSigns))
    #expect(state.intake.findings.values.allSatisfy { $0 == .no })
  }

  // MARK: Turning pages

  @Test func enterPointsToTheFirstOpenItem() {
    var state = list.state(at: "suddenLimbWeakness")
    list.step(&state, .answer(.no), .answer(.no), .focus(9), .next)
    #expect(state.focus == 2)
    #expect(state.notice == .checklistStillOpen)
    #expect(state.page == .stage(.emergencySigns))
    list.step(&state, .move(1))
    #expect(state.notice == nil)
  }

  @Test func tabSkipsThroughToTheHabits() {
    var state = ChecklistModel.State()
    var pages = [state.page]
    for _ in 0..<3 {
      #expect(list.step(&state, .skip) == [])
      pages.append(state.page)
    }
    #expect(pages == [.emergencySigns, .urgentSigns, .about, .pattern].map(ChecklistPage.stage))
    #expect(list.step(&state, .skip) == [.go(.habits)])
    #expect(state.intake == Intake())
  }

  @Test func backLosesNothing() {
    var state = list.state(at: "mouthTingling")
    list.step(&state, .answer(.yes), .skip)
    list.focus(&state, .finding("continuous"))
    list.step(&state, .answer(.unsure), .skip)
    list.focus(&state, .option(.age, "child"))
    list.step(&state, .toggle, .skip)
    let intake = state.intake
    #expect(list.step(&state, .back, .back, .back) == [])
    #expect(state.page == .stage(.emergencySigns))
    #expect(state.intake == intake)
    #expect(list.step(&state, .back) == [.go(.face)])
    #expect(state.intake == intake)
  }

  @Test func aPageOpensAtItsFirstOpenItem() {
    var state = list.state(at: "suddenLimbWeakness")
    list.step(&state, .answer(.no), .answer(.no), .skip, .back)
    #expect(state.focus == 2)
  }

  // MARK: Follow-ups

  @Test(arguments: [(Answer.yes, true), (.unsure, true), (.no, false)])
  func followUpsComeOnlyAfterAWeakFace(_ answer: Answer, _ isAsked: Bool) {
    var state = list.state(at: "newFacialWeakness")
    list.step(&state, .answer(answer), .closeSheet, .skip)
    #expect((state.page == .stage(.followUps)) == isAsked)
  }

  @Test func followUpsThatNoLongerApplyAreIgnored() {
    var state = list.state(at: "newFacialWeakness")
    list.step(&state, .answer(.yes), .goOn, .skip, .answer(.yes), .answer(.yes), .answer(.yes))
    #expect(list.tier(state) == .urgent)
    list.step(&state, .back)
    list.focus(&state, .finding("newFacialWeakness"))
    list.step(&state, .answer(.no))
    #expect(list.tier(state) == .incomplete)
    list.step(&state, .skip)
    #expect(state.page == .stage(.urgentSigns))
  }

  /// Someone stands on the follow-ups while what calls for them goes: the way on still leads on.
  @Test func aPageThatNoLongerAppliesCanBeLeft() {
    for (action, page) in [(ChecklistModel.Action.skip, Stage.urgentSigns), (.back, .emergencySigns)] {
      var state = ChecklistModel.State()
      state.page = .stage(.followUps)
      list.step(&state, action)
      #expect(state.page == .stage(page))
    }
  }

  // MARK: Why we ask

  @Test func whyOpensAndCloses() {
    var state = ChecklistModel.State()
    list.step(&state, .why)
    #expect(state.sheet == .why)
    list.step(&state, .answer(.yes), .next, .move(1), .none, .skip, .toggle)
    #expect(state.sheet == .why && state.intake == Intake() && state.focus == 0)
    list.step(&state, .closeSheet)
    #expect(state.sheet == nil)
  }

  // MARK: Review

  @Test func reviewShowsEverythingAndChangesTheResult() {
    var state = ChecklistModel.State()
    state.intake = list.calm
    #expect(list.tier(state) == .selfCare)
    list.step(&state, .review)
    #expect(state.page == .review)
    let pages = ChecklistModel.stages(for: state.intake, list.clinical).count
    #expect(pages == 4)
    #expect(list.items(state).count == list.clinical.ruleBook.askedQuestions(in: state.intake))
    list.focus(&state, .finding("earClicking"))
    list.step(&state, .answer(.yes))
    #expect(list.tier(state) == .soon)
    #expect(list.step(&state, .next) == [.go(.result)])
  }

  @Test func leavingTheReviewGoesBackToThePageBefore() {
    var state = ChecklistModel.State()
    state.intake = list.calm
    state.page = .stage(.about)
    list.step(&state, .review, .focus(.max))
    #expect(list.step(&state, .back) == [.go(.result)])
    #expect(state.page == .stage(.about))
    #expect(list.items(state).indices.contains(state.focus))
  }

  @Test func everyActionBeforeTheContentIsThereDoesNothing() throws {
    let empty = try RealContent.load().world(hasClinical: false)
    for action in ChecklistSteps.everyAction {
      var state = ChecklistModel.State()
      #expect(ChecklistModel.update(&state, action, in: empty) == [])
      #expect(state == ChecklistModel.State(), "\(action)")
    }
  }

  /// No action in any kind of state may trap, or leave the focus off the page.
  @Test func everyActionInEveryKindOfState() {
    for state in list.everyKindOfState {
      for action in ChecklistSteps.everyAction {
        var next = state
        list.step(&next, action)
        let count = list.items(next).count
        #expect((0...count).contains(next.focus), "\(action) in \(state)")
        if state.sheet != nil, next.sheet == state.sheet { #expect(next.page == state.page, "\(action)") }
      }
    }
  }
}

extension RuleBook {
  /// How many questions are asked with these answers, the place apart.
  fileprivate func askedQuestions(in intake: Intake) -> Int {
    Stage.allCases.reduce(0) { $0 + askedQuestions(in: $1, of: intake).count }
  }
}
