/// A checklist that was left half way. There is at most one.
package struct Draft: Hashable, Sendable, Codable {
  /// The answers so far, as JSON in the form of `Intake`.
  package var intake: String
  /// The id of the page it was left on.
  package var page: String
  /// When it was left.
  package var saved: Moment

  /// A draft from its parts.
  package init(intake: String, page: String, saved: Moment) {
    self.intake = intake
    self.page = page
    self.saved = saved
  }
}
