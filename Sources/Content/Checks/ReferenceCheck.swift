import Triage

/// Checks that rules, findings and conditions that texts name exist, and that none lacks its texts.
struct ReferenceCheck {
  let content: ClinicalContent
  let files: [YAMLFile]
  let log: FindingLog

  func run() {
    checkRuleTexts()
    checkFindingTexts()
    checkConditions("rules.yaml", at: "rules")
    checkConditions("regions.yaml", at: "muscles")
    checkHabits()
  }

  func file(_ name: String) -> YAMLFile? {
    files.first { $0.file.hasSuffix("/" + name) }
  }

  private func checkRuleTexts() {
    guard let file = file("rules.yaml") else { return }
    for entry in file.root.at("rules")?.entries ?? [] where content.ruleBook.rule(RuleID(entry.key)) == nil {
      log.add(file.file, entry.line, "no rule \(entry.key)", "write the id of a rule of triage/rules.yaml")
    }
  }

  private func checkFindingTexts() {
    guard let file = file("questions.yaml") else { return }
    let known = Set(content.ruleBook.findings.map(\.id.rawValue))
    let needed = findingsForAppointments()
    for entry in file.root.at("findings")?.entries ?? [] {
      if !known.contains(entry.key) {
        log.add(
          file.file, entry.line, "no finding \(entry.key)",
          "write the id of a finding of triage/findings.yaml")
      }
      if needed.contains(entry.key) && entry.node.at("find") == nil {
        log.add(
          file.file, entry.line, "findings.\(entry.key).find is missing", "write find: \"Find out if ...\"")
      }
    }
  }

  /// What the rules for an appointment look at: unsure there is "worth finding out".
  private func findingsForAppointments() -> Set<String> {
    let rules = content.ruleBook.rules.filter { $0.tier == .soon }
    return Set(rules.flatMap { content.ruleBook.facts(of: $0.id) }.compactMap { $0.finding?.rawValue })
  }

  private func checkConditions(_ name: String, at key: String) {
    guard let file = file(name) else { return }
    for entry in file.root.at(key)?.entries ?? [] {
      for id in entry.node.at("conditions")?.items ?? [] where content.conditions[id.scalar ?? ""] == nil {
        log.add(
          file.file, id.line, "no condition \(id.scalar ?? "")",
          "write an id of conditions.yaml, or add it there")
      }
    }
  }

  private func checkHabits() {
    guard let file = file("habits.yaml") else { return }
    var seen: Set<String> = []
    for item in file.root.at("habits")?.items ?? [] {
      guard let id = item.at("id")?.scalar, !seen.insert(id).inserted else { continue }
      log.add(file.file, item.line, "the habit \(id) stands twice", "keep one of them")
    }
  }
}
