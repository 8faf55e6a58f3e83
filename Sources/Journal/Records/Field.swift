/// One answer of a check-in. Not asked yet, not wanted, and answered are three different things.
package enum Field<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Nothing is known: the question has not been answered.
  case unknown
  /// The person chose not to answer.
  case skipped
  /// The answer.
  case value(Value)

  /// The answer, if there is one.
  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}
