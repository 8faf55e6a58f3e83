import Triage

/// The four parts every result ends with.
public struct SafetyNet: Equatable, Sendable {
  /// What is uncertain.
  public var uncertain: Statement
  /// What to watch for.
  public var watchFor: [Statement]
  /// How and where to get help.
  public var getHelp: Statement
  /// The usual course.
  public var course: Statement
}

/// The texts a safety net is made from.
public struct SafetyNetTexts: Equatable, Sendable {
  /// What is uncertain.
  public let uncertain: Statement
  /// What to watch for.
  public let watchFor: [Conditional<Statement>]
  /// How and where to get help; the first that holds.
  public let getHelp: [Conditional<Statement>]
  /// The usual course; the first that holds.
  public let course: [Conditional<Statement>]
}

/// What a result of one tier says.
public struct Guidance: Equatable, Sendable {
  /// The words people see for the tier.
  public let word: String
  /// How soon, such as "today"; the first that holds.
  public let timeFrame: [Conditional<String>]
  /// How soon where a rule sets a limit; holds `{hours}`.
  public let timeFrameLimit: String?
  /// Whom to turn to; the first that holds.
  public let who: [Conditional<Statement>]
  /// One sentence beneath the word; the first that holds.
  public let headline: [Conditional<String>]
  /// What to do, in order.
  public let steps: [Conditional<Statement>]
  /// How it may go on.
  public let safetyNet: SafetyNetTexts
}

extension Guidance {
  init(_ texts: ConditionalReader) {
    let reader = texts.reader
    reader.allow("word", "timeFrame", "timeFrameLimit", "who", "headline", "steps", "safetyNet")
    if !reader.has("steps") { _ = reader.list("steps") }
    self.init(
      word: reader.text("word"), timeFrame: texts.firstText("timeFrame"),
      timeFrameLimit: reader.optionalText("timeFrameLimit"),
      who: reader.has("who") ? texts.firstStatement("who") : [],
      headline: texts.firstText("headline"), steps: texts.statements("steps"),
      safetyNet: SafetyNetTexts(ConditionalReader(reader: reader.map("safetyNet"), book: texts.book)))
  }
}

extension SafetyNetTexts {
  init(_ texts: ConditionalReader) {
    let reader = texts.reader
    reader.allow("uncertain", "watchFor", "getHelp", "course")
    if !reader.has("watchFor") { _ = reader.list("watchFor") }
    self.init(
      uncertain: reader.statement("uncertain"), watchFor: texts.statements("watchFor"),
      getHelp: texts.firstStatement("getHelp"), course: texts.firstStatement("course"))
  }
}
