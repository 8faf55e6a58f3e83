import Journal
import Plan
import Screens
import Triage
import ViewModels

/// A person in the middle of the plan.
extension ProgramRun {
  /// Keeps a plan that runs, on a wanted day of it, with the warning questions answered.
  package mutating func havePlan(
    day: Int = 1, likely: [String] = [], tier: Tier = .selfCare, isClear: Bool = true,
    _ change: (inout PlanRecord) -> Void = { _ in }
  ) {
    let today = scene.world.now.day
    var record = PlanRecord(
      id: "5EEDED00-0000-4000-8000-000000000000", run: PlanRun(start: today.serial + 1 - day),
      likelyHabits: likely, entryTier: tier, clearOn: isClear ? today : nil)
    // Beyond the first week a plan goes on only after its review.
    if day > 7 {
      record.run.review = PlanRun.Review(day: record.run.start + 6, outcome: .better, goesOn: true)
    }
    change(&record)
    scene.world.record.plan = record
    perform(.recordArrived)
  }

  /// Keeps a result that was given some days ago, as the last one.
  package mutating func haveResult(of intake: Intake, _ tier: Tier, daysAgo: Int) {
    let given = scene.world.now.adding(milliseconds: Int64(-daysAgo) * 86_400_000)
    scene.world.record.lastIntake = intake
    scene.world.record.lastAssessment = SavedAssessment(
      given: given, intake: "{}", tier: tier, complete: true, rules: [], contentVersion: "1", language: "en")
    perform(.recordArrived)
  }

  /// Opens the plan.
  package mutating func openPlan() { perform(.open(.plan)) }

  /// Does what a journal would: keeps what was saved, and reads it again.
  package mutating func keepOrders() {
    for case .journal(let order) in effects {
      switch order {
      case .savePlan(let plan), .tickPlan(let plan): scene.world.record.plan = plan
      case .saveCheckIn(let checkIn):
        scene.world.record.planCheckIns[checkIn.day] = checkIn
        if checkIn.day == scene.world.now.day { scene.world.record.today = checkIn }
        if checkIn.warningSign == .value(true) {
          scene.world.record.openSign = checkIn
        } else if scene.world.record.openSign?.day == checkIn.day {
          scene.world.record.openSign = nil
        }
      case .saveDraft(let draft): scene.world.record.draft = draft
      default: break
      }
      perform(.journalAnswered(.saved(order)))
    }
  }

  /// Lets so many days pass.
  package mutating func pass(days: Int) {
    scene.world.now = scene.world.now.adding(milliseconds: Int64(days) * 86_400_000)
    scene.world.record.today = scene.world.record.planCheckIns[scene.world.now.day]
  }

  /// Check-ins of each day of the plan so far: how often it twitched.
  package mutating func haveCheckIns(times: [Int], strength: Int = 2) {
    guard let start = scene.world.record.plan?.run.start else { return }
    for (offset, times) in times.enumerated() {
      let day = CalendarDay(serial: start + offset)
      var checkIn = CheckIn(day: day, entered: scene.world.now)
      checkIn.times = .value(times)
      checkIn.strength = .value(strength)
      scene.world.record.planCheckIns[day] = checkIn
    }
  }
}
