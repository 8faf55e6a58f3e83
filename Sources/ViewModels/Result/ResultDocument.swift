import Content
import Triage

/// A result as a list of things to read, in reading order, whatever shows it.
package struct ResultDocument: Equatable, Sendable {
  /// A heading, or a statement that can have the focus.
  package enum Block: Equatable, Sendable {
    case heading(TextKey)
    case statement(Entry)
  }

  /// One statement with where it comes from.
  package struct Entry: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// What the person said that led here.
      case because
      /// Why that matters.
      case reason
      /// Something to do; numbered from 1.
      case step(Int)
      /// One of a list.
      case item
      /// A sentence on its own.
      case text
    }
    package var kind: Kind
    package var text: String
    package var sources: [SourceID]
    /// What it is about, for the article on it.
    package var about: ArticleTarget?
  }

  package var blocks: [Block]

  /// The statements that can have the focus, in order.
  package var entries: [Entry] {
    blocks.compactMap { block in
      if case .statement(let entry) = block { entry } else { nil }
    }
  }

  /// Lays a report out as triage.md orders it: why, what to do, what it might be, safety net.
  ///
  /// - Parameter planNote: what stands below the steps; nil for nothing.
  package init(_ report: AssessmentReport, planNote: String? = nil) {
    blocks = []
    // Someone in an emergency reads what to do before anything else.
    if report.tier == .emergency {
      addSteps(report)
      addReasons(report)
    } else {
      addReasons(report)
      addSteps(report)
      if let planNote { blocks.append(.statement(Entry(kind: .text, text: planNote, sources: []))) }
    }
    // What is still open decides an unfinished check; under an emergency it only comes last.
    if report.tier != .emergency { addOpenQuestions(report) }
    add(
      .resultWorthFindingOut, report.worthFindingOut.map { Statement(text: $0.text, sources: []) }, as: .item)
    add(.resultAskAbout, report.askAbout.map(\.ask), as: .item) { index in
      ArticleTarget(kind: .condition, id: report.askAbout[index].id)
    }
    add(.resultUncertain, [report.safetyNet.uncertain], as: .text)
    add(.resultWatchFor, report.safetyNet.watchFor, as: .item)
    add(.resultGetHelp, Self.help(report), as: .text)
    add(.resultCourse, [report.safetyNet.course], as: .text)
    if report.tier == .emergency { addOpenQuestions(report) }
  }

  /// Whom to turn to, and how. Where that is nobody yet, what to do about a sudden sign comes first.
  private static func help(_ report: AssessmentReport) -> [Statement] {
    let who = [report.who].compactMap { $0 }
    return report.tier == .selfCare ? [report.safetyNet.getHelp] + who : who + [report.safetyNet.getHelp]
  }

  private mutating func addOpenQuestions(_ report: AssessmentReport) {
    add(.resultUnanswered, report.unanswered.map { Statement(text: $0.text, sources: []) }, as: .item)
  }

  /// What no rule rests on comes before rules that press less than it does, and after those that press more.
  private mutating func addReasons(_ report: AssessmentReport) {
    blocks.append(.heading(.resultWhy))
    let isPressing = report.tier >= .urgent
    if !isPressing { addMentions(report) }
    for rule in report.rules {
      addReason(rule.reason, after: rule.said, about: ArticleTarget(kind: .rule, id: rule.id.rawValue))
    }
    if isPressing { addMentions(report) }
    if let reason = report.reasonWithoutRule {
      blocks.append(.statement(Entry(kind: .reason, text: reason.text, sources: reason.sources)))
    }
  }

  private mutating func addMentions(_ report: AssessmentReport) {
    for mention in report.alsoSaid { addReason(mention.reason, after: mention.said, about: nil) }
  }

  private mutating func addReason(_ reason: Statement, after said: [String], about: ArticleTarget?) {
    for sentence in said {
      blocks.append(.statement(Entry(kind: .because, text: sentence, sources: reason.sources, about: about)))
    }
    blocks.append(.statement(Entry(kind: .reason, text: reason.text, sources: reason.sources, about: about)))
  }

  private mutating func addSteps(_ report: AssessmentReport) {
    guard !report.steps.isEmpty else { return }
    blocks.append(.heading(.resultSteps))
    for (index, step) in report.steps.enumerated() {
      blocks.append(.statement(Entry(kind: .step(index + 1), text: step.text, sources: step.sources)))
    }
  }

  private mutating func add(
    _ heading: TextKey, _ statements: [Statement], as kind: Entry.Kind,
    about: (Int) -> ArticleTarget? = { _ in nil }
  ) {
    guard !statements.isEmpty else { return }
    blocks.append(.heading(heading))
    for (index, statement) in statements.enumerated() {
      blocks.append(
        .statement(
          Entry(kind: kind, text: statement.text, sources: statement.sources, about: about(index))))
    }
  }
}
