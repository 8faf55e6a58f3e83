/// A finding as the data describe it. The order of the definitions is the order of asking.
public struct FindingDefinition: Equatable, Sendable, Codable {
  /// The finding.
  public var id: FindingID
  /// The page it is asked on.
  public var stage: Stage
  /// A condition in the rule language under which it is asked; `nil` is always.
  /// `never` is for a finding that is not asked but is taken when it is given.
  public var askedWhen: String?

  /// A definition from its parts.
  public init(id: FindingID, stage: Stage, askedWhen: String? = nil) {
    self.id = id
    self.stage = stage
    self.askedWhen = askedWhen
  }
}

/// A rule as the data describe it.
public struct RuleDefinition: Equatable, Sendable, Codable {
  /// The rule.
  public var id: RuleID
  /// The tier it asks for: any but `incomplete`.
  public var tier: Tier
  /// The condition in the rule language under which it fires.
  public var when: String
  /// The hours within which the person must be seen, at least 1.
  public var limitHours: Int?
  /// The rule that takes this one's place when it fires too.
  public var replacedBy: RuleID?
  /// `true` if the result is the information on tics in place of the usual self-care.
  public var tics: Bool?

  /// A definition from its parts.
  public init(
    id: RuleID, tier: Tier, when: String, limitHours: Int? = nil, replacedBy: RuleID? = nil,
    tics: Bool? = nil
  ) {
    self.id = id
    self.tier = tier
    self.when = when
    self.limitHours = limitHours
    self.replacedBy = replacedBy
    self.tics = tics
  }
}
