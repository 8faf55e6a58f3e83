/// Holds what keeps people safe in a copy against the content that came with the program: which findings are asked and
/// when, which places touch, and what the plan asks before a task. A copy may add to it; to take something away is for
/// the people who test the program.
struct OwnSafetyCheck {
  /// The copy.
  let assets: AssetsFolder
  /// What came with the program.
  let own: AssetsFolder
  let log: FindingLog

  func run() {
    compareFindings()
    compareTouching()
    comparePlan()
    compareTechniques()
    compareFirstSteps()
  }

  private func pair(_ name: String) -> (original: YAMLFile, copy: YAMLFile)? {
    guard let original = YAMLFile.load(name, in: own, log: FindingLog()),
      let copy = YAMLFile.load(name, in: assets, log: FindingLog())
    else { return nil }
    return (original, copy)
  }

  // MARK: Triage

  private func compareFindings() {
    guard let (original, copy) = pair(TriageData.findingsFile) else { return }
    compare(original, copy, "findings", "finding", values: ["stage", "askedWhen"])
  }

  private func compareTouching() {
    guard let (original, copy) = pair(TriageData.rulesFile) else { return }
    func pairs(_ file: YAMLFile) -> [Set<String>] {
      (file.root.at("touching")?.items ?? []).map { Set(($0.items ?? []).compactMap(\.scalar)) }
    }
    let kept = pairs(copy)
    for places in pairs(original) where !kept.contains(places) {
      let names = places.sorted().joined(separator: ", ")
      log.add(
        copy.file, copy.root.at("touching")?.line ?? 0, "the places [\(names)] do not touch any more",
        "put the line back")
    }
    for places in kept where !pairs(original).contains(places) {
      let names = places.sorted().joined(separator: ", ")
      log.add(
        copy.file, copy.root.at("touching")?.line ?? 0, "the places [\(names)] touch, which was never tested",
        "take the line out")
    }
  }

  // MARK: Plan

  private func comparePlan() {
    guard let (original, copy) = pair(ContentLibrary.planFile) else { return }
    compare(
      original, copy, "gates", "gate", values: ["effect", "lasts", "leadsToChecklist"])
    compare(original, copy, "tasks", "task", lists: ["gates"], mayLack: true)
    compareList(original.root, copy.root, "dailyQuestions", "the plan", copy)
    for entry in original.root.at("warningSigns")?.entries ?? [] {
      guard let found = copy.root.at("warningSigns", entry.key) else { continue }
      let kept = Set((found.items ?? []).compactMap(\.scalar))
      for sign in (entry.node.items ?? []).compactMap(\.scalar) where !kept.contains(sign) {
        log.add(
          copy.file, found.line, "the question \(entry.key) stands for \(sign) no more",
          "add \(sign) to its list")
      }
    }
  }

  private func compareTechniques() {
    guard let (original, copy) = pair(ContentLibrary.techniquesFile) else { return }
    compare(
      original, copy, "techniques", "technique", values: ["stopsWhenLightHeaded"], lists: ["gates"],
      mayLack: true)
  }

  /// The number, not to drive oneself, the time it began, and that it counts when it has passed.
  private func compareFirstSteps() {
    guard let (original, copy) = pair("languages/\(ContentLibrary.baseLanguage)/guidance.yaml"),
      let wanted = original.root.at("tiers", "emergency", "steps")?.items?.count,
      let found = copy.root.at("tiers", "emergency", "steps"), let count = found.items?.count, count < wanted
    else { return }
    log.add(
      copy.file, found.line, "an emergency has \(count) steps, the program's own has \(wanted)",
      "keep each of them, in your own words")
  }

  // MARK: Lists of maps with an id

  /// Every entry must be there with the same values, and lists may only grow.
  private func compare(
    _ original: YAMLFile, _ copy: YAMLFile, _ list: String, _ what: String, values: [String] = [],
    lists: [String] = [], mayLack: Bool = false
  ) {
    let copies = Dictionary(entries(copy, list)) { first, _ in first }
    for (id, node) in entries(original, list) {
      guard let found = copies[id] else {
        if !mayLack {
          log.add(
            copy.file, copy.root.at(list)?.line ?? 0, "the \(what) \(id) is missing", "put it back as it was")
        }
        continue
      }
      for key in values {
        let wanted = node.at(key)?.scalar ?? ""
        guard wanted != found.at(key)?.scalar ?? "" else { continue }
        log.add(
          copy.file, found.at(key)?.line ?? found.line,
          "\(key) of the \(what) \(id) is not what the program was tested with",
          wanted.isEmpty ? "take it out" : "write \(key): \"\(wanted)\"")
      }
      for key in lists { compareList(node, found, key, "the \(what) \(id)", copy) }
    }
  }

  private func compareList(
    _ original: YAMLNode, _ found: YAMLNode, _ key: String, _ owner: String, _ copy: YAMLFile
  ) {
    let kept = Set((found.at(key)?.items ?? []).compactMap(\.scalar))
    for word in (original.at(key)?.items ?? []).compactMap(\.scalar) where !kept.contains(word) {
      log.add(
        copy.file, found.at(key)?.line ?? found.line, "\(owner) lacks \(word)", "add \(word) to its \(key)")
    }
  }

  private func entries(_ file: YAMLFile, _ list: String) -> [(String, YAMLNode)] {
    (file.root.at(list)?.items ?? []).compactMap { node in node.at("id")?.scalar.map { ($0, node) } }
  }
}
