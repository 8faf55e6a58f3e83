import Testing
import Triage

@Suite("Safety properties")
struct SafetyPropertyTests {
  let book: RuleBook
  static let mayStepDown: Set<FindingID> = [
    "weaknessBuiltOverADay", "foreheadAffected", "weaknessOnlySymptom", "alreadyAssessedUnchanged",
    "suppressibleUrge",
  ]

  init() throws { book = try RealRuleBook.load() }

  /// Every combination of what a rule depends on, everything else being quiet.
  func combinations(of rule: RuleID) -> [Intake] {
    var found = [quietIntake()]
    for fact in book.facts(of: rule) {
      found = found.flatMap { intake in variants(of: intake, in: fact) }
    }
    return found
  }

  private func variants(of intake: Intake, in fact: Fact) -> [Intake] {
    func each<Value>(_ values: [Value], _ change: (inout Intake, Value) -> Void) -> [Intake] {
      values.map { value in
        var changed = intake
        change(&changed, value)
        return changed
      }
    }
    switch fact {
    case .regions:
      let sets: [RegionSet] = [
        [.eyelidUpperLeft], [.cheekRight], [.lips], [.eyelidUpperLeft, .eyelidLowerLeft],
        [.eyelidUpperLeft, .cheekLeft], [.eyelidUpperLeft, .eyelidUpperRight], [.mouthLeft, .lips, .chin],
        [.browLeft, .browRight],
      ]
      return each(sets) { $0.regions = $1 }
    case .age: return each(AgeGroup.allCases) { $0.age = $1 }
    case .daysSinceOnset:
      return each([.days(0), .days(7), .days(8), .days(14), .days(15), .unsure]) { $0.daysSinceOnset = $1 }
    case .pregnancy: return each(Pregnancy.allCases) { $0.pregnancy = $1 }
    case .headInjury: return each(HeadInjury.allCases) { $0.headInjury = $1 }
    case .finding(let finding): return each(Answer.allCases) { $0.findings[finding] = $1 }
    }
  }

  @Test(
    "1. No step from no to unsure to yes lowers the tier", arguments: try RealRuleBook.load().rules.map(\.id))
  func monotone(rule: RuleID) {
    let findings = book.facts(of: rule).compactMap(\.finding).filter { !Self.mayStepDown.contains($0) }
    for intake in combinations(of: rule) {
      let before = book.assess(intake).tier
      for finding in findings where intake[finding] != .yes {
        var stepped = intake
        stepped.findings[finding] = intake[finding] == .no ? .unsure : .yes
        if book.assess(stepped).tier < before {
          Issue.record("\(finding) lowers the tier of \(intake)")
          return
        }
      }
    }
  }

  @Test("1. The answers that may step down do so only as written")
  func stepsDown() {
    var random = SeededGenerator(seed: 7)
    var lowered: Set<FindingID> = []
    for round in 0..<1_000 {
      var intake = randomIntake(book.findings.map(\.id), using: &random)
      if random.chance(50) {
        // Next to nothing else, so that one answer can be all that holds the tier up.
        (intake.findings, intake.unmentioned) = ([:], .no)
        (intake.pregnancy, intake.headInjury) = (.no, .no)
      }
      let before = book.assess(intake)
      for finding in book.findings.map(\.id) {
        // The first half tries the step to unsure, the second the step to yes.
        guard let answer = intake[finding], answer != .yes else { continue }
        var stepped = intake
        stepped.findings[finding] = answer == .no && round < 500 ? .unsure : .yes
        let after = book.assess(stepped)
        guard after.tier < before.tier else { continue }
        let gone = Set(before.firedRules.map(\.id)).subtracting(after.firedRules.map(\.id))
        lowered.insert(finding)
        #expect(stepped[finding] == .yes, "\(finding) lowers the tier when it becomes unsure")
        switch finding {
        case "weaknessBuiltOverADay", "foreheadAffected", "weaknessOnlySymptom":
          #expect(gone == ["E2"] && after.firedRules.contains { $0.id == "U1" })
        case "alreadyAssessedUnchanged":
          #expect(gone == ["S1"])
        case "suppressibleUrge":
          #expect(intake.age == .child && gone.isSubset(of: ["U6", "S4", "S8"]))
        default:
          Issue.record("\(finding) lowers the tier of \(intake)")
        }
      }
    }
    #expect(lowered == Self.mayStepDown)
  }

  @Test("3. No order of answering changes the result")
  func order() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let intake = randomIntake(book.findings.map(\.id), using: &random)
      var again = Intake(unmentioned: intake.unmentioned)
      var steps: [(inout Intake) -> Void] = intake.findings.map { finding, answer in
        { $0.findings[finding] = answer }
      }
      steps += intake.regions.map { region in { $0.regions.insert(region) } }
      steps += [
        { $0.age = intake.age }, { $0.daysSinceOnset = intake.daysSinceOnset },
        { $0.pregnancy = intake.pregnancy }, { $0.headInjury = intake.headInjury },
      ]
      for step in steps.shuffled(using: &random) { step(&again) }
      #expect(book.assess(again) == book.assess(intake))
    }
  }

  @Test("4. No unanswered safety question ever ends in self-care")
  func openQuestions() {
    var random = SeededGenerator(seed: 4)
    var nearMisses = 0
    for _ in 0..<200 {
      var intake = randomIntake(book.findings.map(\.id), using: &random)
      if random.chance(60) { intake = quietIntake(intake.findings.mapValues { _ in .no }) }
      if random.chance(20) {
        intake.age = .child
        intake.findings["suppressibleUrge"] = .yes
      }
      intake.unmentioned = .unanswered
      for finding in book.findings where intake.findings[finding.id] == nil {
        intake.findings[finding.id] = .no
      }
      let whole = book.assess(intake)
      for question in book.questions.map(\.fact) {
        guard book.isAsked(question, in: intake) else { continue }
        let opened = book.assess(without(question, intake))
        #expect(opened.tier != .selfCare)
        #expect(!opened.complete && !opened.planOpen && opened.unanswered.contains(question))
        if whole.tier == .selfCare { nearMisses += 1 }
      }
    }
    #expect(nearMisses > 2_000)
    #expect(book.assess(Intake()).tier == .incomplete)
  }

  private func without(_ question: Fact, _ intake: Intake) -> Intake {
    var opened = intake
    switch question {
    case .regions: opened.regions = []
    case .age: opened.age = nil
    case .daysSinceOnset: opened.daysSinceOnset = nil
    case .pregnancy: opened.pregnancy = nil
    case .headInjury: opened.headInjury = nil
    case .finding(let finding): opened.findings[finding] = nil
    }
    return opened
  }
}
