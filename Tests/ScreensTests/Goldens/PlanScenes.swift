import Commands
import Journal
import Plan
import ProgramTesting
import Screens
import Triage
import ViewModels

extension GoldenScene {
  static let plan = [
    GoldenScene("plan", "introduction") {
      $0.showResult(of: .calm)
      $0.type("p")
    },
    GoldenScene("plan", "closed", inAllSizes: false) { $0.openPlan() },
    GoldenScene("plan", "visit", inAllSizes: false) {
      $0.showResult(of: .calm(but: { $0.daysSinceOnset = .days(20) }))
      $0.press([.character("p"), .enter])
    },
    GoldenScene("plan", "warning-questions") {
      $0.havePlan(day: 3, isClear: false)
      $0.openPlan()
    },
    GoldenScene("plan", "day") {
      $0.havePlan(day: 5, likely: ["stress", "caffeineCups"]) {
        $0.run.ticks = [1: ["checkIn": 1], 2: ["lessCaffeine": 1], 5: ["lessCaffeine": 1]]
      }
      $0.openPlan()
    },
    GoldenScene("plan", "paused", inAllSizes: false) {
      $0.havePlan(day: 3)
      $0.openPlan()
      $0.type("p")
    },
    GoldenScene("plan", "gate") {
      $0.havePlan(day: 2)
      $0.openPlan()
      $0.press([.down, .down, .enter])
    },
    GoldenScene("plan", "task") {
      $0.havePlan(day: 2, likely: ["caffeineCups"])
      $0.openPlan()
      $0.press(.enter)
    },
    GoldenScene("plan", "comparison") {
      $0.havePlan(day: 6)
      $0.haveCheckIns(times: [14, 13, 15, 11, 9, 7])
      $0.openPlan()
      $0.type("d")
    },
    GoldenScene("plan", "outcome") {
      $0.havePlan(day: 7) { record in
        record.run.review = PlanRun.Review(day: record.run.start + 6, outcome: .noChange, goesOn: false)
      }
      $0.openPlan()
      $0.type("o")
    },
    GoldenScene("plan", "summary", inAllSizes: false) {
      $0.havePlan(day: 7) { record in
        record.run.review = PlanRun.Review(day: record.run.start + 6, outcome: .noChange, goesOn: false)
      }
      $0.haveCheckIns(times: [14, 13, 15, 11, 9, 12, 13])
      $0.openPlan()
      $0.type("ot")
    },
  ]

  static let exercise = [
    GoldenScene("exercise", "ready") { $0.openExercise("boxBreathing") },
    GoldenScene("exercise", "breathing") {
      $0.openExercise("boxBreathing")
      $0.keepUp(milliseconds: 18_500)
    },
    GoldenScene("exercise", "breathing-with-motion") {
      $0.scene.world.hasMotion = true
      $0.openExercise("boxBreathing")
      $0.keepUp(milliseconds: 18_500)
    },
    GoldenScene("exercise", "timer", inAllSizes: false) {
      $0.openExercise("warmCompress")
      $0.keepUp(milliseconds: 61_000)
    },
    GoldenScene("exercise", "break", inAllSizes: false) {
      $0.openExercise("screenBreak")
      $0.keepUp(milliseconds: 1_205_000)
    },
    GoldenScene("exercise", "finished") {
      $0.openExercise("warmCompress")
      $0.keepUp(milliseconds: 300_000)
    },
    GoldenScene("exercise", "light-headed", inAllSizes: false) {
      $0.openExercise("bellyBreathing")
      $0.keepUp(milliseconds: 20_000)
      $0.type("d")
    },
  ]
}

extension ProgramRun {
  fileprivate mutating func openExercise(_ id: String) {
    perform(.open(.exercise(technique: id, task: nil)))
  }

  /// Starts the exercise and lets time pass.
  fileprivate mutating func keepUp(milliseconds: Int64) {
    press(.enter)
    scene.world.now = scene.world.now.adding(milliseconds: milliseconds)
    perform(.tick)
  }
}
