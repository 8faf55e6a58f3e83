import Triage

/// Decides how the first week ended.
///
/// Every number here is a working choice. No study sets such lines, and no clinician has reviewed
/// them. They lean to the careful side: where two signs disagree, the worse one counts, and with
/// nothing to go by the answer is "no change", which leads to an appointment.
public enum PlanReviewRule {
  /// The days whose mean stands for the beginning.
  public static let firstDays = 1...2
  /// The days whose mean stands for the end.
  public static let lastDays = 6...7
  /// Fewer twitches means better from this share of the first mean downwards.
  public static let betterShare = 2.0 / 3.0
  /// More twitches means worse from this share of the first mean upwards.
  public static let worseShare = 1.5
  /// A count has to move by this much at least; one twitch more or fewer says nothing.
  public static let leastCountChange = 2.0
  /// Strength, from 0 to 4, has to move by this much at least.
  public static let leastStrengthChange = 1.0

  /// Joins the numbers, the person's own word and the two results of the checklist.
  ///
  /// - Parameters:
  ///   - counts: twitches a day, by day of the plan.
  ///   - strengths: strength from 0 to 4, by day of the plan.
  ///   - ownWord: how the person puts it; nil where they were not asked.
  ///   - tiers: the results of the checklist.
  /// - Returns: nil while the checklist is not finished and no rule has fired: there is no outcome then.
  public static func result(
    counts: [Int: Double], strengths: [Int: Double] = [:], ownWord: PlanOutcome? = nil, tiers: TierChange
  ) -> PlanReviewResult? {
    guard tiers.new != .incomplete else { return nil }
    let byNumbers = [verdict(onCounts: counts), verdict(onStrengths: strengths)].compactMap { $0 }
      .reduce(nil as PlanOutcome?) { joined($0, $1) }
    let isWorseByTier = isWorse(tiers)
    let said = [byNumbers, ownWord].compactMap { $0 }.max() ?? .noChange
    let outcome = isWorseByTier ? .worse : said
    return PlanReviewResult(
      outcome: outcome, byNumbers: byNumbers, isWorseByTier: isWorseByTier,
      needsAppointment: outcome != .better || tiers.new > .selfCare,
      mayGoOn: outcome != .worse && tiers.new <= .soon)
  }

  /// One measure that got better outweighs one that stayed; one that got worse outweighs all.
  private static func joined(_ one: PlanOutcome?, _ other: PlanOutcome) -> PlanOutcome {
    guard let one else { return other }
    if one == .worse || other == .worse { return .worse }
    return one == .better || other == .better ? .better : .noChange
  }

  /// Urgent and emergency are always worse: a plan that is open began below them. A rise to "soon" is
  /// worse too, unless it came from the days that have passed.
  private static func isWorse(_ tiers: TierChange) -> Bool {
    if tiers.new >= .urgent { return true }
    return tiers.new > tiers.old && !tiers.roseByTimeAlone
  }

  static func verdict(onCounts counts: [Int: Double]) -> PlanOutcome? {
    guard let first = mean(counts, firstDays), let last = mean(counts, lastDays) else { return nil }
    if last == 0 { return .better }
    if first - last >= leastCountChange && last <= first * betterShare { return .better }
    if last - first >= leastCountChange && last >= first * worseShare { return .worse }
    return .noChange
  }

  static func verdict(onStrengths strengths: [Int: Double]) -> PlanOutcome? {
    guard let first = mean(strengths, firstDays), let last = mean(strengths, lastDays) else { return nil }
    if first - last >= leastStrengthChange { return .better }
    return last - first >= leastStrengthChange ? .worse : .noChange
  }

  /// The mean of the days that have a number; nil where none has one.
  private static func mean(_ values: [Int: Double], _ days: ClosedRange<Int>) -> Double? {
    let found = days.compactMap { values[$0] }.filter { $0.isFinite && $0 >= 0 }
    guard !found.isEmpty else { return nil }
    return found.reduce(0) { $0 + $1 / Double(found.count) }
  }
}
