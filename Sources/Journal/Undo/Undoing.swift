extension JournalStore {
  /// What undo and redo would do next.
  package func history() throws -> ChangeHistory {
    try read { db in
      ChangeHistory(
        undo: try UndoSteps.next(.back, in: db)?.change, redo: try UndoSteps.next(.forth, in: db)?.change)
    }
  }

  /// Takes the latest change back, even one of an earlier run of the program.
  ///
  /// - Returns: what was taken back; `nil` if there is nothing.
  package func undo() throws -> Change? { try write { try UndoSteps.move(.back, in: $0) } }

  /// Makes the change again that was taken back last.
  ///
  /// - Returns: what was done again; `nil` if there is nothing.
  package func redo() throws -> Change? { try write { try UndoSteps.move(.forth, in: $0) } }
}
