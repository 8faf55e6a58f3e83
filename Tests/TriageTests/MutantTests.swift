import Testing
import Triage

/// Each rule changed in each place, to show that a wrong rule cannot pass the tests: the intakes of the table, a
/// few places and dates, and random intakes are held against the table as it is written down a second time.
@Suite("Every changed rule is noticed")
struct MutantTests {
  private let findings: [FindingDefinition]
  private let file: RealRuleBook.RulesFile
  private let intakes: [Intake]

  init() throws {
    findings = try RealRuleBook.findings().findings
    file = try RealRuleBook.rules()
    let rows = (Row.emergencies + Row.urgent + Row.soon + Row.selfCare).map(\.intake)
    let unsure = rows.map { row in
      var intake = row
      intake.findings = row.findings.mapValues { _ in .unsure }
      return intake
    }
    var random = SeededGenerator(seed: 20_261_129)
    let ids = findings.map(\.id)
    intakes = rows + unsure + Self.contexts + (0..<6_000).map { _ in randomIntake(ids, using: &random) }
  }

  /// Days round the limits, and places that touch or do not.
  private static var contexts: [Intake] {
    var found: [Intake] = []
    for days in [7.0, 7.5, 8, 13.5, 14, 14.5, 15] {
      for pregnancy in [Pregnancy.no, .after20Weeks] {
        for regions in [[.eyelidLowerLeft], [.chin]] as [RegionSet] {
          var intake = quietIntake()
          (intake.daysSinceOnset, intake.pregnancy, intake.regions) = (.days(days), pregnancy, regions)
          found.append(intake)
        }
      }
    }
    for first in RegionID.allCases {
      for second in RegionID.allCases {
        var intake = quietIntake()
        intake.regions = [first, second]
        found.append(intake)
      }
    }
    return found
  }

  private func isNoticed(_ book: RuleBook) -> Bool { intakes.contains { difference(book, $0) != nil } }

  @Test func theRulesThemselvesPass() throws { #expect(!isNoticed(try RealRuleBook.load())) }

  @Test func everyConditionChangedInOnePlaceIsNoticed() throws {
    var count = 0
    for (position, rule) in file.rules.enumerated() {
      for condition in Self.mutants(of: rule, findings: findings.map(\.id.rawValue)) {
        var rules = file.rules
        rules[position].when = condition
        guard let book = try? RuleBook(findings: findings, rules: rules, touching: file.touching) else {
          continue
        }
        count += 1
        #expect(isNoticed(book), "\(rule.id): \(condition)")
      }
    }
    #expect(count > 150, "only \(count) were tried")
  }

  @Test func everyTierAndReplacementIsNoticed() throws {
    for position in file.rules.indices {
      for tier in Tier.allCases where tier != file.rules[position].tier && tier != .incomplete {
        var rules = file.rules
        rules[position].tier = tier
        let book = try RuleBook(findings: findings, rules: rules, touching: file.touching)
        #expect(isNoticed(book), "\(rules[position].id) as \(tier)")
      }
      var rules = file.rules
      guard rules[position].replacedBy != nil else { continue }
      rules[position].replacedBy = nil
      #expect(isNoticed(try RuleBook(findings: findings, rules: rules, touching: file.touching)))
    }
  }

  @Test func everyPlaceThatTouchesAndEveryQuestionAskedOfSomeIsNoticed() throws {
    for position in file.touching.indices {
      var touching = file.touching
      touching.remove(at: position)
      let book = try RuleBook(findings: findings, rules: file.rules, touching: touching)
      #expect(isNoticed(book), "\(file.touching[position])")
    }
    for position in findings.indices where findings[position].askedWhen != nil {
      var findings = findings
      findings[position].askedWhen = nil
      let book = try RuleBook(findings: findings, rules: file.rules, touching: file.touching)
      #expect(isNoticed(book), "\(findings[position].id)")
    }
  }

  /// The condition of a rule with one word of it changed, in every way that changes what it means.
  private static func mutants(of rule: RuleDefinition, findings: [String]) -> [String] {
    let words = words(of: rule.when)
    var found: [String] = []
    func replace(_ index: Int, with word: String) {
      var changed = words
      changed[index] = word
      found.append(changed.joined(separator: " "))
    }
    for (index, word) in words.enumerated() {
      let isSure = index > 0 && words[index - 1] == "surely"
      if findings.contains(word) {
        replace(index, with: isSure ? "choking" : "(choking and not choking)")
        // Below urgent unsure counts as no anyway.
        if !isSure && rule.tier >= .urgent { replace(index, with: "surely " + word) }
      }
      if word == "surely" && rule.tier >= .urgent { replace(index, with: "") }
      if word == "not" { replace(index, with: "") }
      if let number = Double(word) {
        replace(index, with: "\(number + 1)")
        replace(index, with: "\(number - 1)")
      }
      let others = [
        Pregnancy.allCases.map(\.rawValue), HeadInjury.allCases.map(\.rawValue),
        AgeGroup.allCases.map(\.rawValue),
      ]
      for values in others where values.contains(word) && !findings.contains(word) {
        for other in values where other != word && !words.contains(other) { replace(index, with: other) }
      }
    }
    for (one, other) in [("and", "or"), ("or", "and")] where words.contains(one) && !words.contains(other) {
      found.append(words.map { $0 == one ? other : $0 }.joined(separator: " "))
    }
    return found
  }

  /// Words and signs, each on its own.
  private static func words(of condition: String) -> [String] {
    var spaced = condition
    for sign in ["(", ")", ","] { spaced = spaced.replacing(sign, with: " \(sign) ") }
    return spaced.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
