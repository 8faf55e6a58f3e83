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
    checkConditions("rules.yaml", at: "alsoSaid")
    checkConditions("regions.yaml", at: "muscles")
    checkHabits()
    checkPlaces()
    checkDays()
  }

  func file(_ name: String) -> YAMLFile? {
    files.first { $0.file.hasSuffix("/" + name) }
  }

  private func checkRuleTexts() {
    guard let file = file("rules.yaml") else { return }
    let mentions = Set(content.ruleBook.mentions.map(\.id.rawValue))
    for entry in file.root.at("alsoSaid")?.entries ?? [] where !mentions.contains(entry.key) {
      log.add(
        file.file, entry.line, "alsoSaid has no \(entry.key)", "write an id of alsoSaid in triage/rules.yaml")
    }
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
    for entry in file.root.entries ?? [] where entry.key != "habits" {
      log.add(file.file, entry.line, "unknown key \(entry.key.prefix(40))", "write one of: habits")
    }
    var seen: Set<String> = []
    for item in file.root.at("habits")?.items ?? [] {
      guard let id = item.at("id")?.scalar, !seen.insert(id).inserted else { continue }
      log.add(file.file, item.line, "the habit \(id) stands twice", "keep one of them")
    }
    for habit in content.habits { check(habit, file) }
  }

  private func check(_ habit: Habit, _ file: YAMLFile) {
    let item = file.root.at("habits")?.items?.first { $0.at("id")?.scalar == habit.id }
    if let usual = habit.usual, habit.kind != .yesNo, !habit.range.contains(usual) {
      log.add(
        file.file, item?.at("usual")?.line ?? 0, "usual of \(habit.id) is out of its range",
        "write a number from min to max")
    }
    guard !habit.canBeLikely else { return }
    log.add(
      file.file, item?.at("likely")?.line ?? 0, "no answer to \(habit.id) is ever likely",
      habit.kind == .yesNo
        ? "write likely: \"yes\" or \"no\"" : "write a limit between min and max, such as \"< 7\"")
  }

  private static let longestName = 40

  /// A place is known by its name alone where nothing is drawn.
  private func checkPlaces() {
    guard let file = file("regions.yaml") else { return }
    var owners: [String: String] = [:]
    for entry in file.root.at("regions")?.entries ?? [] {
      guard let name = entry.node.at("name")?.scalar else { continue }
      if let owner = owners[name] {
        log.add(
          file.file, entry.line, "\(entry.key) has the name of \(owner)", "give each place its own name")
      }
      owners[name] = entry.key
      if TextWidth.columns(name) > Self.longestName {
        log.add(
          file.file, entry.line, "a name of \(TextWidth.columns(name)) columns",
          "write at most \(Self.longestName) columns")
      }
      guard let region = RegionID(rawValue: entry.key), let muscle = entry.node.at("muscle"),
        muscle.scalar != region.kind.rawValue
      else { continue }
      log.add(
        file.file, muscle.line, "\(entry.key) has the muscle \(muscle.scalar ?? "")",
        "write muscle: \(region.kind)")
    }
  }

  private func checkDays() {
    guard let file = file("questions.yaml") else { return }
    for option in file.root.at("choices", "daysSinceOnset", "options")?.entries ?? [] {
      guard let days = option.node.at("days"), let number = Double(days.scalar ?? ""), number < 0 else {
        continue
      }
      log.add(file.file, days.line, "\(option.key) has \(days.scalar ?? "") days", "write a number from 0 on")
    }
  }
}

extension Habit {
  /// Whether some answer that can be given makes it a likely cause.
  fileprivate var canBeLikely: Bool {
    switch likely {
    case .answer: kind == .yesNo
    case .below(let limit): kind != .yesNo && limit > range.lowerBound
    case .atMost(let limit): kind != .yesNo && limit >= range.lowerBound
    case .above(let limit): kind != .yesNo && limit < range.upperBound
    case .atLeast(let limit): kind != .yesNo && limit <= range.upperBound
    }
  }
}
