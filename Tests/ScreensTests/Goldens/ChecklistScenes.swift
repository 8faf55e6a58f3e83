import Commands
import ProgramTesting
import Triage
import ViewModels

extension GoldenScene {
  static let checklist = [
    GoldenScene("checklist", "signs-open") { $0.startChecklist() },
    GoldenScene("checklist", "signs-mixed") {
      $0.startChecklist()
      $0.answer("suddenLimbWeakness", .no)
      $0.answer("suddenSpeechTrouble", .no)
      $0.answer("mouthTingling", .yes)
      $0.focus(.choice(.pregnancy))
      $0.perform(.checklist(.answer(.unsure)))
      $0.focus(.finding("suddenConfusion"))
    },
    GoldenScene("checklist", "none-in-focus") {
      $0.startChecklist()
      $0.press(.end)
    },
    GoldenScene("checklist", "still-open") {
      $0.startChecklist()
      $0.type("nn")
      $0.press(.enter)
    },
    GoldenScene("checklist", "follow-ups") {
      $0.startChecklist()
      $0.answer("newFacialWeakness", .yes)
      $0.perform(.checklist(.goOn))
      $0.openStage(.followUps)
      $0.type("y")
    },
    GoldenScene("checklist", "urgent-signs") {
      $0.openStage(.urgentSigns)
      $0.answer("painfulRedEye", .yes)
    },
    GoldenScene("checklist", "age-and-start") {
      $0.openStage(.about)
      $0.focus(.option(.age, "adult"))
      $0.perform(.checklist(.toggle))
    },
    GoldenScene("checklist", "pattern") {
      $0.openStage(.pattern)
      $0.answer("earClicking", .unsure)
    },
    GoldenScene("checklist", "banner-after-emergency") {
      $0.startChecklist()
      $0.answer("suddenDoubleVision", .yes)
      $0.perform(.checklist(.goOn))
    },
    GoldenScene("checklist", "emergency-taken-back") {
      $0.startChecklist()
      $0.answer("suddenDoubleVision", .yes)
      $0.perform(.checklist(.closeSheet))
      $0.answer("suddenDoubleVision", .no)
    },
    GoldenScene("checklist", "options") {
      $0.startChecklist()
      $0.focus(.choice(.pregnancy))
      $0.type("y")
      $0.press(.down)
    },
    GoldenScene("checklist", "exact-days") {
      $0.openStage(.about)
      $0.focus(.option(.daysSinceOnset, OptionID.exact))
      $0.type(" 12")
    },
    GoldenScene("checklist", "too-many-days", inAllSizes: false) {
      $0.openStage(.about)
      $0.focus(.option(.daysSinceOnset, OptionID.exact))
      $0.type(" 99999")
      $0.press(.enter)
    },
    GoldenScene("checklist", "why") {
      $0.startChecklist()
      $0.focus(.finding("newFacialWeakness"))
      $0.type("s")
    },
    GoldenScene("checklist", "review") {
      $0.showResult(of: .calm(but: { $0.daysSinceOnset = .days(20) }))
      $0.type("c")
    },
    GoldenScene("checklist", "review-end", inAllSizes: false) {
      $0.showResult(of: .calm(but: { $0.age = .child }))
      $0.type("c")
      $0.press(.end)
    },
  ]

  static let emergency = [
    GoldenScene("emergency", "one-sign") {
      $0.startChecklist()
      $0.answer("suddenSpeechTrouble", .yes)
    },
    GoldenScene("emergency", "unsure", inAllSizes: false) {
      $0.startChecklist()
      $0.answer("rhythmicJerking", .unsure)
    },
    GoldenScene("emergency", "two-signs-together") {
      $0.startChecklist()
      $0.answer("mouthTingling", .yes)
      $0.answer("handCramp", .yes)
    },
    GoldenScene("emergency", "several-rules") {
      $0.startChecklist()
      $0.answer("suddenSpeechTrouble", .yes)
      $0.perform(.checklist(.goOn))
      $0.answer("suddenDoubleVision", .yes)
      $0.perform(.checklist(.goOn))
      $0.answer("lockedJaw", .yes)
    },
  ]
}
