extension RuleBook {
  /// Applies the rules. Every intake has an assessment, and the order of answering changes nothing.
  public func assess(_ intake: Intake) -> Assessment {
    let facts = KnownFacts(intake, self)
    let unanswered = questions.filter(facts.isOpen).map(\.fact)
    var evaluation = Evaluation(
      facts: facts, fired: Array(repeating: false, count: rules.count), isComplete: unanswered.isEmpty)
    for rule in evaluationOrder {
      let isReplaced = replacements[rule].map { evaluation.fired[$0] } ?? false
      evaluation.fired[rule] =
        !isReplaced && evaluation.holds(conditions[rule], unsureCounts: unsureCounts(rule))
    }
    return assessment(evaluation, unanswered)
  }

  private func assessment(_ evaluation: Evaluation, _ unanswered: [Fact]) -> Assessment {
    let positions = rules.indices.filter { evaluation.fired[$0] }
    let isComplete = unanswered.isEmpty
    let highest = positions.map { rules[$0].tier }.max() ?? .incomplete
    // While a question is open, self-care is out of reach whatever the rules in the data say.
    let tier = isComplete ? highest : max(highest, .incomplete)
    let isTic = positions.contains { rules[$0].tics == true && rules[$0].tier == tier }
    let planTier = tier == .selfCare || tier == .soon
    return Assessment(
      tier: tier, complete: isComplete,
      firedRules: positions.map { position in
        FiredRule(
          id: rules[position].id, tier: rules[position].tier,
          because: reasons(for: position, evaluation), limitHours: rules[position].limitHours)
      },
      worthFindingOut: worthFindingOut.filter(evaluation.facts.isUnsure).map(\.fact),
      unanswered: unanswered,
      planOpen: isComplete && planTier && evaluation.facts.age == .adult && !isTic,
      isTic: isTic)
  }

  private func reasons(for rule: Int, _ evaluation: Evaluation) -> [Fact] {
    var seen: Set<Fact> = []
    return evaluation.because(conditions[rule], unsureCounts: unsureCounts(rule), self)
      .filter { seen.insert($0).inserted }
  }

  /// Whether unsure counts as yes in a rule.
  func unsureCounts(_ rule: Int) -> Bool { rules[rule].tier >= .urgent }
}
