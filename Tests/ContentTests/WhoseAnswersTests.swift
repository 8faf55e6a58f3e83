import Testing
import Triage

@testable import Content

/// What to do, what it might be and why stand only with the answers they belong to.
@Suite struct WhoseAnswersTests {
  private let results: RealResults

  private let lone: [Lone]

  init() throws {
    results = try RealResults()
    lone = Self.lone(results)
  }

  /// One answer alone, and the results in which that answer is all there is.
  private struct Lone {
    let name: String
    let intake: Intake
    let report: AssessmentReport

    /// Whether an answer of the context that names it is not the usual one.
    var isSaid: Bool {
      switch name {
      case "pregnancy": intake.pregnancy != .no
      case "age": intake.age != .adult
      case "headInjury": intake.headInjury != .no
      default: true
      }
    }
  }

  /// Every finding answered yes and unsure alone, and every other answer of the context.
  private static func lone(_ results: RealResults) -> [Lone] {
    var intakes: [(String, Intake)] = [("nothing", RealResults.quiet)]
    for finding in results.content.ruleBook.findings.map(\.id) {
      for answer in [Answer.yes, .unsure] {
        var intake = RealResults.quiet
        intake.findings[finding] = answer
        if finding == "preeclampsiaSigns" { intake.pregnancy = .after20Weeks }
        if finding == "suppressibleUrge" { intake.age = .child }
        intakes.append((finding.rawValue, intake))
      }
    }
    for regions in [[.eyelidLowerLeft], [.cheekLeft], [.lips], [.browLeft, .browRight]] as [RegionSet] {
      for days in [3.0, 10, 30, 120] {
        var intake = RealResults.quiet
        intake.regions = regions
        intake.daysSinceOnset = .days(days)
        intakes.append(("places", intake))
        for pregnancy in Pregnancy.allCases {
          intake.pregnancy = pregnancy
          intakes.append(("pregnancy", intake))
        }
        intake.pregnancy = .no
        for age in AgeGroup.allCases {
          intake.age = age
          intakes.append(("age", intake))
        }
      }
    }
    for injury in HeadInjury.allCases {
      var intake = RealResults.quiet
      intake.headInjury = injury
      intakes.append(("headInjury", intake))
    }
    return intakes.map { Lone(name: $0.0, intake: $0.1, report: results.report($0.1)) }
  }

  /// Words, and the only answers that may call for them.
  private static let belongings: [(words: String, answers: Set<String>)] = [
    ("lenses", ["painfulRedEye", "eyeRedOrDischarge"]), ("red eye", ["painfulRedEye", "eyeRedOrDischarge"]),
    ("warm cloth", ["eyeRedOrDischarge"]), ("Bell's", []), ("72 hours", ["newFacialWeakness"]),
    ("eye will not shut, keep", ["newFacialWeakness"]), ("half your face", []),
    ("ear blisters", ["faceRashOrEarBlisters", "newFacialWeakness"]), ("wound", ["lockedJaw"]),
    ("medicine packs", ["serotoninSigns", "acuteDystonia", "newMedicine"]), ("alcohol", ["withdrawalSigns"]),
    ("maternity", ["pregnancy", "preeclampsiaSigns"]), ("pregnan", ["pregnancy", "preeclampsiaSigns"]),
    ("blood pressure", ["pregnancy", "preeclampsiaSigns"]),
    ("gave birth", ["pregnancy", "preeclampsiaSigns"]),
    ("MS team", ["knownMS"]), ("inhaler", ["newMedicine"]), ("pharmacist can check", ["newMedicine"]),
    ("prescribed", ["newMedicine", "longTermDopamineBlocker"]), ("blow to the head", ["headInjury"]),
    ("hit your head", ["headInjury"]), ("driving", ["bothEyesClamp", "lidClosesEachTime"]),
    ("both eyes clamp", ["bothEyesClamp"]), ("low calcium", ["mouthTingling", "handCramp"]),
    ("thyroid", ["mouthTingling", "handCramp"]), ("chewing", ["painfulConstantSpasm"]),
    ("24 hours", ["suddenHearingLoss"]),
    ("hearing", ["suddenHearingLoss", "gradualHearingChange", "faceRashOrEarBlisters"]),
    ("baby", ["age"]), ("child", ["age", "suppressibleUrge"]), ("tic", ["age", "suppressibleUrge"]),
    ("palsy", ["pastFacialPalsy"]), ("which illness you fear", ["otherBodyFlickers"]),
    ("lid droops", ["fatigableLidOrDoubleVision"]),
    (
      "short of breath",
      [
        "breathlessLyingFlat", "gradualWeakness", "progressiveSlurring", "choking", "tongueRipples",
      ]
    ), ("numb", ["gradualFacialNumbness"]), ("serotonin", []),
  ]

  @Test func stepsReasonsAndCauses() {
    var seen: Set<String> = []
    for one in lone {
      let report = one.report
      let texts =
        (report.reasons + report.steps).map(\.text) + report.askAbout.map(\.ask.text)
        + [report.headline, report.timeFrame]
      let shown = Self.words(of: texts.joined(separator: " | "))
      for (words, answers) in Self.belongings where shown.contains(Self.words(of: words)) {
        seen.insert(words)
        #expect(answers.contains(one.name) && one.isSaid, "\(one.name): \(words)")
      }
    }
    for (words, answers) in Self.belongings {
      #expect(seen.contains(words) != answers.isEmpty, "\(words) is never said")
    }
  }

  /// Small letters, a blank before each word.
  private static func words(of text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && !"'|".contains($0) }.map { " " + $0 }.joined()
  }

  /// "Not sure" is told back as such: nobody is told to have said what they were not sure of.
  @Test func whatWasUnsureIsToldBackAsUnsure() {
    for lone in lone where lone.intake.findings.values.contains(.unsure) {
      let told =
        lone.report.rules.flatMap { rule in zip(rule.because, rule.said) }
        + lone.report.alsoSaid.flatMap { zip($0.because, $0.said) }
      for (fact, sentence) in told {
        guard let finding = fact.finding, lone.intake[finding] == .unsure else { continue }
        #expect(sentence.hasPrefix("You were not sure"), "\(sentence)")
      }
      let steps = lone.report.steps.map(\.text)
      #expect(!steps.contains { $0.hasPrefix("Say that the hearing in one ear fell") }, "\(lone.name)")
    }
  }

  /// A complete result always has something to ask about, and tells the answers it rests on.
  @Test func nobodyIsLeftWithoutAQuestionOrAReason() {
    for lone in lone where lone.report.complete {
      #expect(!lone.report.askAbout.isEmpty, "\(lone.name) \(lone.intake)")
      #expect(lone.report.rules.allSatisfy { !$0.said.isEmpty }, "\(lone.name)")
    }
  }

  /// A reason made of parts has one for each answer that makes its rule fire; none is said for want of a better.
  @Test func everyAnswerOfARuleHasItsReason() {
    for lone in lone {
      let answers = results.content.ruleBook.answers(of: lone.intake)
      for rule in lone.report.rules {
        guard let text = results.content.ruleTexts[rule.id], text.late == nil else { continue }
        let filter = AnswerFilter(answers: answers, unsureCounts: rule.tier >= .urgent)
        #expect(!filter.all(text.reason).isEmpty, "\(rule.id) \(lone.name)")
      }
    }
  }
}
