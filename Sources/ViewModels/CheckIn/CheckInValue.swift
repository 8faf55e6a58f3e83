import Journal
import Triage

/// The value of one line of a check-in, whatever its kind.
package enum CheckInValue: Hashable, Sendable {
  case flag(Bool)
  case amount(TwitchAmount)
  case number(Double)
  case places(RegionSet)
  case text(String)
}

extension CheckIn {
  /// Reads and writes a line. Writing a value of another kind changes nothing.
  package subscript(field: CheckInField) -> Field<CheckInValue> {
    get { read(field) }
    set { write(newValue, to: field) }
  }

  private func read(_ field: CheckInField) -> Field<CheckInValue> {
    switch field {
    case .warningSign: warningSign.map(CheckInValue.flag)
    case .mineralFood: mineralFood.map(CheckInValue.flag)
    case .nicotine: nicotine.map(CheckInValue.flag)
    case .dryEyes: dryEyes.map(CheckInValue.flag)
    case .twitching: twitching.map(CheckInValue.amount)
    case .times: times.map { .number(Double($0)) }
    case .strength: strength.map { .number(Double($0)) }
    case .bother: bother.map { .number(Double($0)) }
    case .sleepQuality: sleepQuality.map { .number(Double($0)) }
    case .stress: stress.map { .number(Double($0)) }
    case .sleepHours: sleepHours.map(CheckInValue.number)
    case .caffeineCups: caffeineCups.map(CheckInValue.number)
    case .alcoholUnits: alcoholUnits.map(CheckInValue.number)
    case .waterGlasses: waterGlasses.map(CheckInValue.number)
    case .screenHours: screenHours.map(CheckInValue.number)
    case .regions: regions.map(CheckInValue.places)
    case .note: note.map(CheckInValue.text)
    }
  }

  private mutating func write(_ value: Field<CheckInValue>, to field: CheckInField) {
    switch field {
    case .warningSign: value.put(\.flag, into: &warningSign)
    case .mineralFood: value.put(\.flag, into: &mineralFood)
    case .nicotine: value.put(\.flag, into: &nicotine)
    case .dryEyes: value.put(\.flag, into: &dryEyes)
    case .twitching: value.put(\.amount, into: &twitching)
    case .times: value.put(\.whole, into: &times)
    case .strength: value.put(\.whole, into: &strength)
    case .bother: value.put(\.whole, into: &bother)
    case .sleepQuality: value.put(\.whole, into: &sleepQuality)
    case .stress: value.put(\.whole, into: &stress)
    case .sleepHours: value.put(\.number, into: &sleepHours)
    case .caffeineCups: value.put(\.number, into: &caffeineCups)
    case .alcoholUnits: value.put(\.number, into: &alcoholUnits)
    case .waterGlasses: value.put(\.number, into: &waterGlasses)
    case .screenHours: value.put(\.number, into: &screenHours)
    case .regions: value.put(\.places, into: &regions)
    case .note: value.put(\.text, into: &note)
    }
  }
}

extension CheckInValue {
  fileprivate var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  fileprivate var amount: TwitchAmount? { if case .amount(let amount) = self { amount } else { nil } }
  package var number: Double? { if case .number(let number) = self { number } else { nil } }
  fileprivate var places: RegionSet? { if case .places(let places) = self { places } else { nil } }
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
  fileprivate var whole: Int? { number.flatMap { Int(exactly: $0.rounded()) } }
}

extension Field {
  func map<Other>(_ transform: (Value) -> Other) -> Field<Other> {
    switch self {
    case .unknown: .unknown
    case .skipped: .skipped
    case .value(let value): .value(transform(value))
    }
  }
}

extension Field where Value == CheckInValue {
  fileprivate func put<Other>(_ part: (CheckInValue) -> Other?, into field: inout Field<Other>) {
    switch self {
    case .unknown: field = .unknown
    case .skipped: field = .skipped
    case .value(let value): if let own = part(value) { field = .value(own) }
    }
  }
}
