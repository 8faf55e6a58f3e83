import Foundation
import GRDB
import Journal
import Triage

/// Fills journals as years of use would, the same each time.
struct JournalGenerator {
  /// What counts as now in the journals, and in the programs that open them.
  static let now = "2026-11-19T20:00"

  private let now = Moment(milliseconds: 1_795_118_400_000)
  private var numbers = RandomNumbers()

  /// Episodes written in one transaction.
  private static let batch = 50_000

  /// Makes the journal of a home where none has been.
  mutating func fill(_ scale: JournalScale, home: String) throws {
    guard let location = JournalLocation.standard(environment: ["HOME": home]) else { return }
    let now = now
    guard case .ready(let store) = try JournalStore.open(at: location, clock: { now }) else { return }
    if scale.days > 0 { try fillDays(scale, store) }
    try store.close()
    if scale.episodes > 0 { try fillEpisodes(scale, location.path) }
  }

  private mutating func fillDays(_ scale: JournalScale, _ store: JournalStore) throws {
    struct Document: Encodable {
      let format = JournalStore.exportVersion
      let checkIns: [CheckIn]
    }
    let checkIns = (1..<scale.days).map { checkIn(on: now.day.adding(days: -$0)) }
    try store.importJSON(try JSONEncoder().encode(Document(checkIns: checkIns)))
    try store.save(SavedPlan(started: now.day.adding(days: -3), entered: now))
    try store.save(
      SavedAssessment(
        given: now.adding(milliseconds: -4 * Self.day), intake: "{}", tier: .selfCare, complete: true,
        rules: [], contentVersion: "1", language: "en"))
  }

  private mutating func checkIn(on day: CalendarDay) -> CheckIn {
    let evening = now.adding(milliseconds: Int64(now.day.days(until: day)) * Self.day)
    var checkIn = CheckIn(day: day, entered: evening)
    checkIn.warningSign = .value(false)
    checkIn.twitching = .value(.some)
    checkIn.strength = .value(numbers.next(below: 5))
    checkIn.sleepHours = .value(Double(numbers.next(below: 8)) / 2 + 5)
    checkIn.caffeineCups = .value(Double(numbers.next(below: 5)))
    checkIn.stress = .value(numbers.next(below: 5))
    return checkIn
  }

  /// Past the store, which keeps how to take each change back: nobody logged these one by one.
  private mutating func fillEpisodes(_ scale: JournalScale, _ path: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    var index = 0
    while index < scale.episodes {
      let end = min(index + Self.batch, scale.episodes)
      try database.write { db in
        let statement = try db.makeStatement(sql: Self.insertion)
        while index < end {
          try statement.execute(arguments: episode(index, of: scale))
          index += 1
        }
      }
    }
    // A journal at rest has nothing in its log.
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try database.close()
  }

  private static let insertion = """
    INSERT INTO episode (id, began, beganZone, beganOffset, day, regions, strength, triggers)
    VALUES (?, ?, 'Etc/UTC', 0, ?, ?, ?, '[]')
    """
  private static let day: Int64 = 86_400_000
  private static let places = RegionID.allCases.map(\.rawValue)

  /// Episodes are in order of time, the last ones on the day it is.
  private mutating func episode(_ index: Int, of scale: JournalScale) -> StatementArguments {
    let daysAgo = scale.days - 1 - index * scale.days / scale.episodes
    let hour = Int64(numbers.next(below: 12)) * 3_600_000
    let began = now.adding(milliseconds: -Int64(daysAgo) * Self.day - hour)
    let place = numbers.next(below: 10) == 0 ? "" : Self.places[numbers.next(below: Self.places.count)]
    return [
      numbers.identifier(), began.milliseconds, began.day.description, place, numbers.next(below: 5),
    ]
  }
}

/// The same numbers in every run: SplitMix64.
private struct RandomNumbers {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not, the limit.
  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  mutating func identifier() -> String {
    let (high, low) = (next(), next())
    let bytes =
      (0..<8).map { UInt8(truncatingIfNeeded: high >> ($0 * 8)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: low >> ($0 * 8)) }
    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)).uuidString }
  }
}
