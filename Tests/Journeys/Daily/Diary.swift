import Foundation
import TerminalHarness
import Testing

/// One person's journal in a home of its own. Every start of the program on it is a fresh one, with
/// its clock set to a day of November 2026.
final class Diary {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  var journal: String { scratch.path + "/journal.sqlite" }
  /// The program's environment here: nothing outside the scratch folder can be written by chance.
  var environment: [String: String] {
    Journey.usualEnvironment().merging(["HOME": scratch.path, "TZ": "UTC"]) { $1 }
  }

  /// A time of the first days of November, such as `2026-11-03T08:00`.
  static func time(_ day: Int, _ clock: String = "08:00") -> String { "\(date(day))T\(clock)" }

  static func date(_ day: Int) -> String { "2026-11-\(day < 10 ? "0" : "")\(day)" }

  /// The day as screens write it.
  static func shown(_ day: Int) -> String {
    // 1 November 2026 is a Sunday.
    "\(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][(day - 1) % 7]) \(day) Nov 2026"
  }

  /// Starts the program and waits until all of it is there.
  func open(
    at time: String, _ arguments: [String] = ["--reduced-motion"],
    until text: String = "Where does it twitch?"
  ) throws -> Session {
    let session = try Session.start(
      program: ProductLocation.flicker, arguments: ["--journal", journal, "--now", time] + arguments,
      environment: environment)
    try session.waitUntil(text: text)
    try session.settle()
    session.expectSound()
    return session
  }

  /// The first start ever, past the welcome and without the tour.
  func begin(at time: String, _ arguments: [String] = ["--reduced-motion"]) throws -> Session {
    let session = try open(at: time, arguments, until: "Press Enter to begin")
    try session.walk(.escape)
    try session.waitUntil(text: "Where does it twitch?")
    return session
  }

  /// Runs a command of the program on this journal, which has to succeed; returns what it printed.
  @discardableResult
  func command(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let run = try CommandRun(
      arguments + ["--journal", journal], environment: ["HOME": scratch.path, "TZ": "UTC"])
    #expect(run.status == .code(0), "\(arguments) \(run.errors)", sourceLocation: sourceLocation)
    return run.output
  }

  /// Everything in the journal, as `flicker export` tells it.
  func entries() throws -> Entries {
    try JSONDecoder().decode(Entries.self, from: Data(try command("export").utf8))
  }

  /// Puts a plan in the journal that began on a day of November, with nothing done.
  func plan(from day: Int) throws {
    let moment = #"{"time":"\#(Self.time(day)):00.000+00:00","zone":"GMT"}"#
    let plan = """
      {"changed":\(moment),"entered":\(moment),"entryTier":"selfCare","gates":{},"pauses":[],"ticks":{},
      "id":"11111111-2222-4333-8444-555555555555","likelyHabits":[],"started":"\(Self.date(day))"}
      """
    let document = """
      {"format":1,"checkIns":[],"episodes":[],"assessments":[],"plans":[\(plan)],"exercises":[]}
      """
    try command("import", try scratch.write(document, to: "plan.json"))
  }

  func bytes() -> Data? { FileManager.default.contents(atPath: journal) }
}

/// What an export holds, as far as these journeys enter it.
struct Entries: Decodable {
  struct Time: Decodable { var time: String }

  struct CheckIn: Decodable {
    var day: String
    var entered: Time
    var warningSign: Bool?
    var twitching: String?
    var times: Int?
    var strength: Int?
    var bother: Int?
    var sleepHours: Double?
    var caffeineCups: Double?
    var waterGlasses: Double?
    var mineralFood: Bool?
    var note: String?
    var skipped: [String]?
  }

  struct Episode: Decodable {
    var strength: Int?
    var regions: [String]
  }

  struct Assessment: Decodable {
    var tier: String
    var complete: Bool
  }

  struct Plan: Decodable {
    struct Review: Decodable {
      var day: String
      var outcome: String
      var goesOn: Bool
    }
    struct Pause: Decodable {
      var from: String
      var until: String?
    }
    var started: String
    var ticks: [String: [String: Int]]
    var review: Review?
    var pauses: [Pause]
  }

  struct Exercise: Decodable {
    var technique: String
    var seconds: Int
    var completed: Bool
    var stoppedBecause: String?
  }

  var checkIns: [CheckIn]
  var episodes: [Episode]
  var assessments: [Assessment]
  var plans: [Plan]
  var exercises: [Exercise]
}
