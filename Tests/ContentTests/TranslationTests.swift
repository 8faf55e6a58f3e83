import Testing

@testable import Content

@Suite struct TranslationTests {
  private func findings(_ file: String, _ old: String, _ new: String) throws -> (Int, [ContentFinding]) {
    let sample = try SampleContent()
    try sample.addLanguage("de")
    let line = try sample.edit("languages/de/" + file, old, new)
    return (line, sample.library.check().filter { $0.file == "languages/de/" + file })
  }

  @Test func aMissingTranslationIsNamed() throws {
    let (_, found) = try findings("conditions.yaml", "  flutter: {", "  # {")
    #expect(found.contains { $0.problem == "the translation of conditions.flutter is missing" })
  }

  @Test func aMissingPlaceholderIsNamedWithItsLine() throws {
    let (line, found) = try findings("guidance.yaml", "Call {number}.", "Call.")
    #expect(found.contains { $0.line == line && $0.problem.contains("lacks {number}") })
  }

  @Test func anUnknownPlaceholderIsNamedWithItsLine() throws {
    let (line, found) = try findings("guidance.yaml", "Then do this", "Then do {this}")
    #expect(found.contains { $0.line == line && $0.problem.contains("has {this}") })
  }

  @Test func anotherConditionThanInEnglishIsNamedWithItsLine() throws {
    let sample = try SampleContent()
    try sample.edit(
      "languages/en/rules.yaml", "\"Step of U2.\",", "\"Step of U2.\", when: continuous,")
    try sample.addLanguage("de")
    #expect(sample.library.check() == [])
    let line = try sample.edit("languages/de/rules.yaml", "when: continuous", "when: knownMS")
    let found = sample.library.check()
    #expect(found.map(\.line) == [line])
    #expect(
      found.allSatisfy { $0.problem == "rules.U2.steps[1].when is not the condition of the English text" })
  }

  @Test func aKeyThatEnglishHasNotIsNamedWithItsLine() throws {
    let (line, found) = try findings(
      "conditions.yaml", "  flutter:",
      "  extra: { name: X, ask: { text: X, sources: [book] } }\n  flutter:")
    #expect(found.contains { $0.line == line && $0.problem == "conditions.extra does not exist in English" })
  }

  @Test func aDroppedStatementIsNamed() throws {
    let (_, found) = try findings(
      "guidance.yaml", "      - { text: \"Then do this.\", sources: [book] }\n", "")
    #expect(found.contains { $0.problem == "tiers.selfCare.steps has 1 entries, in English 2" })
  }

  @Test func otherNamesOfAPlaceMayDiffer() throws {
    let (_, found) = try findings("regions.yaml", "[alias lips]", "[one, two, three]")
    #expect(found == [])
  }

  @Test func theFormForOneNeedsNoNumber() throws {
    let sample = try SampleContent()
    try sample.addLanguage("de")
    for code in ["en", "de"] {
      try sample.edit("languages/\(code)/screens.yaml", "Text of command.some.one", "{count} picked")
    }
    try sample.edit("languages/de/screens.yaml", "{count} picked", "einmal")
    #expect(sample.library.check() == [])
  }

  @Test func aMissingFileOfATranslationIsNamed() throws {
    let sample = try SampleContent()
    try sample.addLanguage("de")
    try sample.remove("languages/de/habits.yaml")
    #expect(sample.library.check().map(\.file) == ["languages/de/habits.yaml"])
  }
}
