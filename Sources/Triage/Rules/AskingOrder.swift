/// The order of the questions, and which facts the rules look at.
extension RuleBookCheck {
  /// Every question in asking order. The two choices of the first stage come after its findings,
  /// except that a choice comes before the first finding that is asked depending on it.
  func questions(_ asking: [RuleBook.Asking]) -> [RuleBook.Question] {
    var found = [RuleBook.Question(fact: .regions, stage: nil, position: nil)]
    for stage in Stage.allCases {
      var choices: [Fact] =
        switch stage {
        case .emergencySigns: [.pregnancy, .headInjury]
        case .about: [.age, .daysSinceOnset]
        default: []
        }
      for (position, finding) in findings.enumerated() where finding.stage == stage {
        if case .when(let condition) = asking[position] {
          let needed = facts(in: condition)
          for choice in choices where needed.contains(choice) {
            found.append(RuleBook.Question(fact: choice, stage: stage, position: nil))
            choices.removeAll { $0 == choice }
          }
        }
        found.append(RuleBook.Question(fact: .finding(finding.id), stage: stage, position: position))
      }
      found += choices.map { RuleBook.Question(fact: $0, stage: stage, position: nil) }
    }
    return found
  }

  /// The facts that rules for an appointment look at, in asking order.
  func worthFindingOut(_ conditions: [Expression], questions: [RuleBook.Question]) -> [RuleBook.Question] {
    let named = rules.indices.filter { rules[$0].tier == .soon }.flatMap { facts(in: conditions[$0]) }
    let wanted = Set(named)
    return questions.filter { wanted.contains($0.fact) }
  }

  private func facts(in condition: Expression) -> [Fact] {
    condition.flattened.compactMap { $0.fact(findings) }
  }
}

extension Expression {
  /// The fact a condition looks at itself, not counting the conditions inside it.
  func fact(_ findings: [FindingDefinition]) -> Fact? {
    switch self {
    case .finding(let position, _): .finding(findings[position].id)
    case .age: .age
    case .pregnancy: .pregnancy
    case .headInjury: .headInjury
    case .days, .daysUnknown: .daysSinceOnset
    case .regionBeyondEyelids, .oneSideOnly, .severalPlaces: .regions
    case .fired, .nothingFired, .complete, .mentioned, .somethingUnsure, .tier, .not, .all, .any, .exactlyOne:
      nil
    }
  }
}
