extension RuleBook {
  /// Applies the rules. Every intake has an assessment, and the order of answering changes nothing.
  public func assess(_ intake: Intake) -> Assessment { assessment(evaluation(of: intake)) }

  /// What the rules make of an intake, by position.
  func evaluation(of intake: Intake) -> Evaluation {
    let facts = KnownFacts(intake, self)
    var evaluation = Evaluation(
      facts: facts, fired: Array(repeating: false, count: rules.count),
      isComplete: !questions.contains(where: facts.isOpen))
    for rule in evaluationOrder {
      let isReplaced = replacements[rule].map { evaluation.fired[$0] } ?? false
      evaluation.fired[rule] =
        !isReplaced && evaluation.holds(conditions[rule], unsureCounts: unsureCounts(rule))
    }
    evaluation.tier = tier(evaluation)
    evaluation.mentioned = mentionConditions.map { evaluation.holds($0, unsureCounts: true) }
    evaluation.isSomethingUnsure = !worthFindingOut(evaluation).isEmpty
    return evaluation
  }

  private func tier(_ evaluation: Evaluation) -> Tier {
    let highest = rules.indices.filter { evaluation.fired[$0] }.map { rules[$0].tier }.max() ?? .incomplete
    // While a question is open, self-care is out of reach whatever the rules in the data say.
    return evaluation.isComplete ? highest : max(highest, .incomplete)
  }

  private func assessment(_ evaluation: Evaluation) -> Assessment {
    let positions = rules.indices.filter { evaluation.fired[$0] }
    let tier = evaluation.tier
    let isTic = positions.contains { rules[$0].tics == true && rules[$0].tier == tier }
    let planTier = tier == .selfCare || tier == .soon
    return Assessment(
      tier: tier, complete: evaluation.isComplete,
      firedRules: positions.map { position in
        FiredRule(
          id: rules[position].id, tier: rules[position].tier,
          because: reasons(for: position, evaluation), limitHours: rules[position].limitHours)
      },
      alsoSaid: mentions.indices.filter { evaluation.mentioned[$0] }.map { position in
        Mention(id: mentions[position].id, because: because(mentionConditions[position], evaluation))
      },
      worthFindingOut: worthFindingOut(evaluation),
      unanswered: questions.filter(evaluation.facts.isOpen).map(\.fact),
      planOpen: evaluation.isComplete && planTier && evaluation.facts.age == .adult && !isTic,
      isTic: isTic)
  }

  /// What the person was not sure of and a rule for an appointment looks at, or a mention names.
  private func worthFindingOut(_ evaluation: Evaluation) -> [Fact] {
    let mentioned = mentions.indices.filter { evaluation.mentioned[$0] }
      .flatMap { because(mentionConditions[$0], evaluation) }
    return questions.filter { worthFindingOut.contains($0) || mentioned.contains($0.fact) }
      .filter(evaluation.facts.isUnsure).map(\.fact)
  }

  private func because(_ mention: Expression, _ evaluation: Evaluation) -> [Fact] {
    var seen: Set<Fact> = []
    return evaluation.because(mention, unsureCounts: true, self).filter { seen.insert($0).inserted }
  }

  private func reasons(for rule: Int, _ evaluation: Evaluation) -> [Fact] {
    var seen: Set<Fact> = []
    return evaluation.because(conditions[rule], unsureCounts: unsureCounts(rule), self)
      .filter { seen.insert($0).inserted }
  }

  /// Whether unsure counts as yes in a rule.
  func unsureCounts(_ rule: Int) -> Bool { rules[rule].tier >= .urgent }
}
