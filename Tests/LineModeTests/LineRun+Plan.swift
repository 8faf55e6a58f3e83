import Journal
import Plan
import ProgramTesting
import Triage
import ViewModels

extension LineRun {
  /// Keeps a plan that runs, on a wanted day of it, with the warning questions answered.
  mutating func havePlan(day: Int) {
    let today = world.now.day
    var record = PlanRecord(
      id: "5EEDED00-0000-4000-8000-000000000000", run: PlanRun(start: today.serial + 1 - day),
      entryTier: .selfCare, clearOn: today)
    if day > 7 {
      record.run.review = PlanRun.Review(day: record.run.start + 6, outcome: .better, goesOn: true)
    }
    world.record.plan = record
    happen(.recordArrived)
  }
}
