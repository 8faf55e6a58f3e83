/// A condition on an intake, ready to be evaluated: names have become positions in the rule book.
///
/// Lists are flat and nesting is limited by the parser, so no walk over one can run out of stack.
indirect enum Expression: Equatable, Sendable {
  /// A finding, by position. `surely` asks for yes; otherwise the rule's tier decides about unsure.
  case finding(Int, surely: Bool)
  /// The age is one of these.
  case age([AgeGroup])
  /// The pregnancy is one of these.
  case pregnancy([Pregnancy])
  /// The blow to the head is one of these.
  case headInjury([HeadInjury])
  /// The number of days is known and compares so.
  case days(Comparison, Double)
  /// The number of days is not known.
  case daysUnknown
  /// At least one region is no eyelid.
  case regionBeyondEyelids
  /// There are regions with a side, and all of them are on one side.
  case oneSideOnly
  /// Two places that do not touch, or three and more.
  case severalPlaces
  /// Another rule fired, by position.
  case fired(Int)
  /// No rule above the one at this position fired.
  case nothingFired(above: Int)
  /// Every safety question is answered.
  case complete
  /// A mention is made, by position.
  case mentioned(Int)
  /// The tier of the result is one of these.
  case tier([Tier])
  /// Something is worth finding out.
  case somethingUnsure
  case not(Expression)
  case all([Expression])
  case any([Expression])
  case exactlyOne([Expression])

  enum Comparison: String, CaseIterable, Sendable {
    case more = ">"
    case atLeast = ">="
    case less = "<"
    case atMost = "<="

    func holds(_ left: Double, _ right: Double) -> Bool {
      switch self {
      case .more: left > right
      case .atLeast: left >= right
      case .less: left < right
      case .atMost: left <= right
      }
    }
  }

  /// The conditions it is made of.
  var parts: [Expression] {
    switch self {
    case .not(let part): [part]
    case .all(let parts), .any(let parts), .exactlyOne(let parts): parts
    default: []
    }
  }

  /// Itself and every condition inside it.
  var flattened: [Expression] { [self] + parts.flatMap(\.flattened) }
}
