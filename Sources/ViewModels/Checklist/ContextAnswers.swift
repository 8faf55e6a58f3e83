import Content
import Triage

/// Reads and writes the context facts of an intake as the options of their questions.
extension Intake {
  /// The option that stands for what has been answered; nil while the question is open.
  ///
  /// A number of days that no quick choice stands for is the option `exact`.
  package func option(of question: ContextQuestion, in questions: QuestionCatalog) -> OptionID? {
    switch question {
    case .age: age?.rawValue
    case .pregnancy: pregnancy?.rawValue
    case .headInjury: headInjury?.rawValue
    case .daysSinceOnset:
      switch daysSinceOnset {
      case nil: nil
      case .unsure: OptionID.unsure
      case .days(let days):
        questions.options(of: .daysSinceOnset).first { $0.days == days }?.id ?? OptionID.exact
      }
    }
  }

  /// Answers a question with one of its options; an unknown option changes nothing.
  mutating func choose(_ option: OptionID, of question: ContextQuestion, in questions: QuestionCatalog) {
    switch question {
    case .age: age = AgeGroup(rawValue: option) ?? age
    case .pregnancy: pregnancy = Pregnancy(rawValue: option) ?? pregnancy
    case .headInjury: headInjury = HeadInjury(rawValue: option) ?? headInjury
    case .daysSinceOnset:
      if option == OptionID.unsure {
        daysSinceOnset = .unsure
      } else if let days = questions.options(of: question).first(where: { $0.id == option })?.days {
        daysSinceOnset = .days(days)
      }
    }
  }

  /// Takes an answer back.
  mutating func reopen(_ question: ContextQuestion) {
    switch question {
    case .age: age = nil
    case .pregnancy: pregnancy = nil
    case .headInjury: headInjury = nil
    case .daysSinceOnset: daysSinceOnset = nil
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
