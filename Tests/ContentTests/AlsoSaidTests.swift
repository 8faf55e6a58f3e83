import Foundation
import Testing
import Triage

@testable import Content

/// A danger sign that no rule rests on is named on the result, says what to do, and has no comfort beside it.
@Suite struct AlsoSaidTests {
  private let results: RealResults

  init() throws { results = try RealResults() }

  private static let comfort = ["fits a common", "common kind of twitch", "go away", "nobody yet"]

  private func texts(_ report: AssessmentReport) -> [String] {
    [report.headline, report.timeFrame, report.who?.text ?? "", report.safetyNet.course.text]
      + report.reasons.map(\.text)
  }

  private static let signs: [(change: @Sendable (inout Intake) -> Void, id: MentionID, step: String)] = [
    ({ $0.findings = ["breathlessLyingFlat": .yes] }, "breathLyingFlat", "Ask a doctor today"),
    ({ $0.findings = ["breathlessLyingFlat": .unsure] }, "breathLyingFlat", "Find out today"),
    (
      {
        $0.pregnancy = .before20Weeks
        $0.findings = ["preeclampsiaSigns": .yes]
      }, "signsInEarlyPregnancy", "Call your maternity unit or a doctor today"
    ),
    (
      {
        $0.pregnancy = .before20Weeks
        $0.findings = ["preeclampsiaSigns": .unsure]
      }, "signsInEarlyPregnancy", "Call your maternity unit or a doctor today"
    ),
    ({ $0.pregnancy = .unsure }, "pregnancyNotSure", "Find out if you are pregnant"),
    (
      {
        $0.pregnancy = .after20Weeks
        $0.regions = [.cheekLeft]
        $0.daysSinceOnset = .days(10)
      }, "twitchInLatePregnancy", "Ask your maternity unit or a doctor to check your blood pressure today"
    ),
  ]

  @Test(arguments: signs.indices) func isNamedWithNothingCalmBesideIt(_ index: Int) throws {
    let sign = Self.signs[index]
    var intake = RealResults.quiet
    sign.change(&intake)
    let report = results.report(intake)
    #expect(report.tier == .selfCare && report.planOpen, "the tier is the rules' own")
    let also = try #require(report.alsoSaid.first)
    #expect(also.id == sign.id && !also.said.isEmpty && !also.reason.sources.isEmpty)
    #expect(report.steps.first?.text.hasPrefix(sign.step) == true)
    for comfort in Self.comfort {
      #expect(!texts(report).contains { $0.contains(comfort) }, "\(comfort)")
    }
    #expect(texts(results.report(RealResults.quiet)).contains { $0.contains("fits a common") })
  }

  @Test(arguments: signs.indices) func isNamedBesideAnAppointmentToo(_ index: Int) throws {
    var intake = RealResults.quiet
    Self.signs[index].change(&intake)
    intake.findings["earClicking"] = .yes
    let report = results.report(intake)
    #expect(report.tier == .soon)
    #expect(report.alsoSaid.map(\.id) == [Self.signs[index].id])
    #expect(report.steps.first?.text.hasPrefix(Self.signs[index].step) == true)
    if Self.signs[index].id != "pregnancyNotSure" {
      #expect(report.timeFrame.contains("today") && report.who?.text.hasPrefix("Today") == true)
      #expect(!report.safetyNet.course.text.contains("fade"))
    }
  }

  @Test func anEmergencyNamesItAndKeepsToItsOwnSteps() {
    var intake = RealResults.quiet
    intake.findings = ["breathlessLyingFlat": .yes, "suddenSpeechTrouble": .yes]
    let report = results.report(intake)
    #expect(report.alsoSaid.map(\.id) == ["breathLyingFlat"])
    #expect(report.steps.first?.text == "Call 112 now.")
    #expect(!report.steps.contains { $0.text.contains("today") })
  }

  @Test func musclesThatTireWithShortBreathCallForHelpNow() {
    var intake = RealResults.quiet
    intake.findings = ["fatigableLidOrDoubleVision": .yes, "breathlessLyingFlat": .unsure]
    let report = results.report(intake)
    #expect(report.tier == .urgent)
    #expect(report.steps.first?.text.hasPrefix("Call 112 now") == true)
  }

  @Test func aNewSignAfterABlowToTheHeadCallsForHelpNow() {
    var intake = RealResults.quiet
    intake.headInjury = .within90Days
    let calls = { (report: AssessmentReport) in report.steps.contains { $0.text.hasSuffix("call 112 now.") } }
    #expect(!calls(results.report(intake)))
    intake.findings = ["otherNewNeuroSymptom": .unsure]
    #expect(calls(results.report(intake)))
  }

  @Test func thePublicFormNamesIt() throws {
    var intake = RealResults.quiet
    intake.findings = ["breathlessLyingFlat": .unsure]
    let data = try JSONEncoder().encode(results.report(intake))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let also = try #require((object["alsoSaid"] as? [[String: Any]])?.first)
    #expect(also["id"] as? String == "breathLyingFlat")
    #expect(also["because"] as? [String] == ["breathlessLyingFlat"])
    #expect(also["said"] as? [String] == ["You were not sure if you get short of breath when lying flat."])
    #expect(also["reason"] is String && also["sources"] is [String])
    #expect(object["worthFindingOut"] as? [String] == ["breathlessLyingFlat"])
  }
}
