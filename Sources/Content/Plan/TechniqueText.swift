import Plan

/// What a guided exercise says.
public struct TechniqueText: Equatable, Sendable {
  /// A few words.
  public let name: String
  /// What it may do.
  public let purpose: Statement
  /// What to do, in order.
  public let steps: [Statement]
  /// Whom it does not suit, and what to mind.
  public let cautions: [Statement]
  /// The words of the phases; loaded content has one for each phase of a paced exercise.
  public let phases: [Technique.Phase.Action: String]
  /// Before it begins.
  public let start: String
  /// Whenever it may be ended early.
  public let stop: String
  /// What to do when light-headed; only where that stops the exercise.
  public let lightHeaded: Statement?
  /// When it is over.
  public let ending: String
}

extension TechniqueText {
  init(_ reader: YAMLReader) {
    reader.allow(
      "name", "purpose", "steps", "cautions", "phases", "start", "stop", "lightHeaded", "ending")
    let phases = reader.optionalMap("phases")
    phases?.allow(Technique.Phase.Action.allCases.map(\.rawValue))
    self.init(
      name: reader.text("name"), purpose: reader.statement("purpose"), steps: reader.statements("steps"),
      cautions: reader.optionalStatements("cautions"),
      phases: Dictionary(
        (phases?.texts() ?? []).compactMap { entry in
          Technique.Phase.Action(rawValue: entry.key).map { ($0, entry.text) }
        }
      ) { first, _ in first },
      start: reader.text("start"), stop: reader.text("stop"),
      lightHeaded: reader.optionalStatement("lightHeaded"), ending: reader.text("ending"))
  }
}
