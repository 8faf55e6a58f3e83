/// What the rules make of an intake.
public struct Assessment: Equatable, Sendable {
  /// The highest tier that applies. While `complete` is false it reads "at least".
  public var tier: Tier
  /// True once every safety question is answered.
  public var complete: Bool
  /// Every rule that fired, in the order of the rule book.
  public var firedRules: [FiredRule]
  /// The answers that no rule rests on and that the result must name, in the order of the rule book.
  public var alsoSaid: [Mention]
  /// What the person was not sure of and a rule for an appointment could have used, or what is only
  /// mentioned, in asking order.
  public var worthFindingOut: [Fact]
  /// The safety questions still open, in asking order.
  public var unanswered: [Fact]
  /// True if the 7-day plan may be offered: never to a child, never before the checklist is complete.
  public var planOpen: Bool
  /// True if the result is the information on tics in place of the usual self-care.
  public var isTic: Bool

  /// An assessment from its parts. A rule book makes the real ones.
  public init(
    tier: Tier, complete: Bool, firedRules: [FiredRule] = [], alsoSaid: [Mention] = [],
    worthFindingOut: [Fact] = [], unanswered: [Fact] = [], planOpen: Bool = false, isTic: Bool = false
  ) {
    self.tier = tier
    self.complete = complete
    self.firedRules = firedRules
    self.alsoSaid = alsoSaid
    self.worthFindingOut = worthFindingOut
    self.unanswered = unanswered
    self.planOpen = planOpen
    self.isTic = isTic
  }

  /// The shortest time limit among the rules of the assessment's own tier, in hours. A rule with no limit
  /// of its own means the same day, so beside it a limit of more than a day is none.
  public var limitHours: Int? {
    let limits = firedRules.filter { $0.tier == tier }.map(\.limitHours)
    guard let shortest = limits.compactMap({ $0 }).min() else { return nil }
    return shortest > 24 && limits.contains(nil) ? nil : shortest
  }
}

/// A rule that fired, and why.
public struct FiredRule: Equatable, Sendable, Codable {
  /// The rule.
  public var id: RuleID
  /// The tier it asks for.
  public var tier: Tier
  /// The answers that made it fire, in the order in which the rule names them.
  public var because: [Fact]
  /// The hours within which the person must be seen, where the rule sets a limit.
  public var limitHours: Int?

  /// A fired rule from its parts.
  public init(id: RuleID, tier: Tier, because: [Fact], limitHours: Int? = nil) {
    self.id = id
    self.tier = tier
    self.because = because
    self.limitHours = limitHours
  }
}
