/// A condition in the rule language that a text carries: whose answers it belongs to.
public struct AnswerCondition: Equatable, Sendable {
  let expression: Expression
}

/// What is wrong in the condition of a text.
public struct AnswerConditionProblem: Error, Equatable, Sendable {
  /// The column in the condition, counted from 1.
  public var column: Int
  /// What is wrong and what to write.
  public var message: String
}

/// An intake with everything the rules made of it, to ask for whom a text is meant.
public struct KnownAnswers: Sendable {
  let evaluation: Evaluation

  /// Whether a condition holds.
  ///
  /// - Parameter unsureCounts: whether unsure is as good as yes, as it is in the tiers from urgent up.
  public func hold(_ condition: AnswerCondition, unsureCounts: Bool) -> Bool {
    evaluation.holds(condition.expression, unsureCounts: unsureCounts)
  }
}

extension RuleBook {
  /// Reads the condition of a text: the rule language with `fired U6`, `mentioned breathLyingFlat`,
  /// `tier is soon` and `something unsure`.
  ///
  /// - Throws: what is wrong with it.
  public func condition(_ text: String) throws(AnswerConditionProblem) -> AnswerCondition {
    do throws(ExpressionProblem) {
      return AnswerCondition(expression: try ExpressionParser.parse(text, vocabulary))
    } catch {
      throw AnswerConditionProblem(column: error.column, message: error.message)
    }
  }

  /// What texts can ask of an intake.
  public func answers(of intake: Intake) -> KnownAnswers { KnownAnswers(evaluation: evaluation(of: intake)) }

  /// The names that the condition of a text may use.
  private var vocabulary: Vocabulary {
    Vocabulary(
      findings: Dictionary(uniqueKeysWithValues: findingPositions.map { ($0.key.rawValue, $0.value) }),
      rules: Self.positions(rules.map(\.id.rawValue)), mentions: Self.positions(mentions.map(\.id.rawValue)),
      use: .text)
  }

  private static func positions(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }
}
