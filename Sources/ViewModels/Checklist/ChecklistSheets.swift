import Content
import Triage

/// What happens while something lies over the page.
extension ChecklistModel {
  /// The longest duration that can be typed: a hundred years of days has five digits.
  private static let dayDigits = 5

  static func updateSheet(
    _ state: inout State, _ action: Action, _ clinical: ClinicalContent
  ) -> [Effect] {
    switch (state.sheet, action) {
    case (.emergency, .showResult):
      state.sheet = nil
      return [.go(.result)]
    case (.emergency, .goOn), (.emergency, .next):
      state.sheet = nil
      focusNextItem(&state, clinical)
    case (.emergency, .scroll(let step)), (.why, .scroll(let step)):
      state.firstLine = max(0, state.firstLine + step)
    case (_, .closeSheet), (.emergency, .back):
      state.sheet = nil
    case (.options(let question, _), .chooseOption(let index)):
      choose(&state, index, of: question, clinical)
    case (.options(let question, let focus), .moveOption(let step)):
      let count = choosable(question, clinical).count
      state.sheet = .options(question, focus: clamp(focus + step, 0...max(0, count - 1)))
    case (.options(let question, let focus), .confirmOption):
      choose(&state, focus, of: question, clinical)
    case (.days(let typed), .type(let text)):
      let digits = text.filter { $0.isASCII && $0.isNumber }
      state.sheet = .days(String((typed + digits).prefix(dayDigits)))
    case (.days(let typed), .erase):
      state.sheet = .days(String(typed.dropLast()))
    case (.days(let typed), .confirmDays):
      confirm(&state, days: typed, clinical)
    default: break
    }
    return []
  }

  private static func choose(
    _ state: inout State, _ index: Int, of question: Fact, _ clinical: ClinicalContent
  ) {
    let options = choosable(question, clinical)
    guard options.indices.contains(index) else { return }
    if options[index].id == OptionID.exact {
      state.sheet = .days("")
      return
    }
    state.sheet = nil
    state.intake.choose(options[index].id, of: question, in: clinical.questions)
    moveOn(&state, clinical)
  }

  private static func confirm(_ state: inout State, days typed: String, _ clinical: ClinicalContent) {
    guard let days = Double(typed), days <= DaysSinceOnset.possibleDays.upperBound else {
      state.notice = typed.isEmpty ? .checklistDaysEmpty : .checklistDaysTooMany
      return
    }
    state.sheet = nil
    state.intake.daysSinceOnset = .days(days)
    if state.page == .stage(.about) {
      let items = items(of: state, clinical)
      state.focus = firstOpenItem(state, items, clinical) ?? state.focus
    } else {
      moveOn(&state, clinical)
    }
    announce(&state, clinical)
  }
}
