import Triage

/// One question of a check-in: how it is named, read and written, wherever it is stored.
///
/// The table below is the one list of them. Columns, export and checks all follow it.
package struct CheckInQuestion: Sendable {
  /// Its name in files and in exports.
  package let name: String
  /// The numbers it takes; `nil` if its answer is no number.
  package let range: ClosedRange<Double>?
  /// What its answer is.
  let kind: Kind
  let read: @Sendable (CheckIn) -> Field<Scalar>
  let write: @Sendable (inout CheckIn, Field<Scalar>) -> Bool

  enum Kind: Sendable {
    case truth
    case number
    case text
    case regions

    init(of type: any ScalarConvertible.Type) {
      self =
        switch type {
        case is Bool.Type: .truth
        case is RegionSet.Type: .regions
        case is Int.Type, is Double.Type: .number
        default: .text
        }
    }
  }

  private init<Value: ScalarConvertible>(
    _ name: String, _ path: any WritableKeyPath<CheckIn, Field<Value>> & Sendable,
    in range: ClosedRange<Double>? = nil
  ) {
    self.name = name
    self.range = range
    kind = Kind(of: Value.self)
    read = { checkIn in
      switch checkIn[keyPath: path] {
      case .unknown: .unknown
      case .skipped: .skipped
      case .value(let value): .value(value.scalar)
      }
    }
    write = { checkIn, field in
      switch field {
      case .unknown: checkIn[keyPath: path] = .unknown
      case .skipped: checkIn[keyPath: path] = .skipped
      case .value(let scalar):
        guard let value = Value(scalar: scalar) else { return false }
        checkIn[keyPath: path] = .value(value)
      }
      return true
    }
  }

  /// Every question, in the order of the screen and of the export.
  package static let all: [CheckInQuestion] = [
    .init("warningSign", \.warningSign),
    .init("twitching", \.twitching),
    .init("times", \.times, in: 0...100_000),
    .init("strength", \.strength, in: 0...4),
    .init("bother", \.bother, in: 0...4),
    .init("regions", \.regions),
    .init("sleepHours", \.sleepHours, in: 0...24),
    .init("sleepQuality", \.sleepQuality, in: 0...4),
    .init("caffeineCups", \.caffeineCups, in: 0...100),
    .init("alcoholUnits", \.alcoholUnits, in: 0...100),
    .init("waterGlasses", \.waterGlasses, in: 0...100),
    .init("stress", \.stress, in: 0...4),
    .init("screenHours", \.screenHours, in: 0...24),
    .init("mineralFood", \.mineralFood),
    .init("nicotine", \.nicotine),
    .init("dryEyes", \.dryEyes),
    .init("note", \.note),
  ]
}
