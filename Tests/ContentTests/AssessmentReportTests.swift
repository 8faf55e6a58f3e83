import Foundation
import Testing
import Triage

@testable import Content

/// How a result is put together, with the made-up texts.
@Suite struct AssessmentReportTests {
  private let content: ClinicalContent
  private let places: PlaceCatalog

  init() throws {
    let sample = try SampleContent()
    // An emergency rule and a lesser one share a step.
    try sample.edit("languages/en/rules.yaml", "Step of U3.", "Step of U2.")
    content = try sample.library.loadClinical()
    places = try sample.library.loadInterface().places
  }

  private var calm: Intake {
    Intake(
      regions: [.eyelidLowerLeft], age: .adult, daysSinceOnset: .days(3), pregnancy: .no, headInjury: .no,
      unmentioned: .no)
  }

  private func report(_ intake: Intake) -> AssessmentReport {
    AssessmentReport(
      intake: intake, assessment: content.ruleBook.assess(intake), content: content, places: places,
      emergencyNumber: "999")
  }

  @Test func anEmergencyBeginsWithWhatHoldsForEveryOneAndLeavesLesserRulesOut() {
    var intake = calm
    intake.findings = ["suddenLimbWeakness": .yes, "browLifts": .yes]
    let report = report(intake)
    #expect(report.tier == .emergency)
    #expect(report.steps.map(\.text) == ["Call 999 now, emergency.", "Then do this.", "Step of E1."])
    #expect(report.rules.map(\.id) == ["E1", "S2"])
    #expect(report.rules.first?.said == ["You said suddenLimbWeakness."])
    #expect(report.safetyNet.getHelp.text == "Call 999.")
    #expect(report.askAbout.map(\.id) == ["spasm"])
  }

