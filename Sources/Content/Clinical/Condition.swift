/// Something to ask a doctor about. Never a diagnosis.
public struct Condition: Equatable, Identifiable, Sendable {
  /// As rules and places name it.
  public let id: String
  /// The plain name, with the medical one.
  public let name: String
  /// What to ask.
  public let ask: Statement
}

extension Condition {
  init(id: String, _ reader: YAMLReader) {
    reader.allow("name", "ask")
    self.init(id: id, name: reader.text("name"), ask: reader.statement("ask"))
  }
}
