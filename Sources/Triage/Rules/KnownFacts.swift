/// An intake as the rules see it: what does not apply is no, and what makes no sense is no answer.
struct KnownFacts {
  var answers: [Answer?]
  /// Whether each finding is a question for this person.
  var asked: [Bool]
  var age: AgeGroup?
  var days: DaysSinceOnset?
  var pregnancy: Pregnancy?
  var headInjury: HeadInjury?
  var hasRegion: Bool
  var beyondEyelids: Bool
  var oneSideOnly: Bool
  var severalPlaces: Bool

  init(_ intake: Intake, _ book: RuleBook) {
    let regions = intake.regions.inOrder
    let sides = regions.map(\.side)
    age = intake.age
    days = intake.daysSinceOnset.flatMap { $0.isPossible ? $0 : nil }
    pregnancy = intake.age == .infant ? .no : intake.pregnancy
    headInjury = intake.headInjury
    hasRegion = !regions.isEmpty
    beyondEyelids = regions.contains { !$0.isEyelid }
    oneSideOnly = sides.contains(.left) != sides.contains(.right)
    severalPlaces = book.touching.areSeveral(regions)
    asked = Array(repeating: true, count: book.findings.count)
    answers = Array(repeating: intake.unmentioned == .no ? .no : nil, count: book.findings.count)
    for (finding, answer) in intake.findings {
      if let position = book.findingPositions[finding] { answers[position] = answer }
    }
    setAside(book)
  }

  /// Answers no to the findings that are no question for this person. A finding can only depend
  /// on earlier ones, so one pass in order is enough.
  private mutating func setAside(_ book: RuleBook) {
    for (position, asking) in book.asking.enumerated() {
      switch asking {
      case .always:
        continue
      case .when(let condition):
        if Evaluation(facts: self).holds(condition, unsureCounts: true) { continue }
        answers[position] = .no
      case .never:
        answers[position] = answers[position] ?? .no
      }
      asked[position] = false
    }
  }

  /// Whether a question is one for this person.
  func isAsked(_ question: RuleBook.Question) -> Bool {
    if let position = question.position { return asked[position] }
    return question.fact != .pregnancy || age != .infant
  }

  /// Whether a question is still open.
  func isOpen(_ question: RuleBook.Question) -> Bool {
    if let position = question.position { return answers[position] == nil }
    return switch question.fact {
    case .regions: !hasRegion
    case .age: age == nil
    case .daysSinceOnset: days == nil
    case .pregnancy: pregnancy == nil
    case .headInjury: headInjury == nil
    case .finding: false
    }
  }

  /// Whether a question was answered unsure.
  func isUnsure(_ question: RuleBook.Question) -> Bool {
    if let position = question.position { return answers[position] == .unsure }
    return switch question.fact {
    case .daysSinceOnset: days == .unsure
    case .pregnancy: pregnancy == .unsure
    case .headInjury: headInjury == .unsure
    case .regions, .age, .finding: false
    }
  }
}
