import Journal
import Plan
import Triage

/// A run of the plan with what it needs to know of the person.
package struct PlanRecord: Equatable, Sendable {
  /// The same for as long as the run lasts.
  package var id: String
  package var run: Plan.PlanRun
  package var gates: GateAnswers
  /// Habits that may be behind the twitch, likeliest first.
  package var likelyHabits: [String]
  /// The result that opened the plan.
  package var entryTier: Tier
  /// The last day on which every warning question was answered no.
  package var clearOn: CalendarDay?

  package init(
    id: String, run: Plan.PlanRun, gates: GateAnswers = GateAnswers(), likelyHabits: [String] = [],
    entryTier: Tier, clearOn: CalendarDay? = nil
  ) {
    self.id = id
    self.run = run
    self.gates = gates
    self.likelyHabits = likelyHabits
    self.entryTier = entryTier
    self.clearOn = clearOn
  }

  package var person: PlanPerson { PlanPerson(likelyHabits: likelyHabits, gates: gates) }
}
