import Triage

/// What is said when a rule fires, or when an answer is mentioned that no rule rests on.
public struct RuleText: Equatable, Sendable {
  /// A reason that holds once the twitch is old.
  public struct Late: Equatable, Sendable {
    /// It replaces the reason after so many days.
    public let after: Double
    /// The reason from then on.
    public let reason: Statement
  }

  /// Why the rule matters: all parts that hold, one after the other.
  public let reason: [Conditional<Statement>]
  /// What to do because of this rule, before the steps of the tier.
  public let steps: [Conditional<Statement>]
  /// What to watch for because of this rule.
  public let watchFor: [Conditional<Statement>]
  /// Ids of conditions to ask about.
  public let conditions: [String]
  /// Only where the reason changes with time.
  public let late: Late?
}

extension RuleText {
  init(_ texts: ConditionalReader) {
    let reader = texts.reader
    reader.allow("reason", "steps", "watchFor", "conditions", "late")
    self.init(
      reason: texts.statementParts("reason"), steps: texts.statements("steps"),
      watchFor: texts.statements("watchFor"), conditions: reader.words("conditions"),
      late: reader.optionalMap("late").map { Late($0) })
  }
}

extension RuleText.Late {
  init(_ reader: YAMLReader) {
    reader.allow("after", "reason")
    if !reader.has("after") {
      reader.log.add(
        reader.file, reader.line, "\(reader.full("after")) is missing", "write the number of days")
    }
    self.init(after: reader.optionalNumber("after") ?? 0, reason: reader.statement("reason"))
  }
}
