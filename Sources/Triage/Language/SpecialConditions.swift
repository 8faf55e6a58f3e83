/// The conditions that are no findings: the context of an intake, its geometry and the other rules.
extension ExpressionParser {
  mutating func specialCondition() throws(ExpressionProblem) -> Expression? {
    switch next.word {
    case "age":
      return .age(try choice(of: AgeGroup.self))
    case "pregnancy":
      return .pregnancy(try choice(of: Pregnancy.self))
    case "headInjury":
      return .headInjury(try choice(of: HeadInjury.self))
    case "daysSinceOnset":
      return try days()
    case "region":
      try expect("region", "beyond", "eyelids")
      return .regionBeyondEyelids
    case "one":
      try expect("one", "side", "only")
      return .oneSideOnly
    case "several":
      try expect("several", "places")
      return .severalPlaces
    case "fired", "nothing", "complete":
      return try ruleCondition()
    case "mentioned", "something", "tier":
      return try textCondition()
    default:
      return nil
    }
  }

  /// `is a`, `is not a`, `in (a, b)` or `not in (a, b)`, as the values that make it true.
  private mutating func choice<Choice>(of type: Choice.Type) throws(ExpressionProblem) -> [Choice]
  where Choice: CaseIterable & RawRepresentable<String> & Equatable {
    take()
    if takes("is") {
      let negated = takes("not")
      let value = try value(of: type)
      return negated ? type.allCases.filter { $0 != value } : [value]
    }
    let negated = takes("not")
    guard takes("in") else {
      throw problem("found \(next.shown). Write is, is not, in ( ) or not in ( ).")
    }
    try expect("(")
    var values = [try value(of: type)]
    while takes(",") { values.append(try value(of: type)) }
    try expect(")")
    return type.allCases.filter { values.contains($0) != negated }
  }

  private mutating func value<Choice>(of type: Choice.Type) throws(ExpressionProblem) -> Choice
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let word = next.word, let value = Choice(rawValue: word) else {
      let known = type.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem("found \(next.shown). Write one of \(known).")
    }
    take()
    return value
  }

  private mutating func days() throws(ExpressionProblem) -> Expression {
    take()
    if takes("unknown") { return .daysUnknown }
    guard case .sign(let sign) = next.kind, let comparison = Expression.Comparison(rawValue: sign) else {
      throw problem("found \(next.shown). Write >, >=, < or <= and a number of days, or unknown.")
    }
    take()
    guard case .number(let value) = next.kind else {
      throw problem("found \(next.shown). Write a number of days, such as 14.")
    }
    take()
    return .days(comparison, value)
  }

  private mutating func ruleCondition() throws(ExpressionProblem) -> Expression {
    if case .asking = vocabulary.use {
      throw problem("found \(next.shown). When a question is asked cannot depend on rules.")
    }
    if takes("complete") { return .complete }
    if case .rule(let position) = vocabulary.use, takes("nothing") {
      try expect("fired")
      return .nothingFired(above: position)
    }
    try expect("fired")
    guard let word = next.word, let rule = vocabulary.rules[word] else {
      let known = vocabulary.rules.keys.sorted().joined(separator: ", ")
      throw problem("found \(next.shown). Write the id of a rule after fired: \(known).")
    }
    take()
    return .fired(rule)
  }

  /// What only a text can ask for.
  private mutating func textCondition() throws(ExpressionProblem) -> Expression {
    guard case .text = vocabulary.use else {
      throw problem("found \(next.shown). Only a text can depend on what else is said.")
    }
    if takes("something") {
      try expect("unsure")
      return .somethingUnsure
    }
    if next.word == "tier" { return .tier(try choice(of: Tier.self)) }
    try expect("mentioned")
    guard let word = next.word, let mention = vocabulary.mentions[word] else {
      let known = vocabulary.mentions.keys.sorted().joined(separator: ", ")
      throw problem("found \(next.shown). Write the id of a mention after mentioned: \(known).")
    }
    take()
    return .mentioned(mention)
  }

  /// The position of the finding that the next word names.
  mutating func finding() throws(ExpressionProblem) -> Int {
    guard let word = next.word, !Vocabulary.words.contains(word) else {
      let found = problem("found \(next.shown). Write one of: \(Vocabulary.conditions).")
      throw found
    }
    guard let position = vocabulary.findings[word] else {
      let names = vocabulary.findings.keys.sorted() + Vocabulary.words
      let hint = suggestion(for: word, among: names).map { " Did you mean \"\($0)\"?" }
      throw problem("\"\(word)\" is no finding.\(hint ?? " Add it to the findings, or correct its name.")")
    }
    if case .asking(let own) = vocabulary.use, position >= own {
      throw problem("\"\(word)\" is not asked before this question. Name a finding higher up in the list.")
    }
    take()
    return position
  }
}
