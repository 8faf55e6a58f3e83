/// How soon a person should be seen, and by whom. The raw value is its public id.
///
/// The order is the one in which tiers overrule each other: the tier of an assessment is the
/// highest that applies. `incomplete` stands above `selfCare`, since an unfinished checklist
/// must never reassure, and below all others, since a rule that fired holds at once.
public enum Tier: String, CaseIterable, Hashable, Codable, Sendable, Comparable {
  /// Nothing that needs a doctor now: the plan, with a safety net.
  case selfCare
  /// No rule has fired, and a safety question is still open.
  case incomplete
  /// An appointment within two weeks.
  case soon
  /// To be seen on the same day.
  case urgent
  /// Emergency help now.
  case emergency

  /// Whether the right one overrules the left one.
  public static func < (left: Tier, right: Tier) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .selfCare: 0
    case .incomplete: 1
    case .soon: 2
    case .urgent: 3
    case .emergency: 4
    }
  }
}
