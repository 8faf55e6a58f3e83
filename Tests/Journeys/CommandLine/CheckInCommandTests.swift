import Foundation
import TerminalHarness
import Testing

/// A check-in from a shell.
@Suite struct CheckInCommandTests {
  private func checkIns(_ home: CommandHome) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(try home.export().utf8))
    return try #require((object as? [String: Any])?["checkIns"] as? [[String: Any]])
  }

  @Test func everyLineCanBeAnswered() throws {
    let home = try CommandHome()
    let line = try home.done(
      "checkin", "--warning-sign", "no", "--twitching", "lots", "--times", "12", "--strength", "3",
      "--bother", "0", "--region", "lips", "--region", "left brow", "--sleep-hours", "6,5",
      "--sleep-quality", "1", "--caffeine-cups", "2.5", "--alcohol-units", "0", "--water-glasses", "7",
      "--stress", "4", "--screen-hours", "11", "--mineral-food", "yes", "--nicotine", "no", "--dry-eyes",
      "y", "--note", "long day")
    #expect(line == "Saved the check-in of Thu 19 Nov 2026: 17 of 17 lines answered.\n")
    let checkIn = try #require(try checkIns(home).first)
    #expect(checkIn["day"] as? String == "2026-11-19")
    #expect(checkIn["warningSign"] as? Bool == false)
    #expect(checkIn["twitching"] as? String == "lots")
    #expect(checkIn["sleepHours"] as? Double == 6.5)
    #expect(checkIn["caffeineCups"] as? Double == 2.5)
    #expect(checkIn["regions"] as? [String] == ["lips", "brow-left"])
    #expect(checkIn["dryEyes"] as? Bool == true)
    #expect(checkIn["skipped"] == nil)
  }

  @Test func missingNoAndSkippedAreThreeThings() throws {
    let home = try CommandHome()
    try home.done("checkin", "--nicotine", "no", "--skip", "alcohol-units", "--skip", "sleepHours")
    var checkIn = try #require(try checkIns(home).first)
    #expect(checkIn["nicotine"] as? Bool == false)
    #expect(Set(checkIn["skipped"] as? [String] ?? []) == ["alcoholUnits", "sleepHours"])
    #expect(checkIn["dryEyes"] == nil)

    // What is not named stays as it is.
    try home.done("checkin", "--sleep-hours", "8", "--forget", "nicotine")
    checkIn = try #require(try checkIns(home).first)
    #expect(checkIn["sleepHours"] as? Double == 8)
    #expect(checkIn["skipped"] as? [String] == ["alcoholUnits"])
    #expect(checkIn["nicotine"] == nil)
    #expect(try home.done("checkin", "--sleep-hours", "8").contains("says that already"))
  }

  @Test func theLastWordOnATwitchCounts() throws {
    let home = try CommandHome()
    try home.done("checkin", "--twitching", "none", "--times", "0")
    try home.done("checkin", "--times", "5")
    #expect(try checkIns(home).first?["twitching"] as? String == "some")
    try home.done("checkin", "--twitching", "none")
    #expect(try checkIns(home).first?["times"] == nil)
  }

  @Test func anyDayThatHasBegun() throws {
    let home = try CommandHome()
    try home.done("checkin", "--day", "2026-11-01", "--stress", "1")
    #expect(try checkIns(home).first?["day"] as? String == "2026-11-01")
    try home.refuses(64, "checkin", "--day", "2026-11-20", "--stress", "1", mentioning: ["--day"])
    try home.refuses(64, "checkin", "--day", "2026-11-31", "--stress", "1", mentioning: ["--day"])
    try home.refuses(64, "checkin", "--day", "2027-01-01", mentioning: ["--day"])
  }

  @Test func aWarningSignLeadsToTheChecklist() throws {
    let home = try CommandHome()
    let lines = try home.done("checkin", "--warning-sign", "yes", "--country", "GB")
    #expect(lines.contains("checklist"), "\(lines)")
    #expect(lines.contains("999"), "\(lines)")
    #expect(try !home.done("checkin", "--warning-sign", "no").contains("checklist"))
  }

  @Test(arguments: [
    ["--sleep-hours", "25"], ["--sleep-hours", "1e1"], ["--sleep-hours", "inf"], ["--stress", "2.5"],
    ["--stress", "-1"], ["--times", "100001"], ["--times", "3.5"], ["--times", "0x10"],
    ["--twitching", "much"], ["--nicotine", "maybe"], ["--nicotine", "true"], ["--region", "left eye"],
    ["--skip", "knees"], ["--forget", "--skip"], ["--skip", "stress", "--stress", "1"],
    ["--skip", "stress", "--skip", "stress"], ["--note", String(repeating: "n", count: 4001)], ["--nope"],
    ["--times", "5", "--twitching", "none"], ["--region", "chin", "--twitching", "none"],
  ])
  func badValuesMakeNothing(arguments: [String]) throws {
    let home = try CommandHome()
    try home.run(["checkin"] + arguments).expectRefusal(64, mentioning: arguments[0])
    #expect(try home.files().isEmpty)
  }

  @Test func opensTheScreenOfTheDay() throws {
    let home = try CommandHome()
    try home.done("checkin", "--day", "2026-11-17", "--note", "before yesterday")
    let environment = Journey.usualEnvironment().merging(["HOME": home.scratch.path, "TZ": "UTC"]) { $1 }
    for (arguments, title, note) in [
      ([], "Check-in: Thu 19 Nov 2026", false),
      (["--day", "2026-11-17"], "Check-in: Tue 17 Nov 2026", true),
    ] {
      let session = try Session.start(
        program: ProductLocation.flicker, arguments: ["checkin", "--now", CommandHome.now] + arguments,
        environment: environment, size: TerminalSize(columns: 80, rows: 40))
      try session.waitUntil(text: title)
      try session.settle()
      #expect(session.shows("before yesterday") == note, "\(session.screenDump)")
      try session.leave(.control("c"))
    }
  }
}
