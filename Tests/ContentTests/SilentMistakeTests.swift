import Foundation
import Testing

@testable import Content

/// Mistakes that can be read without any complaint, and would only be seen on the screen, or not at all.
@Suite struct SilentMistakeTests {
  typealias Break = OwnSafetyTests.Break

  private static let english = "languages/en/"
  private static let screens = english + "screens.yaml"

  /// Each at its own line, all in one copy, as one check of it finds all of them.
  static let breaks: [Break] = [
    Break(file: screens, old: "\"your LEFT\"", new: "your #1 LEFT", says: "behind # is not read"),
    Break(file: screens, old: "\"your RIGHT\"", new: "\"your\\nRIGHT\"", says: "several lines"),
    Break(file: screens, old: "\"mirror\"", new: "\" mirror\"", says: "a blank at its end"),
    Break(
      file: screens, old: "\"drop all picks\"", new: "\"\(String(repeating: "x", count: 61))\"",
      says: "a word of 61 letters"),
    Break(
      file: screens, old: "\"first place\"", new: "\"first\u{A0}place\"",
      says: "a space of its own kind (U+00A0)"),
    Break(
      file: screens, old: "\"last place\"", new: "\"last\u{2003}place\"",
      says: "a space of its own kind (U+2003)"),
    Break(
      file: screens, old: "\"back to the face\"", new: "\"back\u{200D}to\"", says: "an invisible character"),
    Break(
      file: screens, old: "\"take back a letter\"", new: "\"x\(String(repeating: "\u{301}", count: 9))\"",
      says: "a pile of accents"),
    Break(
      file: english + "regions.yaml", old: "muscle: lips }", new: "muscle: chin }",
      says: "lips has the muscle chin"),
    Break(
      file: english + "regions.yaml", old: "name: \"right nostril\"", new: "name: \"left nostril\"",
      says: "nostril-right has the name of nostril-left"),
    Break(
      file: english + "regions.yaml", old: "name: \"right cheek\"",
      new: "name: \"\(String(repeating: "nostril ", count: 6))on the right\"", says: "columns"),
    Break(file: english + "habits.yaml", old: "usual: 7", new: "usual: 70", says: "out of its range"),
    Break(
      file: english + "habits.yaml", old: "likely: \"< 7\"", new: "likely: \"< 0\"",
      says: "no answer to sleepHours is ever likely"),
    Break(
      file: english + "habits.yaml", old: "likely: \"yes\"", new: "likely: \"> 3\"",
      says: "no answer to nicotine is ever likely"),
    Break(file: "sources.yaml", old: "kind: guideline", new: "kind: gudeline", says: "kind is \"gudeline\""),
    Break(file: "sources.yaml", old: "    year: 2019", new: "    year: 20190", says: "year is 20190"),
    Break(file: "countries.yaml", old: "  AT:", new: "  UK:", says: "no country has the code UK"),
    Break(
      file: "plan/plan.yaml", old: "tasks: [checkIn, logTwitch", new: "tasks: [checkIn, checkIn",
      says: "twice"),
    Break(
      file: "plan/plan.yaml", old: "alternative: slowBreathing", new: "alternative: warmCompress",
      says: "warmCompress of boxBreathing can be closed itself"),
    Break(
      file: "plan/example.yaml", old: "ticks: [checkIn, logTwitch, findTriggers]",
      new: "ticks: [checkIn, boxBreathing]", says: "ticks boxBreathing, which is no task of that day"),
    Break(file: "plan/example.yaml", old: "daysSinceOnset: 8", new: "daysSinceOnset: -8", says: "is -8"),
    Break(
      file: "themes/dark.yaml",
      old: "danger: { background: 124, background16: 1, foreground: 231, foreground16: 15",
      new: "danger: { background: 124, background16: 1, foreground: 124, foreground16: 15",
      says: "in the colour of their ground"),
  ]

  @Test func eachIsFoundAtItsLine() throws {
    let sample = try PlanSample()
    let lines = try Self.breaks.map { try sample.edit($0.file, $0.old, $0.new) }
    let findings = sample.library.check()
    for (broken, line) in zip(Self.breaks, lines) {
      #expect(
        findings.contains { finding in
          finding.file == broken.file && finding.line == line && finding.problem.contains(broken.says)
        }, "\(broken), line \(line): \(findings)")
    }
  }

  /// At lines that the edit moves.
  @Test func whatStandsInNoPlaceIsFound() throws {
    let sample = try PlanSample()
    let breaks = [
      Break(file: "sources.yaml", old: "sources:\n", new: "zzz: 1\nsources:\n", says: "unknown key zzz"),
      Break(
        file: Self.english + "habits.yaml", old: "habits:\n", new: "zzz: 1\nhabits:\n",
        says: "unknown key zzz"),
      Break(
        file: Self.english + "language.yaml", old: "code: en\n", new: "code: en\nzzz: 1\n",
        says: "unknown key zzz"),
      Break(
        file: Self.english + "guidance.yaml", old: "steps:\n", new: "steps: []\n    stps:\n",
        says: "an empty list"),
      Break(
        file: Self.english + "questions.yaml", old: "days: 4,", new: "days: -4,", says: "fewDays has -4 days"),
    ]
    for broken in breaks { try sample.edit(broken.file, broken.old, broken.new) }
    let findings = sample.library.check()
    for broken in breaks {
      #expect(
        findings.contains { $0.file == broken.file && $0.problem.contains(broken.says) },
        "\(broken): \(findings)")
    }
  }

  /// The line ends of another system are on every line, and said once.
  @Test func lineEndsOfAnotherSystemAreOneFinding() throws {
    let sample = try SampleContent()
    try sample.write(sample.read("countries.yaml").replacing("\n", with: "\r\n"), to: "countries.yaml")
    let found = sample.library.check().filter { $0.file == "countries.yaml" }
    #expect(found.map(\.problem) == ["a carriage return"])
  }

  /// A file with a slip in its name would just not be there.
  @Test func filesThatNobodyReadsAreNamed() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let files = [
      "extra.yaml", "languages/en/notes.yaml", "languages/en/stress.yml", "languages/en/articles/notes.txt",
      "languages/en/articles/extra.MD", "themes/My Theme.yaml", "triage/more.yaml",
    ]
    for file in files { try sample.write("a: 1\n", to: file) }
    let found = sample.library.check().filter { $0.problem == "the program does not read this file" }
    #expect(found.map(\.file).sorted() == files.sorted())
  }

  @Test func aFolderThatIsNoLanguageIsNamed() throws {
    let sample = try SampleContent()
    try sample.addLanguage("Deutsch")
    #expect(sample.library.check().contains { $0.file == "languages/Deutsch" })
  }

  /// The picture and its mask are two files; a slip in one is not blamed on the other.
  @Test func aSlipInThePictureIsNoSlipInTheMask() throws {
    let sample = try SampleContent()
    let line = try sample.edit("face/face-ascii.txt", "(@)", "(\u{25CF})")
    let found = sample.library.check().filter { $0.problem == "the drawing cannot be used" }
    #expect(found.map(\.file) == ["face/face-ascii.txt"])
    #expect(found.map(\.line) == [line])
  }
}
