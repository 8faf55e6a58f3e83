import Triage

/// Something a result says only to those whose answers it belongs to.
public struct Conditional<Value: Equatable & Sendable>: Equatable, Sendable {
  /// What is said.
  public let value: Value
  /// Whose answers it belongs to; nil where it holds for everyone.
  public let when: AnswerCondition?
}

/// Picks the texts that belong to a person's answers.
struct AnswerFilter {
  let answers: KnownAnswers
  /// Whether unsure is as good as yes.
  let unsureCounts: Bool

  func holds(_ when: AnswerCondition?) -> Bool {
    when.map { answers.hold($0, unsureCounts: unsureCounts) } ?? true
  }

  /// All that belong to the answers, in order.
  func all<Value>(_ texts: [Conditional<Value>]) -> [Value] {
    texts.filter { holds($0.when) }.map(\.value)
  }

  /// The first that belongs to the answers; else the last, which holds for everyone in content that loaded.
  func first<Value>(_ texts: [Conditional<Value>]) -> Value? {
    (texts.first { holds($0.when) } ?? texts.last)?.value
  }
}

/// Reads texts that may carry a `when`.
struct ConditionalReader {
  let reader: YAMLReader
  /// Knows the names that a `when` may use; nil where the rules have mistakes, which fails loading anyway.
  let book: RuleBook?

  /// A statement, or a list of which the first that holds is said. The last must hold for everyone.
  func firstStatement(_ key: String) -> [Conditional<Statement>] {
    first(key, whole: [Conditional(value: reader.statement(key), when: nil)]) { $0.asStatement("when") }
  }

  /// The same for a text with no sources.
  func firstText(_ key: String) -> [Conditional<String>] {
    first(key, whole: [Conditional(value: reader.text(key), when: nil)]) { item in
      item.allow("text", "when")
      return item.text("text")
    }
  }

  /// A statement, or a list of which all that hold are said.
  func statementParts(_ key: String) -> [Conditional<Statement>] {
    guard reader.node(key)?.items != nil else {
      return [Conditional(value: reader.statement(key), when: nil)]
    }
    return items(key) { $0.asStatement("when") }
  }

  /// A list of statements; empty where it is left out.
  func statements(_ key: String) -> [Conditional<Statement>] {
    reader.has(key) ? items(key) { $0.asStatement("when") } : []
  }

  private func items<Value>(_ key: String, _ value: (YAMLReader) -> Value) -> [Conditional<Value>] {
    reader.list(key).map { Conditional(value: value($0), when: condition($0)) }
  }

  private func first<Value>(
    _ key: String, whole: @autoclosure () -> [Conditional<Value>], _ value: (YAMLReader) -> Value
  ) -> [Conditional<Value>] {
    guard let node = reader.node(key), let list = node.items else { return whole() }
    let found = items(key, value)
    if list.last?.at("when") != nil || list.isEmpty {
      reader.log.add(
        reader.file, list.last?.line ?? node.line, "\(reader.full(key)) may leave somebody without a text",
        "end the list with one that has no when")
    }
    return found
  }

  /// The `when` of a map, ready to be asked; nil where it has none.
  func condition(_ item: YAMLReader) -> AnswerCondition? {
    guard let text = item.optionalText("when"), let book else { return nil }
    do throws(AnswerConditionProblem) {
      return try book.condition(text)
    } catch {
      item.log.add(
        item.file, item.node("when")?.line ?? item.line,
        "\(item.full("when")), column \(error.column) of the expression", error.message)
      return nil
    }
  }
}
