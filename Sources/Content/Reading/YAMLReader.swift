import Triage

/// Reads the fields of one map and notes whatever is wrong with them, with file and line. A field
/// that is wrong reads as an empty value, so that one run finds everything; loading then fails.
package struct YAMLReader {
  package let file: String
  package let line: Int
  /// The keys that lead here, such as `rules.E1`; for findings.
  let path: String
  package let entries: [YAMLNode.Entry]
  package let log: FindingLog

  /// The top of a file, which must be a map.
  package init(_ file: YAMLFile, log: FindingLog) {
    self.init(file: file.file, path: "", node: file.root, log: log)
  }

  private init(file: String, path: String, node: YAMLNode, log: FindingLog) {
    self.file = file
    self.line = node.line
    self.path = path
    self.log = log
    if let entries = node.entries {
      self.entries = entries
    } else {
      self.entries = []
      let name = path.isEmpty ? "the file" : path
      log.add(file, node.line, "\(name) is \(node.kind)", "write a map, one \"key: value\" on each line")
    }
  }

  /// Reports every key that is not among these.
  package func allow(_ keys: String...) { allow(keys) }

  /// Reports every key that is not among these.
  package func allow(_ keys: [String]) {
    for entry in entries where !keys.contains(entry.key) {
      let hint = suggestion(for: entry.key, among: keys).map { "did you mean \($0)? " } ?? ""
      log.add(
        file, entry.line, "unknown key \(full(String(entry.key.prefix(40))))",
        "\(hint)write one of: \(keys.joined(separator: ", "))")
    }
  }

  /// Whether a key stands here.
  package func has(_ key: String) -> Bool { node(key) != nil }

  package func node(_ key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.node
  }

  // MARK: Texts and numbers

  /// A text that must be there and must say something.
  package func text(_ key: String) -> String {
    guard let node = required(key) else { return "" }
    return text(node, full(key))
  }

  /// A text that may be left out.
  package func optionalText(_ key: String) -> String? {
    node(key).map { text($0, full(key)) }
  }

  package func optionalInt(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    guard let text = node.scalar, let number = Int(text), abs(number) < 1_000_000 else {
      wrong(node, full(key), "write a whole number")
      return nil
    }
    return number
  }

  package func optionalNumber(_ key: String) -> Double? {
    guard let node = node(key) else { return nil }
    guard let text = node.scalar, let number = Double(text), number.isFinite, number.magnitude < 1e9 else {
      wrong(node, full(key), "write a number")
      return nil
    }
    return number
  }

  /// `true` or `false`; false where it is left out.
  package func flag(_ key: String) -> Bool {
    guard let node = node(key) else { return false }
    switch node.scalar {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      wrong(node, full(key), "write true or false")
      return false
    }
  }

  /// One of the words of an enumeration.
  package func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
  where Choice.RawValue == String {
    guard let node = required(key) else { return nil }
    if let text = node.scalar, let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    wrong(node, full(key), "write one of: \(words)")
    return nil
  }

  // MARK: Lists and maps

  /// A map that must be there.
  func map(_ key: String) -> YAMLReader {
    guard let node = required(key) else {
      return YAMLReader(file: file, path: full(key), node: YAMLNode(line: line, value: .map([])), log: log)
    }
    return YAMLReader(file: file, path: full(key), node: node, log: log)
  }

  /// A map that may be left out.
  package func optionalMap(_ key: String) -> YAMLReader? {
    node(key).map { YAMLReader(file: file, path: full(key), node: $0, log: log) }
  }

  /// Every value of this map as a map of its own, in the order of the file.
  func maps() -> [(key: String, reader: YAMLReader)] {
    entries.map { entry in
      (entry.key, YAMLReader(file: file, path: full(entry.key), node: entry.node, log: log))
    }
  }

  /// Every value of this map as a text, in the order of the file.
  func texts() -> [(key: String, text: String)] {
    entries.map { ($0.key, text($0.node, full($0.key))) }
  }

  /// A list of maps that must be there.
  func list(_ key: String) -> [YAMLReader] {
    guard let node = required(key) else { return [] }
    return list(node, full(key))
  }

  /// A list of plain words; empty where it is left out.
  package func words(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    guard let items = node.items else {
      wrong(node, full(key), "write a list, such as [a, b]")
      return []
    }
    return items.map { text($0, full(key)) }
  }

  // MARK: Statements

  /// A text with its sources.
  func statement(_ key: String) -> Statement {
    guard let node = required(key) else { return Statement(text: "", sources: []) }
    return YAMLReader(file: file, path: full(key), node: node, log: log).asStatement()
  }

  /// A statement that may be left out.
  func optionalStatement(_ key: String) -> Statement? {
    optionalMap(key)?.asStatement()
  }

  /// A list of statements that must be there.
  func statements(_ key: String) -> [Statement] {
    list(key).map { $0.asStatement() }
  }

  /// A list of statements; empty where it is left out.
  func optionalStatements(_ key: String) -> [Statement] {
    guard let node = node(key) else { return [] }
    return list(node, full(key)).map { $0.asStatement() }
  }

  /// Every value of this map as a statement, in the order of the file.
  func statementsByKey() -> [(key: String, statement: Statement)] {
    maps().map { ($0.key, $0.reader.asStatement()) }
  }

  /// This map itself as a statement, with other keys beside it.
  func asStatement(_ others: String...) -> Statement {
    allow(["text", "sources"] + others)
    let sources = words("sources")
    if sources.isEmpty && !entries.isEmpty {
      log.add(file, line, "\(path) names no source", "write sources: [id] with an id of sources.yaml")
    }
    return Statement(text: text("text"), sources: sources.map(SourceID.init(rawValue:)))
  }

  // MARK: Findings

  /// The keys down to `key`, such as `rules.E1.reason`.
  package func full(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

  private func required(_ key: String) -> YAMLNode? {
    if let node = node(key) { return node }
    log.add(file, line, "\(full(key)) is missing", "write \(key): ...")
    return nil
  }

  private func text(_ node: YAMLNode, _ name: String) -> String {
    guard let text = node.scalar, !text.allSatisfy(\.isWhitespace) else {
      wrong(node, name, "write a text")
      return ""
    }
    return text
  }

  private func list(_ node: YAMLNode, _ name: String) -> [YAMLReader] {
    guard let items = node.items else {
      wrong(node, name, "write a list, each item on a line that begins with a dash")
      return []
    }
    return items.enumerated().map { index, item in
      YAMLReader(file: file, path: "\(name)[\(index + 1)]", node: item, log: log)
    }
  }

  private func wrong(_ node: YAMLNode, _ name: String, _ remedy: String) {
    let value =
      if let text = node.scalar { text.isEmpty ? "empty" : "\"\(text.prefix(40))\"" } else { node.kind }
    log.add(file, node.line, "\(name) is \(value)", remedy)
  }
}
