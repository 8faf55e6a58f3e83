import Plan

extension PlanTexts {
  init(_ reader: YAMLReader) {
    reader.allow(
      "introduction", "daily", "days", "tasks", "gates", "because", "comparison", "outcomes", "notes",
      "example")
    let outcomes = reader.map("outcomes")
    outcomes.allow(PlanOutcome.allCases.map(\.rawValue))
    self.init(
      introduction: Introduction(reader.map("introduction")), daily: Daily(reader.map("daily")),
      days: Self.days(reader.map("days")), tasks: Self.byKey(reader.map("tasks")) { TaskText($0) },
      gates: Self.byKey(reader.map("gates")) { GateText($0) },
      because: Dictionary(reader.map("because").texts().map { ($0.key, $0.text) }) { first, _ in first },
      comparison: ComparisonTexts(reader.map("comparison")),
      outcomes: Dictionary(
        uniqueKeysWithValues: PlanOutcome.allCases.map { ($0, OutcomeText(outcomes.map($0.rawValue))) }),
      notes: PlanNotes(reader.map("notes")), example: ExampleTexts(reader.map("example")))
  }

  private static func byKey<Text>(_ reader: YAMLReader, _ make: (YAMLReader) -> Text) -> [String: Text] {
    Dictionary(reader.maps().map { ($0.key, make($0.reader)) }) { first, _ in first }
  }

  private static func days(_ reader: YAMLReader) -> [Int: DayText] {
    Dictionary(
      reader.maps().compactMap { entry -> (Int, DayText)? in
        let text = DayText(entry.reader)
        guard let number = Int(entry.key) else {
          entry.reader.log.add(
            reader.file, entry.reader.line, "\"\(entry.key)\" is no day",
            "write its number in quotes, such as \"1\"")
          return nil
        }
        return (number, text)
      }
    ) { first, _ in first }
  }
}

extension PlanTexts.Introduction {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("title", "lead", "points", "closed")
    self.init(
      title: reader.text("title"), lead: reader.text("lead"), points: reader.statements("points"),
      closed: reader.statement("closed"))
  }
}

extension PlanTexts.Daily {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("title", "lead", "questions", "stop")
    self.init(
      title: reader.text("title"), lead: reader.text("lead"),
      questions: Dictionary(
        reader.map("questions").statementsByKey().map { key, statement in
          (key, DailyQuestion(id: key, ask: statement.text, sources: statement.sources))
        }
      ) { first, _ in first },
      stop: reader.statement("stop"))
  }
}

extension DayText {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("title", "lead")
    self.init(title: reader.text("title"), lead: reader.text("lead"))
  }
}

extension TaskText {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("title", "steps", "reason", "done")
    self.init(
      title: reader.text("title"), steps: reader.statements("steps"), reason: reader.statement("reason"),
      done: reader.text("done"))
  }
}

extension GateText {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("ask", "yes", "no", "said")
    self.init(
      ask: reader.text("ask"), yes: reader.text("yes"), no: reader.text("no"), said: reader.statement("said"))
  }
}

extension OutcomeText {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("word", "headline", "steps")
    self.init(word: reader.text("word"), headline: reader.text("headline"), steps: reader.statements("steps"))
  }
}

extension PlanNotes {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow(
      "caffeineWithdrawal", "noChange", "missedDay", "paused", "stopped",
      "finished")
    self.init(
      caffeineWithdrawal: reader.statement("caffeineWithdrawal"),
      noChange: reader.statement("noChange"), missedDay: reader.statement("missedDay"),
      paused: reader.statement("paused"), stopped: reader.statement("stopped"),
      finished: reader.statement("finished"))
  }
}

extension ComparisonTexts {
  fileprivate init(_ reader: YAMLReader) {
    reader.allow("title", "caution", "measures", "sentences")
    let sentences = reader.map("sentences")
    sentences.allow(PlanMeasure.Kind.allCases.map(\.rawValue))
    self.init(
      title: reader.text("title"), caution: reader.statement("caution"),
      measures: Dictionary(reader.map("measures").texts().map { ($0.key, $0.text) }) { first, _ in first },
      sentences: Dictionary(
        uniqueKeysWithValues: PlanMeasure.Kind.allCases.map {
          ($0, Self.wordings(sentences.map($0.rawValue)))
        }))
  }

  private static func wordings(_ reader: YAMLReader) -> [MeasureComparison.Wording: String] {
    reader.allow(MeasureComparison.Wording.allCases.map(\.rawValue))
    return Dictionary(
      uniqueKeysWithValues: MeasureComparison.Wording.allCases.map { ($0, reader.text($0.rawValue)) })
  }
}
