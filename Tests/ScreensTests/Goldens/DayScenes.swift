import Commands
import Journal
import Plan
import ProgramTesting
import Screens
import Triage
import ViewModels

extension GoldenScene {
  /// A person who comes back, and their check-in.
  static let day = [
    GoldenScene("day", "home") {
      $0.comeBack(onDay: 3)
    },
    GoldenScene("day", "home-with-a-sign") {
      $0.comeBack(onDay: 3)
      var sign = CheckIn(day: $0.scene.world.now.day, entered: $0.scene.world.now)
      sign.warningSign = .value(true)
      ($0.scene.world.record.openSign, $0.scene.world.record.today) = (sign, sign)
    },
    GoldenScene("day", "home-over-two-weeks") {
      $0.comeBack(onDay: 5, onset: 12)
    },
    GoldenScene("day", "home-after-no-change", inAllSizes: false) {
      $0.comeBack(onDay: 9) { record in
        record.run.review = PlanRun.Review(day: record.run.start + 6, outcome: .noChange, goesOn: false)
      }
    },
    GoldenScene("day", "last-result", inAllSizes: false) {
      $0.comeBack(onDay: 3)
      $0.type("r")
    },
    GoldenScene("day", "check-in") {
      $0.haveYesterday()
      $0.perform(.open(.checkIn))
    },
    GoldenScene("day", "check-in-part-saved") {
      $0.haveYesterday()
      $0.perform(.open(.checkIn))
      $0.type("n")
      $0.press([.down, .down, .enter])
      $0.keepOrders()
    },
    GoldenScene("day", "check-in-not-saved") {
      $0.haveYesterday()
      $0.perform(.open(.checkIn))
      $0.press([.end, .enter])
    },
    GoldenScene("day", "check-in-signs") {
      $0.haveYesterday()
      $0.perform(.open(.checkIn))
      $0.type("y")
    },
    GoldenScene("day", "demo-check-in") {
      $0.scene.world.record.standing = .notKept(.demo)
      $0.haveYesterday()
      $0.perform(.open(.checkIn))
    },
    GoldenScene("day", "plan-over-two-weeks") {
      $0.comeBack(onDay: 5, onset: 12)
      $0.openPlan()
    },
  ]
}

extension ProgramRun {
  /// A plan under way, with the result that opened it.
  fileprivate mutating func comeBack(
    onDay day: Int, onset: Double = 4, _ change: (inout PlanRecord) -> Void = { _ in }
  ) {
    var intake = Intake.calm
    intake.daysSinceOnset = .days(onset)
    scene.world.record.lastRegions = intake.regions
    haveResult(of: intake, .selfCare, daysAgo: day - 1)
    havePlan(day: day, change)
  }

  /// What was said the day before.
  fileprivate mutating func haveYesterday() {
    var before = CheckIn(day: scene.world.now.day.adding(days: -1), entered: scene.world.now)
    before.warningSign = .value(false)
    (before.strength, before.bother) = (.value(2), .value(1))
    before.regions = .value([.eyelidLowerLeft])
    (before.sleepHours, before.sleepQuality) = (.value(6.5), .value(2))
    (before.caffeineCups, before.stress) = (.value(3), .value(4))
    before.mineralFood = .value(true)
    before.alcoholUnits = .skipped
    scene.world.record.yesterday = before
  }
}
