/// Checks that a translation has everything the English texts have, and nothing else.
struct TranslationCheck {
  let assets: AssetsFolder
  let language: String
  let log: FindingLog

  func run() {
    let base = "languages/\(ContentLibrary.baseLanguage)"
    // What must not be said is said differently in each language.
    for name in assets.names(in: base) where name.hasSuffix(".yaml") && name != ForbiddenWording.file {
      guard let original = YAMLFile.load("\(base)/\(name)", in: assets, log: FindingLog()),
        let translation = YAMLFile.load("languages/\(language)/\(name)", in: assets, log: log)
      else { continue }
      compare(original.root, translation.root, path: "", file: translation.file)
    }
    checkArticles()
  }

  private func compare(_ original: YAMLNode, _ translation: YAMLNode, path: String, file: String) {
    switch (original.value, translation.value) {
    case (.map(let wanted), .map(let found)):
      compareKeys(wanted, found, line: translation.line, path: path, file: file)
    case (.list(let wanted), .list(let found)):
      compareItems(wanted, found, line: translation.line, path: path, file: file)
    case (.scalar(let wanted), .scalar(let found)) where path.hasSuffix("." + YAMLNode.conditionKey):
      if wanted != found {
        log.add(
          file, translation.line, "\(path) is not the condition of the English text", "write \"\(wanted)\"")
      }
    case (.scalar(let wanted), .scalar(let found)):
      comparePlaceholders(wanted, found, line: translation.line, path: path, file: file)
    default:
      log.add(
        file, translation.line, "\(path) is \(translation.kind), in English it is \(original.kind)",
        "write it in the same form")
    }
  }

  private func compareKeys(
    _ wanted: [YAMLNode.Entry], _ found: [YAMLNode.Entry], line: Int, path: String, file: String
  ) {
    let byKey = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
    for entry in wanted {
      let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      if let other = byKey[entry.key] {
        compare(entry.node, other.node, path: name, file: file)
      } else {
        log.add(file, line, "the translation of \(name) is missing", "translate \(name)")
      }
    }
    let known = Set(wanted.map(\.key))
    for entry in found where !known.contains(entry.key) {
      let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      log.add(file, entry.line, "\(name) does not exist in English", "take it out or correct the key")
    }
  }

  /// Lists of statements must match; lists of words, such as other names of a place, may differ.
  private func compareItems(
    _ wanted: [YAMLNode], _ found: [YAMLNode], line: Int, path: String, file: String
  ) {
    guard wanted.contains(where: { $0.scalar == nil }) else { return }
    if wanted.count != found.count {
      log.add(
        file, line, "\(path) has \(found.count) entries, in English \(wanted.count)", "translate each entry")
    }
    for (index, pair) in zip(wanted, found).enumerated() {
      compare(pair.0, pair.1, path: "\(path)[\(index + 1)]", file: file)
    }
  }

  private func comparePlaceholders(_ wanted: String, _ found: String, line: Int, path: String, file: String) {
    let needed = Set(Placeholders.names(in: wanted))
    let given = Set(Placeholders.names(in: found))
    // The form for one thing may say "once" and need no number.
    let spared: Set<String> = path.hasSuffix(".one") ? ["count"] : []
    for name in needed.subtracting(given).subtracting(spared).sorted() {
      log.add(file, line, "\(path) lacks {\(name)}", "put {\(name)} where the English text has it")
    }
    for name in given.subtracting(needed).sorted() {
      log.add(file, line, "\(path) has {\(name)}, which the English text has not", "take it out")
    }
  }
}
