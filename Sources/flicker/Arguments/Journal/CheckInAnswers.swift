import ArgumentParser
import Content
import Journal
import Triage
import ViewModels

/// The lines of a check-in as options. What is not given stays as it is.
struct CheckInAnswers: ParsableArguments {
  @Option(help: "A new warning sign: yes, no or unsure, which counts as yes.")
  var warningSign: String?
  @Option(help: "How much it twitched: none, some or lots.")
  var twitching: String?
  @Option(help: "About how many times.")
  var times: String?
  @Option(help: "How strong, from 0 to 4.")
  var strength: String?
  @Option(help: "How much it bothered you, from 0 to 4.")
  var bother: String?
  @Option(name: .customLong("region"), help: "Where: an id or a name. Can be repeated.")
  var regions: [String] = []
  @Option(help: "Hours of sleep in the night before.")
  var sleepHours: String?
  @Option(help: "How well you slept, from 0 to 4.")
  var sleepQuality: String?
  @Option(help: "Drinks with caffeine.")
  var caffeineCups: String?
  @Option(help: "Units of alcohol.")
  var alcoholUnits: String?
  @Option(help: "Glasses of water.")
  var waterGlasses: String?
  @Option(help: "Stress, from 0 to 4.")
  var stress: String?
  @Option(help: "Hours at a screen.")
  var screenHours: String?
  @Option(help: "Greens, nuts or bananas: yes or no.")
  var mineralFood: String?
  @Option(help: "Nicotine: yes or no.")
  var nicotine: String?
  @Option(help: "Dry or gritty eyes: yes or no.")
  var dryEyes: String?
  @Option(help: "Anything else, in your own words.")
  var note: String?
  @Option(help: "A line you would rather not answer, such as alcohol-units. Can be repeated.")
  var skip: [String] = []
  @Option(help: "A line whose answer is to be taken out again. Can be repeated.")
  var forget: [String] = []

  /// Whether nothing at all was given, so that the screen asks.
  var isEmpty: Bool {
    regions.isEmpty && skip.isEmpty && forget.isEmpty && CheckInField.allCases.allSatisfy { text($0) == nil }
  }

  /// Writes what was given into a check-in.
  ///
  /// - Throws: `Failure` 64 that names the option and what to write instead.
  func fill(_ checkIn: inout CheckIn, places: () throws -> PlaceCatalog) throws {
    var given: Set<CheckInField> = []
    func put(_ value: Field<CheckInValue>, _ field: CheckInField, _ option: String) throws {
      guard given.insert(field).inserted else {
        throw Failure(.usage, "\(option) \(field.option): this line is given twice; give it once")
      }
      checkIn[field] = value
      checkIn.agree(with: field)
      if let other = CheckIn.twitchLines.first(where: { given.contains($0) && checkIn.tellsOfTwitch($0) }),
        twitching?.lowercased() == TwitchAmount.none.rawValue
      {
        throw Failure(.usage, "\(other.flag): it does not fit --twitching none; leave one of them out")
      }
    }
    for field in CheckInField.allCases {
      if let text = text(field) { try put(.value(try value(text, field)), field, field.flag) }
    }
    if !regions.isEmpty {
      let found = try WrittenValue.places(regions, CheckInField.regions.flag, catalog: places)
      try put(.value(.places(found)), .regions, CheckInField.regions.flag)
    }
    for name in skip { try put(.skipped, try CheckInField(option: name, of: "--skip"), "--skip") }
    for name in forget { try put(.unknown, try CheckInField(option: name, of: "--forget"), "--forget") }
  }

  private func value(_ text: String, _ field: CheckInField) throws -> CheckInValue {
    switch field.kind {
    // Not sure about a danger sign is treated as yes (facts.md Q23).
    case .yesNo where field == .warningSign && text.lowercased() == "unsure": return .flag(true)
    case .yesNo: return .flag(try WrittenValue.flag(text, field.flag))
    case .amount:
      guard let amount = TwitchAmount(rawValue: text.lowercased()) else {
        let all = TwitchAmount.allCases.map(\.rawValue).joined(separator: ", ")
        throw WrittenValue.unfit(text, field.flag, "write one of: \(all)")
      }
      return .amount(amount)
    case .level, .number:
      let isWhole = field.kind == .level || field == .times
      return .number(try WrittenValue.number(text, field.flag, in: field.range, isWhole: isWhole))
    case .places: return .places([])
    case .text: return .text(text)
    }
  }

  private func text(_ field: CheckInField) -> String? {
    switch field {
    case .warningSign: warningSign
    case .twitching: twitching
    case .times: times
    case .strength: strength
    case .bother: bother
    case .regions: nil
    case .sleepHours: sleepHours
    case .sleepQuality: sleepQuality
    case .caffeineCups: caffeineCups
    case .alcoholUnits: alcoholUnits
    case .waterGlasses: waterGlasses
    case .stress: stress
    case .screenHours: screenHours
    case .mineralFood: mineralFood
    case .nicotine: nicotine
    case .dryEyes: dryEyes
    case .note: note
    }
  }
}

extension CheckInField {
  /// As the command line names it, such as `sleep-hours`.
  fileprivate var option: String {
    self == .regions
      ? "region" : rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }

  fileprivate var flag: String { "--\(option)" }

  /// The line of this name.
  ///
  /// - Throws: `Failure` 64 that lists the names there are.
  fileprivate init(option name: String, of flag: String) throws {
    guard let field = Self.allCases.first(where: { $0.option == name || $0.rawValue == name }) else {
      let all = Self.allCases.map(\.option).joined(separator: ", ")
      throw WrittenValue.unfit(name, flag, "write one of: \(all)")
    }
    self = field
  }
}
