import Triage

/// A question about what may be behind a twitch. Its answer shapes the plan and never the tier.
public struct Habit: Equatable, Identifiable, Sendable {
  /// How it is answered.
  public enum Kind: String, CaseIterable, Sendable {
    /// A number with a unit.
    case number
    /// Yes or no.
    case yesNo
    /// A whole number between two ends.
    case scale
  }

  /// The key in an intake.
  public let id: String
  /// The question.
  public let ask: String
  /// How it is answered.
  public let kind: Kind
  /// Such as "hours".
  public let unit: String?
  /// The least and most that can be answered; 0...1 where neither is given.
  public let range: ClosedRange<Double>
  /// From one number to the next; always above 0.
  public let step: Double
  /// Where the answer starts.
  public let usual: Double?
  /// When it may well be behind the twitch.
  public let likely: Likely
  /// What helps then.
  public let tip: Statement

  /// The answers that make a habit a likely cause, such as `< 7`, `>= 4` or `yes`.
  public enum Likely: Equatable, Sendable {
    /// Below a number.
    case below(Double)
    /// At most a number.
    case atMost(Double)
    /// Above a number.
    case above(Double)
    /// At least a number.
    case atLeast(Double)
    /// That answer.
    case answer(Bool)

    init?(_ text: String) {
      let parts = text.split(separator: " ").map(String.init)
      switch (parts.first, parts.count == 2 ? Double(parts[1]) : nil) {
      case ("<", let number?): self = .below(number)
      case ("<=", let number?): self = .atMost(number)
      case (">", let number?): self = .above(number)
      case (">=", let number?): self = .atLeast(number)
      case ("yes", nil) where parts.count == 1: self = .answer(true)
      case ("no", nil) where parts.count == 1: self = .answer(false)
      default: return nil
      }
    }
  }

  /// Whether an answer makes this habit a likely cause.
  public func isLikely(_ value: HabitValue) -> Bool {
    switch (likely, value) {
    case (.below(let limit), .number(let number)): number < limit
    case (.atMost(let limit), .number(let number)): number <= limit
    case (.above(let limit), .number(let number)): number > limit
    case (.atLeast(let limit), .number(let number)): number >= limit
    case (.answer(let wanted), .bool(let answer)): answer == wanted
    default: false
    }
  }
}

extension Habit {
  init?(_ reader: YAMLReader) {
    reader.allow("id", "ask", "kind", "unit", "min", "max", "step", "usual", "likely", "tip")
    let least = reader.optionalNumber("min") ?? 0
    let most = reader.optionalNumber("max") ?? 1
    let step = reader.optionalNumber("step") ?? 1
    if least >= most || step <= 0 {
      reader.log.add(
        reader.file, reader.line, "\(reader.path) has no range", "write min below max and step above 0")
    }
    let likely = Likely(reader.text("likely"))
    if likely == nil {
      reader.log.add(
        reader.file, reader.line, "\(reader.full("likely")) cannot be read",
        "write \"< 7\", \"<= 7\", \"> 7\", \">= 7\", \"yes\" or \"no\"")
    }
    let kind: Kind? = reader.choice("kind")
    guard let kind, let likely, least < most, step > 0 else { return nil }
    self.init(
      id: reader.text("id"), ask: reader.text("ask"), kind: kind, unit: reader.optionalText("unit"),
      range: least...most, step: step, usual: reader.optionalNumber("usual"), likely: likely,
      tip: reader.statement("tip"))
  }
}
