import Foundation
import Triage

/// The result of a checklist, with the answers and the content that gave it.
package struct SavedAssessment: Hashable, Sendable, Codable, Identifiable {
  /// Its own name, the same in every export.
  package var id: UUID
  /// When it was given.
  package var given: Moment
  /// The answers, as JSON in the form of `Intake`.
  package var intake: String
  /// How soon to be seen.
  package var tier: Tier
  /// False if the tier reads "at least".
  package var complete: Bool
  /// The rules that fired, in the order of the rule book.
  package var rules: [RuleID]
  /// The version of the content that gave it.
  package var contentVersion: String
  /// The language it was shown in, such as `en`.
  package var language: String

  /// A saved assessment from its parts.
  package init(
    id: UUID = UUID(), given: Moment, intake: String, tier: Tier, complete: Bool, rules: [RuleID],
    contentVersion: String, language: String
  ) {
    self.id = id
    self.given = given
    self.intake = intake
    self.tier = tier
    self.complete = complete
    self.rules = rules
    self.contentVersion = contentVersion
    self.language = language
  }
}
