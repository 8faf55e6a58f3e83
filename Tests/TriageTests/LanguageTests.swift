import Testing
import Triage

@Suite("The rule language")
struct LanguageTests {
  static let findings: [FindingDefinition] = [
    FindingDefinition(id: "first", stage: .emergencySigns),
    FindingDefinition(id: "second", stage: .urgentSigns),
    FindingDefinition(id: "third", stage: .pattern),
  ]

  func book(_ condition: String, tier: Tier = .soon) throws(RuleBookError) -> RuleBook {
    try RuleBook(
      findings: Self.findings, rules: [RuleDefinition(id: "R1", tier: tier, when: condition)], touching: [])
  }

  func mistake(in condition: String) -> RuleProblem? {
    do throws(RuleBookError) {
      _ = try book(condition)
      return nil
    } catch {
      return error.problems.first
    }
  }

  func fires(_ condition: String, _ intake: Intake, tier: Tier = .soon) throws -> Bool {
    !(try book(condition, tier: tier).assess(intake).firedRules.isEmpty)
  }

  @Test(arguments: [
    ("first", true), ("second", false), ("third", false), ("surely first", true), ("not first", false),
    ("not second", true), ("first and second", false), ("first or second", true),
    ("(first or second) and not third", true), ("any of (second, third)", false),
    ("all of (first, not second)", true), ("exactly one of (first, second)", true),
    ("exactly one of (first, not third)", false), ("age is child", true), ("age is not child", false),
    ("age not in (adult, infant)", true), ("pregnancy is no", false), ("pregnancy is not no", false),
    ("headInjury in (no, unsure)", true), ("daysSinceOnset > 8", false), ("daysSinceOnset >= 8", true),
    ("daysSinceOnset < 8.5", true), ("daysSinceOnset <= 7", false), ("daysSinceOnset unknown", false),
    ("region beyond eyelids", true), ("one side only", true), ("several places", true), ("complete", false),
    ("nothing fired", true), (" first\n or\tsecond ", true),
  ])
  func meaning(_ condition: String, _ expected: Bool) throws {
    let intake = Intake(
      regions: [.eyelidUpperLeft, .chin], age: .child, daysSinceOnset: .days(8), headInjury: .no,
      findings: ["first": .yes, "second": .no, "third": .unsure])
    #expect(try fires(condition, intake) == expected)
  }

  @Test func unsureDependsOnTheTier() throws {
    let intake = Intake(findings: ["third": .unsure])
    for (tier, expected) in [(Tier.emergency, true), (.urgent, true), (.soon, false), (.selfCare, false)] {
      #expect(try fires("third", intake, tier: tier) == expected)
      #expect(try !fires("surely third", intake, tier: tier))
    }
  }

  @Test(arguments: [
    ("", 1, "Write one of"), ("first andd second", 7, "Write and, or"),
    ("frist", 1, "Did you mean \"first\"?"), ("first and", 10, "found the end"),
    ("first and second or third", 18, "brackets"), ("(first", 7, "Write \")\""),
    ("first)", 6, "nothing more"),
    ("any (first)", 5, "Write \"of\""), ("any of (first,)", 15, "found \")\""),
    ("age is old", 8, "infant, child, adult"), ("age = child", 5, "Write is"),
    ("daysSinceOnset 14", 16, "Write >"), ("daysSinceOnset > many", 18, "number of days"),
    ("daysSinceOnset > 1.2.3", 18, "no number"), ("first & second", 7, "no meaning"),
    ("fired R9", 7, "id of a rule"), ("one side", 9, "Write \"only\""), ("never", 1, "Write one of"),
  ])
  func mistakesAreNamed(_ condition: String, _ column: Int, _ message: String) throws {
    let problem = try #require(mistake(in: condition))
    #expect(problem.column == column && problem.key == "when" && problem.place == .rule("R1"))
    #expect(problem.message.contains(message), "\(problem)")
    #expect(problem.description.hasPrefix("rule R1, when, column \(column): "))
  }

  @Test(arguments: ["(", "not ", "any of (", "exactly one of (first, ("])
  func deepNestingIsRefused(_ opening: String) throws {
    let hostile = String(repeating: opening, count: 100_000)
    let problem = try #require(mistake(in: hostile))
    #expect(problem.message.contains("deep"))
  }

  @Test func aLongListIsFine() throws {
    let long = Array(repeating: "second", count: 20_000).joined(separator: " or ")
    #expect(try !fires(long, Intake(findings: ["first": .yes])))
  }

  @Test func noiseNeverTraps() {
    let pieces = [
      "(", ")", ",", "and", "or", "not", "first", "age", "is", "in", "child", "daysSinceOnset", ">", "14",
      "any", "of", "fired", "R1", "nothing", "surely", "é", "👁", "\u{0}", "999999999999999999999", "<=", "-",
      " ",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<3_000 {
      let text = (0..<random.pick([1, 3, 6, 12], or: 1)).map { _ in random.pick(pieces, or: "") }
        .joined(separator: random.chance(70) ? " " : "")
      guard let problem = mistake(in: text), let column = problem.column else { continue }
      #expect((1...text.count + 1).contains(column))
    }
  }
}

@Suite("Checking the rule data")
struct RuleBookCheckTests {
  let findings = LanguageTests.findings

