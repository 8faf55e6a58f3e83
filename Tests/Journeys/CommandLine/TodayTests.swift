import Foundation
import TerminalHarness
import Testing

/// Where the day stands, for scripts and status lines.
@Suite struct TodayTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func makesNothing() throws {
    let home = try CommandHome()
    #expect(try home.done("today") == "Thu 19 Nov 2026\nCheck-in: not done yet\n")
    #expect(try home.done("today", "--short") == "○\n")
    _ = try home.done("today", "--json")
    #expect(!FileManager.default.fileExists(atPath: home.scratch.path + "/.local"))
  }

  @Test func theKeysAreAlwaysThere() throws {
    let keys: Set = ["day", "checkInDone", "episodes", "exercises", "plan", "lastResult", "draft"]
    let home = try CommandHome()
    var today = try object(try home.done("today", "--json"))
    #expect(Set(today.keys) == keys)
    #expect(today["checkInDone"] as? Bool == false)
    try home.done("checkin", "--stress", "1")
    try home.done("log")
    try home.done("log", "--at", "2026-11-18T23:59")
    today = try object(try home.done("today", "--json"))
    #expect(Set(today.keys) == keys)
    #expect(today["day"] as? String == "2026-11-19")
    #expect(today["checkInDone"] as? Bool == true)
    #expect(today["episodes"] as? Int == 1)
    #expect(today["plan"] is NSNull)
  }

  @Test func oneShortLineWithoutAWordAboutHealth() throws {
    let home = try CommandHome()
    try home.done("import", "-", input: Self.plan.utf8)
    try home.done("log")
    #expect(try home.done("today", "--short") == "2 today ○\n")
    try home.done("checkin", "--stress", "1")
    #expect(try home.done("today", "--short") == "2 today ●\n")
    #expect(
      try home.done("today", "--short", "--words") == "check-in done, tasks done: 2, twitches logged: 1\n")
    let plan = try #require(try object(try home.done("today", "--json"))["plan"] as? [String: Any])
    #expect(plan["day"] as? Int == 3)
    #expect(plan["done"] as? Int == 2)
    #expect(plan["skipped"] as? Int == 1)
    #expect(plan["state"] as? String == "active")
    #expect(try home.done("today").contains("Plan: day 3, tasks done today: 2\n"))
  }

  @Test func formsThatDoNotGoTogether() throws {
    let home = try CommandHome()
    try home.refuses(64, "today", "--json", "--short", mentioning: ["--json"])
    try home.refuses(64, "today", "--words", mentioning: ["--short"])
  }

  /// A run begun on 16 November and held for one day.
  private static let plan = #"""
    {"format": 1, "planRuns": [{"id": "5B1B3C7E-6C52-4F5B-9C80-3E3B9C1D7A11", "started": "2026-11-16",
    "state": "active", "pausedDays": ["2026-11-17"], "extended": false, "days": {"3": {
    "walk": {"state": "done", "done": {"time": "2026-11-19T07:00+00:00", "zone": "Etc/UTC"}},
    "rest": {"state": "done", "done": {"time": "2026-11-19T07:30+00:00", "zone": "Etc/UTC"}},
    "tea": {"state": "skipped"}}}}]}
    """#
}
