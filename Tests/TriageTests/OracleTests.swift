import Testing
import Triage

/// How an assessment differs from the table, or nil.
func difference(_ book: RuleBook, _ intake: Intake, _ assessed: Assessment? = nil) -> String? {
  let found = assessed ?? book.assess(intake)
  let expected = Oracle(intake)
  let fired = Set(found.firedRules.map(\.id.rawValue))
  if fired != expected.fired { return "fired \(fired.sorted()), the table says \(expected.fired.sorted())" }
  if found.tier != expected.tier { return "\(found.tier), the table says \(expected.tier)" }
  if found.complete != expected.complete { return "complete \(found.complete)" }
  let open = Set(found.unanswered.map(\.id))
  if open != expected.open { return "open \(open.sorted()), the table says \(expected.open.sorted())" }
  return nil
}

@Suite("The rules as data say what the table of the contract says")
struct OracleTests {
  let book: RuleBook

  init() throws { book = try RealRuleBook.load() }

  @Test func randomIntakesAgree() {
    var random = SeededGenerator(seed: 20_261_120)
    var seen: Set<String> = []
    var tiers: [Tier: Int] = [:]
    for _ in 0..<20_000 {
      let intake = randomIntake(book.findings.map(\.id), using: &random)
      let assessment = book.assess(intake)
      if let difference = difference(book, intake, assessment) {
        Issue.record("\(difference) for \(intake)")
        return
      }
      seen.formUnion(assessment.firedRules.map(\.id.rawValue))
      tiers[assessment.tier, default: 0] += 1
    }
    #expect(seen == Set(book.rules.map(\.id.rawValue)), "some rule was never tried")
    #expect(Tier.allCases.allSatisfy { tiers[$0, default: 0] > 200 }, "some tier hardly came up: \(tiers)")
  }

  @Test(arguments: [
    ("E2", "surely newFacialWeakness"), ("U6", "age is infant"), ("S4", "several places"),
    ("S1", "daysSinceOnset >= 14"), ("U10", "mouthTingling or handCramp"), ("C1", "nothing fired"),
    ("K1", "complete and age is adult and nothing fired"), ("U9", "pregnancy is after20Weeks"),
  ])
  func aBrokenRuleIsNoticed(id: String, condition: String) throws {
    let broken = try RealRuleBook.load(changing: RuleID(id), to: condition)
    var random = SeededGenerator(seed: 1)
    let differences = (0..<20_000).contains { _ in
      difference(broken, randomIntake(book.findings.map(\.id), using: &random)) != nil
    }
    #expect(differences)
  }

  @Test func everySetOfThreeRegionsAgrees() {
    for first in RegionID.allCases {
      for second in RegionID.allCases where second.rawValue >= first.rawValue {
        for third in RegionID.allCases where third.rawValue >= second.rawValue {
          for age in AgeGroup.allCases {
            var intake = quietIntake()
            intake.regions = [first, second, third]
            intake.age = age
            #expect(difference(book, intake) == nil)
          }
        }
      }
    }
  }

  @Test func worthFindingOutIsWhatWasUnsureInRulesForAnAppointment() {
    var intake = quietIntake()
    intake.daysSinceOnset = .unsure
    for finding in book.findings { intake.findings[finding.id] = .unsure }
    let expected = """
      knownMS daysSinceOnset sameSideSpreadGradual browLifts presentInSleep earClicking bothEyesClamp \
      lidClosesEachTime gradualHearingChange faceLump otherBodyFlickers newMedicine longTermDopamineBlocker \
      pastFacialPalsy eyeRedOrDischarge alreadyAssessedUnchanged planFinishedNoChange
      """.split(separator: " ").map(String.init)
    #expect(book.assess(intake).worthFindingOut.map(\.id) == expected)
    intake.age = .child
    #expect(book.assess(intake).worthFindingOut.contains(.finding("suppressibleUrge")))
  }
}

/// An adult with a twitch of one lid for three days and nothing else: self-care.
func quietIntake(_ findings: [FindingID: Answer] = [:]) -> Intake {
  Intake(
    regions: [.eyelidLowerLeft], age: .adult, daysSinceOnset: .days(3), pregnancy: .no, headInjury: .no,
    findings: findings, unmentioned: .no)
}
