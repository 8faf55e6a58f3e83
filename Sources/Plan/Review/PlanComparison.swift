/// One measure on two days, told in counts and never as proof.
public struct MeasureComparison: Equatable, Sendable {
  /// How the difference is spoken of; a key of the comparison texts.
  public enum Wording: String, CaseIterable, Sendable {
    /// The later number is smaller.
    case lower
    /// The later number is larger.
    case higher
    /// Both are the same.
    case same
    /// There are no two days with a number.
    case notEnough
  }

  /// A number and the day of the plan it is from.
  public struct Point: Equatable, Sendable {
    /// The day of the plan.
    public let day: Int
    /// The number.
    public let value: Double

    /// A number on a day.
    public init(day: Int, value: Double) {
      self.day = day
      self.value = value
    }
  }

  /// What was measured.
  public let measure: PlanMeasure
  /// How the difference is spoken of.
  public let wording: Wording
  /// The first day with a number; day 1 if there is one.
  public let first: Point?
  /// The last day with a number, up to the day of the comparison.
  public let last: Point?
  /// How far apart the two are, never below 0.
  public let difference: Double
  /// One value for each day from day 1 on, nil where there is none; for the small chart.
  public let series: [Double?]
}

extension PlanDefinition {
  /// Lays the first and the last day with a number side by side, for each measure.
  ///
  /// - Parameters:
  ///   - values: what the check-ins hold: measure, then day of the plan. Numbers that are not finite
  ///     count as missing.
  ///   - day: the last day to look at; the comparison day unless told otherwise.
  public func comparison(of values: [String: [Int: Double]], upTo day: Int? = nil) -> [MeasureComparison] {
    let end = min(max(1, day ?? comparisonDay), max(1, lastDay))
    return measures.map { measure in
      let series = (1...end).map { day in values[measure.id]?[day].flatMap { $0.isFinite ? $0 : nil } }
      return MeasureComparison(measure: measure, series: series)
    }
  }
}

extension MeasureComparison {
  init(measure: PlanMeasure, series: [Double?]) {
    let points = series.enumerated().compactMap { index, value in
      value.map { Point(day: index + 1, value: $0) }
    }
    self.measure = measure
    self.series = series
    first = points.first
    last = points.count > 1 ? points.last : nil
    guard let first = points.first, let last = points.last, points.count > 1 else {
      wording = .notEnough
      difference = 0
      return
    }
    difference = (last.value - first.value).magnitude
    wording = last.value == first.value ? .same : last.value < first.value ? .lower : .higher
  }
}
