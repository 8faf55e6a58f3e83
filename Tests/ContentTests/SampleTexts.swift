import Testing
import Triage

@testable import Content

/// The made-up texts of ``SampleContent``.
enum SampleTexts {
  static func files(triageIn assets: AssetsFolder) throws -> [String: String] {
    let triage = try #require(TriageData.load(from: assets, log: FindingLog()))
    return [
      "sources.yaml": sources, "countries.yaml": countries, "themes/dark.yaml": theme,
      "languages/en/language.yaml": "code: en\nname: English\n",
      "languages/en/screens.yaml": screens, "languages/en/regions.yaml": regions,
      "languages/en/questions.yaml": questions(triage.findings.map(\.id.rawValue)),
      "languages/en/rules.yaml": rules(
        triage.rules.map(\.id.rawValue), alsoSaid: triage.mentions.map(\.id.rawValue)),
      "languages/en/guidance.yaml": guidance, "languages/en/conditions.yaml": conditions,
      "languages/en/habits.yaml": habits,
    ]
  }

  static let sources = """
    sources:
      - { id: book, citation: "A book. 2019.", kind: article, verified: looked-up }
      - id: guide
        citation: "A guideline, NG127. 2020, amended 2023."
        kind: guideline
        verified: from-memory

    """

  static let countries = """
    default: "112"
    countries: { GB: "999", US: "911", AT: "112", NO: "112" }

    """

  static var theme: String {
    let roles = ThemeDefinition.roleNames.map { "  \($0): { foreground: 250, foreground16: 7 }\n" }.joined()
    let grounds = ThemeDefinition.groundNames.map { "  \($0): { background: 131, bold: true }\n" }.joined()
    return "name: dark\nroles:\n\(roles)grounds:\n\(grounds)"
  }

  static var screens: String {
    let keys =
      TextKey.allCases.map(\.rawValue) + [
        "command.face.half", "command.some.one", "command.some.other",
      ]
    return keys.map { "\($0): \"Text of \($0)\"\n" }.joined()
  }

  static var regions: String {
    let regions = RegionID.allCases.map { id in
      let name = id.rawValue.split(separator: "-").reversed().joined(separator: " ")
      return
        "  \(id.rawValue): { name: \"\(name)\", short: \"\(id.kind.rawValue)\", muscle: \(id.kind.rawValue) }\n"
    }
    let kinds = PlaceKind.allCases.map { kind in
      """
        \(kind.rawValue):
          name: "the \(kind.rawValue)"
          muscle: "musculus \(kind.rawValue)"
          nerve: "facial nerve (VII)"
          about: [{ text: "About it.", sources: [book] }]
          aliases: [alias \(kind.rawValue)]
          conditions: [flutter]

      """
    }
    return "regions:\n\(regions.joined())muscles:\n\(kinds.joined())"
  }

  static func questions(_ findings: [String]) -> String {
    let stages = Stage.allCases.map { "  \"\($0.rawValue)\": { title: \"Stage\", lead: \"Lead\" }\n" }
      .joined()
    let findings = findings.map { id in
      """
        \(id):
          ask: "Ask \(id)"
          yes: "You said \(id)."
          unsure: "You were not sure of \(id)."
          find: "Find out \(id)."
          why: { text: "Because.", sources: [book] }

      """
    }
    let choices = QuestionCatalog.choiceAnswers.filter { $0.fact != .daysSinceOnset }.map { fact, answers in
      let options = answers.map { "      \($0): { label: \"\($0)\", said: \"You said \($0).\" }\n" }.joined()
      return "  \(fact.id):\n    ask: \"Ask \(fact.id)\"\n    why: { text: \"Because.\", sources: [book] }\n"
        + "    options:\n\(options)"
    }
    return """
      stages:
      \(stages)regions: { ask: "Where?", said: "You said that it twitches here: {places}." }
      findings:
      \(findings.joined())choices:
      \(choices.joined())\(onset)
      """
  }

  static let onset = """
      daysSinceOnset:
        ask: "When did it begin?"
        why: { text: "Because.", sources: [book] }
        options:
          today: { label: "Today", days: 0, said: "You said that it began today." }
          month: { label: "About a month", days: 30, said: "You said that it began a month ago." }
          unsure: { label: "Not sure", said: "You were not sure when it began." }
        exact: { label: "Days", prompt: "Days", said: "You said {days} days.", saidOne: "You said a day." }

    """

  static func rules(_ ids: [String], alsoSaid: [String]) -> String {
    "rules:\n"
      + ids.map { id in
        let late =
          id == "S1" ? "    late: { after: 90, reason: { text: \"Late.\", sources: [guide] } }\n" : ""
        return """
            \(id):
              reason: { text: "Reason of \(id).", sources: [book] }
              steps: [{ text: "Step of \(id).", sources: [book] }]
              watchFor: [{ text: "Watch for \(id).", sources: [guide] }]
              conditions: [spasm]
          \(late)
          """
      }.joined()
      + "alsoSaid:\n"
      + alsoSaid.map { "  \($0): { reason: { text: \"Reason of \($0).\", sources: [book] } }\n" }.joined()
  }

  static var guidance: String {
    let tiers = Tier.allCases.map { "  \($0.rawValue):\n" + tier($0.rawValue, indent: "    ") }.joined()
    return "tiers:\n\(tiers)tics:\n" + tier("tics", indent: "  ")
  }

  private static func tier(_ name: String, indent: String) -> String {
    """
    word: "Word of \(name)"
    timeFrame: "time of \(name)"
    timeFrameLimit: "within {hours} hours"
    who: { text: "Who for \(name).", sources: [guide] }
    headline: "Headline of \(name)."
    steps:
      - { text: "Call {number} now, \(name).", sources: [book] }
      - { text: "Then do this.", sources: [book] }
    safetyNet:
      uncertain: { text: "Uncertain \(name).", sources: [book] }
      watchFor: [{ text: "Watch this.", sources: [book] }]
      getHelp: { text: "Call {number}.", sources: [book] }
      course: { text: "Course.", sources: [guide] }
    """.split(separator: "\n").map { indent + $0 + "\n" }.joined()
  }

  static let conditions = """
    conditions:
      flutter: { name: "A flutter", ask: { text: "Ask about flutter.", sources: [book] } }
      spasm: { name: "A spasm", ask: { text: "Ask about spasm.", sources: [guide] } }

    """

  static let habits = """
    habits:
      - { id: sleepHours, ask: "Sleep?", kind: number, unit: "hours", min: 0, max: 24, step: 0.5, usual: 7, likely: "< 7", tip: { text: "Sleep.", sources: [book] } }
      - { id: nicotine, ask: "Nicotine?", kind: yesNo, likely: "yes", tip: { text: "Less.", sources: [book] } }

    """
}
