import Content
import Journal
import Triage

/// A number without a fraction where it has none.
private func digits(_ number: Double) -> String {
  Int(exactly: number).map(String.init) ?? String(number)
}

extension HabitsModel.State {
  /// What has been answered about a habit.
  package func value(of habit: Habit, in world: World) -> String {
    switch values[habit.id] {
    case nil: return world.text(.habitsUnknown)
    case .bool(let isYes): return world.text(isYes ? .answerYes : .answerNo)
    case .text(let text): return text
    case .number(let number):
      if habit.kind == .scale { return "\(digits(number))/\(digits(habit.range.upperBound))" }
      return [digits(number), habit.unit].compactMap { $0 }.joined(separator: " ")
    }
  }
}

extension CheckInModel.State {
  /// What a line says; empty for a note that has not been written.
  package func value(of field: CheckInField, in world: World) -> String {
    switch form[field] {
    case .unknown: field == .note ? "" : world.text(.valueUnknown)
    case .skipped: world.text(.valueSkipped)
    case .value(.number(let number)) where field.kind == .level: "\(digits(number))/4"
    case .value(let value): value.text(in: world)
    }
  }

  /// Whether the page was opened as today's and the day has changed since.
  package func isToday(before day: CalendarDay) -> Bool {
    savedAt == nil && self.day.next == day && form.entered.day == self.day
  }
}

extension CheckInValue {
  /// The value in words and digits.
  package func text(in world: World) -> String {
    switch self {
    case .flag(let isYes): world.text(isYes ? .answerYes : .answerNo)
    case .amount(.none): world.text(.amountNone)
    case .amount(.some): world.text(.amountSome)
    case .amount(.lots): world.text(.amountLots)
    case .text(let text): text
    case .places(let places): places.map { world.interface.places.name(of: $0) }.joined(separator: ", ")
    case .number(let number): digits(number)
    }
  }
}

extension CheckInField {
  /// The name of the line.
  package func name(in world: World) -> String {
    world.interface.texts.text(id: "checkIn.field.\(rawValue)") ?? rawValue
  }
}

extension ChecklistItem {
  /// The question, or the option, with what has been chosen.
  package func text(of intake: Intake, _ clinical: ClinicalContent) -> String {
    let questions = clinical.questions
    switch self {
    case .finding(let finding): return questions[finding]?.ask ?? finding.rawValue
    case .choice(let fact):
      let ask = questions.choices[fact]?.ask ?? fact.id
      guard let option = intake.option(of: fact, in: questions), option != OptionID.no,
        let label = questions.listedOptions(of: fact).first(where: { $0.id == option })?.label
      else { return ask }
      return "\(ask): \(Self.exactDays(intake, option) ?? label)"
    case .option(let fact, let option):
      let label = questions.listedOptions(of: fact).first { $0.id == option }?.label ?? option
      let isChosen = intake.option(of: fact, in: questions) == option
      return isChosen
        ? [label, Self.exactDays(intake, option)].compactMap { $0 }.joined(separator: ": ") : label
    }
  }

  /// The number that was typed, for the option that stands for a typed number.
  private static func exactDays(_ intake: Intake, _ option: OptionID) -> String? {
    guard option == OptionID.exact, let days = intake.daysSinceOnset?.days else { return nil }
    return Int(exactly: days.rounded()).map(String.init)
  }

  /// Why it is asked, and a note on it.
  package func reason(_ clinical: ClinicalContent) -> (why: Statement, note: String?) {
    switch self {
    case .finding(let finding):
      let text = clinical.questions[finding]
      return (text?.why ?? Statement(text: "", sources: []), text?.note)
    case .choice(let fact), .option(let fact, _):
      return (clinical.questions.choices[fact]?.why ?? Statement(text: "", sources: []), nil)
    }
  }
}
