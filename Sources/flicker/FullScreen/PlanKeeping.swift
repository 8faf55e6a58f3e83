import Foundation
import Journal
import Plan
import Triage
import ViewModels

/// The plan as the journal keeps it and as the view models use it.
extension PlanRecord {
  /// What this version can read of a saved run.
  init(_ saved: SavedPlan) {
    var run = PlanRun(start: saved.started.serial, ticks: saved.ticks)
    run.pauses = saved.pauses.map { PlanRun.Pause(from: $0.from.serial, until: $0.until?.serial) }
    run.stopped = saved.stopped?.serial
    if let review = saved.review {
      // An outcome of a later version is taken for the careful one.
      run.review = PlanRun.Review(
        day: review.day.serial, outcome: PlanOutcome(rawValue: review.outcome) ?? .worse,
        goesOn: review.goesOn)
    }
    let gates = saved.gates.mapValues {
      GateRecord(PlanAnswer(rawValue: $0.answer) ?? .unsure, planDay: $0.planDay)
    }
    self.init(
      id: saved.id.uuidString, run: run, gates: GateAnswers(gates), likelyHabits: saved.likelyHabits,
      entryTier: saved.entryTier, clearOn: saved.clearOn)
  }
}

extension SavedPlan {
  /// - Parameter now: stands for the times that the journal sets itself.
  init(_ record: PlanRecord, now: Moment) {
    self.init(
      id: UUID(uuidString: record.id) ?? UUID(), started: CalendarDay(serial: record.run.start),
      entryTier: record.entryTier, entered: now)
    pauses = record.run.pauses.map {
      Pause(from: CalendarDay(serial: $0.from), until: $0.until.map { CalendarDay(serial: $0) })
    }
    review = record.run.review.map {
      Review(day: CalendarDay(serial: $0.day), outcome: $0.outcome.rawValue, goesOn: $0.goesOn)
    }
    stopped = record.run.stopped.map { CalendarDay(serial: $0) }
    gates = record.gates.records.mapValues { GateAnswer(answer: $0.answer.rawValue, planDay: $0.planDay) }
    likelyHabits = record.likelyHabits
    clearOn = record.clearOn
    ticks = record.run.ticks.mapValues { $0.filter { $0.value > 0 } }.filter { !$0.value.isEmpty }
  }
}

extension JournalSnapshot {
  /// What one day's state tells, without the check-ins of the plan.
  init(_ state: DayState) {
    self.init(
      today: state.checkIn, yesterday: state.before, episodesToday: state.episodes,
      lastRegions: state.lastRegions ?? [], plan: state.plan.map(PlanRecord.init),
      lastAssessment: state.assessment, openSign: state.openSign)
    lastIntake = state.assessment.flatMap {
      try? JSONDecoder().decode(Intake.self, from: Data($0.intake.utf8))
    }
  }

  /// Adds the latest run of the plan, and the check-ins since it began.
  mutating func addPlan(from store: JournalStore, today: CalendarDay) throws {
    guard let saved = try store.plans(limit: 1).first else { return }
    plan = PlanRecord(saved)
    // No run with its pauses is looked at for longer than this.
    let first = max(saved.started, today.adding(days: -366))
    guard first <= today else { return }
    for checkIn in try store.checkIns(in: first...today) { planCheckIns[checkIn.day] = checkIn }
  }
}
