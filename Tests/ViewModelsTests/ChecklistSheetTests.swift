import Content
import ProgramTesting
import Testing
import Triage
import ViewModels

/// What lies over a page of the checklist: an emergency, options, a number.
@Suite struct ChecklistSheetTests {
  private let list: ChecklistSteps

  init() throws {
    list = ChecklistSteps(try RealContent.load())
  }

  // MARK: Emergency

  @Test(arguments: [Answer.yes, .unsure])
  func anEmergencyInterruptsAtOnce(_ answer: Answer) {
    var state = list.state(at: "suddenSpeechTrouble")
    list.step(&state, .answer(answer))
    #expect(state.sheet == .emergency)
  }

  @Test func eachRuleInterruptsOnce() {
    var state = list.state(at: "suddenSpeechTrouble")
    list.step(&state, .answer(.yes), .goOn)
    #expect(state.sheet == nil)
    // The same rule again: nothing new to say.
    list.focus(&state, .finding("suddenConfusion"))
    list.step(&state, .answer(.yes))
    #expect(state.sheet == nil)
    // Another rule.
    list.focus(&state, .finding("lockedJaw"))
    list.step(&state, .answer(.yes))
    #expect(state.sheet == .emergency)
    #expect(state.announced == ["E1", "E8"])
  }

  @Test func anEmergencyThatComesBackInterruptsAgain() {
    var state = list.state(at: "lockedJaw")
    list.step(&state, .answer(.yes), .goOn)
    list.focus(&state, .finding("lockedJaw"))
    list.step(&state, .answer(.no))
    #expect(state.announced == [])
    list.focus(&state, .finding("lockedJaw"))
    list.step(&state, .answer(.unsure))
    #expect(state.sheet == .emergency)
  }

  @Test(arguments: [ChecklistModel.Action.goOn, .next])
  func goingOnLeadsToTheNextQuestion(_ action: ChecklistModel.Action) {
    var state = list.state(at: "lockedJaw")
    let focus = state.focus
    list.step(&state, .answer(.yes), action)
    #expect(state.sheet == nil)
    #expect(state.focus == focus + 1)
    #expect(state.intake.findings == ["lockedJaw": .yes])
  }

  @Test(arguments: [ChecklistModel.Action.closeSheet, .back])
  func goingBackLeadsToTheAnswer(_ action: ChecklistModel.Action) {
    var state = list.state(at: "lockedJaw")
    let focus = state.focus
    list.step(&state, .answer(.yes), action)
    #expect(state.sheet == nil)
    #expect(state.focus == focus)
  }

  @Test func theResultIsOneKeyAway() {
    var state = list.state(at: "lockedJaw")
    list.step(&state, .answer(.yes))
    #expect(list.step(&state, .showResult) == [.go(.result)])
    #expect(state.sheet == nil)
  }

  @Test func nothingElseGetsThroughAnEmergency() {
    var state = list.state(at: "lockedJaw")
    list.step(&state, .answer(.yes))
    let before = state
    list.step(&state, .answer(.no), .move(3), .none, .skip, .toggle, .pick(0), .why, .type("1"), .review)
    #expect(state == before)
  }

  @Test func twoSignsTogether() {
    var state = list.state(at: "mouthTingling")
    list.step(&state, .answer(.yes))
    #expect(state.sheet == nil)
    list.focus(&state, .finding("handCramp"))
    list.step(&state, .answer(.unsure))
    #expect(state.sheet == .emergency)
    #expect(state.announced == ["E6"])
  }

  // MARK: Options

  @Test func yesOpensTheOptionsAndNoAnswers() {
    var state = ChecklistModel.State()
    list.focus(&state, .choice(.headInjury))
    list.step(&state, .answer(.yes))
    #expect(state.sheet == .options(.headInjury, focus: 0))
    #expect(state.intake.headInjury == nil)
    list.step(&state, .closeSheet, .answer(.no))
    #expect(state.intake.headInjury == HeadInjury.no)
    list.focus(&state, .choice(.headInjury))
    list.step(&state, .answer(.unsure))
    #expect(state.intake.headInjury == .unsure)
    #expect(state.announced == ["E5"])
  }

  @Test func everyOptionCanBeChosenByNumberAndByArrow() {
    for question in [Fact.pregnancy, .headInjury] {
      let options = ChecklistModel.choosable(question, list.clinical)
      for (index, option) in options.enumerated() {
        var state = ChecklistModel.State()
        list.focus(&state, .choice(question))
        list.step(&state, .answer(.yes), .chooseOption(index))
        #expect(state.intake.option(of: question, in: list.clinical.questions) == option.id)
        var other = ChecklistModel.State()
        list.focus(&other, .choice(question))
        list.step(&other, .toggle)
        for _ in 0..<index { list.step(&other, .moveOption(1)) }
        list.step(&other, .confirmOption)
        #expect(other.intake == state.intake, "\(option.id)")
      }
    }
  }

