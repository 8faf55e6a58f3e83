import Triage

/// Every question of the checklist in one language.
public struct QuestionCatalog: Equatable, Sendable {
  /// The head of each page.
  public let stages: [Stage: StageText]
  /// How each finding is asked.
  public let findings: [FindingID: FindingText]
  /// How the places are asked for.
  public let regions: RegionsQuestion
  /// How `pregnancy`, `headInjury`, `age` and `daysSinceOnset` are asked.
  public let choices: [Fact: ChoiceQuestion]

  /// The text of a finding; nil for one the content does not know.
  public subscript(finding: FindingID) -> FindingText? { findings[finding] }

  /// The facts that are asked with options of their own, with the answers each must offer.
  static let choiceAnswers: [(fact: Fact, answers: [String])] = [
    (.pregnancy, Pregnancy.allCases.map(\.rawValue)),
    (.headInjury, HeadInjury.allCases.map(\.rawValue)),
    (.age, AgeGroup.allCases.map(\.rawValue)),
    (.daysSinceOnset, ["unsure"]),
  ]

  /// The line that asks for a fact; nil where nothing asks for it.
  public func ask(_ fact: Fact) -> String? {
    if let finding = fact.finding { return findings[finding]?.ask }
    return fact == .regions ? regions.ask : choices[fact]?.ask
  }

  /// The sentence for a fact that is worth finding out; nil where there is none.
  public func find(_ fact: Fact) -> String? {
    if let finding = fact.finding { return findings[finding]?.find }
    return choices[fact]?.find
  }

  init(_ reader: YAMLReader) {
    reader.allow("stages", "regions", "findings", "choices")
    regions = RegionsQuestion(reader.map("regions"))
    let stages = reader.map("stages")
    stages.allow(Stage.allCases.map(\.rawValue))
    self.stages = Dictionary(
      uniqueKeysWithValues: Stage.allCases.map { ($0, StageText(stages.map($0.rawValue))) })
    findings = Dictionary(
      reader.map("findings").maps().map { (FindingID($0.key), FindingText($0.reader)) }
    ) { first, _ in first }
    let choices = reader.map("choices")
    choices.allow(Self.choiceAnswers.map(\.fact.id))
    self.choices = Dictionary(
      uniqueKeysWithValues: Self.choiceAnswers.map { fact, answers in
        (fact, Self.choice(fact, answers: answers, choices.map(fact.id)))
      })
  }

  private static func choice(_ fact: Fact, answers: [String], _ reader: YAMLReader) -> ChoiceQuestion {
    let question = ChoiceQuestion(reader)
    guard let options = reader.optionalMap("options") else { return question }
    for answer in answers where !options.has(answer) {
      reader.log.add(
        reader.file, options.line, "\(options.full(answer)) is missing", "write \(answer): { label: ... }")
    }
    for (key, option) in options.maps() {
      checkOption(key, option, isTime: fact == .daysSinceOnset, answers: answers)
    }
    return question
  }

  private static func checkOption(_ key: String, _ option: YAMLReader, isTime: Bool, answers: [String]) {
    if !isTime && !answers.contains(key) {
      option.log.add(
        option.file, option.line, "unknown answer \(option.path)",
        "write one of: \(answers.joined(separator: ", "))")
    }
    if isTime != option.has("days") && key != "unsure" {
      option.log.add(
        option.file, option.line,
        isTime ? "\(option.path) has no days" : "\(option.path) has days, which only daysSinceOnset has",
        isTime ? "write days: and the number it stands for" : "leave days out")
    }
  }
}
