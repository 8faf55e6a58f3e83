import Foundation

/// One go at a technique, such as five minutes of box breathing.
package struct ExerciseSession: Hashable, Sendable, Codable, Identifiable {
  /// Its own name, the same in every export.
  package var id: UUID
  /// The id of the technique.
  package var technique: String
  /// When it began.
  package var began: Moment
  /// How long it was kept up, in seconds up to a day.
  package var seconds: Int
  /// True if it was done to the end.
  package var completed: Bool
  /// Why it was stopped early, if the person said.
  package var stoppedBecause: String?

  /// A session from its parts.
  package init(
    id: UUID = UUID(), technique: String, began: Moment, seconds: Int, completed: Bool,
    stoppedBecause: String? = nil
  ) {
    self.id = id
    self.technique = technique
    self.began = began
    self.seconds = seconds
    self.completed = completed
    self.stoppedBecause = stoppedBecause
  }
}
