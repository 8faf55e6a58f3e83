/// A mistake in the rule data: where it is, what was found and what to write.
public struct RuleProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The part of the data a problem is in.
  public enum Place: Hashable, Sendable {
    /// A finding.
    case finding(FindingID)
    /// A rule.
    case rule(RuleID)
    /// An answer that is only mentioned.
    case mention(MentionID)
    /// An entry of the table of places that touch, counted from 0.
    case touching(Int)
  }

  /// The part of the data it is in.
  public var place: Place
  /// Which of several entries with the same id it is in: the position in its list, counted from 0.
  public var position: Int
  /// The key that holds the mistake, such as `when`.
  public var key: String
  /// The column in the text of that key, counted from 1, where the text is an expression.
  public var column: Int?
  /// What is wrong and what to write.
  public var message: String

  /// A problem from its parts.
  public init(place: Place, position: Int, key: String, column: Int? = nil, message: String) {
    self.place = place
    self.position = position
    self.key = key
    self.column = column
    self.message = message
  }

  /// One line, such as `rule S1, when, column 5: "andd" is no finding. Did you mean "and"?`
  public var description: String {
    let subject =
      switch place {
      case .finding(let id): "finding \(id), \(key)"
      case .rule(let id): "rule \(id), \(key)"
      case .mention(let id): "also said \(id), \(key)"
      case .touching(let index): "touching, entry \(index + 1)"
      }
    let columnNote = column.map { ", column \($0)" } ?? ""
    return "\(subject)\(columnNote): \(message)"
  }
}

/// All mistakes found in the rule data.
public struct RuleBookError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The mistakes, in the order of the data.
  public var problems: [RuleProblem]

  /// An error from its problems.
  public init(problems: [RuleProblem]) { self.problems = problems }

  /// One line per problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
