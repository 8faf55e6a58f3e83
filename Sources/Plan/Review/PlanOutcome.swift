import Triage

/// How the first week ended. In the order of care: the later one wins where two disagree.
public enum PlanOutcome: String, CaseIterable, Hashable, Codable, Sendable, Comparable {
  /// On to the lighter days.
  case better
  /// An appointment, with a summary to take along.
  case noChange
  /// The result of the checklist decides.
  case worse

  /// Whether the right one is the more careful one.
  public static func < (left: PlanOutcome, right: PlanOutcome) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .better: 0
    case .noChange: 1
    case .worse: 2
    }
  }
}

/// The two results of the checklist, on the way in and on day 7.
public struct TierChange: Equatable, Sendable {
  /// The tier the plan began with.
  public let old: Tier
  /// The tier of day 7.
  public let new: Tier
  /// The tier rose for no other reason than that days have passed since the twitch began.
  public let roseByTimeAlone: Bool

  /// A change of tier.
  public init(old: Tier, new: Tier, roseByTimeAlone: Bool = false) {
    self.old = old
    self.new = new
    self.roseByTimeAlone = roseByTimeAlone
  }
}

/// What day 7 comes to, and what that rests on.
public struct PlanReviewResult: Equatable, Sendable {
  /// How the week ended.
  public let outcome: PlanOutcome
  /// What the numbers say; nil where there are too few of them.
  public let byNumbers: PlanOutcome?
  /// The tier alone made it worse.
  public let isWorseByTier: Bool
  /// A visit should be booked, whatever the outcome.
  public let needsAppointment: Bool
  /// The lighter days may follow. With no change they may go on beside the appointment.
  public let mayGoOn: Bool
}
