import Triage

/// The pages of the checklist.
package enum ChecklistPage: Hashable, Sendable {
  /// One stage of the triage contract.
  case stage(Stage)
  /// Everything on one page, to change an answer.
  case review
}
