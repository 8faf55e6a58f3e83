import Content
import Foundation
import Journal
import Triage

/// Where a day stands, by what the journal alone says.
///
/// The coded form is the one of `flicker today --json`: every key is always there.
struct DaySummary: Encodable {
  struct Plan: Encodable {
    /// The day of the plan it is, from 1.
    var day: Int
    var state: String
    /// How many tasks of the day have a tick.
    var done: Int
  }

  struct Result: Encodable {
    var day: String
    var tier: String
    var complete: Bool
  }

  var day: CalendarDay
  var checkInDone: Bool
  var episodes: Int
  var exercises: Int
  var plan: Plan?
  var lastResult: Result?
  var draft: Bool

  init(_ state: DayState, hasDraft: Bool) {
    day = state.day
    checkInDone = state.checkIn != nil
    episodes = state.episodes
    exercises = state.exercises.count
    plan = state.plan.map { Plan($0, on: state.day) }
    lastResult = state.assessment.map {
      Result(day: $0.given.day.description, tier: $0.tier.rawValue, complete: $0.complete)
    }
    draft = hasDraft
  }

  private enum Key: String, CodingKey {
    case day, checkInDone, episodes, exercises, plan, lastResult, draft
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(day, forKey: .day)
    try fields.encode(checkInDone, forKey: .checkInDone)
    try fields.encode(episodes, forKey: .episodes)
    try fields.encode(exercises, forKey: .exercises)
    // Written as null where there is none: whoever reads it can rely on the keys.
    try fields.encode(plan, forKey: .plan)
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
    if let plan {
      lines.append(
        texts.filled(
          plan.state == Plan.paused ? .todayPlanPaused : .cliTodayPlan,
          ["day": String(plan.day), "done": String(plan.done)]))
    }
    if draft { lines.append(texts[.cliTodayDraft]) }
    return lines
  }

  /// One line that says nothing to somebody who looks over the shoulder.
  func signs(_ texts: RecordTexts) -> String {
    let dot = texts[checkInDone ? .cliShortDone : .cliShortOpen]
    return plan.map { texts.filled(.cliShortPlan, ["done": String($0.done), "dot": dot]) } ?? dot
  }

  /// The same line in words.
  func words(_ texts: RecordTexts) -> String {
    var parts = [texts[checkInDone ? .cliWordsDone : .cliWordsOpen]]
    if let plan { parts.append(texts.filled(.cliWordsPlan, ["done": String(plan.done)])) }
    if episodes > 0 { parts.append(texts.filled(.cliWordsEpisodes, ["count": String(episodes)])) }
    return parts.joined(separator: ", ")
  }
}

extension DaySummary.Plan {
  /// The day on which the plan waits for the checklist; the plan's own file, which says so too, is not
  /// read here because this has to be quick.
  private static let reviewDay = 7

  /// A run as it stands on a day of the calendar. Days of a pause do not count.
  init(_ run: SavedPlan, on today: CalendarDay) {
    let held = (run.started.serial..<max(run.started.serial, today.serial)).count { day in
      run.pauses.contains { $0.from.serial <= day && day < ($0.until?.serial ?? .max) }
    }
    let counted = max(1, run.started.days(until: today) + 1 - held)
    day = run.review == nil ? min(counted, Self.reviewDay) : counted
    let isHeld = run.pauses.contains { $0.from <= today && $0.until.map { today < $0 } ?? true }
    state = run.stopped.map { $0 <= today } ?? false ? "stopped" : isHeld ? Self.paused : "active"
    done = (run.ticks[day] ?? [:]).values.count { $0 > 0 }
  }

  fileprivate static let paused = "paused"
}
