import Triage

/// Everything a result shows, in the words of one language, each statement with its sources.
public struct AssessmentReport: Equatable, Sendable {
  /// A rule that fired, told in the person's own answers.
  public struct FiredReason: Equatable, Sendable {
    /// The rule.
    public let id: RuleID
    /// The tier it asks for.
    public let tier: Tier
    /// The answers that made it fire.
    public let because: [Fact]
    /// Those answers as sentences, "You said that ..."; an answer that needs no word has none.
    public let said: [String]
    /// Why the rule matters.
    public let reason: Statement
  }

  /// An answer that no rule rests on, told back all the same.
  public struct AlsoSaid: Equatable, Sendable {
    /// Which mention it is.
    public let id: MentionID
    /// The answers it names.
    public let because: [Fact]
    /// Those answers as sentences.
    public let said: [String]
    /// Why they matter.
    public let reason: Statement
  }

  /// A question that is open, or worth an answer.
  public struct OpenQuestion: Equatable, Sendable {
    /// What is asked.
    public let fact: Fact
    /// In words.
    public let text: String
  }

  /// How soon. While ``complete`` is false it reads "at least".
  public let tier: Tier
  /// Whether every safety question is answered.
  public let complete: Bool
  /// Whether this is the information on tics in place of the usual self-care.
  public let isTic: Bool
  /// The word for the tier.
  public let word: String
  /// How soon in words, with the limit of a rule where it sets one.
  public let timeFrame: String
  /// One sentence beneath the word.
  public let headline: String
  /// Whom to turn to; nil where there is nobody.
  public let who: Statement?
  /// Each rule that fired, the most pressing first.
  public let rules: [FiredReason]
  /// Answers that no rule rests on. They change no tier; what to do about them is among the steps.
  public let alsoSaid: [AlsoSaid]
  /// What stands for the rules where none fired; nil where one did.
  public let reasonWithoutRule: Statement?
  /// What to do, in order.
  public let steps: [Statement]
  /// What it might be, as things to ask about; at most ``askAboutLimit``.
  public let askAbout: [Condition]
  /// What the person was not sure of and should find out.
  public let worthFindingOut: [OpenQuestion]
  /// The safety questions that are still open.
  public let unanswered: [OpenQuestion]
  /// The four parts every result ends with.
  public let safetyNet: SafetyNet
  /// Whether the 7-day plan may be offered.
  public let planOpen: Bool
  /// The number to call in an emergency.
  public let emergencyNumber: String
  /// The version of the rules and texts.
  public let contentVersion: String
  /// The code of the language.
  public let language: String

  /// More than this nobody asks a doctor about.
  public static let askAboutLimit = 5

  /// Why the result is as it is: at least one statement, each with at least one source.
  public var reasons: [Statement] {
    rules.map(\.reason) + alsoSaid.map(\.reason) + [reasonWithoutRule].compactMap { $0 }
  }

  /// Every source the result rests on, each once, in the order of the result.
  public var sources: [SourceID] {
    var seen: Set<SourceID> = []
    let net = [safetyNet.uncertain] + safetyNet.watchFor + [safetyNet.getHelp, safetyNet.course]
    let statements = reasons + [who].compactMap { $0 } + steps + askAbout.map(\.ask) + net
    return statements.flatMap(\.sources).filter { seen.insert($0).inserted }
  }
}