  @Test func optionsBeginAtTheAnswerThatWasGiven() {
    var state = ChecklistModel.State()
    state.intake.headInjury = .within90Days
    list.focus(&state, .choice(.headInjury))
    list.step(&state, .toggle)
    let given = ChecklistModel.choosable(.headInjury, list.clinical).firstIndex { $0.id == "within90Days" }
    #expect(state.sheet == .options(.headInjury, focus: given ?? -1))
    list.step(&state, .moveOption(-100))
    #expect(state.sheet == .options(.headInjury, focus: 0))
    let before = state
    list.step(&state, .chooseOption(-1), .chooseOption(77))
    #expect(state == before)
  }

  @Test func pregnancyAsksForItsOwnSigns() {
    var state = ChecklistModel.State()
    #expect(!list.items(state).contains(.finding("preeclampsiaSigns")))
    state.intake.pregnancy = .after20Weeks
    #expect(list.items(state).contains(.finding("preeclampsiaSigns")))
    list.focus(&state, .finding("preeclampsiaSigns"))
    list.step(&state, .answer(.yes))
    #expect(state.announced == ["E7"])
    // No longer pregnant: what was said of it no longer counts.
    list.step(&state, .goOn)
    list.focus(&state, .choice(.pregnancy))
    list.step(&state, .answer(.no))
    #expect(list.tier(state) != .emergency)
    #expect(state.announced == [])
  }

  // MARK: Age and start

  @Test func oneKeyAnswersAndMovesToTheNextQuestion() {
    var state = ChecklistModel.State()
    state.page = .stage(.about)
    list.focus(&state, .option(.age, "adult"))
    list.step(&state, .toggle)
    #expect(state.intake.age == .adult)
    #expect(list.items(state).indices.contains(state.focus))
    if case .option(let question, _) = list.items(state)[state.focus] { #expect(question == .daysSinceOnset) }
    list.focus(&state, .option(.daysSinceOnset, "week"))
    list.step(&state, .toggle)
    #expect(state.intake.daysSinceOnset == .days(7))
    list.step(&state, .next)
    #expect(state.page == .stage(.pattern))
  }

  @Test func notSureAnswersWhereItCan() {
    var state = ChecklistModel.State()
    state.page = .stage(.about)
    list.focus(&state, .option(.daysSinceOnset, "today"))
    list.step(&state, .answer(.unsure))
    #expect(state.intake.daysSinceOnset == .unsure)
    list.focus(&state, .option(.age, "child"))
    list.step(&state, .answer(.unsure), .answer(.no))
    #expect(state.intake.age == nil)
    list.step(&state, .answer(.yes))
    #expect(state.intake.age == .child)
  }

  // MARK: A number of days

  private func typing() -> ChecklistModel.State {
    var state = ChecklistModel.State()
    state.page = .stage(.about)
    list.focus(&state, .option(.daysSinceOnset, OptionID.exact))
    list.step(&state, .toggle)
    return state
  }

  @Test func aNumberIsTypedAndTakenBack() {
    var state = typing()
    #expect(state.sheet == .days(""))
    list.step(&state, .type("1"), .type("2"), .erase, .type("5"), .confirmDays)
    #expect(state.sheet == nil)
    #expect(state.intake.daysSinceOnset == .days(15))
    #expect(state.intake.option(of: .daysSinceOnset, in: list.clinical.questions) == OptionID.exact)
  }

  @Test(arguments: ["", "99999", "36501"])
  func aNumberThatMakesNoSenseIsRefused(_ text: String) {
    var state = typing()
    list.step(&state, .type(text), .confirmDays)
    #expect(state.sheet == .days(text))
    #expect(state.notice == (text.isEmpty ? .checklistDaysEmpty : .checklistDaysTooMany))
    #expect(state.intake.daysSinceOnset == nil)
    list.step(&state, .erase)
    #expect(state.notice == nil)
    list.step(&state, .closeSheet)
    #expect(state.sheet == nil && state.intake.daysSinceOnset == nil)
  }

  @Test(arguments: [("36500", 36_500.0), ("0", 0), ("00012", 12), ("1a2-3 ٣ 4", 1_234)])
  func onlyDigitsCount(_ text: String, _ days: Double) {
    var state = typing()
    list.step(&state, .type(text), .confirmDays)
    #expect(state.intake.daysSinceOnset == .days(days))
  }

  @Test func aLongPasteIsCut() {
    var state = typing()
    list.step(
      &state, .type(String(repeating: "9", count: 1_000)), .erase, .erase, .erase, .erase, .erase, .erase)
    #expect(state.sheet == .days(""))
  }

  @Test func theNumberCanBeChanged() {
    var state = typing()
    list.step(&state, .type("45"), .confirmDays)
    list.focus(&state, .option(.daysSinceOnset, OptionID.exact))
    list.step(&state, .toggle)
    #expect(state.sheet == .days("45"))
  }
}
