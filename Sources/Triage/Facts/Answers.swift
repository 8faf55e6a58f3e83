/// What a person can answer about a finding.
public enum Answer: String, CaseIterable, Hashable, Codable, Sendable {
  /// It is so.
  case yes
  /// It is not so.
  case no
  /// The person cannot tell.
  case unsure
}

/// How old the person with the twitch is, as far as the rules care.
public enum AgeGroup: String, CaseIterable, Hashable, Codable, Sendable {
  /// Under 1 year.
  case infant
  /// 1 to 15 years.
  case child
  /// 16 years and older.
  case adult
}

/// Pregnant now, or not long ago.
public enum Pregnancy: String, CaseIterable, Hashable, Codable, Sendable {
  /// Neither pregnant nor within six weeks of a birth.
  case no
  /// Pregnant, before week 20.
  case before20Weeks
  /// Pregnant, week 20 or later.
  case after20Weeks
  /// Gave birth in the last six weeks.
  case upTo6WeeksAfterBirth
  /// The person cannot tell.
  case unsure
}

/// Whether the twitch began after a blow to the head.
public enum HeadInjury: String, CaseIterable, Hashable, Codable, Sendable {
  /// It did not.
  case no
  /// It began within 14 days of one.
  case within14Days
  /// It began within 90 days of one.
  case within90Days
  /// The person cannot tell.
  case unsure
}

/// How long ago the twitch began.
public enum DaysSinceOnset: Hashable, Sendable {
  /// That many days ago, within `possibleDays`. Anything outside is treated as no answer.
  case days(Double)
  /// The person cannot tell.
  case unsure

  /// The number of days that make sense: up to about a hundred years.
  public static let possibleDays: ClosedRange<Double> = 0...36_500

  /// False for a number that no person can mean, such as a negative one.
  public var isPossible: Bool {
    switch self {
    case .days(let days): Self.possibleDays.contains(days)
    case .unsure: true
    }
  }

  /// The number of days, if it is known.
  public var days: Double? {
    if case .days(let days) = self, isPossible { days } else { nil }
  }
}
