import GRDB

/// The person's record, open.
///
/// Safe to use from any thread; one after the other gets its turn. Every error is a `JournalError`.
/// Each change is on the disk when its function returns, and is one step of undo.
package final class JournalStore: Sendable {
  /// Where it lies; `nil` if nothing is kept.
  package let location: JournalLocation?
  /// True if it can be changed.
  package let isWritable: Bool

  let queue: DatabaseQueue
  let clock: @Sendable () -> Moment
  let keeper: BackupKeeper?

  init(
    _ queue: DatabaseQueue, at location: JournalLocation?, isWritable: Bool,
    clock: @escaping @Sendable () -> Moment
  ) {
    self.queue = queue
    self.location = location
    self.isWritable = isWritable
    self.clock = clock
    keeper = isWritable ? location.map(BackupKeeper.init) : nil
  }

  // A backup under way is finished first: the program may be about to end.
  deinit { keeper?.wait() }

  /// True if what is saved is there the next time.
  package var isKept: Bool { location != nil && isWritable }

  /// Waits for a backup under way and closes the file. Using the store afterwards is an error.
  package func close() throws {
    keeper?.wait()
    try mapped { try queue.close() }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try mapped { try queue.read(body) }
  }

  /// Runs one change as one transaction and one step of undo.
  ///
  /// - Parameter joinsLastStep: no step of its own, but a part of the latest one.
  /// - Returns: true if anything has changed.
  @discardableResult
  func change(
    joinsLastStep: Bool = false, _ change: (Database) throws -> Change,
    _ body: (Ledger, Moment) throws -> Void
  ) throws -> Bool {
    let now = clock()
    let hasChanged = try write { db in
      let ledger = Ledger(db, change: try change(db), made: now, joinsLastStep: joinsLastStep)
      try body(ledger, now)
      return ledger.hasChanged
    }
    if hasChanged { keeper?.backUpOnce(on: now.day) }
    return hasChanged
  }

  /// Runs a transaction that takes the lock at once, so that two writers wait in place of failing.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard isWritable else { throw JournalError.readOnly }
    return try mapped {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw JournalError.unexpected("nothing was written") }
        return value
      }
    }
  }

  func mapped<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw JournalError(error, path: location?.path ?? "")
    }
  }
}
