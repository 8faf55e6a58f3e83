import Triage

/// Checks what the texts of results must hold: the emergency number, the limit of a rule, and no
/// placeholder that nothing fills.
struct GuidanceCheck {
  let content: ClinicalContent
  let files: [YAMLFile]
  let log: FindingLog

  func run() {
    guard let file = files.first(where: { $0.file.hasSuffix("/guidance.yaml") }) else { return }
    checkNumber(file)
    checkLists(file)
    checkLimits(file)
    for name in ["guidance.yaml", "rules.yaml", "conditions.yaml"] { checkPlaceholders(name) }
    checkQuestions()
  }

  private func checkNumber(_ file: YAMLFile) {
    guard let step = file.root.at("tiers", "emergency", "steps")?.items?.first?.at("text"),
      !Placeholders.names(in: step.scalar ?? "").contains("number")
    else { return }
    log.add(
      file.file, step.line, "the first step of an emergency has no number",
      "write \"Call {number} now\" first")
  }

  /// A result without steps, or without what to watch for, would leave a person alone.
  private func checkLists(_ file: YAMLFile) {
    let results =
      (file.root.at("tiers")?.entries ?? []).map(\.node) + [file.root.at("tics")].compactMap { $0 }
    for result in results {
      for list in [result.at("steps"), result.at("safetyNet", "watchFor")] {
        guard let list, list.items?.isEmpty == true else { continue }
        log.add(file.file, list.line, "an empty list", "write at least one text with its sources")
      }
    }
  }

  private func checkLimits(_ file: YAMLFile) {
    for rule in content.ruleBook.rules where rule.limitHours != nil {
      guard let tier = file.root.at("tiers", rule.tier.rawValue) else { continue }
      let limit = tier.at("timeFrameLimit")
      if !Placeholders.names(in: limit?.scalar ?? "").contains("hours") {
        log.add(
          file.file, limit?.line ?? tier.line, "the rule \(rule.id) has a limit that is not told",
          "write timeFrameLimit: with {hours} in it")
      }
    }
  }

  private func checkPlaceholders(_ name: String) {
    guard let file = files.first(where: { $0.file.hasSuffix("/" + name) }) else { return }
    file.root.forEachText { path, text, line in
      let known = path.last == "timeFrameLimit" ? ["hours"] : ["number"]
      for name in Placeholders.names(in: text) where !known.contains(name) {
        log.add(file.file, line, "nothing fills {\(name)}", "write {\(known[0])} or no placeholder")
      }
    }
  }

  private func checkQuestions() {
    guard let file = files.first(where: { $0.file.hasSuffix("/questions.yaml") }) else { return }
    require("places", in: file.root.at("regions", "said"), of: file)
    require("days", in: file.root.at("choices", "daysSinceOnset", "exact", "said"), of: file)
    file.root.forEachText { path, text, line in
      guard path != ["regions", "said"], path.last != "said", path.last != "saidOne" else { return }
      for name in Placeholders.names(in: text) {
        log.add(file.file, line, "nothing fills {\(name)}", "write the text without it")
      }
    }
  }

  private func require(_ name: String, in node: YAMLNode?, of file: YAMLFile) {
    guard let node, !Placeholders.names(in: node.scalar ?? "").contains(name) else { return }
    log.add(file.file, node.line, "the text has no {\(name)}", "write {\(name)} where it belongs")
  }
}
