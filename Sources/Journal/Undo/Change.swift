/// One step that can be undone: what it was, for the line that tells the person.
package struct Change: Hashable, Sendable {
  /// What was done.
  package var kind: Kind
  /// The day it was about, if it was about one.
  package var day: CalendarDay?

  /// The kinds of change. The raw value is kept in the journal and names the text.
  package enum Kind: String, CaseIterable, Hashable, Codable, Sendable {
    /// An episode was added.
    case episodeAdded
    /// An episode was changed.
    case episodeChanged
    /// An episode was deleted.
    case episodeDeleted
    /// A check-in was saved for the first time.
    case checkInAdded
    /// A check-in was changed.
    case checkInChanged
    /// A check-in was deleted.
    case checkInDeleted
    /// A checklist's result was saved.
    case assessmentSaved
    /// A checklist's result was deleted.
    case assessmentDeleted
    /// A plan was begun.
    case planStarted
    /// A plan was changed: a task ticked, a pause, its end.
    case planChanged
    /// A plan was deleted.
    case planDeleted
    /// An exercise was saved.
    case exerciseSaved
    /// An exercise was deleted.
    case exerciseDeleted
    /// A file was imported.
    case imported
    /// A change this version of the program does not know.
    case other
  }

  init(_ kind: Kind, day: CalendarDay? = nil) {
    self.kind = kind
    self.day = day
  }
}

/// What `undo` and `redo` would do next.
package struct ChangeHistory: Hashable, Sendable {
  /// The change that `undo` takes back.
  package var undo: Change?
  /// The change that `redo` makes again.
  package var redo: Change?
}
