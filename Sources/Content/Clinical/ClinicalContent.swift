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
  /// What is said of an answer that no rule rests on; loaded content has a text for every mention.
  public let mentionTexts: [MentionID: RuleText]
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
    let rules = reader("rules.yaml", log).map { RuleTextsFile($0, ruleBook) }
    let guidance = reader("guidance.yaml", log).map { GuidanceFile($0, ruleBook) }
    let conditions = reader("conditions.yaml", log).map { conditionsByID($0, ruleBook) }
    let habits = reader("habits.yaml", log)?.list("habits").compactMap { Habit($0) }
    let sources = shared("sources.yaml", log).map { SourceCatalog($0) }
    let countries = shared("countries.yaml", log).map { EmergencyNumbers($0) }
    if let triage, let questions { requireTexts(triage, questions, log) }
    if let triage, let rules { requireReasons(triage, rules, log) }
    guard let triage, let ruleBook, let questions, let rules, let guidance, let conditions, let habits,
      let sources, let countries
    else { return nil }
    return ClinicalContent(
      version: triage.version, language: language, ruleBook: ruleBook, questions: questions,
      ruleTexts: rules.rules, mentionTexts: rules.mentions, guidance: guidance.tiers, tics: guidance.tics,
      conditions: conditions, habits: habits, sources: sources,
      emergencyNumbers: countries)
  }

  private func shared(_ file: String, _ log: FindingLog) -> YAMLReader? {
    YAMLFile.load(file, in: assets, log: log).map { YAMLReader($0, log: log) }
  }

  private func conditionsByID(_ reader: YAMLReader, _ book: RuleBook?) -> [String: Condition] {
    reader.allow("conditions")
    return Dictionary(
      reader.map("conditions").maps().map { key, texts in
        (key, Condition(id: key, ConditionalReader(reader: texts, book: book)))
      }
    ) { first, _ in first }
  }

  private func requireTexts(_ triage: TriageData, _ questions: QuestionCatalog, _ log: FindingLog) {
    for finding in triage.findings where questions[finding.id] == nil {
      log.add(
        path("questions.yaml"), 0, "the finding \(finding.id) has no texts",
        "write \(finding.id): with ask, yes, unsure and why under findings")
    }
  }

  private func requireReasons(_ triage: TriageData, _ texts: RuleTextsFile, _ log: FindingLog) {
    for rule in triage.rules where texts.rules[rule.id] == nil {
      log.add(
        path("rules.yaml"), 0, "the rule \(rule.id) has no reason",
        "write \(rule.id): { reason: ... } under rules")
    }
    for mention in triage.mentions where texts.mentions[mention.id] == nil {
      log.add(
        path("rules.yaml"), 0, "\(mention.id) of alsoSaid has no reason",
        "write \(mention.id): { reason: ... } under alsoSaid")
    }
  }

  /// A file of this language, as findings name it.
  func path(_ file: String) -> String { "languages/\(language)/\(file)" }
}

/// `rules.yaml` of a language.
private struct RuleTextsFile {
  let rules: [RuleID: RuleText]
  let mentions: [MentionID: RuleText]

  init(_ reader: YAMLReader, _ book: RuleBook?) {
    reader.allow("rules", "alsoSaid")
    rules = Self.texts(reader.map("rules"), book) { RuleID($0) }
    mentions = Self.texts(reader.map("alsoSaid"), book) { MentionID($0) }
  }

  private static func texts<ID>(_ reader: YAMLReader, _ book: RuleBook?, _ id: (String) -> ID) -> [ID:
    RuleText]
  {
    Dictionary(
      reader.maps().map { (id($0.key), RuleText(ConditionalReader(reader: $0.reader, book: book))) }
    ) { first, _ in first }
  }
}

/// `guidance.yaml`.
private struct GuidanceFile {
  let tiers: [Tier: Guidance]
  let tics: Guidance

  init(_ reader: YAMLReader, _ book: RuleBook?) {
    reader.allow("tiers", "tics")
    let guidance = { (texts: YAMLReader) in Guidance(ConditionalReader(reader: texts, book: book)) }
    let tiers = reader.map("tiers")
    tiers.allow(Tier.allCases.map(\.rawValue))
    self.tiers = Dictionary(
      uniqueKeysWithValues: Tier.allCases.map { ($0, guidance(tiers.map($0.rawValue))) })
    tics = guidance(reader.map("tics"))
  }
}
