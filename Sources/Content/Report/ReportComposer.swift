import Triage

extension AssessmentReport {
  /// Puts a result into words.
  ///
  /// - Parameters:
  ///   - intake: what the person said.
  ///   - assessment: what the rules made of it.
  ///   - content: rules and texts.
  ///   - places: the places of the face in the same language.
  ///   - emergencyNumber: the number of the person's country.
  public init(
    intake: Intake, assessment: Assessment, content: ClinicalContent, places: PlaceCatalog,
    emergencyNumber: String
  ) {
    let composer = ReportComposer(
      intake: intake, assessment: assessment, content: content, places: places,
      values: ["number": emergencyNumber])
    let guidance = content.guidance(for: assessment)
    let rules = composer.rules()
    self.init(
      tier: assessment.tier, complete: assessment.complete, isTic: assessment.isTic, word: guidance.word,
      timeFrame: guidance.timeFrame(limitHours: assessment.limitHours),
      headline: composer.headline(guidance), who: guidance.who.map(composer.filled), rules: rules,
      reasonWithoutRule: rules.isEmpty ? composer.filled(guidance.safetyNet.uncertain) : nil,
      steps: composer.steps(guidance), askAbout: composer.askAbout(),
      worthFindingOut: assessment.worthFindingOut.map(composer.worthFindingOut),
      unanswered: assessment.unanswered.map(composer.unanswered),
      safetyNet: composer.safetyNet(guidance.safetyNet), planOpen: assessment.planOpen,
      emergencyNumber: emergencyNumber, contentVersion: content.version, language: content.language)
  }
}

/// Finds the words for one result.
private struct ReportComposer {
  let intake: Intake
  let assessment: Assessment
  let content: ClinicalContent
  let places: PlaceCatalog
  /// What the placeholders of every text are filled with.
  let values: [String: String]

  /// The most pressing rules first; among equals the order of the rule book.
  private var fired: [FiredRule] {
    Tier.allCases.sorted(by: >).flatMap { tier in assessment.firedRules.filter { $0.tier == tier } }
  }

  func filled(_ text: String) -> String { Placeholders.fill(text, with: values) }

  func filled(_ statement: Statement) -> Statement { statement.filled(values) }

  func headline(_ guidance: Guidance) -> String {
    let isUnsure = !assessment.worthFindingOut.isEmpty
    return filled(isUnsure ? guidance.headlineWhileUnsure ?? guidance.headline : guidance.headline)
  }

  // MARK: Why

  func rules() -> [AssessmentReport.FiredReason] {
    let answers = AnswerSentences(intake: intake, questions: content.questions, places: places)
    return fired.compactMap { rule in
      guard let text = content.ruleTexts[rule.id] else { return nil }
      // A rule that fires because nothing else did has no facts of its own: place and start say whose
      // answers these are.
      let facts = rule.because.isEmpty ? [Fact.regions, .daysSinceOnset] : rule.because
      return AssessmentReport.FiredReason(
        id: rule.id, tier: rule.tier, because: rule.because, said: facts.compactMap(answers.sentence),
        reason: filled(text.reason(afterDays: intake.daysSinceOnset?.days)))
    }
  }

  // MARK: What to do

  /// In an emergency what holds for every one comes first, the number above all, so that it is seen
  /// however many rules have fired; and nothing of a lesser rule distracts from it.
  func steps(_ guidance: Guidance) -> [Statement] {
    let pressing = ruleTexts { $0.tier == assessment.tier }.flatMap(\.steps)
    let steps =
      if assessment.tier == .emergency {
        guidance.steps + pressing
      } else {
        pressing + guidance.steps + ruleTexts { $0.tier != assessment.tier }.flatMap(\.steps)
      }
    return withoutRepeats(steps.map(filled))
  }

  func safetyNet(_ net: SafetyNet) -> SafetyNet {
    let added = ruleTexts { _ in true }.flatMap(\.watchFor)
    return SafetyNet(
      uncertain: filled(net.uncertain), watchFor: withoutRepeats((added + net.watchFor).map(filled)),
      getHelp: filled(net.getHelp), course: filled(net.course))
  }

  private func ruleTexts(_ isWanted: (FiredRule) -> Bool) -> [RuleText] {
    fired.filter(isWanted).compactMap { content.ruleTexts[$0.id] }
  }

  /// Two rules may ask for the same step; it is said once, with the sources of both.
  private func withoutRepeats(_ statements: [Statement]) -> [Statement] {
    var kept: [Statement] = []
    for statement in statements {
      if let index = kept.firstIndex(where: { $0.text == statement.text }) {
        kept[index].sources += statement.sources.filter { !kept[index].sources.contains($0) }
      } else {
        kept.append(statement)
      }
    }
    return kept
  }

  // MARK: What it might be

  /// What the rules name comes first. What goes with a place is only named where nothing presses,
  /// and for adults: a child's twitch has other causes.
  func askAbout() -> [Condition] {
    var ids = ruleTexts { _ in true }.flatMap(\.conditions)
    if [.selfCare, .soon].contains(assessment.tier) && intake.age == .adult { ids += placeConditions() }
    var seen: Set<String> = []
    return
      ids
      .filter { seen.insert($0).inserted }
      .compactMap { content.conditions[$0] }
      .prefix(AssessmentReport.askAboutLimit)
      .map { Condition(id: $0.id, name: $0.name, ask: filled($0.ask)) }
  }

  /// What every picked place has in common: a flutter of one lid does not explain a cheek.
  private func placeConditions() -> [String] {
    let lists = intake.regions.compactMap { places[$0]?.facts.conditions }
    guard let first = lists.first else { return [] }
    return first.filter { id in lists.allSatisfy { $0.contains(id) } }
  }

  // MARK: Open questions

  func worthFindingOut(_ fact: Fact) -> AssessmentReport.OpenQuestion {
    AssessmentReport.OpenQuestion(fact: fact, text: content.questions.find(fact) ?? ask(fact))
  }

  func unanswered(_ fact: Fact) -> AssessmentReport.OpenQuestion {
    AssessmentReport.OpenQuestion(fact: fact, text: ask(fact))
  }

  private func ask(_ fact: Fact) -> String { content.questions.ask(fact) ?? fact.id }
}
