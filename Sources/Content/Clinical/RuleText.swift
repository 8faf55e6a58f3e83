import Triage

/// What is said when a rule fires.
public struct RuleText: Equatable, Sendable {
  /// A reason that holds once the twitch is old.
  public struct Late: Equatable, Sendable {
    /// It replaces the reason after so many days.
    public let after: Double
    /// The reason from then on.
    public let reason: Statement
  }

  /// Why the rule matters.
  public let reason: Statement
  /// What to do because of this rule, before the steps of the tier.
  public let steps: [Statement]
  /// What to watch for because of this rule.
  public let watchFor: [Statement]
  /// Ids of conditions to ask about.
  public let conditions: [String]
  /// Only where the reason changes with time.
  public let late: Late?

  /// The reason for a twitch of that age in days; nil where the age is not known.
  public func reason(afterDays days: Double?) -> Statement {
    if let late, let days, days > late.after { late.reason } else { reason }
  }
}

extension RuleText {
  init(_ reader: YAMLReader) {
    reader.allow("reason", "steps", "watchFor", "conditions", "late")
    self.init(
      reason: reader.statement("reason"), steps: reader.optionalStatements("steps"),
      watchFor: reader.optionalStatements("watchFor"), conditions: reader.words("conditions"),
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
