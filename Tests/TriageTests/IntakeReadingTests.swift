import Foundation
import Testing
import Triage

@Suite("Reading an intake")
struct IntakeReadingTests {
  func read(_ json: String) throws -> Intake { try JSONDecoder().decode(Intake.self, from: Data(json.utf8)) }

  func problem(_ json: String) throws -> String? {
    do {
      try RealRuleBook.load().check(try read(json))
      return nil
    } catch let problem as IntakeProblem {
      return problem.description
    }
  }

  @Test func theExampleOfTheContract() throws {
    let intake = try read(
      """
      { "regions": ["eyelid-lower-left", "eyelid-lower-left"], "age": "adult", "daysSinceOnset": 6,
        "pregnancy": "no", "headInjury": "no",
        "findings": { "suddenSpeechTrouble": "no", "presentInSleep": "unsure" },
        "unmentioned": "unanswered", "habits": { "sleepHours": 5, "nicotine": true, "tea": "green" } }
      """)
    #expect(
      intake
        == Intake(
          regions: [.eyelidLowerLeft], age: .adult, daysSinceOnset: .days(6), pregnancy: .no, headInjury: .no,
          findings: ["suddenSpeechTrouble": .no, "presentInSleep": .unsure],
          habits: ["sleepHours": .number(5), "nicotine": .bool(true), "tea": .text("green")]))
    #expect(try read("{}") == Intake())
    #expect(try read(#"{"daysSinceOnset": null, "age": null}"#) == Intake())
    #expect(try read(#"{"daysSinceOnset": "unsure"}"#).daysSinceOnset == .unsure)
    #expect(try read(#"{"daysSinceOnset": 36500}"#).daysSinceOnset == .days(36_500))
  }

  @Test(arguments: [
    (#"{"region": []}"#, "region: there is no such key. Did you mean \"regions\"?"),
    (#"{"regions": ["nose"]}"#, "regions: there is no region \"nose\"."),
    (#"{"regions": "chin"}"#, "regions: write a list"), (#"{"regions": null}"#, "regions: write a list"),
    (#"{"age": "Adult"}"#, "age: found \"Adult\". Did you mean \"adult\"?"),
    (#"{"age": 5}"#, "age: found no text"),
    (#"{"pregnancy": "yes"}"#, "pregnancy: found \"yes\". Write one of no, before20Weeks"),
    (#"{"headInjury": false}"#, "headInjury: found no text"),
    (#"{"daysSinceOnset": -1}"#, "daysSinceOnset: write a number"),
    (#"{"daysSinceOnset": 36501}"#, "daysSinceOnset: write"),
    (#"{"daysSinceOnset": 1e999}"#, "daysSinceOnset"),
    (#"{"daysSinceOnset": "6"}"#, "daysSinceOnset"), (#"{"daysSinceOnset": true}"#, "daysSinceOnset"),
    (
      #"{"findings": {"chokin": "yes"}}"#,
      "findings.chokin: there is no such finding. Did you mean \"choking\"?"
    ),
    (
      #"{"findings": {"choking": "maybe"}}"#,
      "findings.choking: found \"maybe\". Write one of yes, no, unsure."
    ),
    (#"{"findings": {"choking": true}}"#, "findings.choking: found no text"),
    (#"{"findings": {"choking": null}}"#, "findings.choking: found no text"),
    (#"{"findings": []}"#, "findings: write"),
    (#"{"unmentioned": "yes"}"#, "unmentioned: found \"yes\""),
    (#"{"habits": {"sleepHours": []}}"#, "habits.sleepHours: write a number"),
    (#"{"habits": 3}"#, "habits: write"),
    ("[]", "found no intake"), ("3", "found no intake"),
  ])
  func mistakesAreNamed(_ json: String, _ expected: String) throws {
    let found = try #require(try problem(json))
    #expect(found.hasPrefix(expected))
    #expect(!found.contains("\n"))
  }

  @Test func roundTrip() throws {
    var random = SeededGenerator(seed: 5)
    let findings = try RealRuleBook.load().findings.map(\.id)
    for _ in 0..<200 {
      var intake = randomIntake(findings, using: &random)
      intake.habits = ["cups": .number(2.5), "smoker": .bool(false), "note": .text("x")]
      let written = try JSONEncoder().encode(intake)
      #expect(try JSONDecoder().decode(Intake.self, from: written) == intake)
    }
  }
}

@Suite("Places of the face")
struct RegionTests {
  @Test func sidesAndKindsFollowTheIds() {
    #expect(RegionID.allCases.count == 14)
    for region in RegionID.allCases {
      #expect(region.rawValue == region.kind.rawValue + (region.side == .middle ? "" : "-\(region.side)"))
      #expect(region.isEyelid == region.rawValue.hasPrefix("eyelid"))
    }
  }

  @Test(arguments: [
    (#"{"age": "adult", "age": "child"}"#, "age"),
    (#"{"findings": {"choking": "yes", "stiffJaw": "no", "choking": "no"}}"#, "choking"),
    (#"{"findings": {"choking": "yes", "\u0063hoking": "no"}}"#, "choking"),
    (#"{"habits": [{"a": [1, {"b": 2}]}, {"a": "\"a\", \\"}], "findings": {}, "findings": {}}"#, "findings"),
  ])
  func nothingIsSaidTwice(json: String, key: String) {
    #expect(throws: IntakeProblem(key: key, message: "stands here twice. Write it once.")) {
      try Intake.checkKeys(of: json.utf8)
    }
  }

  @Test(arguments: [
    #"{"age": "age", "findings": {"age": "yes"}, "habits": {"x": "findings", "y": "x"}}"#,
    #"[{"a": 1}, {"a": 1}, ["a", "a"]]"#, #"{"a": ["b", "b", {"b": 1}], "b": 1}"#, "", "]}\"\\", "{\"a",
  ])
  func theSameWordElsewhereIsNoRepetition(json: String) throws {
    try Intake.checkKeys(of: json.utf8)
  }

  @Test func aSetHasNoOrderAndNoDoubles() {
    var set: RegionSet = [.chin, .cheekLeft, .chin]
    #expect(set.count == 2 && set == [.cheekLeft, .chin] && Array(set) == [.cheekLeft, .chin])
    set.toggle(.chin)
    set.toggle(.lips)
    #expect(set.contains(.lips) && !set.contains(.chin) && set.first == .cheekLeft)
    set.remove(.lips)
    set.remove(.cheekLeft)
    #expect(set.isEmpty && set.first == nil)
  }

  @Test func tiersOverruleEachOther() {
    #expect(Tier.allCases.sorted() == [.selfCare, .incomplete, .soon, .urgent, .emergency])
  }
}
