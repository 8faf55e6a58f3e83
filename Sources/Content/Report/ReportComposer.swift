import Triage

/// Finds the words for one result.
struct ReportComposer {
  let intake: Intake
  let assessment: Assessment
  let content: ClinicalContent
  let places: PlaceCatalog
  /// What the placeholders of every text are filled with.
  let values: [String: String]
  private let answers: KnownAnswers
  private let sentences: AnswerSentences

  init(
    intake: Intake, assessment: Assessment, content: ClinicalContent, places: PlaceCatalog,
    values: [String: String]
  ) {
    self.intake = intake
    self.assessment = assessment
    self.content = content
    self.places = places
    self.values = values
    answers = content.ruleBook.answers(of: intake)
    sentences = AnswerSentences(intake: intake, questions: content.questions, places: places)
  }

  /// The most pressing rules first; among equals the order of the rule book.
  private var fired: [FiredRule] {
    Tier.allCases.sorted(by: >).flatMap { tier in assessment.firedRules.filter { $0.tier == tier } }
  }

  /// What belongs to the answers: unsure counts as it does in the rule that says it.
  private func filter(for tier: Tier) -> AnswerFilter {
    AnswerFilter(answers: answers, unsureCounts: tier >= .urgent)
  }

  /// What belongs to the answers where no rule says it: unsure is never no.
  private var anyFilter: AnswerFilter { AnswerFilter(answers: answers, unsureCounts: true) }

  func filled(_ text: String) -> String { Placeholders.fill(text, with: values) }

  func filled(_ statement: Statement) -> Statement { statement.filled(values) }

  func first(_ statements: [Conditional<Statement>]) -> Statement? {
    anyFilter.first(statements).map(filled)
  }

  // MARK: How soon

  func headline(_ guidance: Guidance) -> String { filled(anyFilter.first(guidance.headline) ?? "") }

  /// How soon, with the limit of a rule in hours where there is one.
  func timeFrame(_ guidance: Guidance) -> String {
    if let hours = assessment.limitHours, let limit = guidance.timeFrameLimit {
      return Placeholders.fill(limit, with: ["hours": String(hours)])
    }
    return filled(anyFilter.first(guidance.timeFrame) ?? "")
  }

  // MARK: Why

  func rules() -> [AssessmentReport.FiredReason] {
    fired.compactMap { rule in
      guard let text = content.ruleTexts[rule.id] else { return nil }
      // A rule that fires because nothing else did has no facts of its own: place and start say whose
      // answers these are.
      let facts = rule.because.isEmpty ? [Fact.regions, .daysSinceOnset] : rule.because
      return AssessmentReport.FiredReason(
        id: rule.id, tier: rule.tier, because: rule.because, said: facts.compactMap(sentences.sentence),
        reason: reason(text, filter(for: rule.tier)))
    }
  }

  func alsoSaid() -> [AssessmentReport.AlsoSaid] {
    assessment.alsoSaid.compactMap { mention in
      guard let text = content.mentionTexts[mention.id] else { return nil }
      return AssessmentReport.AlsoSaid(
        id: mention.id, because: mention.because, said: mention.because.compactMap(sentences.sentence),
        reason: reason(text, anyFilter))
    }
  }

  private func reason(_ text: RuleText, _ filter: AnswerFilter) -> Statement {
    if let late = text.late, let days = intake.daysSinceOnset?.days, days > late.after {
      return filled(late.reason)
    }
    let parts = filter.all(text.reason)
    // A reason is never empty.
    return filled(Statement(joining: parts.isEmpty ? text.reason.map(\.value) : parts))
  }

  // MARK: What to do

  /// In an emergency what holds for every one comes first, the number above all, so that it is seen
  /// however many rules have fired; and nothing of a lesser rule distracts from it.
  func steps(_ guidance: Guidance) -> [Statement] {
    let own = anyFilter.all(guidance.steps)
    let pressing = ruleTexts { $0.tier == assessment.tier }.flatMap { $0.filter.all($0.text.steps) }
    guard assessment.tier != .emergency else { return withoutRepeats((own + pressing).map(filled)) }
    let mentioned = mentionTexts.flatMap { anyFilter.all($0.steps) }
    let lesser = ruleTexts { $0.tier != assessment.tier }.flatMap { $0.filter.all($0.text.steps) }
    return withoutRepeats((mentioned + pressing + own + lesser).map(filled))
  }

  func safetyNet(_ net: SafetyNetTexts) -> SafetyNet {
    let added =
      ruleTexts { _ in true }.flatMap { $0.filter.all($0.text.watchFor) }
      + mentionTexts.flatMap { anyFilter.all($0.watchFor) }
    let nothing = Statement(text: "", sources: [])
    return SafetyNet(
      uncertain: filled(net.uncertain),
      watchFor: withoutRepeats((added + anyFilter.all(net.watchFor)).map(filled)),
      getHelp: first(net.getHelp) ?? nothing, course: first(net.course) ?? nothing)
  }

  private var mentionTexts: [RuleText] { assessment.alsoSaid.compactMap { content.mentionTexts[$0.id] } }

  private func ruleTexts(_ isWanted: (FiredRule) -> Bool) -> [(text: RuleText, filter: AnswerFilter)] {
    fired.filter(isWanted).compactMap { rule in
      content.ruleTexts[rule.id].map { ($0, filter(for: rule.tier)) }
    }
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

  /// What belongs to the answers; what the rules name comes first. What goes with a place is only named where nothing presses,
  /// and for adults: a child's twitch has other causes.
  func askAbout() -> [Condition] {
    var ids = ruleTexts { _ in true }.flatMap(\.text.conditions) + mentionTexts.flatMap(\.conditions)
    if [.selfCare, .soon].contains(assessment.tier) && intake.age == .adult { ids += placeConditions() }
    var seen: Set<String> = []
    return
      ids
      .filter { seen.insert($0).inserted }
      .compactMap { content.conditions[$0] }
      .filter { anyFilter.holds($0.when) }
      .prefix(AssessmentReport.askAboutLimit)
      .map { Condition(id: $0.id, name: $0.name, ask: filled($0.ask), when: $0.when) }
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
