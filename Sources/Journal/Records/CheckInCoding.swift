import Triage

/// In files a check-in names its answers. What is not there is unknown, and `skipped` lists the rest.
extension CheckIn: Codable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private static let regions = "regions"

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    self.init(
      day: try fields.decode(CalendarDay.self, forKey: Key("day")),
      entered: try fields.decode(Moment.self, forKey: Key("entered")),
      changed: try fields.decode(Moment.self, forKey: Key("changed")))
    let skipped = Set(try fields.decodeIfPresent([String].self, forKey: Key("skipped")) ?? [])
    let known = Set(CheckInQuestion.all.map(\.name))
    let all = known.union(["day", "entered", "changed", "skipped"])
    for key in fields.allKeys where !all.contains(key.stringValue) {
      throw Self.strange(key, fields, "There is no such answer.")
    }
    guard skipped.isSubset(of: known) else {
      throw Self.strange(Key("skipped"), fields, "Name the answers that were skipped.")
    }
    for question in CheckInQuestion.all {
      let key = Key(question.name)
      guard try fields.contains(key) && !fields.decodeNil(forKey: key) else {
        if skipped.contains(question.name) { _ = question.write(&self, .skipped) }
        continue
      }
      if skipped.contains(question.name) { throw Self.strange(key, fields, "It is answered and skipped.") }
      guard question.write(&self, .value(try Self.scalar(key, fields))) else {
        throw Self.strange(key, fields, "It is of another kind.")
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(day, forKey: Key("day"))
    try fields.encode(entered, forKey: Key("entered"))
    try fields.encode(changed, forKey: Key("changed"))
    var skipped: [String] = []
    for question in CheckInQuestion.all {
      switch question.read(self) {
      case .unknown: break
      case .skipped: skipped.append(question.name)
      case .value(let scalar):
        switch question.kind {
        case .regions: try fields.encode(regions.value ?? [], forKey: Key(question.name))
        case .truth: try fields.encode(scalar == .integer(1), forKey: Key(question.name))
        case .number, .text: try fields.encode(scalar, forKey: Key(question.name))
        }
      }
    }
    if !skipped.isEmpty { try fields.encode(skipped, forKey: Key("skipped")) }
  }

  private static func scalar(_ key: Key, _ fields: KeyedDecodingContainer<Key>) throws -> Scalar {
    switch CheckInQuestion.all.first(where: { $0.name == key.stringValue })?.kind {
    case .regions: try fields.decode(RegionSet.self, forKey: key).scalar
    case .truth: try fields.decode(Bool.self, forKey: key).scalar
    case .number, .text, nil: try fields.decode(Scalar.self, forKey: key)
    }
  }

  private static func strange(_ key: Key, _ fields: KeyedDecodingContainer<Key>, _ message: String)
    -> DecodingError
  {
    .dataCorruptedError(forKey: key, in: fields, debugDescription: message)
  }
}
