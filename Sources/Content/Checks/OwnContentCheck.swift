/// Checks a copy of the content against the content that came with the program: what its code fills in, and the
/// rules whose safety its tests have shown.
struct OwnContentCheck {
  /// The copy.
  let assets: AssetsFolder
  /// What came with the program.
  let own: AssetsFolder
  let log: FindingLog

  func run() {
    let screens = "languages/\(ContentLibrary.baseLanguage)/screens.yaml"
    compareTexts(screens)
    checkRules()
  }

  private func compareTexts(_ name: String) {
    guard let original = YAMLFile.load(name, in: own, log: FindingLog()),
      let copy = YAMLFile.load(name, in: assets, log: FindingLog())
    else { return }
    let copies = Dictionary((copy.root.entries ?? []).map { ($0.key, $0.node) }) { first, _ in first }
    let isCommand = { (key: String) in key.hasPrefix(ScreenTexts.commandPrefix) }
    let known = Set((original.root.entries ?? []).map(\.key))
    for entry in copy.root.entries ?? [] where isCommand(entry.key) && !known.contains(entry.key) {
      log.add(
        copy.file, entry.line, "the program has no command \(entry.key)",
        "correct the key or take the line out")
    }
    for entry in original.root.entries ?? [] {
      guard let node = copies[entry.key] else {
        // The loader asks for every other text; what it lacks of these, nobody would notice.
        if isCommand(entry.key) {
          log.add(copy.file, 0, "the text \(entry.key) is missing", "write \(entry.key): \"...\"")
        }
        continue
      }
      let needed = Set(Placeholders.names(in: entry.node.scalar ?? ""))
      let given = Set(Placeholders.names(in: node.scalar ?? ""))
      for name in needed.subtracting(given).sorted() {
        log.add(copy.file, node.line, "\(entry.key) lacks {\(name)}", "put {\(name)} where it belongs")
      }
      for name in given.subtracting(needed).sorted() {
        log.add(copy.file, node.line, "\(entry.key) has {\(name)}, which nothing fills", "take it out")
      }
    }
  }

  private func checkRules() {
    guard let original = YAMLFile.load(TriageData.rulesFile, in: own, log: FindingLog()),
      let copy = YAMLFile.load(TriageData.rulesFile, in: assets, log: FindingLog())
    else { return }
    compare("rules", original, copy) { "the rule \($0)" }
    compare("alsoSaid", original, copy) { "\($0) of alsoSaid" }
  }

  private func compare(
    _ list: String, _ original: YAMLFile, _ copy: YAMLFile, named name: (String) -> String
  ) {
    let copies = Dictionary(entries(list, copy).map { ($0.id, $0.node) }) { first, _ in first }
    for (id, rule) in entries(list, original) {
      guard let found = copies[id] else {
        log.add(copy.file, copy.root.line, "\(name(id)) is missing", "put it back as it was")
        continue
      }
      for key in ["tier", "when", "replacedBy", "limitHours"] {
        let wanted = words(rule.at(key)?.scalar)
        guard wanted != words(found.at(key)?.scalar) else { continue }
        log.add(
          copy.file, found.at(key)?.line ?? found.line,
          "\(key) of \(name(id)) is not what the program was tested with",
          wanted.isEmpty ? "take it out; a rule of your own may be added" : "write \(key): \"\(wanted)\"")
      }
    }
  }

  private func entries(_ list: String, _ file: YAMLFile) -> [(id: String, node: YAMLNode)] {
    (file.root.at(list)?.items ?? []).compactMap { node in node.at("id")?.scalar.map { ($0, node) } }
  }

  /// Line breaks and runs of blanks mean nothing.
  private func words(_ text: String?) -> String {
    (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
