import Triage

/// The public form of a result; keys may be added, the ones here stay.
extension AssessmentReport: Encodable {
  private enum Key: String, CodingKey {
    case tier, complete, timeFrame, planOpen, rules, worthFindingOut, unanswered, steps, askAbout, safetyNet
    case contentVersion, language
    case alsoSaid, word, headline, who, emergencyNumber, tics, reason, sources, findOut, stillOpen
  }

  private struct Rule: Encodable {
    let id: RuleID
    let tier: Tier
    let because: [Fact]
    let said: [String]
    let reason: String
    let sources: [SourceID]
  }

  private struct Also: Encodable {
    let id: MentionID
    let because: [Fact]
    let said: [String]
    let reason: String
    let sources: [SourceID]
  }

  private struct Net: Encodable {
    let uncertain: String
    let watchFor: [String]
    let getHelp: String
    let course: String
  }

  /// Writes the public form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(tier, forKey: .tier)
    try container.encode(complete, forKey: .complete)
    try container.encode(timeFrame, forKey: .timeFrame)
    try container.encode(planOpen, forKey: .planOpen)
    try container.encode(rules.map(Self.rule), forKey: .rules)
    try container.encode(alsoSaid.map(Self.also), forKey: .alsoSaid)
    try container.encode(worthFindingOut.map(\.fact), forKey: .worthFindingOut)
    try container.encode(unanswered.map(\.fact), forKey: .unanswered)
    try container.encode(steps.map(\.text), forKey: .steps)
    try container.encode(askAbout.map(\.ask.text), forKey: .askAbout)
    try container.encode(net, forKey: .safetyNet)
    try container.encode(contentVersion, forKey: .contentVersion)
    try container.encode(language, forKey: .language)
    try encodeExtras(to: &container)
  }

  private func encodeExtras(to container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(word, forKey: .word)
    try container.encode(headline, forKey: .headline)
    try container.encodeIfPresent(who?.text, forKey: .who)
    try container.encode(emergencyNumber, forKey: .emergencyNumber)
    try container.encode(isTic, forKey: .tics)
    try container.encodeIfPresent(reasonWithoutRule?.text, forKey: .reason)
    try container.encode(sources, forKey: .sources)
    try container.encode(worthFindingOut.map(\.text), forKey: .findOut)
    try container.encode(unanswered.map(\.text), forKey: .stillOpen)
  }

  private static func rule(_ rule: FiredReason) -> Rule {
    Rule(
      id: rule.id, tier: rule.tier, because: rule.because, said: rule.said, reason: rule.reason.text,
      sources: rule.reason.sources)
  }

  private static func also(_ mention: AlsoSaid) -> Also {
    Also(
      id: mention.id, because: mention.because, said: mention.said, reason: mention.reason.text,
      sources: mention.reason.sources)
  }

  private var net: Net {
    Net(
      uncertain: safetyNet.uncertain.text, watchFor: safetyNet.watchFor.map(\.text),
      getHelp: safetyNet.getHelp.text, course: safetyNet.course.text)
  }
}
