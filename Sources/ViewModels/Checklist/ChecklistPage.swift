import Triage

/// The pages of the checklist, in the order of asking.
package enum ChecklistPage: Int, Equatable, Sendable, CaseIterable {
  /// Emergency signs, pregnancy and a blow to the head.
  case signs
  /// What kind of facial weakness; asked only where there is some.
  case weakness
  /// Urgent signs.
  case urgent
  /// Who it is about and how long it has lasted.
  case about
  /// The twitch's pattern, and background.
  case pattern
  /// Everything on one page, to change an answer.
  case review

  /// The key of its title and lead among the stages of the questions file.
  package var stageKey: String {
    switch self {
    case .signs: "1"
    case .weakness: "1b"
    case .urgent: "2"
    case .about: "about"
    case .pattern: "3"
    case .review: "review"
    }
  }

  /// The stage of the triage contract whose findings it asks about.
  var stage: Stage? {
    switch self {
    case .signs: .signs
    case .weakness: .weakness
    case .urgent: .urgent
    case .pattern: .pattern
    case .about, .review: nil
    }
  }
}
