import Content
import Triage

/// Reads and writes the context facts of an intake as the options of their questions.
extension Intake {
  /// The option that stands for what has been answered; nil while the question is open.
  ///
  /// A number of days that no quick choice stands for is the option `exact`.
  package func option(of question: Fact, in questions: QuestionCatalog) -> OptionID? {
    switch question {
    case .age: return age?.rawValue
    case .pregnancy: return pregnancy?.rawValue
    case .headInjury: return headInjury?.rawValue
    case .daysSinceOnset:
      guard let daysSinceOnset else { return nil }
      guard let days = daysSinceOnset.days else { return OptionID.unsure }
      return questions.listedOptions(of: question).first { $0.days == days }?.id ?? OptionID.exact
    case .regions, .finding: return nil
    }
  }

  /// Answers a question with one of its options; an unknown option changes nothing.
  mutating func choose(_ option: OptionID, of question: Fact, in questions: QuestionCatalog) {
    switch question {
    case .age: age = AgeGroup(rawValue: option) ?? age
    case .pregnancy: pregnancy = Pregnancy(rawValue: option) ?? pregnancy
    case .headInjury: headInjury = HeadInjury(rawValue: option) ?? headInjury
    case .daysSinceOnset:
      if option == OptionID.unsure {
        daysSinceOnset = .unsure
      } else if let days = questions.listedOptions(of: question).first(where: { $0.id == option })?.days {
        daysSinceOnset = .days(days)
      }
    case .regions, .finding: break
    }
  }
}

/// The id of an option of a context question, as the content files and the intake JSON write it.
package typealias OptionID = String

extension OptionID {
  static let no = "no"
  static let unsure = "unsure"
  /// The option of `daysSinceOnset` that opens a number entry.
  package static let exact = "exact"
}

/// One line of a choice.
package struct ListedOption: Equatable, Sendable {
  package var id: OptionID
  package var label: String
  /// The days it stands for, where it stands for a time.
  package var days: Double?
}

extension QuestionCatalog {
  /// The options of a question as they are listed: an exact number stands before "not sure".
  package func listedOptions(of question: Fact) -> [ListedOption] {
    guard let choice = choices[question] else { return [] }
    var options = choice.options.map { ListedOption(id: $0.id, label: $0.label, days: $0.days) }
    if let exact = choice.exact {
      let place = options.firstIndex { $0.id == OptionID.unsure } ?? options.count
      options.insert(ListedOption(id: OptionID.exact, label: exact.label, days: nil), at: place)
    }
    return options
  }
}

extension Intake {
  /// Whether no question has been answered; the places are no question of the checklist.
  package var isUnanswered: Bool {
    findings.isEmpty && age == nil && daysSinceOnset == nil && pregnancy == nil && headInjury == nil
      && habits.isEmpty
  }
}