  func problems(
    _ findings: [FindingDefinition]? = nil, _ rules: [RuleDefinition] = [], touching: [[String]] = []
  ) -> [String] {
    do throws(RuleBookError) {
      _ = try RuleBook(findings: findings ?? self.findings, rules: rules, touching: touching)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func allMistakesAreListed() {
    let found = problems(
      findings + [
        FindingDefinition(id: "first", stage: .pattern), FindingDefinition(id: "age", stage: .pattern),
        FindingDefinition(id: "late", stage: .pattern, askedWhen: "later"),
        FindingDefinition(id: "later", stage: .about),
        FindingDefinition(id: "last", stage: .pattern, askedWhen: "complete"),
      ],
      [
        RuleDefinition(id: "A", tier: .incomplete, when: "first"),
        RuleDefinition(id: "A", tier: .soon, when: "first", limitHours: 0),
        RuleDefinition(id: "B", tier: .soon, when: "fired C", replacedBy: "Z"),
        RuleDefinition(id: "C", tier: .soon, when: "fired B"),
      ],
      touching: [["cheek"], ["cheek", "cheek"], ["cheek", "ear"], ["cheek", "chin"]])
    for expected in [
      "finding first, id: there are two", "finding age, id: \"age\" is a word",
      "finding late, askedWhen, column 1: \"later\" is not asked before", "finding later, stage: this page",
      "finding last, askedWhen, column 1: found \"complete\"", "rule A, tier: no rule",
      "rule A, id: there are two",
      "rule A, limitHours: found 0", "rule B, replacedBy: \"Z\"", "rule B, when: depends",
      "rule C, when: depends",
      "touching, entry 1", "touching, entry 2", "touching, entry 3: \"ear\" is no kind",
    ] {
      #expect(found.contains { $0.hasPrefix(expected) }, "\(expected) is not in \(found)")
    }
    #expect(!found.contains { $0.hasPrefix("touching, entry 4") })
  }

  @Test func anEmptyBookReassuresNobody() throws {
    let book = try RuleBook(findings: [], rules: [], touching: [])
    #expect(book.assess(quietIntake()).tier == .incomplete)
  }

  @Test func selfCareNeedsAnEndedChecklistWhateverTheDataSay() throws {
    let careless = RuleDefinition(id: "R", tier: .selfCare, when: "not first")
    let book = try RuleBook(findings: findings, rules: [careless], touching: [])
    #expect(book.assess(Intake()).tier == .incomplete)
    #expect(book.assess(quietIntake()).tier == .selfCare)
  }
}

@Suite("What is asked")
struct AskingTests {
  let book: RuleBook

  init() throws { book = try RealRuleBook.load() }

  @Test func orderOfAsking() throws {
    let order = book.openQuestions(Intake(pregnancy: .unsure, findings: ["newFacialWeakness": .unsure])).map(
      \.id)
    let landmarks = [
      "regions", "suddenLimbWeakness", "preeclampsiaSigns", "headInjury", "weaknessBuiltOverADay",
      "continuous",
      "age", "daysSinceOnset", "sameSideSpreadGradual", "alreadyAssessedUnchanged",
    ]
    #expect(landmarks.compactMap(order.firstIndex) == landmarks.compactMap(order.firstIndex).sorted())
    #expect(landmarks.allSatisfy(order.contains))
    let all = book.questions.map(\.fact)
    let pregnancy = try #require(all.firstIndex(of: .pregnancy))
    #expect(all[pregnancy + 1] == .finding("preeclampsiaSigns"))
    #expect(Set(all).count == all.count && all.count == book.findings.count + Fact.context.count)
  }

  @Test func whatDoesNotApplyIsIgnored() {
    var intake = quietIntake([
      "preeclampsiaSigns": .yes, "suppressibleUrge": .yes, "weaknessBuiltOverADay": .yes,
    ])
    #expect(book.assess(intake).firedRules.map(\.id) == ["C1"])
    intake.age = .infant
    intake.pregnancy = .after20Weeks
    #expect(book.assess(intake).firedRules.map(\.id) == ["U6"])
    #expect(!book.isAsked(.pregnancy, in: intake) && !book.isAsked("preeclampsiaSigns", in: intake))
    intake.age = .child
    #expect(book.assess(intake).firedRules.map(\.id) == ["E7"])
    #expect(book.isAsked(.pregnancy, in: intake) && !book.isAsked("planFinishedNoChange", in: intake))
    #expect(!book.isAsked("noSuchFinding", in: intake))
  }

  @Test(arguments: [-1.0, Double.nan, Double.infinity, 40_000.0, -Double.infinity])
  func impossibleDaysAreNoAnswer(days: Double) {
    var intake = quietIntake()
    intake.daysSinceOnset = .days(days)
    #expect(book.assess(intake).unanswered == [.daysSinceOnset])
  }

  @Test func pages() {
    #expect(book.findings(in: .followUps).map(\.rawValue) == Oracle.followUps)
    #expect(book.questions(in: .about) == [.age, .daysSinceOnset])
    #expect(book.askedQuestions(in: .followUps, of: quietIntake()).isEmpty)
    #expect(book.askedQuestions(in: .followUps, of: quietIntake(["newFacialWeakness": .unsure])).count == 3)
    #expect(
      Set(book.facts(of: "E2").map(\.id)) == Set(Oracle.followUps + ["newFacialWeakness"]))
    #expect(book.facts(of: "S8").contains(.finding("lidClosesEachTime")))
  }
}
