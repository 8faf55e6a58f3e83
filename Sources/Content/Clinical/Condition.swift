import Triage

/// Something to ask a doctor about. Never a diagnosis.
public struct Condition: Equatable, Identifiable, Sendable {
  /// As rules and places name it.
  public let id: String
  /// The plain name, with the medical one.
  public let name: String
  /// What to ask.
  public let ask: Statement
  /// Whose answers it belongs to; nil where anyone may ask about it.
  public let when: AnswerCondition?
}

extension Condition {
  init(id: String, _ texts: ConditionalReader) {
    let reader = texts.reader
    reader.allow("name", "ask", "when")
    self.init(
      id: id, name: reader.text("name"), ask: reader.statement("ask"), when: texts.condition(reader))
  }
}
