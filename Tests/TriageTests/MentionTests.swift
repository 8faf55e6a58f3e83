import Testing
import Triage

@Suite("Answers that no rule rests on")
struct MentionTests {
  let book: RuleBook

  init() throws { book = try RealRuleBook.load() }

  private func mentioned(_ intake: Intake) -> [MentionID] { book.assess(intake).alsoSaid.map(\.id) }

  private func intake(
    _ findings: [FindingID: Answer] = [:], pregnancy: Pregnancy = .no,
    regions: RegionSet = [.eyelidLowerLeft],
    days: Double = 3
  ) -> Intake {
    var intake = quietIntake(findings)
    intake.pregnancy = pregnancy
    intake.regions = regions
    intake.daysSinceOnset = .days(days)
    return intake
  }

  @Test(arguments: [Answer.yes, .unsure])
  func shortBreathIsNamedUnlessItIsAnEmergencyOfItsOwn(answer: Answer) {
    #expect(mentioned(intake(["breathlessLyingFlat": answer])) == ["breathLyingFlat"])
    #expect(
      mentioned(intake(["breathlessLyingFlat": answer, "presentInSleep": .yes])) == ["breathLyingFlat"])
    #expect(mentioned(intake(["breathlessLyingFlat": answer, "choking": .yes])) == [])
    #expect(mentioned(intake(["breathlessLyingFlat": .no])) == [])
  }

  @Test(arguments: [Answer.yes, .unsure])
  func signsBeforeWeek20AreNamed(answer: Answer) {
    let signs: [FindingID: Answer] = ["preeclampsiaSigns": answer]
    #expect(mentioned(intake(signs, pregnancy: .before20Weeks)) == ["signsInEarlyPregnancy"])
    #expect(mentioned(intake(signs, pregnancy: .after20Weeks)) == [])
    #expect(mentioned(intake(signs, pregnancy: .unsure)) == [])
    #expect(mentioned(intake(signs)) == [])
  }

  @Test func aPregnancyIsNamedWhereNoRuleTakesItUp() {
    #expect(mentioned(intake(pregnancy: .unsure)) == ["pregnancyNotSure"])
    #expect(mentioned(intake(pregnancy: .before20Weeks)) == [])
    for pregnancy in [Pregnancy.after20Weeks, .upTo6WeeksAfterBirth] {
      #expect(mentioned(intake(pregnancy: pregnancy)) == ["lidInLatePregnancy"])
      #expect(mentioned(intake(pregnancy: pregnancy, regions: [.cheekLeft], days: 7)) == [])
      #expect(
        mentioned(intake(pregnancy: pregnancy, regions: [.cheekLeft], days: 8)) == ["twitchInLatePregnancy"])
    }
  }

  /// The tier is the business of the rules alone.
  @Test func noTierAndNoPlanDependsOnAMention() throws {
    let rules = try RealRuleBook.rules()
    let silent = try RuleBook(
      findings: book.findings, rules: rules.rules, mentions: [], touching: rules.touching)
    var random = SeededGenerator(seed: 4)
    var seen: Set<MentionID> = []
    for _ in 0..<5_000 {
      let intake = randomIntake(book.findings.map(\.id), using: &random)
      let (with, without) = (book.assess(intake), silent.assess(intake))
      seen.formUnion(with.alsoSaid.map(\.id))
      #expect(with.tier == without.tier && with.firedRules == without.firedRules)
      #expect(with.complete == without.complete && with.planOpen == without.planOpen)
    }
    #expect(seen == Set(book.mentions.map(\.id)))
  }

  @Test func whatIsOnlyMentionedIsWorthFindingOutWhileItIsUnsure() {
    #expect(
      book.assess(intake(["breathlessLyingFlat": .unsure])).worthFindingOut == [
        .finding("breathlessLyingFlat")
      ])
    #expect(book.assess(intake(["breathlessLyingFlat": .yes])).worthFindingOut == [])
    #expect(book.assess(intake(pregnancy: .unsure)).worthFindingOut == [.pregnancy])
    let early = intake(["preeclampsiaSigns": .unsure], pregnancy: .before20Weeks)
    #expect(book.assess(early).worthFindingOut == [.finding("preeclampsiaSigns")])
    #expect(book.assess(intake(["choking": .unsure])).worthFindingOut == [])
  }

  /// Every answer of the first two pages that calls for no help by a rule is named all the same.
  @Test func noDangerSignIsPassedOverInSilence() {
    for finding in book.findings where finding.stage == .emergencySigns || finding.stage == .urgentSigns {
      for answer in [Answer.yes, .unsure] {
        for pregnancy in Pregnancy.allCases {
          let intake = intake([finding.id: answer], pregnancy: pregnancy)
          guard book.isAsked(finding.id, in: intake) else { continue }
          let assessment = book.assess(intake)
          let named = assessment.firedRules.flatMap(\.because) + assessment.alsoSaid.flatMap(\.because)
          // Known MS is no sign; unsure it is worth finding out.
          let isOpen = assessment.worthFindingOut.contains(.finding(finding.id))
          #expect(named.contains(.finding(finding.id)) || isOpen, "\(finding.id) \(answer) \(pregnancy)")
        }
      }
    }
  }

  @Test func mistakesAreNamed() {
    let rules = [RuleDefinition(id: "R1", tier: .soon, when: "first")]
    let mentions = [
      MentionDefinition(id: "one", when: "fired R1"), MentionDefinition(id: "one", when: "first"),
      MentionDefinition(id: "2", when: "first"), MentionDefinition(id: "two", when: "fired R9"),
      MentionDefinition(id: "three", when: "mentioned one"),
      MentionDefinition(id: "four", when: "nothing fired"),
    ]
    do throws(RuleBookError) {
      _ = try RuleBook(findings: LanguageTests.findings, rules: rules, mentions: mentions, touching: [])
      Issue.record("nothing was found")
    } catch {
      let found = error.problems.map(\.description)
      for expected in [
        "also said one, id: there are two", "also said 2, id: \"2\" is no name",
        "also said two, when, column 7: found \"R9\"", "also said three, when, column 1: found \"mentioned\"",
        "also said four, when, column 1",
      ] {
        #expect(found.contains { $0.hasPrefix(expected) }, "\(expected) is not in \(found)")
      }
      #expect(found.count == 5)
    }
  }
}

