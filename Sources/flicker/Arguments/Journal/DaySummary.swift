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
    var done: Int
    var skipped: Int
    var notApplicable: Int
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
          plan.state == PlanRun.State.paused.rawValue ? .todayPlanPaused : .cliTodayPlan,
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
  /// A run as it stands on a day of the calendar. Days of a pause do not count.
  init(_ run: PlanRun, on today: CalendarDay) {
    let held = run.pausedDays.filter { $0 >= run.started && $0 < today }.count
    day = max(1, run.started.days(until: today) + 1 - held)
    state = run.state.rawValue
    let tasks = run.days[day] ?? [:]
    func count(_ isCounted: (PlanRun.TaskState) -> Bool) -> Int { tasks.values.filter(isCounted).count }
    done = count { if case .done = $0 { true } else { false } }
    skipped = count { $0 == .skipped }
    notApplicable = count { $0 == .notApplicable }
  }
}
