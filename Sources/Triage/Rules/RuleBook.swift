/// The findings and rules of the data, checked and ready to be applied.
///
/// The rule language, used for `when` and `askedWhen`:
///
/// - `suddenVisionLoss`: the finding is there. Unsure counts as yes in the tiers `emergency` and
///   `urgent` and when asking is decided, and as no in `soon` and `selfCare`.
///   `surely suddenVisionLoss`: answered yes. A finding that is still open counts as no.
/// - `any of (a, b)`, `all of (a, b)`, `exactly one of (a, b)`, `a and b`, `a or b`, `not a`, `( )`.
///   Where `and` meets `or`, brackets are required.
/// - `age is child`, `age is not child`, `pregnancy in (after20Weeks, unsure)`,
///   `headInjury not in (no, unsure)`: all of them false while the question is open.
/// - `daysSinceOnset > 14` (also `>=`, `<`, `<=`): false while the number is not known;
///   `daysSinceOnset unknown`: answered unsure, or still open.
/// - `region beyond eyelids`; `one side only`: some place has a side, and no two have different ones;
///   `several places`: two places that do not touch, or three, both lids of one eye being one place.
/// - Not in `askedWhen`: `fired U6`; `complete`: no question is open. In rules only: `nothing fired`, that is
///   no rule further up. In conditions of texts only: `mentioned breathLyingFlat`; `tier is soon`;
///   `something unsure`.
/// - In `askedWhen` only: `never`, for a finding that is taken when it is given but not asked.
public struct RuleBook: Sendable, Equatable {
  /// The findings, in the order of asking.
  public let findings: [FindingDefinition]
  /// The rules, in their own order.
  public let rules: [RuleDefinition]
  /// What a result names though no rule rests on it, in its own order.
  public let mentions: [MentionDefinition]
  /// Every question, in the order of asking.
  public let questions: [Question]

  let asking: [Asking]
  let conditions: [Expression]
  let mentionConditions: [Expression]
  /// Positions of the rules in an order in which each comes after those it depends on.
  let evaluationOrder: [Int]
  /// The position of the rule that replaces each rule.
  let replacements: [Int?]
  let touching: PlacesTouching
  let findingPositions: [FindingID: Int]
  /// The questions that a rule for an appointment looks at.
  let worthFindingOut: [Question]

  /// When a finding is asked.
  enum Asking: Equatable, Sendable {
    case always
    case when(Expression)
    /// Not asked, but taken when it is given.
    case never
  }

  /// A question and the page it is on.
  public struct Question: Hashable, Sendable {
    /// What it asks for.
    public let fact: Fact
    /// The page it is on; `nil` for the regions, which the face map asks for.
    public let stage: Stage?
    /// The position of the finding in the rule book, if it is one.
    let position: Int?
  }

  /// Checks and prepares the data.
  ///
  /// - Parameter touching: pairs of kinds of places that touch on one side, such as `[brow, eyelids]`.
  /// - Throws: every mistake found, each with its place.
  public init(
    findings: [FindingDefinition], rules: [RuleDefinition], mentions: [MentionDefinition] = [],
    touching: [[String]]
  ) throws(RuleBookError) {
    var check = RuleBookCheck(findings: findings, rules: rules, mentions: mentions)
    self.touching = PlacesTouching(touching, problems: &check.problems)
    asking = check.asking()
    conditions = check.conditions()
    mentionConditions = check.mentionConditions()
    replacements = check.replacements()
    evaluationOrder = check.evaluationOrder(conditions, replacements)
    guard check.problems.isEmpty else { throw RuleBookError(problems: check.problems) }
    self.findings = findings
    self.rules = rules
    self.mentions = mentions
    questions = check.questions(asking)
    findingPositions = check.findingPositions
    worthFindingOut = check.worthFindingOut(conditions, questions: questions)
  }
}
