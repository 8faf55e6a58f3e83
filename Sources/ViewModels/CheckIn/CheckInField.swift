import Journal

/// The lines of a check-in, in the order in which they are asked. Warning signs come first each day.
package enum CheckInField: String, CaseIterable, Hashable, Sendable {
  case warningSign, twitching, times, strength, bother, regions
  case sleepHours, sleepQuality, caffeineCups, alcoholUnits, waterGlasses, stress, screenHours
  case mineralFood, nicotine, dryEyes, note

  /// How a line is answered.
  package enum Kind: Equatable, Sendable {
    case yesNo
    /// None, some, a lot.
    case amount
    /// A whole number from 0 to 4.
    case level
    case number(step: Double, usual: Double)
    case places
    case text
  }

  package var kind: Kind {
    switch self {
    case .warningSign, .mineralFood, .nicotine, .dryEyes: .yesNo
    case .twitching: .amount
    case .strength, .bother, .sleepQuality, .stress: .level
    case .times: .number(step: 1, usual: 1)
    case .sleepHours: .number(step: 0.5, usual: 7)
    case .caffeineCups: .number(step: 1, usual: 1)
    case .alcoholUnits: .number(step: 1, usual: 0)
    case .waterGlasses: .number(step: 1, usual: 6)
    case .screenHours: .number(step: 0.5, usual: 4)
    case .regions: .places
    case .note: .text
    }
  }

  /// The numbers a line takes: those that a journal takes, however they are entered.
  package var range: ClosedRange<Double> { Self.ranges[self] ?? 0...0 }

  private static let ranges = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { field in
      CheckInQuestion.all.first { $0.name == field.rawValue }?.range.map { (field, $0) }
    })

  /// Whether the value of the day before is offered. How one feels today is never guessed.
  var isOffered: Bool {
    switch self {
    case .warningSign, .twitching, .times, .note: false
    default: true
    }
  }
}
