/// Everything a person has said so far: what the rules are applied to.
///
/// Nothing in it is required. What is `nil` or absent has not been answered yet.
public struct Intake: Equatable, Sendable {
  /// Where it twitches.
  public var regions: RegionSet
  /// How old the person is.
  public var age: AgeGroup?
  /// How long ago it began.
  public var daysSinceOnset: DaysSinceOnset?
  /// Pregnant now or not long ago.
  public var pregnancy: Pregnancy?
  /// A blow to the head before it began.
  public var headInjury: HeadInjury?
  /// The findings that were answered.
  public var findings: [FindingID: Answer]
  /// What a finding that is absent from `findings` counts as.
  public var unmentioned: Unmentioned
  /// Habits, by their id. They feed the plan, never the tier.
  public var habits: [String: HabitValue]

  /// An intake; with no arguments, one in which nothing has been answered.
  public init(
    regions: RegionSet = [], age: AgeGroup? = nil, daysSinceOnset: DaysSinceOnset? = nil,
    pregnancy: Pregnancy? = nil, headInjury: HeadInjury? = nil,
    findings: [FindingID: Answer] = [:], unmentioned: Unmentioned = .unanswered,
    habits: [String: HabitValue] = [:]
  ) {
    self.regions = regions
    self.age = age
    self.daysSinceOnset = daysSinceOnset
    self.pregnancy = pregnancy
    self.headInjury = headInjury
    self.findings = findings
    self.unmentioned = unmentioned
    self.habits = habits
  }

  /// The answer to a finding, with `unmentioned` applied; `nil` while it is open.
  public subscript(_ finding: FindingID) -> Answer? {
    findings[finding] ?? (unmentioned == .no ? .no : nil)
  }
}

/// What a finding that the intake does not mention counts as.
public enum Unmentioned: String, CaseIterable, Hashable, Codable, Sendable {
  /// A question still open. The default.
  case unanswered
  /// Answered no.
  case no
}

/// The value of a habit.
public enum HabitValue: Hashable, Sendable {
  /// An amount, in the habit's own unit.
  case number(Double)
  /// Yes or no.
  case bool(Bool)
  /// One of the habit's choices.
  case text(String)
}
