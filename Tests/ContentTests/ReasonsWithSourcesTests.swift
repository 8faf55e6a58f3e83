import Testing
import Triage

@testable import Content

/// Safety property: every result has at least one reason with at least one source that exists.
@Suite struct ReasonsWithSourcesTests {
  private let content: ClinicalContent
  private let places: PlaceCatalog

  init() throws {
    let library = ContentLibrary(assets: SampleContent.real)
    content = try library.loadClinical()
    places = try library.loadInterface().places
  }

  private func check(_ intake: Intake, _ assessment: Assessment) {
    let report = AssessmentReport(
      intake: intake, assessment: assessment, content: content, places: places, emergencyNumber: "112")
    #expect(report.reasons.contains { $0.sources.contains { content.sources[$0] != nil } })
    #expect(Set(report.rules.map(\.id)) == Set(assessment.firedRules.map(\.id)))
    #expect(report.sources.allSatisfy { content.sources[$0] != nil })
    #expect(!report.word.isEmpty && !report.timeFrame.isEmpty && !report.steps.isEmpty)
    #expect(report.askAbout.count <= AssessmentReport.askAboutLimit)
    let shown =
      [report.headline, report.timeFrame] + report.reasons.map(\.text) + report.steps.map(\.text)
      + report.rules.flatMap(\.said) + report.safetyNet.watchFor.map(\.text) + report.askAbout.map(\.ask.text)
      + [report.safetyNet.uncertain.text, report.safetyNet.getHelp.text, report.safetyNet.course.text]
    #expect(shown.allSatisfy { !$0.isEmpty && Placeholders.names(in: $0) == [] })
    if report.tier == .emergency { #expect(report.steps.first?.text.contains("112") == true) }
  }

  @Test func everyRuleAlone() {
    for rule in content.ruleBook.rules {
      let fired = FiredRule(
        id: rule.id, tier: rule.tier, because: content.ruleBook.facts(of: rule.id),
        limitHours: rule.limitHours)
      for complete in [true, false] {
        check(
          Intake(unmentioned: .no),
          Assessment(tier: rule.tier, complete: complete, firedRules: [fired], isTic: rule.tics ?? false))
      }
    }
  }

  @Test func manyRandomIntakes() {
    var random = Seeded(state: 7)
    var tiers: Set<Tier> = []
    for round in 0..<1500 {
      let intake = randomIntake(&random, oddsOfYes: round % 3 == 0 ? 4 : 60)
      let assessment = content.ruleBook.assess(intake)
      tiers.insert(assessment.tier)
      check(intake, assessment)
    }
    #expect(tiers == Set(Tier.allCases))
  }

  private func randomIntake(_ random: inout Seeded, oddsOfYes: Int) -> Intake {
    var intake = Intake(unmentioned: Bool.random(using: &random) ? .no : .unanswered)
    for region in RegionID.allCases where Int.random(in: 0..<8, using: &random) == 0 {
      intake.regions.insert(region)
    }
    intake.age = ([nil] + AgeGroup.allCases).randomElement(using: &random) ?? nil
    intake.pregnancy = ([nil, .no, .no] + Pregnancy.allCases).randomElement(using: &random) ?? nil
    intake.headInjury = ([nil, .no, .no, .no] + HeadInjury.allCases).randomElement(using: &random) ?? nil
    let days: [DaysSinceOnset?] = [
      nil, .unsure, .days(0), .days(1), .days(3), .days(15), .days(200), .days(2.5),
    ]
    intake.daysSinceOnset = days.randomElement(using: &random) ?? nil
    for finding in content.ruleBook.findings where Int.random(in: 0..<oddsOfYes, using: &random) == 0 {
      intake.findings[finding.id] = Answer.allCases.randomElement(using: &random)
    }
    return intake
  }

  /// The same numbers in every run.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    }
  }
}
