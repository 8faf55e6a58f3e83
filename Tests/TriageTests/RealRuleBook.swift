import Foundation
import Triage
import Yams

/// The rule book of the data that the program ships.
enum RealRuleBook {
  struct FindingsFile: Decodable {
    var findings: [FindingDefinition]
  }

  struct RulesFile: Decodable {
    var touching: [[String]]
    var rules: [RuleDefinition]
    var alsoSaid: [MentionDefinition]
  }

  static func findings() throws -> FindingsFile { try read("findings.yaml") }

  static func rules() throws -> RulesFile { try read("rules.yaml") }

  static func load() throws -> RuleBook {
    let rules = try rules()
    return try book(rules)
  }

  /// The real book with one rule's condition changed: to show that a test would notice.
  static func load(changing id: RuleID, to condition: String) throws -> RuleBook {
    var rules = try rules()
    for index in rules.rules.indices where rules.rules[index].id == id {
      rules.rules[index].when = condition
    }
    return try book(rules)
  }

  private static func book(_ rules: RulesFile) throws -> RuleBook {
    try RuleBook(
      findings: try findings().findings, rules: rules.rules, mentions: rules.alsoSaid,
      touching: rules.touching)
  }

  private static func read<File: Decodable>(_ name: String) throws -> File {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Assets/triage/\(name)"), encoding: .utf8)
    return try YAMLDecoder().decode(File.self, from: text)
  }
}
