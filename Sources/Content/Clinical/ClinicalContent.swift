import Triage

/// The rules, and every text of checklist and result in one language.
public struct ClinicalContent: Sendable {
  /// The version of rules and texts, such as `2026.11.1`.
  public let version: String
  /// The code of the language.
  public let language: String
  /// The rules, ready to be applied.
  public let ruleBook: RuleBook
  /// How everything is asked and told back.
  public let questions: QuestionCatalog
  /// What is said when a rule fires; loaded content has a text for every rule.
  public let ruleTexts: [RuleID: RuleText]
  /// What a result says, by tier; loaded content has every tier.
  public let guidance: [Tier: Guidance]
  /// What the result for a child with a tic says, in place of self-care.
  public let tics: Guidance
  /// What can be asked about, by id.
  public let conditions: [String: Condition]
  /// The questions about habits, in the order of asking.
  public let habits: [Habit]
  /// Where everything is known from.
  public let sources: SourceCatalog
  /// The number to call in an emergency, by country.
  public let emergencyNumbers: EmergencyNumbers

  /// What a result says.
  public func guidance(for assessment: Assessment) -> Guidance {
    assessment.isTic ? tics : guidance[assessment.tier] ?? tics
  }
}

extension ContentLibrary {
  /// Loads everything that ``loadInterface()`` leaves out. Meant for a thread in the background.
  public func loadClinical() throws(ContentProblem) -> ClinicalContent {
    let log = FindingLog()
    let content = clinical(log)
    try log.throwIfAny()
    guard let content else { throw incomplete() }
    return content
  }

  /// Reads every file even where one of them is wrong, so that the log holds all that is wrong.
  func clinical(_ log: FindingLog) -> ClinicalContent? {
    let triage = TriageData.load(from: assets, log: log)
    let ruleBook = triage?.ruleBook()
    let questions = reader("questions.yaml", log).map { QuestionCatalog($0) }
    let rules = reader("rules.yaml", log).map(ruleTextsByID)
    let guidance = reader("guidance.yaml", log).map { GuidanceFile($0) }
    let conditions = reader("conditions.yaml", log).map(conditionsByID)
    let habits = reader("habits.yaml", log)?.list("habits").compactMap { Habit($0) }
    let sources = shared("sources.yaml", log).map { SourceCatalog($0) }
    let countries = shared("countries.yaml", log).map { EmergencyNumbers($0) }
    if let triage, let questions { requireTexts(triage, questions, log) }
    if let triage, let rules { requireReasons(triage, rules, log) }
    guard let triage, let ruleBook, let questions, let rules, let guidance, let conditions, let habits,
      let sources, let countries
    else { return nil }
    return ClinicalContent(
      version: triage.version, language: language, ruleBook: ruleBook, questions: questions, ruleTexts: rules,
      guidance: guidance.tiers, tics: guidance.tics, conditions: conditions, habits: habits, sources: sources,
      emergencyNumbers: countries)
  }

  private func shared(_ file: String, _ log: FindingLog) -> YAMLReader? {
    YAMLFile.load(file, in: assets, log: log).map { YAMLReader($0, log: log) }
  }

  private func ruleTextsByID(_ reader: YAMLReader) -> [RuleID: RuleText] {
    reader.allow("rules")
    return Dictionary(
      reader.map("rules").maps().map { (RuleID($0.key), RuleText($0.reader)) }
    ) { first, _ in first }
  }

  private func conditionsByID(_ reader: YAMLReader) -> [String: Condition] {
    reader.allow("conditions")
    return Dictionary(
      reader.map("conditions").maps().map { ($0.key, Condition(id: $0.key, $0.reader)) }
    ) { first, _ in first }
  }

  private func requireTexts(_ triage: TriageData, _ questions: QuestionCatalog, _ log: FindingLog) {
    for finding in triage.findings where questions[finding.id] == nil {
      log.add(
        path("questions.yaml"), 0, "the finding \(finding.id) has no texts",
        "write \(finding.id): with ask, yes, unsure and why under findings")
    }
  }

  private func requireReasons(_ triage: TriageData, _ texts: [RuleID: RuleText], _ log: FindingLog) {
    for rule in triage.rules where texts[rule.id] == nil {
      log.add(
        path("rules.yaml"), 0, "the rule \(rule.id) has no reason",
        "write \(rule.id): { reason: ... } under rules")
    }
  }

  /// A file of this language, as findings name it.
  func path(_ file: String) -> String { "languages/\(language)/\(file)" }
}

/// `guidance.yaml`.
private struct GuidanceFile {
  let tiers: [Tier: Guidance]
  let tics: Guidance

  init(_ reader: YAMLReader) {
    reader.allow("tiers", "tics")
    let tiers = reader.map("tiers")
    tiers.allow(Tier.allCases.map(\.rawValue))
    self.tiers = Dictionary(
      uniqueKeysWithValues: Tier.allCases.map { ($0, Guidance(tiers.map($0.rawValue))) })
    tics = Guidance(reader.map("tics"))
  }
}
