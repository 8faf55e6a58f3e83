import Plan
import Triage

extension PlanDefinition {
  init(_ reader: YAMLReader) {
    reader.allow(
      "comparisonDay", "reviewDay", "caffeineNoteUntilDay", "dailyQuestions", "warningSigns", "measures",
      "gates", "tasks", "days")
    self.init(
      comparisonDay: reader.bounded("comparisonDay", 2...99) ?? reader.missing("comparisonDay", else: 6),
      reviewDay: reader.bounded("reviewDay", 2...99) ?? reader.missing("reviewDay", else: 7),
      caffeineNoteUntilDay: reader.bounded("caffeineNoteUntilDay", 1...99)
        ?? reader.missing("caffeineNoteUntilDay", else: 0),
      days: reader.list("days").map { PlanDay($0) }, tasks: reader.list("tasks").map { PlanTask($0) },
      gates: reader.list("gates").map { Gate($0) }, dailyQuestions: reader.words("dailyQuestions"),
      warningSigns: Self.warningSigns(reader),
      measures: reader.list("measures").map { PlanMeasure($0) })
  }

  /// The findings that each warning question stands for.
  private static func warningSigns(_ reader: YAMLReader) -> [String: [FindingID]] {
    let questions = reader.words("dailyQuestions")
    let signs = reader.map("warningSigns")
    signs.allow(questions)
    return Dictionary(questions.map { ($0, signs.words($0).map { FindingID($0) }) }) { first, _ in first }
  }
}

extension PlanDay {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("day", "tasks", "ifLikely")
    self.init(
      number: reader.bounded("day", 1...99) ?? reader.missing("day", else: 1),
      entries: reader.words("tasks").map { Entry($0) }
        + reader.words("ifLikely").map { Entry($0, onlyIfLikely: true) })
  }
}

extension PlanTask {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("id", "technique", "habits", "gates", "alternative", "timesPerDay", "opens")
    self.init(
      id: reader.text("id"), technique: reader.optionalText("technique"), habits: reader.words("habits"),
      gates: reader.words("gates"), alternative: reader.optionalText("alternative"),
      timesPerDay: reader.bounded("timesPerDay", 1...48) ?? 1,
      opens: reader.has("opens") ? reader.choice("opens") : nil)
  }
}

extension Gate {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("id", "effect", "lasts", "leadsToChecklist")
    self.init(
      id: reader.text("id"), effect: reader.choice("effect") ?? .closes,
      lasting: reader.has("lasts") ? reader.choice("lasts") ?? .day : .plan,
      leadsToChecklist: reader.flag("leadsToChecklist"))
  }
}

extension PlanMeasure {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("id", "kind")
    self.init(id: reader.text("id"), kind: reader.choice("kind") ?? .count)
  }
}

extension Technique {
  /// The longest exercise there can be, in seconds.
  private static let longest = 24 * 60 * 60

  init(_ reader: YAMLReader) {
    reader.allow(
      "id", "kind", "phases", "seconds", "lengths", "everySeconds", "stopsWhenLightHeaded", "gates",
      "alternative")
    let kind: Kind = reader.choice("kind") ?? .checklist
    let range = 1...Self.longest
    self.init(
      id: reader.text("id"), kind: kind,
      phases: (reader.has("phases") ? reader.list("phases") : []).compactMap { Phase($0) },
      seconds: reader.bounded("seconds", range) ?? 0,
      lengths: reader.words("lengths").compactMap { reader.length($0, range) },
      everySeconds: reader.bounded("everySeconds", range),
      stopsWhenLightHeaded: reader.flag("stopsWhenLightHeaded"), gates: reader.words("gates"),
      alternative: reader.optionalText("alternative"))
    checkTimes(reader)
  }

  /// Each kind needs its own numbers.
  private func checkTimes(_ reader: YAMLReader) {
    func require(_ isThere: Bool, _ key: String, _ remedy: String) {
      if !isThere { reader.log.add(reader.file, reader.line, "\(reader.full(key)) is missing", remedy) }
    }
    if kind != .checklist { require(seconds > 0, "seconds", "write seconds: and its length") }
    if kind == .paced {
      require(!phases.isEmpty, "phases", "write phases: [{ action: inhale, seconds: 4 }, ...]")
    }
    if kind == .repeated {
      require(everySeconds != nil, "everySeconds", "write the seconds between two breaks")
    }
    if !lengths.isEmpty && !lengths.contains(seconds) {
      reader.log.add(
        reader.file, reader.line, "\(reader.full("lengths")) lacks the usual length \(seconds)",
        "add it to lengths")
    }
  }
}

extension Technique.Phase {
  fileprivate init?(_ reader: YAMLReader) {
    reader.allow("action", "seconds")
    let action: Action? = reader.choice("action")
    guard let action else { return nil }
    self.init(action, seconds: reader.bounded("seconds", 1...60) ?? reader.missing("seconds", else: 1))
  }
}

extension YAMLReader {
  /// Notes a number that is missing; one that stands there and is wrong is noted already.
  fileprivate func missing(_ key: String, else number: Int) -> Int {
    if !has(key) { log.add(file, line, "\(full(key)) is missing", "write \(key): and a whole number") }
    return number
  }

  /// One length in seconds out of a list.
  fileprivate func length(_ word: String, _ range: ClosedRange<Int>) -> Int? {
    if let number = Int(word), range.contains(number) { return number }
    log.add(
      file, line, "\(full("lengths")) holds \"\(word.prefix(40))\"", "write whole seconds, such as [300, 600]"
    )
    return nil
  }
}
