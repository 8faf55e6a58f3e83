/// The words of the screens in one language.
public struct ScreenTexts: Equatable, Sendable {
  let texts: [String: String]

  /// Takes texts by the raw values of ``TextKey``.
  public init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// The text for a key. Loaded content has every key; elsewhere a key without a text shows itself.
  public subscript(key: TextKey) -> String {
    texts[key.rawValue] ?? key.rawValue
  }

  /// A text with every `{name}` replaced.
  public func filled(_ key: TextKey, _ values: [String: String]) -> String {
    Placeholders.fill(self[key], with: values)
  }

  /// A text by its written key, for commands whose keys are put together; nil where there is none.
  public func text(id: String) -> String? {
    texts[id]
  }

  /// The text for a count: `stem.one` for a single thing, `stem.other` for any other number, with
  /// `{count}` filled in. The stem itself where there is no such text.
  public func counted(_ stem: String, _ count: Int, _ values: [String: String] = [:]) -> String {
    let text = texts[stem + (count == 1 ? ".one" : ".other")] ?? stem
    return Placeholders.fill(text, with: values.merging(["count": String(count)]) { own, _ in own })
  }

  /// Reads the flat map of `screens.yaml`; every key of ``TextKey`` must be there.
  init(_ reader: YAMLReader) {
    texts = Dictionary(reader.texts().map { ($0.key, $0.text) }) { first, _ in first }
    for key in TextKey.allCases where texts[key.rawValue] == nil {
      reader.log.add(reader.file, 0, "the text \(key.rawValue) is missing", "write \(key.rawValue): \"...\"")
    }
  }
}
