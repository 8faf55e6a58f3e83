/// Turns definitions into what a rule book needs, and collects what is wrong with them.
struct RuleBookCheck {
  let findings: [FindingDefinition]
  let rules: [RuleDefinition]
  let mentions: [MentionDefinition]
  private(set) var findingPositions: [FindingID: Int] = [:]
  private var rulePositions: [RuleID: Int] = [:]
  private let findingNames: [String: Int]
  private let ruleNames: [String: Int]
  var problems: [RuleProblem] = []

  init(findings: [FindingDefinition], rules: [RuleDefinition], mentions: [MentionDefinition]) {
    self.findings = findings
    self.rules = rules
    self.mentions = mentions
    for (position, finding) in findings.enumerated() where findingPositions[finding.id] == nil {
      findingPositions[finding.id] = position
    }
    for (position, rule) in rules.enumerated() where rulePositions[rule.id] == nil {
      rulePositions[rule.id] = position
    }
    findingNames = Dictionary(uniqueKeysWithValues: findingPositions.map { ($0.key.rawValue, $0.value) })
    ruleNames = Dictionary(uniqueKeysWithValues: rulePositions.map { ($0.key.rawValue, $0.value) })
    checkFindingNames()
    checkRules()
  }

  mutating func report(finding position: Int, _ key: String, column: Int? = nil, _ message: String) {
    problems.append(
      RuleProblem(
        place: .finding(findings[position].id), position: position, key: key, column: column,
        message: message))
  }

  mutating func report(rule position: Int, _ key: String, column: Int? = nil, _ message: String) {
    problems.append(
      RuleProblem(
        place: .rule(rules[position].id), position: position, key: key, column: column, message: message))
  }

  private mutating func report(mention position: Int, _ key: String, column: Int? = nil, _ message: String) {
    problems.append(
      RuleProblem(
        place: .mention(mentions[position].id), position: position, key: key, column: column,
        message: message))
  }

  private mutating func checkFindingNames() {
    for (position, finding) in findings.enumerated() {
      let name = finding.id.rawValue
      if Vocabulary.words.contains(name) {
        report(finding: position, "id", "\"\(name)\" is a word of the rule language. Use another name.")
      } else if !isName(name) {
        report(finding: position, "id", "\"\(name)\" is no name. Write a letter, then letters and digits.")
      } else if findingPositions[finding.id] != position {
        report(finding: position, "id", "there are two findings called \(name). Remove one.")
      }
      if finding.stage == .about {
        report(finding: position, "stage", "this page holds no findings. Write one of 1, 1b, 2, 3.")
      }
    }
  }

  private mutating func checkRules() {
    for (position, rule) in rules.enumerated() {
      if !isName(rule.id.rawValue) {
        report(rule: position, "id", "\"\(rule.id)\" is no name. Write a letter, then letters and digits.")
      } else if rulePositions[rule.id] != position {
        report(rule: position, "id", "there are two rules called \(rule.id). Remove one.")
      }
      if rule.tier == .incomplete {
        report(
          rule: position, "tier",
          "no rule can ask for incomplete. Write emergency, urgent, soon or selfCare.")
      }
      if let hours = rule.limitHours, hours < 1 {
        report(rule: position, "limitHours", "found \(hours). Write a number of hours from 1 up.")
      }
    }
  }

  private func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber }
  }

  mutating func asking() -> [RuleBook.Asking] {
    findings.indices.map { position in
      guard let text = findings[position].askedWhen else { return .always }
      if text == "never" { return .never }
      do throws(ExpressionProblem) {
        return .when(try parse(text, for: .asking(position: position)))
      } catch {
        report(finding: position, "askedWhen", column: error.column, error.message)
        return .always
      }
    }
  }

  mutating func conditions() -> [Expression] {
    rules.indices.map { position in
      do throws(ExpressionProblem) {
        return try parse(rules[position].when, for: .rule(position: position))
      } catch {
        report(rule: position, "when", column: error.column, error.message)
        return .any([])
      }
    }
  }

  mutating func mentionConditions() -> [Expression] {
    var seen: Set<MentionID> = []
    return mentions.enumerated().map { position, mention in
      if !isName(mention.id.rawValue) {
        report(
          mention: position, "id", "\"\(mention.id)\" is no name. Write a letter, then letters and digits.")
      } else if !seen.insert(mention.id).inserted {
        report(mention: position, "id", "there are two entries called \(mention.id). Remove one.")
      }
      do throws(ExpressionProblem) {
        return try parse(mention.when, for: .mention)
      } catch {
        report(mention: position, "when", column: error.column, error.message)
        return .any([])
      }
    }
  }

  private func parse(_ text: String, for use: Vocabulary.Use) throws(ExpressionProblem) -> Expression {
    try ExpressionParser.parse(
      text, Vocabulary(findings: findingNames, rules: ruleNames, use: use))
  }

  mutating func replacements() -> [Int?] {
    rules.indices.map { position in
      guard let name = rules[position].replacedBy else { return nil }
      guard let other = rulePositions[name], other != position else {
        report(rule: position, "replacedBy", "\"\(name)\" is no other rule. Write the id of one.")
        return nil
      }
      return other
    }
  }

  /// An order in which each rule comes after those it depends on.
  mutating func evaluationOrder(_ conditions: [Expression], _ replacements: [Int?]) -> [Int] {
    let needs = rules.indices.map { position in
      dependencies(of: conditions[position], replacedBy: replacements[position])
    }
    var order: [Int] = []
    var done: Set<Int> = []
    while order.count < rules.count {
      let ready = rules.indices.first { !done.contains($0) && needs[$0].isSubset(of: done) }
      guard let ready else {
        for position in rules.indices where !done.contains(position) {
          report(
            rule: position, "when",
            "depends on a rule that depends on this one. Let fired and replacedBy go in one direction only.")
        }
        return []
      }
      order.append(ready)
      done.insert(ready)
    }
    return order
  }

  private func dependencies(of condition: Expression, replacedBy replacement: Int?) -> Set<Int> {
    var needed: Set<Int> = []
    for part in condition.flattened {
      if case .fired(let other) = part { needed.insert(other) }
      if case .nothingFired(let own) = part { needed.formUnion(0..<own) }
    }
    if let replacement { needed.insert(replacement) }
    return needed
  }
}
