import Foundation
import Testing
import Triage

@testable import Journal

/// A warning sign stays open until a finished checklist has dealt with it.
@Suite struct OpenSignTests {
  private let clock = TestClock()
  private let store: JournalStore

  init() throws { store = try inMemoryStore(clock) }

  private var today: CalendarDay { clock.now.day }

  private func sign(on day: CalendarDay? = nil, _ isYes: Bool = true) throws {
    var checkIn = try store.checkIn(of: day ?? today) ?? CheckIn(day: day ?? today, entered: clock.now)
    checkIn.warningSign = .value(isYes)
    try store.save(checkIn)
  }

  private func result(_ tier: Tier = .selfCare, complete: Bool = true) throws {
    let result = SavedAssessment(
      given: clock.now, intake: "{}", tier: tier, complete: complete, rules: [], contentVersion: "1",
      language: "en")
    try store.save(result)
  }

  private func later(minutes: Int64 = 1) throws {
    let later = clock.now.adding(milliseconds: minutes * 60_000)
    clock.set(later.description)
    #expect(clock.now.milliseconds == later.milliseconds)
  }

  private var open: CalendarDay? {
    get throws { try store.openSign(before: today)?.day }
  }

  @Test func aFinishedChecklistSettlesIt() throws {
    #expect(try open == nil)
    try sign()
    #expect(try open == today)
    #expect(try store.state(of: today).openSign?.day == today)
    try later()
    try result(complete: false)
    #expect(try open == today, "an unfinished one does not")
    try later()
    try result()
    #expect(try open == nil)
  }

  @Test func anEmergencyHasNothingLeftToAsk() throws {
    try sign()
    try later()
    try result(.emergency, complete: false)
    #expect(try open == nil)
  }

  /// What else is filled in afterwards does not bring the sign back; a new yes does.
  @Test func onlyTheSignItselfOpensItAgain() throws {
    try sign()
    try later()
    try result()
    try later()
    var checkIn = try #require(try store.checkIn(of: today))
    checkIn.stress = .value(2)
    try store.save(checkIn)
    #expect(try open == nil)
    try later()
    try sign(false)
    try later()
    try sign()
    #expect(try open == today)
  }

  /// A checklist for another reason was finished earlier on the same day.
  @Test func aResultFromBeforeSettlesNothing() throws {
    try sign(false)
    try later()
    try result()
    try later()
    try sign()
    #expect(try open == today)
    #expect(try store.undo() != nil)
    #expect(try open == nil)
  }

  @Test func itWaitsOverMidnightAndAboutEarlierDays() throws {
    try sign(on: today.adding(days: -3))
    let day = today.adding(days: -3)
    #expect(try open == day)
    clock.advance(days: 2)
    #expect(try open == day)
    clock.advance(days: 60)
    #expect(try open == nil, "after a month it is history")
  }

  @Test func aClockThatJumpedBackSettlesNothing() throws {
    clock.advance(days: 9)
    try result()
    clock.advance(days: -9)
    try sign()
    #expect(try open == today)
  }
}
