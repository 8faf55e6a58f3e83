import Content
import Foundation
import Journal
import Plan
import Triage
import ViewModels

/// Where a day stands.
///
/// The coded form is the one of `flicker today --json`: every key is always there.
struct DaySummary: Encodable {
  struct PlanDay: Encodable {
    /// The day of the plan it is, from 1.
    var day: Int
    var isPaused: Bool
    /// How many tasks the day has, and how many of them are done.
    var tasks: Int
    var done: Int
  }

  struct Result: Encodable {
    var day: String
    var tier: String
    var complete: Bool
  }

  /// How the week of the plan ended.
  struct Outcome: Encodable {
    var day: CalendarDay
    var outcome: PlanOutcome
  }

  var day: CalendarDay
  /// The day of a warning sign that waits for the checklist.
  var sign: CalendarDay?
  /// Whether the line on warning signs has been answered; without it a check-in is not done.
  var checkInDone: Bool
  var episodes: Int
  var exercises: Int
  var plan: PlanDay?
  var outcome: Outcome?
  /// The twitch has passed two weeks since the last result, with the plan under way.
  var overTwoWeeks = false
  /// The plan is closed until a result that calls for a doctor now is followed.
  private let isPlanClosed: Bool
  var lastResult: Result?
  var draft: Bool

  init(_ state: DayState, plan: PlanDay?, hasDraft: Bool) {
    day = state.day
    sign = state.openSign?.day
    checkInDone = state.checkIn?.warningSign.value != nil
    episodes = state.episodes
    exercises = state.exercises.count
    self.plan = plan
    lastResult = state.assessment.map {
      Result(day: $0.given.day.description, tier: $0.tier.rawValue, complete: $0.complete)
    }
    draft = hasDraft
    let record = JournalSnapshot(state)
    isPlanClosed = record.isPlanClosedByResult
    overTwoWeeks = plan != nil && record.hasPassedTwoWeeks(by: state.day)
    if let ended = record.freshOutcome(on: state.day), let review = record.plan?.run.review {
      outcome = Outcome(day: CalendarDay(serial: review.day), outcome: ended)
    }
  }

  private enum Key: String, CodingKey {
    case day, sign, checkInDone, episodes, exercises, plan, outcome, overTwoWeeks, lastResult, draft
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(day, forKey: .day)
    try fields.encode(sign, forKey: .sign)
    try fields.encode(checkInDone, forKey: .checkInDone)
    try fields.encode(episodes, forKey: .episodes)
    try fields.encode(exercises, forKey: .exercises)
    // Written as null where there is none: whoever reads it can rely on the keys.
    try fields.encode(plan, forKey: .plan)
    try fields.encode(outcome, forKey: .outcome)
    try fields.encode(overTwoWeeks, forKey: .overTwoWeeks)
    try fields.encode(lastResult, forKey: .lastResult)
    try fields.encode(draft, forKey: .draft)
  }
}

extension DaySummary {
  func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// Whole sentences, one a line.
  func lines(_ texts: RecordTexts) -> [String] {
    var lines = [texts.day(day)]
    lines.append(texts[checkInDone ? .cliTodayCheckInDone : .cliTodayCheckInOpen])
    if episodes > 0 { lines.append(texts.filled(.todayEpisodes, ["count": String(episodes)])) }
    if let plan, sign == nil, !isPlanClosed {
      lines.append(
        texts.filled(plan.isPaused ? .todayPlanPaused : .cliTodayPlan, Self.words(of: plan)))
    }
    if let outcome { lines.append(texts[outcome.outcome.todayKey]) }
    if overTwoWeeks { lines.append(texts[.todayTwoWeeks]) }
    if draft { lines.append(texts[.cliTodayDraft]) }
    return lines
  }

  /// One line that says nothing to somebody who looks over the shoulder.
  func signs(_ texts: RecordTexts) -> String {
    let dot = texts[checkInDone ? .cliShortDone : .cliShortOpen]
    guard let plan, !plan.isPaused else { return dot }
    return texts.filled(.cliShortPlan, Self.words(of: plan).merging(["dot": dot]) { $1 })
  }

  /// The same line in words.
  func words(_ texts: RecordTexts) -> String {
    var parts = [texts[checkInDone ? .cliWordsDone : .cliWordsOpen]]
    if let plan, !plan.isPaused { parts.append(texts.filled(.cliWordsPlan, Self.words(of: plan))) }
    if episodes > 0 { parts.append(texts.filled(.cliWordsEpisodes, ["count": String(episodes)])) }
    return parts.joined(separator: ", ")
  }

  private static func words(of plan: PlanDay) -> [String: String] {
    ["day": String(plan.day), "done": String(plan.done), "count": String(plan.tasks)]
  }
}

extension DaySummary.PlanDay {
  /// A run as it stands on a day of the calendar; nil once it is over.
  init?(_ saved: SavedPlan, _ plan: PlanDefinition, on today: CalendarDay) {
    let record = PlanRecord(saved)
    let status = plan.status(of: record.run, today: today.serial)
    guard let day = status.day else { return nil }
    let today = plan.tasks(onDay: day, of: record.run, person: record.person)
    self.init(
      day: day, isPaused: status == .paused(day: day), tasks: today.count, done: today.count(where: \.isDone))
  }
}
