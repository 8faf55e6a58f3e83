/// What is wrong with an intake that was read from a file or another program.
public struct IntakeProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Where it is: a key, or keys joined by full stops, such as `findings.choking`. Empty for the whole.
  public var key: String
  /// What was found and what to write.
  public var message: String

  /// A problem from its parts.
  public init(key: String, message: String) {
    self.key = key
    self.message = message
  }

  /// One line that names the key.
  public var description: String { key.isEmpty ? message : "\(key): \(message)" }
}

extension RuleBook {
  /// Checks what reading an intake alone cannot: that each of its findings exists.
  ///
  /// - Throws: the first finding, by its name, that is not one of the rule book's.
  public func check(_ intake: Intake) throws(IntakeProblem) {
    let strangers = intake.findings.keys.filter { findingPositions[$0] == nil }.map(\.rawValue)
    guard let stranger = strangers.min() else { return }
    let hint = suggestion(for: stranger, among: findings.map(\.id.rawValue))
    let advice = hint.map { "Did you mean \"\($0)\"?" } ?? "Leave it out, or use one of the rule book's."
    throw IntakeProblem(key: "findings.\(stranger)", message: "there is no such finding. \(advice)")
  }
}