  @Test func anUrgentRuleComesFirstWithItsLimitAndNothingIsSaidTwice() {
    var intake = calm
    intake.findings = ["suddenHearingLoss": .unsure, "continuous": .yes]
    let report = report(intake)
    #expect(report.tier == .urgent)
    #expect(report.timeFrame == "within 24 hours")
    #expect(report.steps.map(\.text) == ["Step of U2.", "Call 999 now, urgent.", "Then do this."])
    #expect(
      report.rules.map(\.said) == [["You said continuous."], ["You were not sure of suddenHearingLoss."]])
    #expect(report.safetyNet.watchFor.map(\.text) == ["Watch for U2.", "Watch for U3.", "Watch this."])
  }

  @Test func whatIsSaidTwiceKeepsTheSourcesOfBoth() throws {
    let sample = try SampleContent()
    try sample.edit(
      "languages/en/rules.yaml", "[{ text: \"Step of U2.\", sources: [book] }]",
      "[{ text: \"Then do this.\", sources: [guide] }]")
    var intake = calm
    intake.findings = ["continuous": .yes]
    let content = try sample.library.loadClinical()
    let report = AssessmentReport(
      intake: intake, assessment: content.ruleBook.assess(intake), content: content, places: places,
      emergencyNumber: "1")
    #expect(report.steps.first == Statement(text: "Then do this.", sources: ["guide", "book"]))
    #expect(report.steps.count == 2)
  }

  @Test func answersOfEveryKindAreToldBack() {
    let said = { (change: (inout Intake) -> Void, fact: Fact) -> String? in
      var intake = calm
      change(&intake)
      return AnswerSentences(intake: intake, questions: content.questions, places: places).sentence(fact)
    }
    #expect(said({ $0.age = .child }, .age) == "You said child.")
    #expect(said({ $0.pregnancy = .unsure }, .pregnancy) == "You said unsure.")
    #expect(said({ $0.headInjury = .within90Days }, .headInjury) == "You said within90Days.")
    #expect(said({ $0.daysSinceOnset = .days(30) }, .daysSinceOnset) == "You said that it began a month ago.")
    #expect(said({ $0.daysSinceOnset = .days(31) }, .daysSinceOnset) == "You said 31 days.")
    #expect(said({ $0.daysSinceOnset = .days(1) }, .daysSinceOnset) == "You said a day.")
    #expect(said({ $0.daysSinceOnset = .days(1e300) }, .daysSinceOnset) == nil)
    #expect(said({ $0.daysSinceOnset = .days(.nan) }, .daysSinceOnset) == nil)
    #expect(said({ $0.daysSinceOnset = .unsure }, .daysSinceOnset) == "You were not sure when it began.")
    #expect(said({ $0.daysSinceOnset = nil }, .daysSinceOnset) == nil)
    #expect(
      said({ $0.regions = [.chin, .browLeft] }, .regions)
        == "You said that it twitches here: chin, left brow.")
    #expect(said({ $0.regions = [] }, .regions) == nil)
    #expect(said({ $0.findings = ["browLifts": .no] }, .finding("browLifts")) == nil)
    #expect(said({ $0.unmentioned = .unanswered }, .finding("browLifts")) == nil)
  }

  @Test func anOldTwitchHasAnotherReason() {
    for (days, reason) in [(90.0, "Reason of S1."), (91, "Late.")] {
      var intake = calm
      intake.daysSinceOnset = .days(days)
      #expect(report(intake).rules.map(\.reason.text) == [reason])
    }
  }

  @Test func aPlaceIsOnlyExplainedByWhatAllPickedPlacesShare() throws {
    let sample = try SampleContent()
    try sample.edit("languages/en/regions.yaml", "conditions: [flutter]", "conditions: [spasm, flutter]")
    try sample.edit(
      "languages/en/rules.yaml", "  C1:", "  C1: { reason: { text: C, sources: [book] } }\n  D1:")
    let log = FindingLog()
    let content = try #require(sample.library.clinical(log))
    let places = try sample.library.loadInterface().places
    let asked = { (regions: RegionSet) in
      var intake = calm
      intake.regions = regions
      return AssessmentReport(
        intake: intake, assessment: content.ruleBook.assess(intake), content: content, places: places,
        emergencyNumber: "1"
      ).askAbout.map(\.id)
    }
    #expect(asked([.eyelidUpperLeft]) == ["spasm", "flutter"])
    #expect(asked([.eyelidUpperLeft, .eyelidLowerLeft]) == ["flutter"])
  }

  @Test func aChildWithATicGetsTheTicTextsAndNoPlan() {
    var intake = calm
    intake.age = .child
    intake.findings = ["suppressibleUrge": .yes]
    let report = report(intake)
    #expect(report.isTic)
    #expect(report.word == "Word of tics")
    #expect(!report.planOpen)
    #expect(report.askAbout.map(\.id) == ["spasm"])
  }

  /// "Not sure" must not read as "no", not even in the first line.
  @Test func theFirstLineTellsOfWhatIsUnsure() throws {
    let real = ContentLibrary(assets: SampleContent.real)
    let content = try real.loadClinical()
    var intake = calm
    func headline() throws -> String {
      AssessmentReport(
        intake: intake, assessment: content.ruleBook.assess(intake), content: content,
        places: try real.loadPlaces(), emergencyNumber: "112"
      ).headline
    }
    let guidance = try #require(content.guidance[.selfCare])
    let usual = try #require(guidance.headline.last?.value)
    #expect(try headline() == usual)
    intake.findings["presentInSleep"] = .unsure
    let whileUnsure = try headline()
    #expect(whileUnsure != usual && whileUnsure.contains("not sure"))
  }

  @Test func anUnfinishedChecklistTellsWhatIsOpen() {
    let report = report(Intake(findings: ["browLifts": .unsure]))
    #expect(report.tier == .incomplete)
    #expect(report.reasons.map(\.text) == ["Uncertain incomplete."])
    #expect(report.unanswered.contains { $0.fact == .age && $0.text == "Ask age" })
    #expect(report.unanswered.contains { $0.fact == .regions && $0.text == "Where?" })
    #expect(report.worthFindingOut.map(\.text) == ["Find out browLifts."])
  }

  @Test func thePublicFormHasEveryPromisedKey() throws {
    var intake = calm
    intake.daysSinceOnset = .days(20)
    intake.findings = ["presentInSleep": .unsure]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(report(intake))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["tier"] as? String == "soon")
    #expect(object["complete"] as? Bool == true)
    #expect(object["timeFrame"] as? String == "time of soon")
    #expect(object["planOpen"] as? Bool == true)
    #expect(object["worthFindingOut"] as? [String] == ["presentInSleep"])
    #expect(object["unanswered"] as? [String] == [])
    #expect(object["steps"] as? [String] == ["Step of S1.", "Call 999 now, soon.", "Then do this."])
    #expect(object["askAbout"] as? [String] == ["Ask about spasm.", "Ask about flutter."])
    #expect(object["contentVersion"] as? String == content.version)
    #expect(object["language"] as? String == "en")
    let net = try #require(object["safetyNet"] as? [String: Any])
    #expect(Set(net.keys) == ["uncertain", "watchFor", "getHelp", "course"])
    let rule = try #require((object["rules"] as? [[String: Any]])?.first)
    #expect(rule["id"] as? String == "S1")
    #expect(rule["tier"] as? String == "soon")
    #expect(rule["because"] as? [String] == ["daysSinceOnset"])
    #expect(rule["reason"] as? String == "Reason of S1.")
    #expect(rule["sources"] as? [String] == ["book"])
  }
}
