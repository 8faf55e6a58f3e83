import Testing

@testable import Content

/// A clinic's copy is held against what came with the program.
@Suite struct OwnContentTests {
  @Test func anUnchangedCopyIsFine() throws {
    let own = try SampleContent()
    let copy = try SampleContent()
    #expect(copy.library.check(against: own.assets) == copy.library.check())
  }

  @Test(arguments: [
    ("when: \"newFacialWeakness\"", "when: \"newFacialWeakness and hearingFell\"", "when of the rule E2"),
    ("id: E3\n    tier: emergency", "id: E3\n    tier: soon", "tier of the rule E3"),
    ("id: E4\n", "id: E44\n", "the rule E4 is missing"),
    ("breathlessLyingFlat and not fired E9", "choking", "when of breathLyingFlat of alsoSaid"),
    ("id: pregnancyNotSure", "id: pregnant", "pregnancyNotSure of alsoSaid is missing"),
  ])
  func aRuleMadeWeakerIsFound(old: String, new: String, says: String) throws {
    let own = try SampleContent()
    let copy = try SampleContent()
    try copy.edit("triage/rules.yaml", old, new)
    let findings = copy.library.check(against: own.assets)
    #expect(
      findings.contains { $0.file == "triage/rules.yaml" && $0.line > 0 && $0.problem.contains(says) },
      "\(findings)")
  }

  @Test func aPlaceholderThatIsGoneIsFound() throws {
    let own = try SampleContent()
    let copy = try SampleContent()
    for folder in [own, copy] {
      try folder.edit("languages/en/screens.yaml", "emergency.call: ", "emergency.call: \"Call {number}\" #")
    }
    #expect(!copy.library.check(against: own.assets).contains { $0.problem.contains("emergency.call") })
    let line = try copy.edit("languages/en/screens.yaml", "Call {number}", "Call {nummer}")
    let problems = copy.library.check(against: own.assets).filter { $0.line == line }.map(\.problem)
    #expect(problems.contains("emergency.call lacks {number}"))
    #expect(problems.contains("emergency.call has {nummer}, which nothing fills"))
  }

  @Test func aThemeThatIsGoneIsFound() throws {
    let sample = try SampleContent()
    try sample.remove("themes/light.yaml")
    #expect(sample.library.check().contains { $0.file == "themes/light.yaml" })
  }
}
