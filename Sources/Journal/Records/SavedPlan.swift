import Foundation
import Triage

/// One run of the seven-day plan, which a person can extend to day 14.
///
/// Ticks are counted by day of the plan, not of the calendar, so that a pause cannot tear them apart.
package struct SavedPlan: Hashable, Sendable, Codable, Identifiable {
  /// Days on which the plan stands still.
  package struct Pause: Hashable, Sendable, Codable {
    /// The first day that does not count.
    package var from: CalendarDay
    /// The first day that counts again; nil while the pause lasts.
    package var until: CalendarDay?

    /// A pause.
    package init(from: CalendarDay, until: CalendarDay? = nil) {
      self.from = from
      self.until = until
    }
  }

  /// How the first week ended.
  package struct Review: Hashable, Sendable, Codable {
    /// The day on which the checklist was run again.
    package var day: CalendarDay
    /// Such as `better`, `noChange` or `worse`.
    package var outcome: String
    /// Whether the run goes on to day 14.
    package var goesOn: Bool

    /// A review.
    package init(day: CalendarDay, outcome: String, goesOn: Bool) {
      self.day = day
      self.outcome = outcome
      self.goesOn = goesOn
    }
  }

  /// What was answered to a question that comes before a task.
  package struct GateAnswer: Hashable, Sendable, Codable {
    /// Such as `yes`, `no` or `unsure`.
    package var answer: String
    /// The day of the plan it was given on.
    package var planDay: Int

    /// An answer.
    package init(answer: String, planDay: Int) {
      self.answer = answer
      self.planDay = planDay
    }
  }

  /// Its own name, the same in every export.
  package var id: UUID
  /// Its first day.
  package var started: CalendarDay
  /// When it was first saved. The journal sets it.
  package var entered: Moment
  /// When it was last changed. The journal sets it.
  package var changed: Moment
  /// In any order; they may overlap.
  package var pauses: [Pause] = []
  /// nil until the checklist of day 7 is done.
  package var review: Review?
  /// The day on which the person stopped it.
  package var stopped: CalendarDay?
  /// By the id of the question.
  package var gates: [String: GateAnswer] = [:]
  /// Ids of the habits that may be behind the twitch, likeliest first.
  package var likelyHabits: [String] = []
  /// The result that opened the plan.
  package var entryTier: Tier
  /// The last day on which every warning question was answered no.
  package var clearOn: CalendarDay?
  /// How often each task was ticked: day of the plan (1 to 99), then the task's id.
  package var ticks: [Int: [String: Int]] = [:]

  /// A run that has just begun.
  package init(id: UUID = UUID(), started: CalendarDay, entryTier: Tier = .selfCare, entered: Moment) {
    self.id = id
    self.started = started
    self.entryTier = entryTier
    self.entered = entered
    changed = entered
  }

  /// True if both say the same, whenever they were written.
  package func saysTheSame(as other: SavedPlan) -> Bool {
    var copy = other
    copy.entered = entered
    copy.changed = changed
    return self == copy
  }
}
