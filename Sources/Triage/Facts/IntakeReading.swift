extension Intake: Decodable {
  /// Reads the intake of the contract, strictly: an unknown key or value is an error that names it.
  ///
  /// An absent or `null` context question is unanswered; absent regions, findings and habits are none.
  /// Which findings exist only a rule book knows: call `RuleBook.check(_:)` next.
  ///
  /// - Throws: `IntakeProblem`.
  public init(from decoder: any Decoder) throws {
    guard let fields = try? decoder.container(keyedBy: Key.self) else {
      throw IntakeProblem(key: "", message: "found no intake. Write an object with regions, age and so on.")
    }
    let known = Field.allCases.map(\.rawValue)
    if let stranger = fields.allKeys.map(\.stringValue).filter({ !known.contains($0) }).min() {
      let hint = suggestion(for: stranger, among: known).map { "Did you mean \"\($0)\"?" }
      throw IntakeProblem(
        key: stranger,
        message: "there is no such key. \(hint ?? "Write one of \(known.joined(separator: ", ")).")")
    }
    self.init(
      regions: try Self.regions(fields),
      age: try Self.choice(.age, fields),
      daysSinceOnset: try Self.daysSinceOnset(fields),
      pregnancy: try Self.choice(.pregnancy, fields),
      headInjury: try Self.choice(.headInjury, fields),
      findings: try Self.findings(fields),
      unmentioned: try Self.choice(.unmentioned, fields) ?? .unanswered,
      habits: try Self.habits(fields))
  }

  typealias Fields = KeyedDecodingContainer<Key>

  /// The keys of an intake.
  enum Field: String, CaseIterable {
    case regions, age, daysSinceOnset, pregnancy, headInjury, findings, unmentioned, habits

    var key: Key { Key(stringValue: rawValue) }
  }

  /// Any key at all, so that unknown ones can be named.
  struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private static func isAbsent(_ field: Field, _ fields: Fields) -> Bool {
    !fields.contains(field.key) || (try? fields.decodeNil(forKey: field.key)) == true
  }

  private static func regions(_ fields: Fields) throws -> RegionSet {
    guard fields.contains(Field.regions.key) else { return [] }
    guard let names = try? fields.decode([String].self, forKey: Field.regions.key) else {
      throw IntakeProblem(key: "regions", message: "write a list of region ids, such as [\"chin\"].")
    }
    return RegionSet(
      try names.map { name in
        guard let region = RegionID(rawValue: name) else {
          throw IntakeProblem(
            key: "regions", message: "there is no region \"\(name)\". \(oneOf(RegionID.self, like: name))")
        }
        return region
      })
  }

  private static func choice<Choice>(_ field: Field, _ fields: Fields) throws -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    if isAbsent(field, fields) { return nil }
    return try choice(fields, field.key, named: field.rawValue)
  }

  private static func choice<Choice>(_ fields: Fields, _ key: Key, named name: String) throws -> Choice
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let text = try? fields.decode(String.self, forKey: key) else {
      throw IntakeProblem(key: name, message: "found no text. \(oneOf(Choice.self, like: ""))")
    }
    guard let value = Choice(rawValue: text) else {
      throw IntakeProblem(key: name, message: "found \"\(text)\". \(oneOf(Choice.self, like: text))")
    }
    return value
  }

  private static func oneOf<Choice>(_ type: Choice.Type, like text: String) -> String
  where Choice: CaseIterable & RawRepresentable<String> {
    let values = type.allCases.map(\.rawValue)
    if !text.isEmpty, let hint = suggestion(for: text, among: values) { return "Did you mean \"\(hint)\"?" }
    return "Write one of \(values.joined(separator: ", "))."
  }

  private static func daysSinceOnset(_ fields: Fields) throws -> DaysSinceOnset? {
    if isAbsent(.daysSinceOnset, fields) { return nil }
    let key = Field.daysSinceOnset.key
    if (try? fields.decode(String.self, forKey: key)) == "unsure" { return .unsure }
    if let number = try? fields.decode(Double.self, forKey: key), DaysSinceOnset.days(number).isPossible {
      return .days(number)
    }
    throw IntakeProblem(
      key: key.stringValue, message: "write a number of days from 0 to 36500, \"unsure\" or null.")
  }

  private static func findings(_ fields: Fields) throws -> [FindingID: Answer] {
    guard fields.contains(Field.findings.key) else { return [:] }
    guard let answers = try? fields.nestedContainer(keyedBy: Key.self, forKey: Field.findings.key) else {
      throw IntakeProblem(key: "findings", message: "write an object of findings and their answers.")
    }
    var found: [FindingID: Answer] = [:]
    for key in answers.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      let name = "findings.\(key.stringValue)"
      found[FindingID(key.stringValue)] = try choice(answers, key, named: name) as Answer
    }
    return found
  }

  private static func habits(_ fields: Fields) throws -> [String: HabitValue] {
    guard fields.contains(Field.habits.key) else { return [:] }
    guard let values = try? fields.nestedContainer(keyedBy: Key.self, forKey: Field.habits.key) else {
      throw IntakeProblem(key: "habits", message: "write an object of habits and their values.")
    }
    var found: [String: HabitValue] = [:]
    for key in values.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      guard let value = try? values.decode(HabitValue.self, forKey: key) else {
        throw IntakeProblem(key: "habits.\(key.stringValue)", message: "write a number, true, false or text.")
      }
      found[key.stringValue] = value
    }
    return found
  }
}

extension HabitValue: Codable {
  /// Reads a number, `true`, `false` or a text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self), value.isFinite {
      self = .number(value)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// Writes a number, `true`, `false` or a text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let value): try container.encode(value)
    case .bool(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    }
  }
}
