/// What a checklist needs to know.
extension RuleBook {
  /// The questions of a page, in the order of asking, whether or not they are asked of everyone.
  public func questions(in stage: Stage) -> [Fact] {
    questions.filter { $0.stage == stage }.map(\.fact)
  }

  /// The findings of a page, in the order of asking, whether or not they are asked of everyone.
  public func findings(in stage: Stage) -> [FindingID] {
    findings.filter { $0.stage == stage }.map(\.id)
  }

  /// Whether a question is one for this person, answered or not.
  public func isAsked(_ fact: Fact, in intake: Intake) -> Bool {
    let facts = KnownFacts(intake, self)
    return questions.first { $0.fact == fact }.map(facts.isAsked) ?? false
  }

  /// Whether a finding is a question for this person, answered or not.
  public func isAsked(_ finding: FindingID, in intake: Intake) -> Bool {
    isAsked(.finding(finding), in: intake)
  }

  /// The questions of a page that are for this person, answered or not, in the order of asking.
  public func askedQuestions(in stage: Stage, of intake: Intake) -> [Fact] {
    let facts = KnownFacts(intake, self)
    return questions.filter { $0.stage == stage && facts.isAsked($0) }.map(\.fact)
  }

  /// The safety questions still open, in the order of asking.
  public func openQuestions(_ intake: Intake) -> [Fact] {
    let facts = KnownFacts(intake, self)
    return questions.filter(facts.isOpen).map(\.fact)
  }

  /// A rule's definition, if there is such a rule.
  public func rule(_ id: RuleID) -> RuleDefinition? { rules.first { $0.id == id } }

  /// The facts a rule depends on, its replacement and the rules it names included, each once.
  /// What it depends on through `nothing fired` and `complete` is not: that is everything.
  public func facts(of rule: RuleID) -> [Fact] {
    guard let start = rules.firstIndex(where: { $0.id == rule }) else { return [] }
    var found: [Fact] = []
    var visited: Set<Int> = []
    var waiting = [start]
    while let position = waiting.popLast() {
      guard visited.insert(position).inserted else { continue }
      for part in conditions[position].flattened {
        if let fact = part.fact(findings), !found.contains(fact) { found.append(fact) }
        if case .fired(let other) = part { waiting.append(other) }
      }
      if let replacement = replacements[position] { waiting.append(replacement) }
    }
    return found
  }
}
