/// One value of a YAML file with the line it stands on. Scalars stay text: what a number or a
/// yes is, the reader of the field decides, so `no` as a key or a word never turns into a Bool.
package struct YAMLNode: Sendable {
  /// Counted from 1.
  package let line: Int
  package let value: Value

  package indirect enum Value: Sendable {
    case scalar(String)
    case list([YAMLNode])
    case map([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let line: Int
    package let node: YAMLNode
  }

  package var scalar: String? {
    if case .scalar(let text) = value { text } else { nil }
  }

  package var entries: [Entry]? {
    if case .map(let entries) = value { entries } else { nil }
  }

  package var items: [YAMLNode]? {
    if case .list(let items) = value { items } else { nil }
  }

  /// In words, for findings.
  var kind: String {
    switch value {
    case .scalar: "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }

  /// The value at a path of keys; nil where there is none.
  func at(_ keys: String...) -> YAMLNode? {
    var node = self
    for key in keys {
      guard let next = node.entries?.first(where: { $0.key == key }) else { return nil }
      node = next.node
    }
    return node
  }
}
