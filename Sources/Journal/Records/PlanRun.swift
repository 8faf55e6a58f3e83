import Foundation

/// One go through the 7-day plan, which a person can extend to day 14.
package struct PlanRun: Hashable, Sendable, Codable, Identifiable {
  /// Where a run stands.
  package enum State: String, CaseIterable, Hashable, Codable, Sendable {
    /// Under way.
    case active
    /// Held for a while; the days of the pause do not count.
    case paused
    /// Given up, or ended by a warning sign.
    case stopped
    /// Done to the last day.
    case finished
  }

  /// How a run ended.
  package enum Outcome: String, CaseIterable, Hashable, Codable, Sendable {
    /// The twitching is better.
    case better
    /// It is as before.
    case noChange
    /// It is worse.
    case worse
  }

  /// What became of one task on one day.
  package enum TaskState: Hashable, Sendable {
    /// Done at that moment.
    case done(Moment)
    /// The person left it out.
    case skipped
    /// It does not fit the person.
    case notApplicable
  }

  /// The tasks of one day of the plan. Tasks it does not hold are open.
  package typealias Tasks = [String: TaskState]

  /// Its own name, the same in every export.
  package var id: UUID
  /// Its first day.
  package var started: CalendarDay
  /// Where it stands.
  package var state: State
  /// The days on which it was held, in order.
  package var pausedDays: [CalendarDay]
  /// How it ended, once it has.
  package var outcome: Outcome?
  /// True if it goes on to day 14.
  package var extended: Bool
  /// By the number of the plan's day (1 to 14): what became of each task, by the task's id.
  package var days: [Int: Tasks]

  /// A run from its parts.
  package init(
    id: UUID = UUID(), started: CalendarDay, state: State = .active, pausedDays: [CalendarDay] = [],
    outcome: Outcome? = nil, extended: Bool = false, days: [Int: Tasks] = [:]
  ) {
    self.id = id
    self.started = started
    self.state = state
    self.pausedDays = pausedDays
    self.outcome = outcome
    self.extended = extended
    self.days = days
  }

  /// True while it is active or paused.
  package var isCurrent: Bool { state == .active || state == .paused }
}

extension PlanRun.TaskState: Codable {
  private enum Key: String, CodingKey { case state, done }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    switch try fields.decode(String.self, forKey: .state) {
    case "done": self = .done(try fields.decode(Moment.self, forKey: .done))
    case "skipped": self = .skipped
    case "notApplicable": self = .notApplicable
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .state, in: fields, debugDescription: "Write done, skipped or notApplicable.")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch self {
    case .done(let moment):
      try fields.encode("done", forKey: .state)
      try fields.encode(moment, forKey: .done)
    case .skipped: try fields.encode("skipped", forKey: .state)
    case .notApplicable: try fields.encode("notApplicable", forKey: .state)
    }
  }
}
