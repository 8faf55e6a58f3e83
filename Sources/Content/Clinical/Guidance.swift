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

/// What a result of one tier says.
public struct Guidance: Equatable, Sendable {
  /// The words people see for the tier.
  public let word: String
  /// How soon, such as "today".
  public let timeFrame: String
  /// How soon where a rule sets a limit; holds `{hours}`.
  public let timeFrameLimit: String?
  /// Whom to turn to; nil where there is nobody.
  public let who: Statement?
  /// One sentence beneath the word.
  public let headline: String
  /// The sentence in its place where something is still worth finding out, so that "not sure" does not read
  /// as "no"; nil where it makes no difference.
  public let headlineWhileUnsure: String?
  /// What to do, in order.
  public let steps: [Statement]
  /// How it may go on.
  public let safetyNet: SafetyNet

  /// How soon, with the limit of a rule in hours where there is one.
  public func timeFrame(limitHours: Int?) -> String {
    guard let limitHours, let timeFrameLimit else { return timeFrame }
    return Placeholders.fill(timeFrameLimit, with: ["hours": String(limitHours)])
  }
}

extension Guidance {
  init(_ reader: YAMLReader) {
    reader.allow(
      "word", "timeFrame", "timeFrameLimit", "who", "headline", "headlineWhileUnsure", "steps", "safetyNet")
    self.init(
      word: reader.text("word"), timeFrame: reader.text("timeFrame"),
      timeFrameLimit: reader.optionalText("timeFrameLimit"), who: reader.optionalStatement("who"),
      headline: reader.text("headline"), headlineWhileUnsure: reader.optionalText("headlineWhileUnsure"),
      steps: reader.statements("steps"),
      safetyNet: SafetyNet(reader.map("safetyNet")))
  }
}

extension SafetyNet {
  init(_ reader: YAMLReader) {
    reader.allow("uncertain", "watchFor", "getHelp", "course")
    self.init(
      uncertain: reader.statement("uncertain"), watchFor: reader.statements("watchFor"),
      getHelp: reader.statement("getHelp"), course: reader.statement("course"))
  }
}
