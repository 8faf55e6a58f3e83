import Foundation
import GRDB

extension JournalStore {
  /// Adds an episode, or changes the one with its id.
  ///
  /// - Returns: true if anything has changed.
  @discardableResult
  package func save(_ episode: Episode) throws -> Bool {
    try change { db in
      let isNew = try Self.find(episode, in: db) == nil
      return Change(isNew ? .episodeAdded : .episodeChanged, day: episode.began.day)
    } _: { ledger, now in
      let old = try Self.find(episode, in: ledger.db)
      try ledger.put(
        try JournalValidation(now: now).checked(episode, keeping: old).columns(), in: .episode)
    }
  }

  /// Deletes an episode; nothing happens if there is none with this id.
  @discardableResult
  package func deleteEpisode(_ id: UUID) throws -> Bool {
    try delete(["id": .text(id.uuidString)], from: .episode, .episodeDeleted)
  }

  /// Saves the check-in of its day. The journal keeps when the day was first entered and sets the
  /// time of the change.
  ///
  /// - Returns: true if anything has changed.
  @discardableResult
  package func save(_ checkIn: CheckIn) throws -> Bool {
    try change { db in
      let isNew = try Self.find(checkIn, in: db) == nil
      return Change(isNew ? .checkInAdded : .checkInChanged, day: checkIn.day)
    } _: { ledger, now in
      let old = try Self.find(checkIn, in: ledger.db)
      var new = try JournalValidation(now: now).checked(checkIn, keeping: old)
      if let old, old.saysTheSame(as: new) { return }
      new.entered = old?.entered ?? now
      new.changed = now
      try ledger.put(new.columns(), in: .checkIn)
    }
  }

  /// Deletes the check-in of a day; nothing happens if there is none.
  @discardableResult
  package func deleteCheckIn(of day: CalendarDay) throws -> Bool {
    try delete(["day": .text(day.description)], from: .checkIn, .checkInDeleted, day: day)
  }

  /// Saves the result of a checklist.
  @discardableResult
  package func save(_ assessment: SavedAssessment) throws -> Bool {
    try change { _ in
      Change(.assessmentSaved, day: assessment.given.day)
    } _: { ledger, now in
      try ledger.put(
        try JournalValidation(now: now).checked(assessment).columns(), in: .assessment)
    }
  }

  /// Deletes the result of a checklist; nothing happens if there is none with this id.
  @discardableResult
  package func deleteAssessment(_ id: UUID) throws -> Bool {
    try delete(["id": .text(id.uuidString)], from: .assessment, .assessmentDeleted)
  }

  /// Begins a run of the plan, or saves what has changed in the one with its id. The journal keeps when it
  /// was first entered and sets the time of the change.
  ///
  /// - Parameter joinsLastStep: this follows from the change made last, such as the tick of a check-in;
  ///   one undo takes both back.
  @discardableResult
  package func save(_ plan: SavedPlan, joinsLastStep: Bool = false) throws -> Bool {
    try change(joinsLastStep: joinsLastStep) { db in
      let isNew = try SavedPlan.find(plan.id, in: db) == nil
      return Change(isNew ? .planStarted : .planChanged, day: isNew ? plan.started : nil)
    } _: { ledger, now in
      let old = try SavedPlan.find(plan.id, in: ledger.db)
      var new = try JournalValidation(now: now).checked(plan, keeping: old)
      if let old, old.saysTheSame(as: new) { return }
      new.entered = old?.entered ?? now
      new.changed = now
      try Self.put(new, over: old, ledger)
    }
  }

  /// Deletes a run of the plan with its ticks; nothing happens if there is none with this id.
  @discardableResult
  package func deletePlan(_ id: UUID) throws -> Bool {
    try change { _ in
      Change(.planDeleted)
    } _: { ledger, _ in
      guard let old = try SavedPlan.find(id, in: ledger.db) else { return }
      for tick in old.tickColumns() { try ledger.remove(tick, from: .planTick) }
      try ledger.remove(try old.planColumns(), from: .plan)
    }
  }

  /// Saves a session of an exercise.
  @discardableResult
  package func save(_ session: ExerciseSession) throws -> Bool {
    try change { _ in
      Change(.exerciseSaved, day: session.began.day)
    } _: { ledger, now in
      try ledger.put(
        try JournalValidation(now: now).checked(session).columns(), in: .exerciseSession)
    }
  }

  /// Deletes a session of an exercise; nothing happens if there is none with this id.
  @discardableResult
  package func deleteExercise(_ id: UUID) throws -> Bool {
    try delete(["id": .text(id.uuidString)], from: .exerciseSession, .exerciseDeleted)
  }

  /// Writes a run and its ticks over what was there.
  static func put(_ plan: SavedPlan, over old: SavedPlan?, _ ledger: Ledger) throws {
    try ledger.put(try plan.planColumns(), in: .plan)
    for tick in old?.tickColumns() ?? [] {
      guard let number = tick["number"].flatMap(Int.init(scalar:)),
        let name = tick["task"].flatMap(String.init(scalar:)), plan.ticks[number]?[name] == nil
      else { continue }
      try ledger.remove(tick, from: .planTick)
    }
    for tick in plan.tickColumns() { try ledger.put(tick, in: .planTick) }
  }

  /// The saved record with the key of this one.
  static func find<Record: RowRecord>(_ record: Record, in db: Database) throws -> Record? {
    try Record.table.row(like: try record.columns(), in: db).map { try Record($0) }
  }

  private func delete(_ key: Columns, from table: Table, _ kind: Change.Kind, day: CalendarDay? = nil) throws
    -> Bool
  {
    try change { _ in
      Change(kind, day: day)
    } _: { ledger, _ in
      try ledger.remove(key, from: table)
    }
  }
}
