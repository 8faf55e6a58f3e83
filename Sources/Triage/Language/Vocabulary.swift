/// The names an expression may use, and which words are allowed where it stands.
struct Vocabulary {
  /// What an expression is for.
  enum Use {
    /// It says when the rule at a position fires.
    case rule(position: Int)
    /// It says when the finding at a position is asked, so it can only look at what was asked before.
    case asking(position: Int)
    /// It says when an answer is mentioned that no rule rests on.
    case mention
    /// It says to whom a text is shown.
    case text
  }

  var findings: [String: Int]
  var rules: [String: Int]
  var mentions: [String: Int] = [:]
  var use: Use

  /// Words with a meaning of their own, which no finding may be called.
  static let words: [String] = [
    "and", "or", "not", "any", "all", "exactly", "one", "of", "surely", "is", "in", "age", "pregnancy",
    "headInjury", "daysSinceOnset", "regions", "unknown", "region", "beyond", "eyelids", "side", "only",
    "several", "places", "fired", "nothing", "complete", "mentioned", "something", "tier", "never", "unsure",
    "yes",
  ]

  /// What may stand where a condition starts, for messages.
  static let conditions =
    "a finding, surely, not, any of, all of, exactly one of, age, pregnancy, headInjury, daysSinceOnset, "
    + "region beyond eyelids, one side only, several places, fired, nothing fired, complete or ("
}
