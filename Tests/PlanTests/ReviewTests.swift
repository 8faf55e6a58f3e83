import Plan
import Testing
import Triage

@Suite struct ComparisonTests {
  private let plan = Sample.definition

  private func row(_ values: [Int: Double], upTo day: Int? = nil) throws -> MeasureComparison {
    try #require(plan.comparison(of: ["times": values], upTo: day).first)
  }

  @Test(arguments: [(5.0, MeasureComparison.Wording.lower, 7.0), (12, .same, 0), (15, .higher, 3)])
  func tellsBothNumbers(last: Double, wording: MeasureComparison.Wording, difference: Double) throws {
    let row = try row([1: 12, 3: 99, 6: last])
    #expect(row.first == .init(day: 1, value: 12) && row.last == .init(day: 6, value: last))
    #expect(row.wording == wording && row.difference == difference)
    #expect(row.series == [12, nil, 99, nil, nil, last])
  }

  @Test func missingEndsAreReplacedByTheNearestDayAndNamed() throws {
    let row = try row([2: 8, 5: 4, 7: 0])
    #expect(row.first?.day == 2 && row.last?.day == 5)
  }

  @Test(arguments: [[:], [1: 3.0], [7: 3, 8: 1], [1: .nan, 6: .infinity]] as [[Int: Double]])
  func oneDayIsNotEnough(values: [Int: Double]) throws {
    let row = try row(values)
    #expect(row.wording == .notEnough && row.last == nil && row.difference == 0)
  }

  @Test func looksAsFarAsToldAndNoFurtherThanThePlan() throws {
    #expect(try row([1: 3, 7: 1], upTo: 7).last?.day == 7)
    #expect(try row([1: 3], upTo: Int.max).series.count == 14)
    #expect(try row([1: 3], upTo: Int.min).series == [3])
  }

  @Test func everyMeasureHasARow() {
    #expect(plan.comparison(of: [:]).map(\.measure.id) == ["times", "sleep"])
  }
}

@Suite struct OutcomeTests {
  private static let calm = TierChange(old: .selfCare, new: .selfCare)

  private func outcome(
    _ counts: [Int: Double], _ strengths: [Int: Double] = [:], said: PlanOutcome? = nil,
    tiers: TierChange = calm
  ) -> PlanOutcome? {
    PlanReviewRule.result(counts: counts, strengths: strengths, ownWord: said, tiers: tiers)?.outcome
  }

  /// First mean, last mean, outcome: each line on both sides of its edge.
  @Test(arguments: [
    (12.0, 8.0, PlanOutcome.better), (12, 8.5, .noChange), (12, 0, .better), (0, 0, .better), (1, 0, .better),
    (2, 1, .noChange), (3, 1, .better), (12, 12, .noChange), (12, 17.5, .noChange), (12, 18, .worse),
    (2, 3, .noChange),
    (2, 4, .worse),
    (0, 1, .noChange), (0, 2, .worse),
  ])
  func countsAreJudged(first: Double, last: Double, expected: PlanOutcome) {
    #expect(outcome([1: first, 7: last]) == expected)
    #expect(outcome([1: first, 2: first, 6: last, 7: last]) == expected)
  }

  @Test func onlyTheFirstTwoAndTheLastTwoDaysCount() {
    #expect(outcome([1: 12, 3: 100, 5: 100, 7: 4]) == .better)
    #expect(outcome([1: 10, 2: 14, 6: 14, 7: 10]) == .noChange)
  }

  @Test(arguments: [(3.0, 2.0, PlanOutcome.better), (3, 2.5, .noChange), (2, 3, .worse)])
  func strengthAloneIsJudged(first: Double, last: Double, expected: PlanOutcome) {
    #expect(outcome([:], [1: first, 7: last]) == expected)
  }

  @Test func whatGotWorseOutweighsWhatGotBetter() {
    #expect(outcome([1: 12, 7: 4], [1: 1, 7: 3]) == .worse)
    #expect(outcome([1: 12, 7: 4], [1: 2, 7: 2]) == .better)
  }

  @Test func withNothingToGoByItIsNoChange() {
    let result = PlanReviewRule.result(counts: [:], tiers: Self.calm)
    #expect(result?.outcome == .noChange && result?.byNumbers == nil && result?.needsAppointment == true)
    #expect(outcome([1: 12]) == .noChange)
    #expect(outcome([1: .nan, 7: -3]) == .noChange)
    #expect(outcome([1: .greatestFiniteMagnitude, 2: .greatestFiniteMagnitude, 7: 1]) == .better)
  }

  @Test func theOwnWordCountsWhereItIsMoreCarefulOrAlone() {
    #expect(outcome([:], said: .better) == .better)
    #expect(outcome([1: 12, 7: 4], said: .noChange) == .noChange)
    #expect(outcome([1: 12, 7: 4], said: .worse) == .worse)
    #expect(outcome([1: 12, 7: 12], said: .better) == .noChange)
  }

  @Test func urgentAndEmergencyAreAlwaysWorse() {
    for old in [Tier.selfCare, .soon, .urgent] {
      for new in [Tier.urgent, .emergency] {
        let tiers = TierChange(old: old, new: new, roseByTimeAlone: true)
        let result = PlanReviewRule.result(counts: [1: 12, 7: 0], ownWord: .better, tiers: tiers)
        #expect(result?.outcome == .worse && result?.mayGoOn == false && result?.needsAppointment == true)
      }
    }
  }

  @Test func aNewReasonForAVisitIsWorseUnlessItIsTimeAlone() {
    let risen = PlanReviewRule.result(counts: [1: 12, 7: 2], tiers: TierChange(old: .selfCare, new: .soon))
    #expect(risen?.outcome == .worse && risen?.isWorseByTier == true)
    let older = PlanReviewRule.result(
      counts: [1: 12, 7: 2], tiers: TierChange(old: .selfCare, new: .soon, roseByTimeAlone: true))
    #expect(older?.outcome == .better && older?.needsAppointment == true && older?.mayGoOn == true)
    #expect(outcome([1: 12, 7: 2], tiers: TierChange(old: .soon, new: .soon)) == .better)
  }

  @Test func anUnfinishedChecklistHasNoOutcome() {
    #expect(outcome([1: 12, 7: 2], tiers: TierChange(old: .selfCare, new: .incomplete)) == nil)
  }

  @Test func betterNeedsNoVisitAndGoesOn() {
    let result = PlanReviewRule.result(counts: [1: 12, 7: 2], tiers: Self.calm)
    #expect(result?.needsAppointment == false && result?.mayGoOn == true)
    let same = PlanReviewRule.result(counts: [1: 12, 7: 12], tiers: Self.calm)
    #expect(same?.needsAppointment == true && same?.mayGoOn == true)
  }
}
