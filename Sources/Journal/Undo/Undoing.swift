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
  package func undo() throws -> Change? { try move(.back) }

  /// Makes the change again that was taken back last.
  ///
  /// - Returns: what was done again; `nil` if there is nothing.
  package func redo() throws -> Change? { try move(.forth) }

  private func move(_ direction: UndoSteps.Direction) throws -> Change? {
    let change = try write { try UndoSteps.move(direction, in: $0) }
    if change != nil { keeper?.backUpOnce(on: clock().day) }
    return change
  }
}
