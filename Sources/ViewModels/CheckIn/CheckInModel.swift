import Commands
import Content
import Journal
import Plan
import Triage

/// The daily check-in: one page, under a minute.
///
/// Missing, no and skipped are three different things. What was said yesterday is offered, and
/// becomes today's answer only when the person has been on the line and gone on from it.
package enum CheckInModel: ViewModel {
  package struct State: Equatable, Sendable {
    package var day: CalendarDay
    package var form: CheckIn
    /// Lines that show yesterday's value and have not been agreed to.
    package var offered: Set<CheckInField> = []
    package var focus = CheckInField.warningSign
    /// Digits typed into the line in focus, kept until it is left.
    package var typed = ""
    package var sheet: Sheet?
    package var notice: TextKey?
    /// When the entry on show was made; nil for one that has not been saved.
    package var savedAt: Moment?
    /// Whether there is anything that Enter would save.
    package var isChanged = false

    package init(day: CalendarDay, saved: CheckIn?, dayBefore: CheckIn?, now: Moment) {
      self.day = day
      form = saved ?? CheckIn(day: day, entered: now)
      savedAt = saved?.changed
      // A warning sign is kept before all else is filled in; the rest of the page is as at first.
      guard saved?.tellsMoreThanSign != true, let dayBefore else { return }
      for field in CheckInField.allCases where field.isOffered {
        guard case .value = dayBefore[field] else { continue }
        form[field] = dayBefore[field]
        offered.insert(field)
      }
    }
  }

  package enum Sheet: Equatable, Sendable {
    /// Which of the warning signs it is; the index of the one in focus.
    case warningSigns(Int)
    /// Leaving would lose what was entered.
    case leave
  }

  package enum Action: Equatable, Sendable {
    case move(Int)
    case focus(CheckInField)
    case adjust(Int)
    case digit(Character)
    case answer(Bool)
    case forget
    case skip
    case pickPlaces
    case placesPicked(RegionSet)
    case type(String)
    case erase
    case save
    case day(Int)
    case dayLoaded(CalendarDay, CheckIn?, dayBefore: CheckIn?)
    case saved
    case moveSign(Int)
    case chooseSign(Int)
    case confirmSign
    case closeSheet
    case back
    case leaveAnyway
  }

  /// No note needs more.
  package static let longestNote = 2000

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    state.notice = nil
    if state.sheet != nil, action != .saved { return updateSheet(&state, action, in: world) }
    switch action {
    case .move(let step): move(&state, step)
    case .focus(let field): focus(&state, field)
    case .adjust(let step): adjust(&state, step)
    case .digit(let digit): type(&state, digit: digit)
    case .answer(let isYes): return answer(&state, isYes, in: world)
    case .forget: set(&state, .unknown)
    case .skip: if state.focus != .warningSign { set(&state, .skipped) }
    case .pickPlaces: if state.focus == .regions { return [.go(.places)] }
    case .placesPicked(let places):
      state.focus = .regions
      set(&state, .value(.places(places)))
    case .type(let text): type(&state, text: text)
    case .erase: eraseText(&state)
    case .save: return save(&state, in: world)
    case .day(let step): return turn(&state, by: step, in: world)
    case .dayLoaded(let day, let saved, let dayBefore):
      state = State(day: day, saved: saved, dayBefore: dayBefore, now: world.now)
    case .saved: saved(&state, in: world)
    case .back:
      guard state.isChanged else { return [.go(.face)] }
      state.sheet = .leave
    case .moveSign, .chooseSign, .confirmSign, .closeSheet, .leaveAnyway: break
    }
    return []
  }

  // MARK: Lines

  private static func move(_ state: inout State, _ step: Int) {
    let fields = CheckInField.allCases
    guard let index = fields.firstIndex(of: state.focus) else { return }
    if step > 0 { agree(&state) }
    focus(&state, fields[ChecklistModel.clamp(index + step, 0...(fields.count - 1))])
  }

  private static func focus(_ state: inout State, _ field: CheckInField) {
    state.typed = ""
    state.focus = field
  }

  /// Going on from a line that shows yesterday's value says that it holds today too.
  private static func agree(_ state: inout State) {
    if state.offered.remove(state.focus) != nil { state.isChanged = true }
  }

  private static func set(_ state: inout State, _ value: Field<CheckInValue>) {
    state.offered.remove(state.focus)
    state.typed = ""
    guard state.form[state.focus] != value else { return }
    state.form[state.focus] = value
    state.form.agree(with: state.focus)
    state.offered = state.offered.filter { state.form[$0] != .unknown }
    state.isChanged = true
  }

  private static func answer(_ state: inout State, _ isYes: Bool, in world: World) -> [Effect] {
    guard state.focus.kind == .yesNo else { return [] }
    set(&state, .value(.flag(isYes)))
    guard state.focus == .warningSign, isYes else {
      move(&state, 1)
      return []
    }
    state.sheet = .warningSigns(0)
    // The terminal may be gone before the person presses another key.
    return [.journal(.saveCheckIn(entry(of: state, in: world)))]
  }

  /// The first step from an open line shows the usual value; arrows never pass the ends.
  private static func adjust(_ state: inout State, _ step: Int) {
    switch state.focus.kind {
    case .yesNo: if state.focus != .warningSign || step < 0 { set(&state, .value(.flag(step > 0))) }
    case .amount: adjustAmount(&state, step)
    case .level: adjustNumber(&state, step, by: 1, usual: step > 0 ? 1 : 0)
    case .number(let size, let usual): adjustNumber(&state, step, by: size, usual: usual)
    case .places, .text: break
    }
  }

  private static func adjustAmount(_ state: inout State, _ step: Int) {
    let amounts = TwitchAmount.allCases
    guard case .value(.amount(let amount)) = state.form[state.focus],
      let index = amounts.firstIndex(of: amount)
    else { return set(&state, .value(.amount(step > 0 ? .some : .none))) }
    set(&state, .value(.amount(amounts[ChecklistModel.clamp(index + step, 0...(amounts.count - 1))])))
  }

  private static func adjustNumber(_ state: inout State, _ step: Int, by size: Double, usual: Double) {
    guard let value = state.form[state.focus].value?.number else {
      return set(&state, .value(.number(usual)))
    }
    let range = state.focus.range
    set(&state, .value(.number(min(max(value + Double(step) * size, range.lowerBound), range.upperBound))))
  }

  private static func type(_ state: inout State, digit: Character) {
    switch state.focus.kind {
    case .level, .number: break
    case .yesNo, .amount, .places, .text: return
    }
    let typed = state.typed + String(digit)
    guard let value = Double(typed == "." ? "0." : typed), state.focus.range.contains(value) else {
      state.notice = .checkInOutOfRange
      return
    }
    set(&state, .value(.number(value)))
    state.typed = typed
  }

  private static func type(_ state: inout State, text: String) {
    guard state.focus == .note else { return }
    set(&state, .value(.text(String((note(state) + text).prefix(longestNote)))))
  }

  private static func eraseText(_ state: inout State) {
    let note = note(state)
    set(&state, note.count > 1 ? .value(.text(String(note.dropLast()))) : .unknown)
  }

  private static func note(_ state: State) -> String {
    if case .value(.text(let text)) = state.form[.note] { text } else { "" }
  }

  // MARK: Days and saving

  /// Nothing is kept of a day whose warning-sign line is open: that one comes first.
  private static func save(_ state: inout State, in world: World) -> [Effect] {
    guard state.form.warningSign.value != nil else {
      focus(&state, .warningSign)
      state.notice = .checkInSignFirst
      return []
    }
    agree(&state)
    return [.journal(.saveCheckIn(entry(of: state, in: world)))]
  }

  /// What has been said. What was only offered has not been.
  private static func entry(of state: State, in world: World) -> CheckIn {
    var entry = state.form
    for field in state.offered { entry[field] = .unknown }
    entry.changed = world.now
    return entry
  }

  private static func saved(_ state: inout State, in world: World) {
    state.isChanged = false
    state.savedAt = world.now
    guard state.sheet == nil else { return }
    let isStrongest = state.form.strength == .value(EpisodeModel.strengths.upperBound)
    state.notice =
      isStrongest ? .checkInSavedStrong : state.offered.isEmpty ? .checkInSaved : .checkInSavedPart
  }

  private static func turn(_ state: inout State, by step: Int, in world: World) -> [Effect] {
    let day = state.day.adding(days: step)
    guard day <= world.now.day else {
      state.notice = .checkInNotYet
      return []
    }
    guard !state.isChanged else {
      state.notice = .checkInSaveFirst
      return []
    }
    return [.journal(.loadDay(day))]
  }

  private static func updateSheet(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    // The line after the last question is for anything else.
    let last = world.plan?.dailyQuestions.count ?? 0
    switch (state.sheet, action) {
    case (.warningSigns(let focus), .moveSign(let step)):
      state.sheet = .warningSigns(ChecklistModel.clamp(focus + step, 0...last))
    case (.warningSigns, .chooseSign(let index)): return leaveForChecklist(&state, index, in: world)
    case (.warningSigns(let focus), .confirmSign): return leaveForChecklist(&state, focus, in: world)
    case (.leave, .leaveAnyway):
      state.sheet = nil
      state.isChanged = false
      return [.go(.face)]
    case (.warningSigns, .closeSheet), (.warningSigns, .back):
      state.sheet = nil
      state.notice = .checkInSignKept
    case (_, .closeSheet), (_, .back): state.sheet = nil
    default: break
    }
    return []
  }

  /// A new warning sign goes to the checklist there and then; the day's entry is kept first.
  private static func leaveForChecklist(_ state: inout State, _ index: Int, in world: World) -> [Effect] {
    let questions = world.plan?.dailyQuestions ?? []
    guard (0...questions.count).contains(index) else { return [] }
    state.sheet = nil
    let sign = index < questions.count ? questions[index].id : Self.otherSign
    return save(&state, in: world) + [.go(.warningSign(sign, .yes))]
  }

  /// None of the daily questions: the checklist asks about every sign.
  package static let otherSign = ""
}
