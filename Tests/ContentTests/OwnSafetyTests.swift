import Foundation
import Testing

@testable import Content

/// A copy of the content that is shipped, made less safe or less whole: each time one line says so.
@Suite struct OwnSafetyTests {
  struct Break: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let says: String

    var testDescription: String { "\(file): \(new.prefix(60))" }
  }

  private static let plan = "plan/plan.yaml"
  private static let techniques = "plan/techniques.yaml"
  private static let english = "languages/en/"

  /// All in one copy, as one check of it finds all of them.
  static let breaks: [Break] = [
    Break(
      file: "triage/findings.yaml", old: "suddenLimbWeakness, stage: \"1\"",
      new: "suddenLimbWeakness, stage: \"3\"", says: "stage of the finding suddenLimbWeakness is not what"),
    Break(
      file: "triage/findings.yaml", old: "suddenSpeechTrouble, stage: \"1\"",
      new: "suddenSpeechTrouble, stage: \"1\", askedWhen: \"never\"",
      says: "askedWhen of the finding suddenSpeechTrouble is not what"),
    Break(
      file: "triage/rules.yaml", old: "  - [brow, eyelids]\n", new: "",
      says: "[brow, eyelids] do not touch any more"),
    Break(
      file: "triage/rules.yaml", old: "  - [lips, chin]\n", new: "  - [lips, chin]\n  - [brow, chin]\n",
      says: "[brow, chin] touch, which was never tested"),
    Break(
      file: plan, old: "gates: [heavyDrinking], ", new: "", says: "the task lessAlcohol lacks heavyDrinking"),
    Break(
      file: plan, old: "heavyDrinking, effect: closes", new: "heavyDrinking, effect: prepares",
      says: "effect of the gate heavyDrinking is not what"),
    Break(
      file: plan, old: "pregnancy, effect: closes, lasts: plan", new: "pregnancy, effect: closes, lasts: day",
      says: "lasts of the gate pregnancy is not what"),
    Break(
      file: plan, old: "speech: [suddenSpeechTrouble, suddenConfusion]", new: "speech: [suddenConfusion]",
      says: "the question speech stands for suddenSpeechTrouble no more"),
    Break(
      file: plan, old: "dailyQuestions: [face, oneSide,", new: "dailyQuestions: [oneSide,",
      says: "the plan lacks face"),
    Break(
      file: techniques, old: "    stopsWhenLightHeaded: true\n", new: "",
      says: "stopsWhenLightHeaded of the technique boxBreathing is not what"),
    Break(
      file: techniques, old: "    gates: [pregnancy, heartOrLung]\n", new: "",
      says: "the technique boxBreathing lacks pregnancy"),
    Break(
      file: english + "guidance.yaml",
      old: "      - { text: \"Do not drive yourself.\", sources: [nhs-stroke, flicker-choice] }\n", new: "",
      says: "an emergency has 3 steps"),
    Break(
      file: english + "screens.yaml", old: "command.face.move:", new: "command.face.moves:",
      says: "the program has no command command.face.moves"),
    Break(
      file: english + "screens.yaml", old: "command.face.start:", new: "command.face.starts:",
      says: "the text command.face.start is missing"),
  ]

  @Test func whatIsLessSafeIsFound() throws {
    let sample = try PlanSample()
    for broken in Self.breaks { try sample.edit(broken.file, broken.old, broken.new) }
    let findings = sample.library.check(against: SampleContent.real)
    for broken in Self.breaks {
      #expect(
        findings.contains { $0.file == broken.file && $0.problem.contains(broken.says) },
        "\(broken): \(findings)")
    }
    #expect(findings.allSatisfy { !$0.remedy.isEmpty && !$0.description.contains("\n") })
  }

  @Test func whatIsMissingIsNamed() throws {
    let sample = try PlanSample()
    let paths = ["plan", "languages/en/articles", "themes/mono.yaml", "languages/en/forbidden.yaml"]
    for path in paths { try sample.remove(path) }
    let missing = sample.library.check(against: SampleContent.real).filter {
      $0.problem.hasSuffix("is missing")
    }
    #expect(Set(paths).isSubset(of: missing.map(\.file)), "\(missing)")
  }

  /// A clinic may ask more than the program does.
  @Test func aCopyWithAGateMoreIsFine() throws {
    let sample = try PlanSample()
    try sample.edit(Self.plan, "gates: [heavyDrinking]", "gates: [heavyDrinking, pregnancy]")
    #expect(sample.library.check(against: SampleContent.real) == [])
  }
}
