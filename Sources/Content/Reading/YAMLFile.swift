import Yams

/// One parsed YAML file of the content.
package struct YAMLFile: Sendable {
  /// Path inside the Assets folder.
  package let file: String
  package let root: YAMLNode

  /// Reads and parses; nil when something is wrong, which then stands in the log.
  static func load(_ file: String, in assets: AssetsFolder, log: FindingLog) -> YAMLFile? {
    guard let text = assets.text(of: file, log: log) else { return nil }
    return parse(text, file: file, log: log)
  }

  /// Parses one YAML document.
  package static func parse(_ text: String, file: String, log: FindingLog) -> YAMLFile? {
    if let refusal = YAMLGuard.refusal(of: text) {
      log.add(file, refusal.line, refusal.problem, refusal.remedy)
      return nil
    }
    do {
      // The plain resolver knows no types: nothing is guessed, and no pattern is compiled for it.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        log.add(file, 0, "the file is empty", "write its keys")
        return nil
      }
      var conversion = Conversion(file: file, log: log)
      guard let root = conversion.node(from: node, depth: 0) else { return nil }
      return YAMLFile(file: file, root: root)
    } catch let error as YamlError {
      report(error, file: file, log: log)
      return nil
    } catch {
      log.add(file, 0, "the file cannot be read as YAML", "check its indentation and quotes")
      return nil
    }
  }

  private static func report(_ error: YamlError, file: String, log: FindingLog) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      log.add(
        file, mark.line, "not readable as YAML (\(problem))",
        "put texts with : or # in double quotes and check the indentation")
    case .composer(_, let problem, let mark, _):
      log.add(file, mark.line, "not readable as YAML (\(problem))", "write a single document")
    case .duplicatedKeysInMapping(let keys, let context):
      log.add(
        file, context.mark.line, "the key \(keys.joined(separator: ", ")) stands twice in one map",
        "keep one of them")
    case .reader(let problem, _, _, _):
      log.add(file, 0, "not readable as YAML (\(problem))", "save the file as plain UTF-8 text")
    default:
      log.add(file, 0, "not readable as YAML", "check its indentation and quotes")
    }
  }
}

/// Turns the parser's nodes into ours and refuses what content does not use.
private struct Conversion {
  let file: String
  let log: FindingLog

  mutating func node(from node: Node, depth: Int) -> YAMLNode? {
    let line = node.mark?.line ?? 0
    guard depth <= YAMLGuard.depthLimit else {
      log.add(file, line, "lists or maps nested too deep", "write a flatter file")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return text(scalar.string, line: line)
    case .sequence(let sequence):
      return YAMLNode(line: line, value: .list(sequence.compactMap { self.node(from: $0, depth: depth + 1) }))
    case .mapping(let mapping):
      return YAMLNode(line: line, value: .map(entries(of: mapping, depth: depth)))
    case .alias:
      log.add(file, line, "an alias", "write the value out")
      return nil
    }
  }

  private mutating func entries(of mapping: Node.Mapping, depth: Int) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      let line = key.mark?.line ?? 0
      guard case .scalar(let scalar) = key else {
        log.add(file, line, "a key that is a list or a map", "write a plain word as the key")
        continue
      }
      guard let node = node(from: value, depth: depth + 1) else { continue }
      entries.append(YAMLNode.Entry(key: scalar.string, line: line, node: node))
    }
    return entries
  }

  /// Escapes such as "\x1B" only show up here, after parsing.
  private func text(_ string: String, line: Int) -> YAMLNode? {
    let isClean = string.unicodeScalars.allSatisfy { scalar in
      !(scalar.value < 0x20 && scalar != "\n") && !(0x7F...0x9F).contains(scalar.value)
    }
    guard isClean else {
      log.add(file, line, "a control character in a text", "write printable text only")
      return nil
    }
    return YAMLNode(line: line, value: .scalar(string))
  }
}
