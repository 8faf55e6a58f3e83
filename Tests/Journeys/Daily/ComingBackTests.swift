import Foundation
import TerminalHarness
import Testing

/// What is there for a person who was here before.
@Suite struct ComingBackTests {
  private let diary: Diary

  init() throws { diary = try Diary() }

  /// The plan can begin with the result of yesterday, but not with an old one.
  @Test func aResultOpensThePlanForADayOrTwo() throws {
    let first = try diary.begin(at: Diary.time(1))
    try first.walk(" ", .enter)
    try first.answerNothing()
    try first.walk(.enter)
    first.expect("CARE FOR IT YOURSELF")
    try first.leave("q")
    let next = try diary.open(at: Diary.time(3))
    try next.walk(.function(3))
    next.expect("Seven days of small steps")
    try next.leave(.control("c"))
    let late = try diary.open(at: Diary.time(5))
    try late.walk(.function(3))
    late.expectNot("Seven days of small steps")
    try late.leave(.control("c"))
  }

  /// The very first start with a check-in asked for shows the first page, then the check-in.
  @Test func aFirstStartLeadsOnToTheCheckIn() throws {
    let session = try Session.start(
      program: ProductLocation.flicker,
      arguments: ["checkin", "--journal", diary.journal, "--now", Diary.time(2)],
      environment: diary.environment)
    try session.waitUntil(text: "Press Enter to begin")
    try session.settle()
    try session.walk(.escape)
    session.expect("Check-in: \(Diary.shown(2))")
    try session.leave(.control("c"))
  }

  @Test func notSureAboutAWarningSignCountsAsYes() throws {
    let said = try diary.command("checkin", "--warning-sign", "unsure", "--now", Diary.time(2))
    #expect(said.contains("A new warning sign"))
    #expect(try diary.entries().checkIns.first?.warningSign == true)
  }

  @Test func anExportToADashIsWrittenOut() throws {
    try diary.command("log", "--strength", "1", "--now", Diary.time(2))
    #expect(try diary.command("export", "--output", "-") == diary.command("export"))
    #expect(!FileManager.default.fileExists(atPath: "-"))
  }
}
