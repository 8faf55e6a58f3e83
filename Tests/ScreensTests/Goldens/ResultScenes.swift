import Commands
import ProgramTesting
import Screens
import Triage
import ViewModels

extension GoldenScene {
  static let habits = [
    GoldenScene("habits", "fresh") { $0.openHabits() },
    GoldenScene("habits", "given") {
      $0.openHabits()
      $0.type("5.5jjj")
      $0.type("yj")
      $0.type("8")
      $0.press([.up, .up, .left])
    },
    GoldenScene("habits", "last-in-focus") {
      $0.openHabits()
      $0.press(.end)
    },
    GoldenScene("habits", "out-of-range", inAllSizes: false) {
      $0.openHabits()
      $0.type("99")
    },
  ]

  static let result = [
    GoldenScene("result", "emergency") { $0.showResult(of: .withEmergency) },
    GoldenScene("result", "emergency-next-page", inAllSizes: false) {
      $0.showResult(of: .withEmergency)
      $0.press(.pageDown)
    },
    GoldenScene("result", "urgent") { $0.showResult(of: .urgent) },
    GoldenScene("result", "urgent-within-72-hours", inAllSizes: false) {
      $0.showResult(
        of: .calm(but: {
          $0.findings = [
            "newFacialWeakness": .yes, "weaknessBuiltOverADay": .yes, "foreheadAffected": .yes,
            "weaknessOnlySymptom": .yes,
          ]
        }))
    },
    GoldenScene("result", "soon") { $0.showResult(of: .soon) },
    GoldenScene("result", "soon-next-page") {
      $0.showResult(of: .soon)
      $0.press(.pageDown)
    },
    GoldenScene("result", "soon-last-page") {
      $0.showResult(of: .soon)
      $0.press(.end)
    },
    GoldenScene("result", "self-care") { $0.showResult(of: .calm) },
    GoldenScene("result", "self-care-next-page", inAllSizes: false) {
      $0.showResult(of: .calm)
      $0.press(.pageDown)
    },
    GoldenScene("result", "tics") {
      $0.showResult(
        of: .calm(but: {
          $0.age = .child
          $0.findings = ["suppressibleUrge": .yes]
        }))
    },
    GoldenScene("result", "incomplete") { $0.showResult(of: Intake(regions: [.chin])) },
    GoldenScene("result", "at-least-urgent", inAllSizes: false) {
      $0.showResult(of: Intake(regions: [.cheekLeft], findings: ["continuous": .yes]))
    },
  ]

  static let overlays = [
    GoldenScene("help", "face") { $0.type("?") },
    GoldenScene("help", "face-list", inAllSizes: false) {
      $0.press([.tab])
      $0.type("?")
    },
    GoldenScene("help", "checklist") {
      $0.startChecklist()
      $0.type("?")
    },
    GoldenScene("help", "checklist-options", inAllSizes: false) {
      $0.startChecklist()
      $0.focus(.choice(.headInjury))
      $0.type("y?")
    },
    GoldenScene("help", "emergency", inAllSizes: false) {
      $0.startChecklist()
      $0.answer("lockedJaw", .yes)
      $0.type("?")
    },
    GoldenScene("help", "habits", inAllSizes: false) {
      $0.openHabits()
      $0.type("?")
    },
    GoldenScene("help", "result", inAllSizes: false) {
      $0.showResult(of: .calm)
      $0.type("?")
    },
    GoldenScene("sources", "result") {
      $0.showResult(of: .soon)
      $0.type("js")
    },
    GoldenScene("sources", "habits", inAllSizes: false) {
      $0.openHabits()
      $0.type("s")
    },
    GoldenScene("tour", "face") { $0.perform(.beginWithTour) },
    GoldenScene("tour", "checklist") {
      $0.perform(.beginWithTour)
      $0.press(.enter)
    },
    GoldenScene("tour", "always") { $0.type("?t  ") },
    GoldenScene("story", "of-the-demo") {
      $0.scene.world.record.standing = .notKept(.demo)
      $0.perform(.planArrived)
    },
    GoldenScene("quit", "with-answers") {
      $0.scene.world.record.standing = .notKept(.readOnly)
      $0.startChecklist()
      $0.type("n")
      $0.press(.escape)
      $0.type("q")
    },
  ]
}

extension ProgramRun {
  /// Opens the page of habits after a checklist that stays open.
  mutating func openHabits() {
    openStage(.pattern)
    perform(.checklist(.skip))
  }
}

extension Intake {
  fileprivate static let withEmergency = Intake.calm(but: { $0.findings = ["suddenSpeechTrouble": .yes] })
  fileprivate static let urgent = Intake.calm(but: { $0.findings = ["painfulRedEye": .yes] })
  fileprivate static let soon = Intake.calm(but: {
    $0.daysSinceOnset = .days(21)
    $0.findings = ["presentInSleep": .unsure, "newMedicine": .yes]
  })
}
