import Foundation
import Synchronization
import Testing
import Triage

@testable import Journal

/// A clock that stands still until it is set.
final class TestClock: Sendable {
  private let moment: Mutex<Moment>

  init(_ text: String = "2026-11-20T12:00:00.000+01:00") {
    moment = Mutex(Moment(text, zone: "Europe/Berlin") ?? Moment(milliseconds: 0))
  }

  var now: Moment { moment.withLock { $0 } }

  func set(_ text: String) { Moment(text, zone: "Europe/Berlin").map { new in moment.withLock { $0 = new } } }

  func advance(days: Int) { moment.withLock { $0 = $0.adding(milliseconds: Int64(days) * 86_400_000) } }
}

/// A folder of its own for one test, gone afterwards.
final class TestFolder: Sendable {
  let path: String
  let clock = TestClock()

  init() throws {
    let template = Array("\(NSTemporaryDirectory())/flicker-journal-XXXXXX".utf8CString)
    var buffer = template
    path = try #require(mkdtemp(&buffer).map { String(cString: $0) })
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var environment: [String: String] { ["XDG_DATA_HOME": path] }
  var location: JournalLocation { JournalLocation.file("\(path)/journal.sqlite", current: "/") }

  func opening(access: JournalAccess = .readWrite) throws -> JournalOpening {
    let clock = clock
    return try JournalStore.open(at: location, access: access) { clock.now }
  }

  func open() throws -> JournalStore {
    guard case .ready(let store) = try opening() else { throw NotReady() }
    return store
  }

  struct NotReady: Error {}
}

func inMemoryStore(_ clock: TestClock = TestClock()) throws -> JournalStore {
  try JournalStore.inMemory { clock.now }
}

extension CalendarDay {
  static func at(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
}

/// Records as unlike each other as they can be, the same for the same seed.
struct RandomRecords {
  var random: SeededRandom
  let now: Moment

  init(seed: UInt64, now: Moment) {
    random = SeededRandom(seed)
    self.now = now
  }

  static let hostile = [
    "=HYPERLINK(\"http://example.org\")", "a\u{0}b", "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}gnp.exe",
    "quote \" comma , semi ; line\r\nbreak", "🇩🇪 e\u{301} \u{E9}", String(repeating: "x\u{301}", count: 300),
    "null", "{\"a\":1}", "'; DROP TABLE episode; --", "\\u0000 \\", "\u{FEFF}bom", "+1", "-1", "@x", "\t=1",
    "\u{2028}line\u{2029}", "", " ", "ｆｕｌｌ", "\u{10FFFF}", "ünïcödé ﷽",
  ]

  mutating func id() -> UUID {
    let (high, low) = (random.next(), random.next())
    let bytes =
      (0..<8).map { UInt8(truncatingIfNeeded: high >> ($0 * 8)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: low >> ($0 * 8)) }
    return UUID(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
        bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      ))
  }

  mutating func chance() -> Bool { Bool.random(using: &random) }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
  mutating func text() -> String {
    (0...number(0...2)).map { _ in pick(Self.hostile) }.joined(separator: pick(["", " ", "\n"]))
  }

  mutating func moment() -> Moment {
    Moment(
      milliseconds: now.milliseconds - Int64(number(0...400_000_000)) * 1000 - Int64(number(0...999)),
      zone: pick(["Europe/Berlin", "Asia/Kathmandu", "Etc/GMT+12", "Not/Known_yet"]),
      offset: pick([3600, 20_700, -43_200, 0, 17]))
  }

  mutating func day() -> CalendarDay { now.day.adding(days: -number(0...60)) }

  mutating func regions() -> RegionSet {
    RegionSet((0..<number(0...4)).map { _ in pick(RegionID.allCases) })
  }

  mutating func episode() -> Episode {
    Episode(
      id: id(), began: moment(), regions: regions(), strength: chance() ? number(0...4) : nil,
      seconds: chance() ? number(0...86_400) : nil,
      triggers: (0..<number(0...3)).map { _ in "t" + text().prefix(20) }, note: chance() ? text() : nil)
  }

  private mutating func field<Value>(_ value: Value) -> Field<Value> {
    switch number(0...3) {
    case 0: .unknown
    case 1: .skipped
    default: .value(value)
    }
  }

  mutating func checkIn() -> CheckIn {
    var checkIn = CheckIn(day: day(), entered: moment())
    checkIn.warningSign = field(chance())
    checkIn.twitching = field(pick(TwitchAmount.allCases))
    checkIn.times = field(number(0...100_000))
    checkIn.strength = field(number(0...4))
    checkIn.bother = field(number(0...4))
    checkIn.regions = field(regions())
    checkIn.sleepHours = field(Double(number(0...2400)) / 100)
    checkIn.sleepQuality = field(number(0...4))
    checkIn.caffeineCups = field(Double(number(0...999)) / 10)
    checkIn.alcoholUnits = field(0.1 + Double(number(0...9)))
    checkIn.waterGlasses = field(Double(number(0...100)))
    checkIn.stress = field(number(0...4))
    checkIn.screenHours = field(Double.random(in: 0...24, using: &random))
    checkIn.mineralFood = field(chance())
    checkIn.nicotine = field(chance())
    checkIn.dryEyes = field(chance())
    checkIn.note = field(text())
    return checkIn
  }

  mutating func assessment() -> SavedAssessment {
    SavedAssessment(
      id: id(), given: moment(), intake: #"{"regions":["chin"],"findings":{"x":"yes"}}"#,
      tier: pick(Tier.allCases), complete: chance(), rules: ["S1", "E2"], contentVersion: "1.0",
      language: "en")
  }

  mutating func plan() -> SavedPlan {
    var plan = SavedPlan(id: id(), started: day(), entryTier: pick([.selfCare, .soon]), entered: moment())
    plan.changed = moment()
    plan.pauses = chance() ? [.init(from: day()), .init(from: day(), until: day())] : []
    if chance() {
      plan.review = .init(day: day(), outcome: pick(["better", "noChange", "worse"]), goesOn: chance())
    }
    plan.stopped = chance() ? day() : nil
    plan.clearOn = chance() ? day() : nil
    plan.likelyHabits = chance() ? ["caffeineCups", "stress"] : []
    plan.gates =
      chance() ? ["pregnancy": .init(answer: pick(["yes", "no", "unsure"]), planDay: number(1...14))] : [:]
    for day in 1...number(1...14) where chance() {
      plan.ticks[day] = ["boxBreathing": number(1...3), "warmCompress": 1]
    }
    return plan
  }

  mutating func exercise() -> ExerciseSession {
    ExerciseSession(
      id: id(), technique: "box-breathing", began: moment(), seconds: number(0...600), completed: chance(),
      stoppedBecause: chance() ? text() : nil)
  }

  /// Saves one record of any kind.
  mutating func save(to store: JournalStore) throws {
    switch number(0...5) {
    case 0, 1: try store.save(checkIn())
    case 2: try store.save(assessment())
    case 3: try store.save(plan())
    case 4: try store.save(exercise())
    default: try store.save(episode())
    }
  }
}