@Suite("Conditions of texts")
struct AnswerConditionTests {
  let book: RuleBook

  init() throws { book = try RealRuleBook.load() }

  private func holds(_ condition: String, _ intake: Intake, unsureCounts: Bool = true) throws -> Bool {
    book.answers(of: intake).hold(try book.condition(condition), unsureCounts: unsureCounts)
  }

  @Test func theyKnowWhatTheResultIs() throws {
    let intake = quietIntake(["breathlessLyingFlat": .unsure])
    for (condition, expected) in [
      ("mentioned breathLyingFlat", true), ("mentioned pregnancyNotSure", false), ("something unsure", true),
      ("tier is selfCare", true), ("tier in (soon, urgent)", false), ("fired C1", true), ("fired S1", false),
      ("breathlessLyingFlat", true), ("surely breathlessLyingFlat", false), ("complete", true),
    ] {
      #expect(try holds(condition, intake) == expected, "\(condition)")
    }
    #expect(try !holds("breathlessLyingFlat", intake, unsureCounts: false))
    #expect(try !holds("something unsure", quietIntake()))
  }

  @Test(arguments: [
    ("mentioned breath", 11, "Write the id of a mention"), ("something else", 11, "Write \"unsure\""),
    ("tier is worst", 9, "selfCare, incomplete"), ("chokin", 1, "Did you mean \"choking\"?"),
    ("", 1, "Write one of"),
  ])
  func mistakesAreNamed(_ condition: String, _ column: Int, _ message: String) {
    do throws(AnswerConditionProblem) {
      _ = try book.condition(condition)
      Issue.record("nothing was found")
    } catch {
      #expect(error.column == column && error.message.contains(message), "\(error)")
    }
  }

  @Test(arguments: ["mentioned breathLyingFlat", "something unsure", "tier is soon"])
  func rulesCannotUseWhatOnlyTextsMay(_ condition: String) {
    #expect(throws: RuleBookError.self) { try RealRuleBook.load(changing: "S1", to: condition) }
  }
}
