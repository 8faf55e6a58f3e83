import Commands
import Content
import Journal
import Plan
import ProgramTesting
import Testing
import Triage
import ViewModels

/// The check-in, action by action.
@Suite struct CheckInModelTests {
  private let world: World

  init() throws { world = try RealContent.load().world() }

  private var today: CalendarDay { world.now.day }

  private func state(saved: CheckIn? = nil, dayBefore: CheckIn? = nil, at field: CheckInField = .warningSign)
    -> CheckInModel.State
  {
    var state = CheckInModel.State(day: today, saved: saved, dayBefore: dayBefore, now: world.now)
    state.focus = field
    return state
  }

  @discardableResult
  private func step(_ state: inout CheckInModel.State, _ actions: CheckInModel.Action...) -> [Effect] {
    actions.flatMap { CheckInModel.update(&state, $0, in: world) }
  }

  /// The entry that the last step wants saved.
  private func saved(by effects: [Effect]) throws -> CheckIn {
    guard case .journal(.saveCheckIn(let entry)) = effects.first else {
      Issue.record("\(effects)")
      throw CancellationError()
    }
    return entry
  }

  // MARK: Lines

  @Test func theWarningSignComesFirstAndNothingIsGiven() {
    let state = state()
    #expect(state.focus == .warningSign)
    for field in CheckInField.allCases { #expect(state.form[field] == .unknown, "\(field)") }
    #expect(!state.isChanged)
  }

  @Test func movingGoesThroughEveryLineAndStopsAtTheEnds() {
    var state = state()
    var seen = [state.focus]
    for _ in CheckInField.allCases.dropFirst() {
      step(&state, .move(1))
      seen.append(state.focus)
    }
    #expect(seen == CheckInField.allCases)
    step(&state, .move(1))
    #expect(state.focus == CheckInField.allCases.last)
    step(&state, .move(-100))
    #expect(state.focus == .warningSign)
    step(&state, .focus(.stress))
    #expect(state.focus == .stress)
    #expect(!state.isChanged)
  }

  @Test func theFirstStepShowsTheUsualValueAndNoStepLeavesTheRange() {
    for field in CheckInField.allCases {
      guard case .number(let size, let usual) = field.kind else { continue }
      let limit = field.range.upperBound
      var state = state(at: field)
      step(&state, .adjust(1))
      #expect(state.form[field] == .value(.number(usual)), "\(field)")
      step(&state, .adjust(Int(limit / size) + 1))
      #expect(state.form[field] == .value(.number(limit)), "\(field)")
      step(&state, .adjust(-Int(limit / size) - 1))
      #expect(state.form[field] == .value(.number(0)), "\(field)")
    }
  }

  /// Whatever a journal takes from the command line or a file can be changed here, and by one step only.
  @Test func whatAJournalTakesIsNotShrunk() throws {
    for question in CheckInQuestion.all {
      guard let range = question.range else { continue }
      let field = try #require(CheckInField(rawValue: question.name))
      let step: Double = if case .number(let size, _) = field.kind { size } else { 1 }
      var state = state(at: field)
      state.form[field] = .value(.number(range.upperBound))
      self.step(&state, .adjust(-1))
      #expect(state.form[field] == .value(.number(range.upperBound - step)), "\(field)")
      self.step(&state, .adjust(5))
      #expect(state.form[field] == .value(.number(range.upperBound)), "\(field)")
    }
  }

  @Test(arguments: CheckInField.allCases.filter { $0.kind == .level })
  func aLevelGoesFromNoneToFour(_ field: CheckInField) {
    var state = state(at: field)
    step(&state, .adjust(1), .adjust(9))
    #expect(state.form[field] == .value(.number(4)))
    step(&state, .digit("2"))
    #expect(state.form[field] == .value(.number(2)))
    step(&state, .focus(field), .digit("5"))
    #expect(state.form[field] == .value(.number(2)))
    #expect(state.notice == .checkInOutOfRange)
  }

  @Test func digitsMakeOneNumberUntilTheLineIsLeft() {
    var state = state(at: .sleepHours)
    step(&state, .digit("6"), .digit("."), .digit("5"))
    #expect(state.form.sleepHours == .value(6.5))
    step(&state, .digit("5"), .digit("5"))
    step(&state, .move(1), .move(-1), .digit("8"))
    #expect(state.form.sleepHours == .value(8))
    step(&state, .digit("8"))
    #expect(state.form.sleepHours == .value(8), "88 hours do not fit in a day")
  }

  @Test func yesAndNoAnswerTheLinesThatAskForThem() {
    for field in CheckInField.allCases where field != .warningSign {
      var state = state(at: field)
      step(&state, .answer(true))
      let isYesNo = field.kind == .yesNo
      #expect(state.form[field] == (isYesNo ? .value(.flag(true)) : .unknown), "\(field)")
      #expect((state.focus == field) != isYesNo, "\(field)")
    }
  }

  @Test func unknownNoAndSkippedAreThreeThings() {
    var state = state(at: .nicotine)
    step(&state, .skip)
    #expect(state.form.nicotine == .skipped)
    step(&state, .answer(false))
    #expect(state.form.nicotine == .value(false))
    step(&state, .focus(.nicotine), .forget)
    #expect(state.form.nicotine == .unknown)
  }

  // MARK: A day without a twitch

  @Test func aDayWithoutATwitchHasNoNumberStrengthOrPlaceOfOne() throws {
    var before = CheckIn(day: today.adding(days: -1), entered: world.now)
    (before.strength, before.regions) = (.value(3), .value([.eyelidLowerLeft]))
    var state = state(dayBefore: before, at: .times)
    state.form.warningSign = .value(false)
    step(&state, .digit("5"), .focus(.twitching), .adjust(-1))
    #expect(state.form.twitching == .value(.none))
    for field in CheckIn.twitchLines { #expect(state.form[field] == .unknown, "\(field)") }
    let entry = try saved(by: step(&state, .save))
    #expect(entry.strength == .unknown && entry.regions == .unknown && entry.twitching == .value(.none))
  }

  @Test(arguments: CheckIn.twitchLines)
  func whatTellsOfATwitchTakesTheNoneBack(_ field: CheckInField) {
    var state = state(at: .twitching)
    step(&state, .adjust(-1), .focus(field))
    step(&state, field == .regions ? .placesPicked([.eyelidLowerLeft]) : .digit("2"))
    #expect(state.form.twitching == .value(.some))
    #expect(state.form[field] != .unknown)
  }

  @Test(arguments: [CheckInField.times, .strength])
  func zeroOfItFitsADayWithoutATwitch(_ field: CheckInField) {
    var state = state(at: .twitching)
    step(&state, .adjust(-1), .focus(field), .digit("0"))
    #expect(state.form.twitching == .value(.none))
    #expect(state.form[field] == .value(.number(0)))
  }

  // MARK: Yesterday's values

  @Test func yesterdayIsOfferedAndCountsOnlyWhenAgreedTo() throws {
    var before = CheckIn(day: today.adding(days: -1), entered: world.now)
    (before.sleepHours, before.caffeineCups) = (.value(6), .value(3))
    (before.twitching, before.times, before.note) = (.value(.lots), .value(9), .value("a note"))
    before.alcoholUnits = .skipped
    var state = state(dayBefore: before, at: .sleepHours)
    #expect(state.offered == [.sleepHours, .caffeineCups])
    for field in [CheckInField.twitching, .times, .note, .alcoholUnits, .warningSign] {
      #expect(state.form[field] == .unknown, "\(field) is never guessed")
    }
    state.form.warningSign = .value(false)
    step(&state, .move(1))
    let entry = try saved(by: step(&state, .focus(.stress), .save))
    #expect(entry.sleepHours == .value(6), "gone on from")
    #expect(entry.caffeineCups == .unknown, "never looked at")
  }

  @Test func goingBackUpAgreesToNothing() throws {
    var before = CheckIn(day: today.adding(days: -1), entered: world.now)
    before.sleepHours = .value(6)
    var state = state(dayBefore: before, at: .sleepHours)
    step(&state, .move(-1))
    #expect(state.offered == [.sleepHours])
    #expect(!state.isChanged)
  }

  // MARK: The warning sign

  @Test func aSignKeepsTheDayAndLeadsIntoTheChecklist() throws {
    let questions = try #require(world.plan?.dailyQuestions)
    for (index, question) in questions.enumerated() {
      var state = state()
      step(&state, .answer(true))
      #expect(state.sheet == .warningSigns(0))
      let effects = step(&state, .moveSign(index), .confirmSign)
      #expect(try saved(by: effects).warningSign == .value(true))
      #expect(effects.last == .go(.warningSign(question.id, .yes)))
    }
  }

  @Test func signsOutsideTheListDoNothing() {
    for index in [-1, 99] {
      var state = state()
      step(&state, .answer(true))
      #expect(step(&state, .chooseSign(index)).isEmpty)
    }
    var state = state()
    step(&state, .answer(true), .moveSign(99), .moveSign(-99))
    #expect(state.sheet == .warningSigns(0))
  }

  /// The program may be killed before the next key.
  @Test func aSignIsKeptBeforeItIsSaidWhich() throws {
    var before = CheckIn(day: today.adding(days: -1), entered: world.now)
    before.sleepHours = .value(6)
    var state = state(dayBefore: before)
    let kept = try saved(by: step(&state, .answer(true)))
    #expect(kept.warningSign == .value(true) && kept.sleepHours == .unknown)
    step(&state, .saved)
    #expect(state.sheet == .warningSigns(0) && state.savedAt == world.now && !state.isChanged)
    step(&state, .closeSheet)
    #expect(state.sheet == nil && state.form.warningSign == .value(true), "taken back only with no")
    #expect(state.notice == .checkInSignKept)
    // The rest of the day is still to be filled in, with what yesterday offers.
    let again = self.state(saved: kept, dayBefore: before)
    #expect(again.offered == [.sleepHours])
    var filled = kept
    filled.stress = .value(1)
    #expect(self.state(saved: filled, dayBefore: before).offered.isEmpty)
  }

  @Test func aSignThatIsNoneOfTheseLeadsToTheWholeChecklist() throws {
    let count = try #require(world.plan?.dailyQuestions.count)
    var state = state()
    step(&state, .answer(true))
    let effects = step(&state, .moveSign(99), .confirmSign)
    #expect(try saved(by: effects).warningSign == .value(true))
    #expect(effects.last == .go(.warningSign(CheckInModel.otherSign, .yes)))
    #expect(world.plan?.definition.warningSigns[CheckInModel.otherSign] == nil)
    #expect(CheckInModel.commands(state, in: world).isEmpty == false)
    var other = self.state()
    step(&other, .answer(true))
    #expect(CheckInModel.commands(other, in: world).count { $0.id == "checkIn.sign" } == count + 1)
  }

  @Test func nothingIsSavedBeforeTheLineOnWarningSigns() throws {
    var state = state(at: .stress)
    step(&state, .digit("2"))
    #expect(step(&state, .save).isEmpty)
    #expect(state.focus == .warningSign && state.notice == .checkInSignFirst && state.isChanged)
    step(&state, .skip)
    #expect(state.form.warningSign == .unknown, "it cannot be skipped")
    let skip = try #require(CheckInModel.commands(state, in: world).first { $0.id == "checkIn.skip" })
    #expect(skip.availability == .unavailable(reason: "checkIn.signNeeded"))
    let entry = try self.saved(by: step(&state, .answer(false), .save))
    #expect(entry.warningSign == .value(false) && entry.stress == .value(2))
  }

  @Test func whatIsOnlyOfferedIsNotCalledSaved() throws {
    var before = CheckIn(day: today.adding(days: -1), entered: world.now)
    before.sleepHours = .value(6)
    var state = state(dayBefore: before)
    step(&state, .answer(false), .save, .saved)
    #expect(state.notice == .checkInSavedPart)
    step(&state, .focus(.sleepHours), .move(1), .save, .saved)
    #expect(state.notice == .checkInSaved)
  }

  @Test func arrowsCannotSayYesToASignByChance() {
    var state = state()
    step(&state, .adjust(1))
    #expect(state.form.warningSign == .unknown)
    step(&state, .adjust(-1))
    #expect(state.form.warningSign == .value(false))
  }

  // MARK: The note

  @Test func aNoteIsTypedErasedAndBounded() {
    var state = state(at: .note)
    step(&state, .type("éß"), .erase)
    #expect(state.form.note == .value("é"))
    step(&state, .erase)
    #expect(state.form.note == .unknown)
    step(&state, .type(String(repeating: "x", count: 5000)))
    #expect(state.form.note.value?.count == 2000)
    var elsewhere = self.state(at: .stress)
    step(&elsewhere, .type("x"))
    #expect(elsewhere.form.note == .unknown)
  }

  // MARK: Days and leaving

  @Test func otherDaysOpenWhenNothingWouldBeLost() {
    var state = state(at: .stress)
    #expect(step(&state, .day(-1)) == [.journal(.loadDay(today.adding(days: -1)))])
    #expect(step(&state, .day(1)).isEmpty)
    #expect(state.notice == .checkInNotYet)
    step(&state, .digit("2"))
    #expect(step(&state, .day(-1)).isEmpty)
    #expect(state.notice == .checkInSaveFirst)
    step(&state, .dayLoaded(today.adding(days: -1), nil, dayBefore: nil))
    #expect(state.day == today.adding(days: -1) && state.form.stress == .unknown)
  }

  @Test func savingSaysSoAndWarnsOfAnEyeThatShuts() {
    for strength in [3, 4] {
      var state = state(at: .strength)
      state.form.warningSign = .value(false)
      step(&state, .adjust(1), .adjust(strength - 1), .save)
      #expect(state.isChanged, "not before the journal has it")
      step(&state, .saved)
      #expect(!state.isChanged && state.savedAt == world.now)
      #expect(state.notice == (strength == 4 ? .checkInSavedStrong : .checkInSaved))
    }
  }

  @Test func leavingAsksWhenSomethingWouldBeLost() {
    var state = state(at: .stress)
    #expect(step(&state, .back) == [.go(.face)])
    step(&state, .digit("2"))
    #expect(step(&state, .back).isEmpty)
    #expect(state.sheet == .leave)
    step(&state, .closeSheet)
    #expect(state.sheet == nil && state.form.stress == .value(2))
    #expect(step(&state, .back, .leaveAnyway) == [.go(.face)])
  }

  @Test func placesArePickedOnTheFace() {
    var state = state(at: .regions)
    #expect(step(&state, .pickPlaces) == [.go(.places)])
    step(&state, .placesPicked([.eyelidLowerLeft]))
    #expect(state.form.regions == .value([.eyelidLowerLeft]))
    var elsewhere = self.state(at: .stress)
    #expect(step(&elsewhere, .pickPlaces).isEmpty)
  }
}
