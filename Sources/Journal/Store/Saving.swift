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

  /// Begins a run of the plan, or saves what has changed in the one with its id.
  @discardableResult
  package func save(_ run: PlanRun) throws -> Bool {
    try change { db in
      let isNew = try PlanRun.find(run.id, in: db) == nil
      return Change(isNew ? .planStarted : .planChanged, day: isNew ? run.started : nil)
    } _: { ledger, now in
      let old = try PlanRun.find(run.id, in: ledger.db)
      try Self.put(try JournalValidation(now: now).checked(run, keeping: old), over: old, ledger)
    }
  }

  /// Deletes a run of the plan with its days; nothing happens if there is none with this id.
  @discardableResult
  package func deletePlanRun(_ id: UUID) throws -> Bool {
    try change { _ in
      Change(.planDeleted)
    } _: { ledger, _ in
      guard let old = try PlanRun.find(id, in: ledger.db) else { return }
      for task in old.taskColumns() { try ledger.remove(task, from: .planTask) }
      try ledger.remove(try old.runColumns(), from: .planRun)
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

  /// Writes a run and its tasks over what was there.
  static func put(_ run: PlanRun, over old: PlanRun?, _ ledger: Ledger) throws {
    try ledger.put(try run.runColumns(), in: .planRun)
    for task in old?.taskColumns() ?? [] {
      guard let number = task["number"].flatMap(Int.init(scalar:)),
        let name = task["task"].flatMap(String.init(scalar:)), run.days[number]?[name] == nil
      else { continue }
      try ledger.remove(task, from: .planTask)
    }
    for task in run.taskColumns() { try ledger.put(task, in: .planTask) }
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
