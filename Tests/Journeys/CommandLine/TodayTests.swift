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
    let keys: Set = [
      "day", "sign", "checkInDone", "episodes", "exercises", "plan", "outcome", "overTwoWeeks", "lastResult",
      "draft",
    ]
    let home = try CommandHome()
    var today = try object(try home.done("today", "--json"))
    #expect(Set(today.keys) == keys)
    #expect(today["checkInDone"] as? Bool == false)
    try home.done("checkin", "--warning-sign", "no", "--stress", "1")
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
    let plan = try #require(try object(try home.done("today", "--json"))["plan"] as? [String: Any])
    #expect(Set(plan.keys) == ["day", "isPaused", "tasks", "done"])
    #expect(plan["day"] as? Int == 3)
    #expect(plan["isPaused"] as? Bool == false)
    #expect(plan["done"] as? Int == 2)
    let count = try #require(plan["tasks"] as? Int)
    #expect(count == 3)
    #expect(try home.done("today", "--short") == "2/\(count) today ○\n")
    try home.done("checkin", "--stress", "1")
    #expect(try home.done("today", "--short") == "2/\(count) today ○\n", "the warning signs are still open")
    try home.done("checkin", "--warning-sign", "no")
    #expect(try home.done("today", "--short") == "2/\(count) today ●\n")
    #expect(
      try home.done("today", "--short", "--words")
        == "check-in done, 2 of \(count) tasks done, twitches logged: 1\n")
    #expect(try home.done("today").contains("Plan: day 3, 2 of \(count) tasks done\n"))
    // While the plan is held, nothing of it is due.
    #expect(try home.done("today", "--short", now: "2026-11-17T08:30") == "○\n")
    #expect(try home.done("today", now: "2026-11-17T08:30").contains("paused"))
  }

  /// A last result that called for emergency help comes first; the short line keeps it to itself.
  @Test(arguments: ["emergency", "soon"])
  func anEmergencyComesFirst(_ tier: String) throws {
    let home = try CommandHome()
    let assessment = """
      {"id":"22222222-2222-4333-8444-555555555555","tier":"\(tier)","complete":true,"rules":["E1"],
      "given":{"time":"2026-11-18T08:00:00.000+00:00","zone":"GMT"},"intake":"{}","contentVersion":"1",
      "language":"en"}
      """
    let document = """
      {"format":1,"checkIns":[],"episodes":[],"assessments":[\(assessment)],"plans":[],"exercises":[]}
      """
    try home.done("import", "-", input: document.utf8)
    let lines = try home.done("today", "--country", "GB")
    #expect(lines.hasPrefix("Your answers call for emergency help. Call 999 now.\n") == (tier == "emergency"))
    #expect(lines.contains("Thu 19 Nov 2026"))
    #expect(try home.done("today", "--short") == "○\n")
  }

  /// A sign waits for the checklist, on the days after it too.
  @Test func aWarningSignComesFirstUntilItIsSettled() throws {
    let home = try CommandHome()
    try home.done("import", "-", input: Self.plan.utf8)
    try home.done("checkin", "--warning-sign", "unsure")
    for now in [CommandHome.now, "2026-11-20T08:30"] {
      let lines = try home.done("today", now: now)
      #expect(lines.hasPrefix("A new warning sign waits for the checklist.\n"), "\(lines)")
      #expect(!lines.contains("Plan:"), "no task before it")
      let day = try object(try home.done("today", "--json", now: now))["sign"] as? String
      #expect(day == "2026-11-19")
    }
    try home.done("checkin", "--warning-sign", "no")
    #expect(try !home.done("today").contains("warning sign"))
  }

  /// The first page, the plan and this line say the same of how the week ended.
  @Test(arguments: [
    ("noChange", "After a week: no change. Book a visit"),
    ("worse", "After a week: worse. Follow your result"),
    ("better", "After a week: better."),
  ])
  func theEndOfTheWeekIsSaid(_ outcome: String, _ words: String) throws {
    let home = try CommandHome()
    let review = #""review": {"day": "2026-11-18", "outcome": "\#(outcome)", "goesOn": false}, "gates""#
    try home.done("import", "-", input: Self.plan.replacing(#""gates""#, with: review).utf8)
    #expect(try home.done("today").contains(words))
    let object = try object(try home.done("today", "--json"))
    #expect((object["outcome"] as? [String: Any])?["outcome"] as? String == outcome)
    #expect(try !home.done("today", now: "2026-12-24T08:30").contains("After a week"))
  }

  @Test func formsThatDoNotGoTogether() throws {
    let home = try CommandHome()
    try home.refuses(64, "today", "--json", "--short", mentioning: ["--json"])
    try home.refuses(64, "today", "--words", mentioning: ["--short"])
  }

  /// A run begun on 16 November and held for one day.
  private static let plan = #"""
    {"format": 1, "plans": [{"id": "5B1B3C7E-6C52-4F5B-9C80-3E3B9C1D7A11", "started": "2026-11-16",
    "entered": {"time": "2026-11-16T07:00+00:00", "zone": "Etc/UTC"},
    "changed": {"time": "2026-11-19T07:00+00:00", "zone": "Etc/UTC"},
    "pauses": [{"from": "2026-11-17", "until": "2026-11-18"}], "gates": {}, "likelyHabits": [],
    "entryTier": "selfCare", "ticks": {"2": {"checkIn": 1}, "3": {"checkIn": 1, "screensOff": 1}}}]}
    """#
}
