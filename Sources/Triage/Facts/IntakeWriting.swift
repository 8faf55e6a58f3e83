extension Intake: Encodable {
  /// Writes the intake of the contract. Context questions still open are left out.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(regions, forKey: Field.regions.key)
    try fields.encodeIfPresent(age, forKey: Field.age.key)
    try fields.encodeIfPresent(pregnancy, forKey: Field.pregnancy.key)
    try fields.encodeIfPresent(headInjury, forKey: Field.headInjury.key)
    switch daysSinceOnset {
    case .days(let days) where DaysSinceOnset.possibleDays.contains(days):
      try fields.encode(days, forKey: Field.daysSinceOnset.key)
    case .unsure:
      try fields.encode("unsure", forKey: Field.daysSinceOnset.key)
    default:
      break
    }
    var answers = fields.nestedContainer(keyedBy: Key.self, forKey: Field.findings.key)
    for (finding, answer) in findings {
      try answers.encode(answer, forKey: Key(stringValue: finding.rawValue))
    }
    try fields.encode(unmentioned, forKey: Field.unmentioned.key)
    var values = fields.nestedContainer(keyedBy: Key.self, forKey: Field.habits.key)
    for (habit, value) in habits { try values.encode(value, forKey: Key(stringValue: habit)) }
  }
}
