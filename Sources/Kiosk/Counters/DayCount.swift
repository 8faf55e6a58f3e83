import Triage

/// What is counted of a day, and nothing finer: neither times nor an order.
package struct DayCount: Codable, Equatable, Sendable {
  /// Visits that were begun.
  package var visits = 0
  /// Visits that came to a result.
  package var finished = 0
  /// Results, by the tier's id.
  private var tiers: [String: Int] = [:]

  /// A day with fewer results than this does not keep their tiers once it is over: they could point at a
  /// person.
  package static let fewest = 5

  package init() {}

  /// How many results of each tier there were; nil where they are too few, and on a day that is not over:
  /// whoever looks before and after a visit would know its tier.
  package func shownTiers(isOver: Bool) -> [Tier: Int]? {
    guard isOver, finished >= Self.fewest else { return nil }
    return Dictionary(
      uniqueKeysWithValues: tiers.compactMap { id, count in Tier(rawValue: id).map { ($0, count) } })
  }

  mutating func add(_ event: VisitEvent) {
    switch event {
    case .visit: visits = min(visits + 1, Self.limit)
    case .finished(let tier):
      finished = min(finished + 1, Self.limit)
      tiers[tier.rawValue] = min(tiers[tier.rawValue, default: 0] + 1, Self.limit)
    }
  }

  /// What is kept of a day that is over.
  mutating func close() {
    if finished < Self.fewest { tiers = [:] }
  }

  private static let limit = 1_000_000

  /// Whether a day can have been counted so.
  var isSane: Bool {
    let range = 0...Self.limit
    return range.contains(visits) && range.contains(finished)
      && tiers.allSatisfy { Tier(rawValue: $0.key) != nil && range.contains($0.value) }
  }
}

/// What is counted.
package enum VisitEvent: Equatable, Sendable {
  /// Somebody began.
  case visit
  /// Somebody saw a result.
  case finished(Tier)
}

/// The counters as staff sees them.
package struct CounterReport: Equatable, Sendable {
  /// One day's line.
  package struct Line: Equatable, Sendable {
    package var day: KioskDay
    package var count: DayCount
    /// Results of each tier; nil while they would point at a person.
    package var tiers: [Tier: Int]?

    package init(day: KioskDay, count: DayCount, isOver: Bool) {
      self.day = day
      self.count = count
      tiers = count.shownTiers(isOver: isOver)
    }
  }

  /// The newest day first.
  package var lines: [Line] = []
  /// Where counters lie that made no sense and were put aside; nil if that never happened.
  package var putAside: String?
  /// Why they cannot be read; nil if they can.
  package var trouble: KioskTrouble?

  package init(lines: [Line] = [], putAside: String? = nil, trouble: KioskTrouble? = nil) {
    self.lines = lines
    self.putAside = putAside
    self.trouble = trouble
  }
}
