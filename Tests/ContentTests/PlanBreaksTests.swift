import Testing

@testable import Content

/// Each kind of mistake in the plan is found, with its file and its line.
@Suite struct PlanBreaksTests {
  struct Break: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    /// A part of what the finding says.
    let says: String
    /// Whether the finding names the edited line.
    var atLine = true

    var testDescription: String { "\(file): \(new.prefix(60))" }
  }

  private static let plan = "plan/plan.yaml"
  private static let techniques = "plan/techniques.yaml"
  private static let texts = "languages/en/plan.yaml"
  private static let words = "languages/en/techniques.yaml"

  static let breaks: [Break] = [
    Break(
      file: plan, old: "tasks: [checkIn, lessCaffeine,", new: "tasks: [checkIn, lesCaffeine,",
      says: "no task lesCaffeine", atLine: false),
    Break(
      file: plan, old: "gates: [heavyDrinking]", new: "gates: [heavyDrinkin]", says: "no gate heavyDrinkin"),
    Break(
      file: plan, old: "alternative: safeAlcoholHelp", new: "alternative: help", says: "no alternative help"),
    Break(
      file: plan, old: ", alternative: safeAlcoholHelp", new: "", says: "can be closed and has no alternative"
    ),
    Break(
      file: plan, old: "face: [newFacialWeakness]", new: "face: [newFacialWeaknes]",
      says: "no finding newFacialWeaknes"),
    Break(file: plan, old: "face: [newFacialWeakness]", new: "face: []", says: "face"),
    Break(file: plan, old: "technique: stretches", new: "technique: stretch", says: "no technique stretch"),
    Break(
      file: plan, old: "gates: [pregnancy, heartOrLung]", new: "gates: [pregnancy]",
      says: "lacks the gate heartOrLung"),
    Break(file: plan, old: "id: checkIn,", new: "id: logTwitch,", says: "the task logTwitch stands twice"),
    Break(file: plan, old: "{ day: 3,", new: "{ day: 2,", says: "the days are", atLine: false),
    Break(
      file: plan, old: "reviewDay: 7", new: "reviewDay: 5", says: "day 6 compares, day 5 reviews",
      atLine: false),
    Break(
      file: plan, old: "tasks: [fullChecklist, checkIn]", new: "tasks: [checkIn]",
      says: "day 7 does not run the checklist", atLine: false),
    Break(file: plan, old: ", effect: closes", new: ", effect: shuts", says: "effect is \"shuts\""),
    Break(file: plan, old: "habits: [medicines]", new: "habits: [medicine]", says: "no habit medicine"),
    Break(file: plan, old: "reviewDay: 7\n", new: "", says: "reviewDay is missing", atLine: false),
    Break(file: techniques, old: "    kind: paced\n", new: "    kind: pace\n", says: "kind is \"pace\""),
    Break(file: techniques, old: "action: rest", new: "action: wait", says: "action is \"wait\""),
    Break(
      file: techniques, old: "lengths: [300, 600]", new: "lengths: [600]", says: "lacks the usual length 300",
      atLine: false),
    Break(
      file: techniques, old: "    everySeconds: 1200\n", new: "", says: "everySeconds is missing",
      atLine: false),
    Break(file: techniques, old: "seconds: 3600", new: "seconds: -1", says: "seconds is -1"),
    Break(
      file: texts, old: "  lessAlcohol:", new: "  lesAlcohol:", says: "tasks.lessAlcohol is missing",
      atLine: false),
    Break(
      file: texts, old: "  kidneyDisease:", new: "  kidney:", says: "gates.kidneyDisease is missing",
      atLine: false),
    Break(
      file: texts, old: "    breathing: {", new: "    breath: {",
      says: "daily.questions.breathing is missing", atLine: false),
    Break(
      file: texts, old: "  dryEyes: \"", new: "  dryEye: \"", says: "because.dryEyes is missing",
      atLine: false),
    Break(file: texts, old: "sources: [drinkaware-withdrawal]", new: "sources: []", says: "names no source"),
    Break(
      file: texts, old: "sources: [drinkaware-withdrawal]", new: "sources: [drink]", says: "no source drink"),
    Break(file: texts, old: "call {number} now", new: "call {phone} now", says: "nothing fills {phone}"),
    Break(file: texts, old: "{last} on day", new: "on day", says: "lacks {last}"),
    Break(file: texts, old: "One fewer", new: "One \\u202E fewer", says: "turns the text round"),
    Break(
      file: texts, old: "  worse:\n", new: "  worst:\n", says: "outcomes.worse is missing", atLine: false),
    Break(file: words, old: "rest: \"Rest\"", new: "", says: "no word for rest", atLine: false),
    Break(
      file: words, old: "    lightHeaded:", new: "    dizzy:",
      says: "unknown key techniques.boxBreathing.dizzy"),
    Break(
      file: words, old: "  stretches:", new: "  stretch:", says: "techniques.stretches is missing",
      atLine: false),
    Break(
      file: "plan/example.yaml", old: "regions: [eyelid-upper-left]", new: "regions: [eyelid]",
      says: "no region eyelid"),
    Break(file: "plan/example.yaml", old: "strength: 2", new: "strength: 5", says: "strength is 5"),
    Break(file: "plan/example.yaml", old: "{ day: 3,", new: "{ day: 1,", says: "the days are", atLine: false),
    Break(
      file: "plan/example.yaml", old: "note: gone", new: "note: away", says: "the note away is missing",
      atLine: false),
  ]

  @Test(arguments: breaks)
  func isFound(_ broken: Break) throws {
    let sample = try PlanSample()
    let line = try sample.edit(broken.file, broken.old, broken.new)
    let found = sample.library.check().filter { $0.problem.contains(broken.says) }
    #expect(!found.isEmpty, "\(sample.library.check().map(\.description))")
    if broken.atLine { #expect(found.contains { $0.file == broken.file && $0.line == line }) }
  }

  /// A gate that is missing must not only be reported: the plan must not load.
  @Test(arguments: [
    ("plan/plan.yaml", "{ id: heavyDrinking,", "{ id: drinking,"),
    ("plan/plan.yaml", "gates: [pregnancy, heartOrLung]", "gates: []"),
    ("languages/en/plan.yaml", "  heavyDrinking:", "  drinking:"),
  ])
  func doesNotLoadWithoutAGate(file: String, old: String, new: String) throws {
    let sample = try PlanSample()
    try sample.edit(file, old, new)
    #expect(throws: ContentProblem.self) { try sample.library.loadPlan() }
  }

  @Test func halfAPlanIsNamed() throws {
    let sample = try PlanSample()
    try sample.remove("plan/techniques.yaml")
    #expect(sample.library.check().contains { $0.file == "plan/techniques.yaml" })
  }

  @Test func contentWithoutAPlanIsCompleteInItself() throws {
    let sample = try PlanSample()
    let before = sample.library.check().filter {
      !$0.file.contains("plan") && !$0.file.contains("techniques")
    }
    for file in ["plan", "languages/en/plan.yaml", "languages/en/techniques.yaml"] { try sample.remove(file) }
    #expect(sample.library.check() == before)
    #expect(throws: ContentProblem.self) { try sample.library.loadPlan() }
  }

  @Test func aMissingTranslationIsNamed() throws {
    let sample = try PlanSample()
    try sample.addLanguage("de")
    try sample.edit("languages/de/plan.yaml", "    done: \"Asked\"\n", "")
    let found = sample.library.check().filter { $0.file == "languages/de/plan.yaml" }
    #expect(found.contains { $0.problem.contains("tasks.askPharmacist.done") })
  }
}
