extension YAMLNode {
  /// The key of a condition in the rule language, which is no text to read.
  static let conditionKey = "when"

  /// Calls back for every text in the tree, conditions left out, with the keys that lead to it.
  func forEachText(_ path: [String] = [], _ body: (_ path: [String], _ text: String, _ line: Int) -> Void) {
    switch value {
    case .scalar(let text): body(path, text, line)
    case .list(let items):
      for (index, item) in items.enumerated() { item.forEachText(path + [String(index + 1)], body) }
    case .map(let entries):
      for entry in entries where entry.key != Self.conditionKey {
        entry.node.forEachText(path + [entry.key], body)
      }
    }
  }

  /// Calls back for every list of source ids in the tree.
  func forEachSourceList(_ body: (_ ids: [YAMLNode]) -> Void) {
    switch value {
    case .scalar: break
    case .list(let items):
      for item in items { item.forEachSourceList(body) }
    case .map(let entries):
      for entry in entries {
        if entry.key == "sources", let ids = entry.node.items { body(ids) }
        entry.node.forEachSourceList(body)
      }
    }
  }
}
