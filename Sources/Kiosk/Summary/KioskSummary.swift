import Content
import Triage

/// What a person takes to reception: the result and what it rests on, and nothing that says who it was.
package struct KioskSummary: Equatable, Sendable {
  package let day: KioskDay
  /// The day in words.
  package let date: String
  /// Whose terminal it was; nil if that is not set.
  package let clinic: String?
  package let tier: Tier
  package let complete: Bool
  /// The word for the tier; "at least" stands before it while questions are open.
  package let word: String
  package let timeFrame: String
  package let headline: String
  /// The names of the picked places.
  package let places: [String]
  /// What was answered with yes or with a word, as sentences.
  package let said: [String]
  /// What the person was not sure of, as sentences.
  package let unsure: [String]
  /// Safety questions that are open.
  package let open: [String]
  /// Why the result is as it is.
  package let reasons: [Reason]
  /// What to do, in order.
  package let steps: [String]
  /// Where the plan of those steps is kept; nil for a result without a plan.
  package let planNote: String?
  /// With what to get help at once.
  package let watchFor: [String]
  /// How to get it.
  package let getHelp: String
  package let contentVersion: String
  package let language: String
  /// That this is no medical device.
  package let notice: String
  let words: Words

  /// A reason and the rule it comes from.
  package struct Reason: Equatable, Sendable, Encodable {
    /// Nil where no rule fired.
    package let rule: RuleID?
    package let text: String
  }

  /// What stands above the parts.
  struct Words: Equatable, Sendable {
    let title: String
    let short: String
    let when: String
    let places: String
    let steps: String
    let reasons: String
    let said: String
    let unsure: String
    let open: String
    let watchFor: String
    let more: String
    let version: String
    /// That this is no medical device, where there is little room.
    let notice: String
  }

  /// Puts a visit together.
  ///
  /// - Parameters:
  ///   - report: the result.
  ///   - intake: what the person answered.
  ///   - content: rules and texts in the person's language.
  ///   - places: the places of the face in that language.
  ///   - texts: the words of the screens in that language.
  ///   - clinic: whose terminal it is.
  ///   - day: today.
  package init(
    _ report: AssessmentReport, intake: Intake, content: ClinicalContent, places: PlaceCatalog,
    texts: ScreenTexts, clinic: KioskConfiguration.Clinic, on day: KioskDay
  ) {
    self.day = day
    date = day.words(texts)
    self.clinic = clinic.name
    tier = report.tier
    complete = report.complete
    let isFinal = report.complete || report.tier == .incomplete || report.tier == .emergency
    word = isFinal ? report.word : texts.filled(.resultAtLeast, ["word": report.word])
    timeFrame = report.timeFrame
    headline = report.headline
    self.places = intake.regions.map { places.name(of: $0) }
    let answers = Answers(intake: intake, content: content, places: places)
    said = answers.said
    unsure = answers.unsure
    open = report.unanswered.map(\.text)
    reasons =
      report.rules.map { Reason(rule: $0.id, text: $0.reason.text) }
      + report.alsoSaid.map { Reason(rule: nil, text: $0.reason.text) }
      + [report.reasonWithoutRule].compactMap { $0 }.map { Reason(rule: nil, text: $0.text) }
    steps = report.steps.map(\.text)
    planNote = report.planOpen ? texts[.kioskResultPlan] : nil
    watchFor = report.safetyNet.watchFor.map(\.text)
    getHelp = report.safetyNet.getHelp.text
    contentVersion = report.contentVersion
    language = report.language
    notice = texts[.kioskSummaryNotice]
    words = Words(texts)
  }

  /// The answers of a visit as sentences, in the order of asking.
  private struct Answers {
    var said: [String] = []
    var unsure: [String] = []

    init(intake: Intake, content: ClinicalContent, places: PlaceCatalog) {
      let sentences = AnswerSentences(intake: intake, questions: content.questions, places: places)
      // The places have a part of their own.
      said = Fact.context.filter { $0 != .regions }.compactMap(sentences.sentence)
      for finding in content.ruleBook.findings.map(\.id) {
        guard let sentence = sentences.sentence(.finding(finding)) else { continue }
        if intake[finding] == .unsure { unsure.append(sentence) } else { said.append(sentence) }
      }
    }
  }
}

extension KioskSummary.Words {
  fileprivate init(_ texts: ScreenTexts) {
    title = texts[.kioskSummaryTitle]
    short = texts[.kioskSummaryShort]
    when = texts[.kioskSummaryWhen]
    places = texts[.kioskSummaryPlaces]
    steps = texts[.kioskSummarySteps]
    reasons = texts[.kioskSummaryReasons]
    said = texts[.kioskSummarySaid]
    unsure = texts[.kioskSummaryUnsure]
    open = texts[.kioskSummaryOpen]
    watchFor = texts[.kioskSummaryWatchFor]
    more = texts[.kioskSummaryMore]
    version = texts[.kioskSummaryVersion]
    notice = texts[.kioskSummaryNoticeShort]
  }
}
