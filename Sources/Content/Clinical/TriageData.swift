import Triage

/// The language-free files of the triage, with the lines their entries stand on.
struct TriageData {
  static let findingsFile = "triage/findings.yaml"
  static let rulesFile = "triage/rules.yaml"

  /// Of rules and texts together, such as `2026.11.1`.
  let version: String
  let findings: [FindingDefinition]
  let rules: [RuleDefinition]
  let mentions: [MentionDefinition]
  let touching: [[String]]
  private let findingReaders: [YAMLReader]
  private let ruleReaders: [YAMLReader]
  private let mentionReaders: [YAMLReader]
  private let touchingLines: [Int]
  private let log: FindingLog

  /// Reads both files; nil where one cannot be read at all.
  static func load(from assets: AssetsFolder, log: FindingLog) -> TriageData? {
    let findings = YAMLFile.load(findingsFile, in: assets, log: log)
    let rules = YAMLFile.load(rulesFile, in: assets, log: log)
    guard let findings, let rules else { return nil }
    return TriageData(findings: YAMLReader(findings, log: log), rules: YAMLReader(rules, log: log), log: log)
  }

  private init(findings: YAMLReader, rules: YAMLReader, log: FindingLog) {
    findings.allow("version", "findings")
    rules.allow("version", "touching", "rules", "alsoSaid")
    version = findings.text("version")
    findingReaders = findings.list("findings")
    self.findings = findingReaders.map { FindingDefinition($0) }
    ruleReaders = rules.list("rules")
    self.rules = ruleReaders.map { RuleDefinition($0) }
    mentionReaders = rules.list("alsoSaid")
    mentions = mentionReaders.map { MentionDefinition($0) }
    let pairs = rules.node("touching")?.items ?? []
    if pairs.isEmpty {
      log.add(rules.file, rules.line, "touching is missing", "write touching: [[brow, eyelids], ...]")
    }
    touching = pairs.map { ($0.items ?? []).map { $0.scalar ?? "" } }
    touchingLines = pairs.map(\.line)
    self.log = log
  }

  /// The rule book; nil where the data have mistakes, which then stand in the log.
  func ruleBook() -> RuleBook? {
    do throws(RuleBookError) {
      return try RuleBook(findings: findings, rules: rules, mentions: mentions, touching: touching)
    } catch {
      for problem in error.problems { report(problem) }
      return nil
    }
  }

  /// The line of a rule, for findings about its texts.
  func line(of rule: RuleID) -> Int {
    rules.firstIndex { $0.id == rule }.map { ruleReaders[$0].line } ?? 0
  }

  private func report(_ problem: RuleProblem) {
    switch problem.place {
    case .finding: report(problem, at: findingReaders, in: Self.findingsFile)
    case .rule: report(problem, at: ruleReaders, in: Self.rulesFile)
    case .mention: report(problem, at: mentionReaders, in: Self.rulesFile)
    case .touching(let index):
      log.add(
        Self.rulesFile, touchingLines.indices.contains(index) ? touchingLines[index] : 0, "touching",
        problem.message)
    }
  }

  private func report(_ problem: RuleProblem, at readers: [YAMLReader], in file: String) {
    let reader = readers.indices.contains(problem.position) ? readers[problem.position] : nil
    let line = reader?.node(problem.key)?.line ?? reader?.line ?? 0
    let column = problem.column.map { ", column \($0) of the expression" } ?? ""
    let subject =
      switch problem.place {
      case .finding(let id): "finding \(id)"
      case .rule(let id): "rule \(id)"
      case .mention(let id): "alsoSaid \(id)"
      case .touching: "touching"
      }
    log.add(file, line, "\(subject), \(problem.key)\(column)", problem.message)
  }
}

extension FindingDefinition {
  init(_ reader: YAMLReader) {
    reader.allow("id", "stage", "askedWhen")
    self.init(
      id: FindingID(reader.text("id")), stage: reader.choice("stage") ?? .pattern,
      askedWhen: reader.optionalText("askedWhen"))
  }
}

extension RuleDefinition {
  init(_ reader: YAMLReader) {
    reader.allow("id", "tier", "when", "limitHours", "replacedBy", "tics")
    self.init(
      id: RuleID(reader.text("id")), tier: reader.choice("tier") ?? .emergency, when: reader.text("when"),
      limitHours: reader.optionalInt("limitHours"),
      replacedBy: reader.optionalText("replacedBy").map { RuleID($0) },
      tics: reader.has("tics") ? reader.flag("tics") : nil)
  }
}

extension MentionDefinition {
  init(_ reader: YAMLReader) {
    reader.allow("id", "when")
    self.init(id: MentionID(reader.text("id")), when: reader.text("when"))
  }
}
