/// Applies conditions to facts.
struct Evaluation {
  let facts: KnownFacts
  /// Which rules fired, by position; only those evaluated so far mean anything.
  var fired: [Bool] = []
  /// No safety question is open.
  var isComplete = false
  /// Which mentions are made, by position.
  var mentioned: [Bool] = []
  /// The tier of the result.
  var tier = Tier.incomplete
  /// Something is worth finding out.
  var isSomethingUnsure = false

  func holds(_ condition: Expression, unsureCounts: Bool) -> Bool {
    switch condition {
    case .finding(let position, let surely):
      let answer = facts.answers[position]
      return answer == .yes || (answer == .unsure && unsureCounts && !surely)
    case .age(let values): return facts.age.map(values.contains) ?? false
    case .pregnancy(let values): return facts.pregnancy.map(values.contains) ?? false
    case .headInjury(let values): return facts.headInjury.map(values.contains) ?? false
    case .days(let comparison, let limit):
      return facts.days?.days.map { comparison.holds($0, limit) } ?? false
    case .daysUnknown: return facts.days?.days == nil
    case .regionBeyondEyelids: return facts.beyondEyelids
    case .oneSideOnly: return facts.oneSideOnly
    case .severalPlaces: return facts.severalPlaces
    case .fired(let rule): return fired[rule]
    case .nothingFired(let own): return !fired.prefix(own).contains(true)
    case .complete: return isComplete
    case .mentioned(let mention): return mentioned[mention]
    case .tier(let values): return values.contains(tier)
    case .somethingUnsure: return isSomethingUnsure
    case .not(let part): return !holds(part, unsureCounts: unsureCounts)
    case .all(let parts): return parts.allSatisfy { holds($0, unsureCounts: unsureCounts) }
    case .any(let parts): return parts.contains { holds($0, unsureCounts: unsureCounts) }
    case .exactlyOne(let parts): return parts.count { holds($0, unsureCounts: unsureCounts) } == 1
    }
  }

  /// The answers that make a condition hold, in the order in which it names them. What it asks
  /// not to be there gives no reason, since there is no answer to point at.
  func because(_ condition: Expression, unsureCounts: Bool, _ book: RuleBook) -> [Fact] {
    guard holds(condition, unsureCounts: unsureCounts) else { return [] }
    switch condition {
    case .all(let parts), .any(let parts), .exactlyOne(let parts):
      return parts.flatMap { because($0, unsureCounts: unsureCounts, book) }
    case .fired(let rule):
      return because(book.conditions[rule], unsureCounts: book.unsureCounts(rule), book)
    case .daysUnknown where facts.days == nil, .not, .nothingFired, .complete, .mentioned, .somethingUnsure,
      .tier:
      return []
    default:
      return condition.fact(book.findings).map { [$0] } ?? []
    }
  }
}
