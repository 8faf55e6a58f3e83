import Foundation
import Testing
import Triage

@testable import Content

/// Each kind of mistake is found, with its file and its line.
@Suite struct BrokenContentTests {
  /// One way to break the sample.
  struct Break: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    /// A part of what the finding says.
    let says: String
    /// Lines from the edited one to the one the finding names.
    var offset = 0

    var testDescription: String { "\(file): \(new.prefix(60))" }
  }

  private static let english = "languages/en/"

  static let breaks: [Break] = [
    // Shape of the files.
    Break(file: english + "rules.yaml", old: "  E3:", new: "  E3: 7\n  X:", says: "rules.E3 is a text"),
    Break(
      file: english + "rules.yaml", old: "    watchFor:", new: "    watchfor:",
      says: "unknown key rules.E1.watchfor"),
    Break(
      file: english + "rules.yaml", old: "text: \"Reason of E1.\", ", new: "",
      says: "rules.E1.reason.text is missing"),
    Break(
      file: english + "rules.yaml", old: "\"Reason of E1.\"", new: "\"\"",
      says: "rules.E1.reason.text is empty"),
    Break(
      file: english + "rules.yaml", old: "\"Reason of E1.\"", new: "[a]",
      says: "rules.E1.reason.text is a list"),
    Break(file: english + "rules.yaml", old: ", sources: [book]", new: "", says: "names no source"),
    Break(file: english + "rules.yaml", old: "sources: [book]", new: "sources: []", says: "names no source"),
    Break(file: english + "rules.yaml", old: "  E2:", new: "  E1:", says: "stands twice", offset: -5),
    Break(file: "sources.yaml", old: "looked-up", new: "seen", says: "verified is \"seen\""),
    Break(file: "sources.yaml", old: "id: guide", new: "id: book", says: "the source book stands twice"),
    Break(file: english + "habits.yaml", old: "\"< 7\"", new: "\"low\"", says: "likely cannot be read"),
    Break(file: english + "habits.yaml", old: "max: 24", new: "max: 0", says: "has no range"),
    Break(file: english + "habits.yaml", old: "usual: 7", new: "usual: lots", says: "usual is \"lots\""),
    Break(file: english + "habits.yaml", old: "id: nicotine", new: "id: sleepHours", says: "stands twice"),
    Break(file: "countries.yaml", old: "GB: \"999\"", new: "Gb: \"999\"", says: "Gb is no country code"),
    Break(file: "countries.yaml", old: "\"999\"", new: "\"help\"", says: "\"help\" is no telephone number"),
    // Whose answers a text belongs to.
    Break(
      file: english + "rules.yaml", old: "\"Step of U2.\",", new: "\"Step of U2.\", when: chokin,",
      says: "rules.U2.steps[1].when, column 1"),
    Break(
      file: english + "rules.yaml", old: "\"Step of U2.\",", new: "\"Step of U2.\", when: mentioned nothing,",
      says: "rules.U2.steps[1].when, column 11"),
    Break(
      file: english + "conditions.yaml", old: "flutter: { name", new: "flutter: { when: not, name",
      says: "conditions.flutter.when, column 4"),
    Break(
      file: english + "guidance.yaml", old: "headline: \"Headline of selfCare.\"",
      new: "headline: [{ text: \"Headline.\", when: something unsure }]",
      says: "may leave somebody without a text"),
    Break(
      file: english + "rules.yaml", old: "  breathLyingFlat:", new: "  breath:",
      says: "alsoSaid has no breath"),
    Break(
      file: "triage/rules.yaml", old: "breathlessLyingFlat and not fired E9", new: "breathlessLyingFlatt",
      says: "alsoSaid breathLyingFlat, when, column 1"),
    // Ids.
    Break(file: english + "rules.yaml", old: "[book]", new: "[bok]", says: "no source bok"),
    Break(file: english + "rules.yaml", old: "[spasm]", new: "[spam]", says: "no condition spam"),
    Break(file: english + "regions.yaml", old: "[flutter]", new: "[fluter]", says: "no condition fluter"),
    Break(file: english + "rules.yaml", old: "  E3:", new: "  E33:", says: "no rule E33"),
    Break(
      file: english + "questions.yaml", old: "  suddenLimbWeakness:", new: "  sudenLimbWeakness:",
      says: "no finding sudenLimbWeakness"),
    Break(
      file: english + "regions.yaml", old: "  chin: {", new: "  chinn: {", says: "unknown key regions.chinn"),
    Break(file: english + "guidance.yaml", old: "  soon:", new: "  sooon:", says: "unknown key tiers.sooon"),
    Break(
      file: english + "questions.yaml", old: "before20Weeks:", new: "before21Weeks:",
      says: "unknown answer choices.pregnancy.options.before21Weeks"),
    Break(file: english + "questions.yaml", old: "days: 30, ", new: "", says: "has no days"),
    Break(
      file: english + "screens.yaml", old: "face.title:", new: "face.titel:",
      says: "the program has no text face.titel"),
    Break(file: english + "language.yaml", old: "code: en", new: "code: de", says: "not that of the folder"),
    // Rules.
    Break(
      file: "triage/rules.yaml", old: "when: \"newFacialWeakness\"", new: "when: \"newFacialWeeknes\"",
      says: "rule E2, when"),
    Break(file: "triage/rules.yaml", old: "[brow, eyelids]", new: "[brow, eye]", says: "touching"),
    Break(file: "triage/rules.yaml", old: "tier: emergency", new: "tier: worst", says: "tier is \"worst\""),
    Break(file: "triage/findings.yaml", old: "stage: \"1b\"", new: "stage: \"4\"", says: "stage is \"4\""),
    Break(
      file: "triage/findings.yaml", old: "\"pregnancy is not no\"", new: "\"pregnancy is\"",
      says: "finding preeclampsiaSigns, askedWhen"),
    // Results.
    Break(
      file: english + "guidance.yaml", old: "Call {number} now, emergency", new: "Call now, emergency",
      says: "has no number"),
    Break(
      file: english + "guidance.yaml", old: "Headline of", new: "{headline} of",
      says: "nothing fills {headline}"),
    Break(file: english + "questions.yaml", old: "{places}", new: "places", says: "the text has no {places}"),
    Break(file: english + "questions.yaml", old: "{days}", new: "some", says: "the text has no {days}"),
    // Themes.
    Break(file: "themes/dark.yaml", old: "name: dark", new: "name: darker", says: "the name is \"darker\""),
    Break(
      file: "themes/dark.yaml", old: "foreground: 250", new: "foreground: 256",
      says: "roles.plain.foreground is 256"),
    Break(file: "themes/dark.yaml", old: "foreground16: 7", new: "foreground16: 16", says: "is 16"),
    Break(file: "themes/dark.yaml", old: "bold: true", new: "bold: very", says: "bold is \"very\""),
    Break(
      file: "themes/dark.yaml", old: "  faceIris:", new: "  faceEye:", says: "unknown name roles.faceEye"),
    // How texts are written.
    Break(
      file: english + "rules.yaml", old: "Reason of E1", new: "Reason \u{1F600}", says: "an emoji (U+1F600)"),
    Break(
      file: english + "rules.yaml", old: "Reason of E1", new: "Reason \u{26A0}\u{FE0F}",
      says: "an emoji variation selector"),
    Break(
      file: english + "rules.yaml", old: "Reason of E1", new: "Reason \u{202E}", says: "turns the text round"),
    Break(
      file: english + "rules.yaml", old: "Reason of E1", new: "Reason \\u202E", says: "turns the text round"),
    Break(
      file: english + "rules.yaml", old: "Reason of E1", new: "Reason \\e[31m", says: "a control character"),
    Break(file: english + "rules.yaml", old: "Reason of E1", new: "Reason\tof", says: "a tab"),
    Break(file: english + "rules.yaml", old: "Reason of E1", new: "Cafe\u{301}", says: "as two characters"),
    Break(
      file: english + "rules.yaml", old: "Reason of E1", new: "Soft\u{AD}hyphen",
      says: "an invisible character"),
    Break(file: english + "rules.yaml", old: "  E1:", new: "  # \u{1F600}\n  E1:", says: "an emoji"),
    Break(
      file: english + "rules.yaml", old: "Reason of E1", new: String(repeating: "word ", count: 21),
      says: "a sentence of 21 words"),
    Break(
      file: english + "questions.yaml", old: "Ask suddenLimbWeakness", new: String(repeating: "w", count: 77),
      says: "with 77 columns"),
  ]

  @Test(arguments: breaks) func namesFileAndLine(_ example: Break) throws {
    let sample = try SampleContent()
    let line = try sample.edit(example.file, example.old, example.new) + example.offset
    let findings = sample.library.check()
    #expect(
      findings.contains { $0.file == example.file && $0.line == line && $0.problem.contains(example.says) },
      "line \(line) of \(findings.prefix(5))")
    #expect(findings.allSatisfy { !$0.remedy.isEmpty && !$0.description.contains("\n") })
  }

  /// What is not there has no line of its own: the file is named, and the key in the text.
  @Test(arguments: [
    ("languages/en/rules.yaml", "  S1:", "  S1x:", "the rule S1 has no reason"),
    (
      "languages/en/rules.yaml", "  pregnancyNotSure:", "  pregnancyNotSur:",
      "pregnancyNotSure of alsoSaid has no reason"
    ),
    ("languages/en/questions.yaml", "  choking:", "  chokingx:", "the finding choking has no texts"),
    (
      "languages/en/questions.yaml", "    find: \"Find out browLifts.\"\n", "",
      "findings.browLifts.find is missing"
    ),
    (
      "languages/en/questions.yaml", "    yes: \"You said choking.\"\n", "", "findings.choking.yes is missing"
    ),
    ("languages/en/questions.yaml", "  \"1b\":", "  \"1x\":", "stages.1b is missing"),
    ("languages/en/regions.yaml", "  lips: {", "  lip: {", "regions.lips is missing"),
    ("languages/en/guidance.yaml", "  selfCare:", "  care:", "tiers.selfCare is missing"),
    ("languages/en/guidance.yaml", "tics:", "tic:", "tics is missing"),
    ("languages/en/screens.yaml", "face.title:", "face.x:", "the text face.title is missing"),
    ("themes/dark.yaml", "  muted:", "  mutd:", "roles.muted is missing"),
    ("face/face.svg", "id=\"cheek-left\"", "id=\"cheek\"", "the drawing cannot be used"),
    ("face/face-ascii-mask.txt", "H", "P", "the drawing cannot be used"),
  ])
  func namesWhatIsMissing(file: String, old: String, new: String, says: String) throws {
    let sample = try SampleContent()
    if file.hasSuffix("mask.txt") {
      try sample.write(try sample.read(file).replacing("H", with: "P"), to: file)
    } else {
      try sample.edit(file, old, new)
    }
    let findings = sample.library.check()
    #expect(findings.contains { $0.file == file && $0.problem.contains(says) }, "\(findings.prefix(5))")
  }

  @Test(arguments: [
    "sources.yaml", "countries.yaml", "triage/rules.yaml", "triage/findings.yaml", "face/face.svg",
    "face/face-ascii.txt", "face/face-ascii-mask.txt", "languages/en/language.yaml",
    "languages/en/screens.yaml",
    "languages/en/regions.yaml", "languages/en/questions.yaml", "languages/en/rules.yaml",
    "languages/en/guidance.yaml", "languages/en/conditions.yaml", "languages/en/habits.yaml",
  ])
  func namesAMissingFile(_ file: String) throws {
    let sample = try SampleContent()
    try sample.remove(file)
    #expect(sample.library.check().contains { $0.file == file && $0.problem == "the file is missing" })
  }

  @Test func theSampleItselfIsClean() throws {
    let sample = try SampleContent()
    try sample.addLanguage("de")
    #expect(sample.library.check() == [])
  }
}
