import Content
import Triage

/// One line of a checklist page.
package enum ChecklistItem: Equatable, Sendable {
  /// A sign, answered yes, no or not sure.
  case finding(FindingID)
  /// A question of which yes opens a choice, such as pregnancy.
  case choice(Fact)
  /// One of the answers to a question that is laid out in full.
  case option(Fact, OptionID)
}

/// How an item stands.
package enum ItemMark: Equatable, Sendable {
  case open, yes, no, unsure
}

extension ChecklistItem {
  /// What the person has answered here so far.
  package func mark(in intake: Intake, questions: QuestionCatalog) -> ItemMark {
    switch self {
    case .finding(let finding): ItemMark(intake.findings[finding])
    case .choice(let question):
      switch intake.option(of: question, in: questions) {
      case nil: .open
      case OptionID.no: .no
      case OptionID.unsure: .unsure
      default: .yes
      }
    case .option(let question, let option):
      intake.option(of: question, in: questions) == option ? .yes : .open
    }
  }
}

extension ItemMark {
  init(_ answer: Answer?) {
    self =
      switch answer {
      case nil: .open
      case .yes: .yes
      case .no: .no
      case .unsure: .unsure
      }
  }
}
