import GRDB

/// The steps that bring a journal of any earlier version to this one's.
///
/// A step never changes once it has been released: a journal may be at any of them.
enum Migrations {
  /// The version this program writes. Kept in `user_version`.
  static var current: Int { steps.count }

  /// "Flkr", kept in `application_id`, so that another program's database is not taken for a journal.
  static let applicationID = 0x466C_6B72

  /// From version n to n + 1, at position n.
  static let steps: [String] = [version1, version2, version3]

  /// The version of a journal; 0 for an empty file.
  ///
  /// - Throws: `DatabaseError`, as for a damaged file, for a number that no version has.
  static func version(of db: Database) throws -> Int {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version >= 0 else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is no version \(version)")
    }
    return version
  }

  /// Brings a journal up to date, or to an earlier version for a sample of it. All or nothing.
  static func bringUp(_ db: Database, to target: Int = current) throws {
    try db.inTransaction(.immediate) {
      // Read again under the lock: another program may just have done the same.
      let found = try version(of: db)
      guard found < target else { return .rollback }
      for number in found..<target {
        try db.execute(sql: steps[number])
      }
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(target)")
      return .commit
    }
  }

  // A moment is three columns: milliseconds UTC, zone name, offset in seconds. Days are ISO dates,
  // regions the ids of the face map with commas between, lists are JSON.
  private static let version1 = """
    CREATE TABLE episode (
      id TEXT PRIMARY KEY NOT NULL,
      began INTEGER NOT NULL, beganZone TEXT NOT NULL, beganOffset INTEGER NOT NULL,
      day TEXT NOT NULL, regions TEXT NOT NULL, strength INTEGER, seconds INTEGER,
      triggers TEXT NOT NULL, note TEXT);
    CREATE INDEX episode_by_day ON episode (day, began, regions);
    CREATE INDEX episode_latest_place ON episode (began) WHERE regions <> '';

    CREATE TABLE check_in (
      day TEXT PRIMARY KEY NOT NULL,
      entered INTEGER NOT NULL, enteredZone TEXT NOT NULL, enteredOffset INTEGER NOT NULL,
      changed INTEGER NOT NULL, changedZone TEXT NOT NULL, changedOffset INTEGER NOT NULL,
      warningSign INTEGER, twitching TEXT, times INTEGER, strength INTEGER, bother INTEGER,
      regions TEXT, sleepHours REAL, sleepQuality INTEGER, caffeineCups REAL, alcoholUnits REAL,
      waterGlasses REAL, stress INTEGER, screenHours REAL, mineralFood INTEGER, nicotine INTEGER,
      note TEXT, skipped TEXT NOT NULL DEFAULT '');

    CREATE TABLE assessment (
      id TEXT PRIMARY KEY NOT NULL,
      given INTEGER NOT NULL, givenZone TEXT NOT NULL, givenOffset INTEGER NOT NULL,
      intake TEXT NOT NULL, tier TEXT NOT NULL, complete INTEGER NOT NULL, rules TEXT NOT NULL,
      contentVersion TEXT NOT NULL, language TEXT NOT NULL);
    CREATE INDEX assessment_by_time ON assessment (given);

    CREATE TABLE draft (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      intake TEXT NOT NULL, page TEXT NOT NULL,
      saved INTEGER NOT NULL, savedZone TEXT NOT NULL, savedOffset INTEGER NOT NULL);

    CREATE TABLE undo_step (
      id INTEGER PRIMARY KEY,
      made INTEGER NOT NULL, kind TEXT NOT NULL, day TEXT, undone INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE undo_change (
      step INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
      position INTEGER NOT NULL, tableName TEXT NOT NULL, before TEXT, after TEXT,
      PRIMARY KEY (step, position)) WITHOUT ROWID;
    """

  // Plans, exercises, and the question about dry eyes.
  private static let version2 = """
    ALTER TABLE check_in ADD COLUMN dryEyes INTEGER;

    CREATE TABLE plan_run (
      id TEXT PRIMARY KEY NOT NULL,
      started TEXT NOT NULL, state TEXT NOT NULL, pausedDays TEXT NOT NULL, outcome TEXT,
      extended INTEGER NOT NULL);
    CREATE INDEX plan_run_by_start ON plan_run (started);
    CREATE INDEX plan_run_current ON plan_run (started) WHERE state IN ('active', 'paused');

    CREATE TABLE plan_task (
      run TEXT NOT NULL REFERENCES plan_run (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL, task TEXT NOT NULL, state TEXT NOT NULL,
      done INTEGER, doneZone TEXT, doneOffset INTEGER,
      PRIMARY KEY (run, number, task)) WITHOUT ROWID;

    CREATE TABLE exercise_session (
      id TEXT PRIMARY KEY NOT NULL,
      technique TEXT NOT NULL,
      began INTEGER NOT NULL, beganZone TEXT NOT NULL, beganOffset INTEGER NOT NULL,
      day TEXT NOT NULL, seconds INTEGER NOT NULL, completed INTEGER NOT NULL, stoppedBecause TEXT);
    CREATE INDEX exercise_session_by_day ON exercise_session (day, began);
    """

  // Plans with everything a run is made of, and ticks that are counted. What was undone of an earlier
  // plan cannot be done again: the rows it would write are no more.
  private static let version3 = """
    CREATE TABLE plan (
      id TEXT PRIMARY KEY NOT NULL,
      started TEXT NOT NULL,
      entered INTEGER NOT NULL, enteredZone TEXT NOT NULL, enteredOffset INTEGER NOT NULL,
      changed INTEGER NOT NULL, changedZone TEXT NOT NULL, changedOffset INTEGER NOT NULL,
      pauses TEXT NOT NULL, reviewed TEXT, outcome TEXT, goesOn INTEGER, stopped TEXT,
      gates TEXT NOT NULL, likelyHabits TEXT NOT NULL, entryTier TEXT NOT NULL, clearOn TEXT);
    CREATE INDEX plan_by_entry ON plan (entered);
    CREATE INDEX plan_current ON plan (entered) WHERE stopped IS NULL;

    CREATE TABLE plan_tick (
      plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL, task TEXT NOT NULL, times INTEGER NOT NULL,
      PRIMARY KEY (plan, number, task)) WITHOUT ROWID;

    INSERT INTO plan SELECT
      id, started, unixepoch(started) * 1000, 'Etc/UTC', 0, unixepoch(started) * 1000, 'Etc/UTC', 0,
      (SELECT json_group_array(value || '/' || date(value, '+1 day')) FROM json_each(pausedDays)),
      CASE WHEN outcome IS NULL THEN NULL ELSE date(started, '+6 days') END, outcome,
      CASE WHEN outcome IS NULL THEN NULL ELSE extended END,
      CASE state WHEN 'stopped' THEN started END, '{}', '[]', 'selfCare', NULL
      FROM plan_run;
    INSERT INTO plan_tick SELECT run, number, task, 1 FROM plan_task WHERE state = 'done';

    DELETE FROM undo_step WHERE id IN (
      SELECT step FROM undo_change WHERE tableName IN ('plan_run', 'plan_task'));
    DROP TABLE plan_task;
    DROP TABLE plan_run;
    """
}
