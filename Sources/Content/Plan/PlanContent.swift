import Plan

/// The seven-day plan and its exercises: the data and every text in one language.
public struct PlanContent: Sendable {
  /// The days, tasks and gates, without words.
  public let definition: PlanDefinition
  /// The guided exercises, in the order of the file.
  public let techniques: [Technique]
  /// What the plan says.
  public let texts: PlanTexts
  /// What the exercises say, by id; loaded content has a text for each.
  public let techniqueTexts: [String: TechniqueText]
  /// The worked example.
  public let example: ExampleStory

  /// The exercise with an id; nil where there is none.
  public func technique(_ id: String) -> Technique? { techniques.first { $0.id == id } }

  /// A warning question with its text, in the order of asking.
  public var dailyQuestions: [DailyQuestion] {
    definition.dailyQuestions.compactMap { texts.daily.questions[$0] }
  }
}

/// One of the warning questions that are asked each day.
public struct DailyQuestion: Equatable, Identifiable, Sendable {
  /// As the plan names it.
  public let id: String
  /// The question.
  public let ask: String
  /// Where it comes from.
  public let sources: [SourceID]
}

/// Everything the plan says, apart from its exercises.
public struct PlanTexts: Equatable, Sendable {
  /// The page before the plan begins.
  public let introduction: Introduction
  /// The warning questions of each day.
  public let daily: Daily
  /// By number, from 1.
  public let days: [Int: DayText]
  /// By id of the task.
  public let tasks: [String: TaskText]
  /// By id of the gate.
  public let gates: [String: GateText]
  /// Why a task comes first, by id of the habit: "You said that ...".
  public let because: [String: String]
  /// Day 1 beside a later day.
  public let comparison: ComparisonTexts
  /// How the first week can end.
  public let outcomes: [PlanOutcome: OutcomeText]
  /// Remarks that belong to certain moments.
  public let notes: PlanNotes
  /// The worked example.
  public let example: ExampleTexts

  /// The page before the plan begins.
  public struct Introduction: Equatable, Sendable {
    /// Its head.
    public let title: String
    /// One sentence beneath.
    public let lead: String
    /// What the plan is, whom it suits and what it cannot do.
    public let points: [Statement]
    /// Shown in its place where the plan does not open.
    public let closed: Statement
  }

  /// The warning questions of each day.
  public struct Daily: Equatable, Sendable {
    /// Their head.
    public let title: String
    /// What the questions complete, and how to answer.
    public let lead: String
    /// By id.
    public let questions: [String: DailyQuestion]
    /// Said when one is answered yes or not sure.
    public let stop: Statement
  }
}

/// What a day of the plan says.
public struct DayText: Equatable, Sendable {
  /// A few words, such as "Wind down".
  public let title: String
  /// One or two sentences.
  public let lead: String
}

/// What a task says.
public struct TaskText: Equatable, Sendable {
  /// A few words.
  public let title: String
  /// What to do, in order.
  public let steps: [Statement]
  /// Why.
  public let reason: Statement
  /// The word beside the tick.
  public let done: String
}

/// What a gate says.
public struct GateText: Equatable, Sendable {
  /// The question.
  public let ask: String
  /// What "yes" means.
  public let yes: String
  /// What "no" means.
  public let no: String
  /// Said after "yes" or "not sure".
  public let said: Statement
}

/// How the first week can end.
public struct OutcomeText: Equatable, Sendable {
  /// One or two words.
  public let word: String
  /// One sentence.
  public let headline: String
  /// What to do, in order.
  public let steps: [Statement]
}

/// Remarks that belong to certain moments.
public struct PlanNotes: Equatable, Sendable {
  /// Cutting down on caffeine can be felt until about day 11.
  public let caffeineWithdrawal: Statement
  /// No change on day 7 is not a failure.
  public let noChange: Statement
  /// A day was missed.
  public let missedDay: Statement
  /// The plan is paused.
  public let paused: Statement
  /// The plan was stopped.
  public let stopped: Statement
  /// Day 14 is over.
  public let finished: Statement
}

/// Day 1 beside a later day.
public struct ComparisonTexts: Equatable, Sendable {
  /// The head.
  public let title: String
  /// What such numbers can and cannot tell.
  public let caution: Statement
  /// The names of the measures, by id.
  public let measures: [String: String]
  /// Holds `{measure}`, `{first}`, `{firstDay}`, `{last}`, `{lastDay}` and `{difference}`, by kind and wording.
  let sentences: [PlanMeasure.Kind: [MeasureComparison.Wording: String]]

  /// The sentence for a comparison, before its places are filled; empty only where content did not load.
  public func sentence(_ kind: PlanMeasure.Kind, _ wording: MeasureComparison.Wording) -> String {
    sentences[kind]?[wording] ?? ""
  }

  /// The sentence for a comparison.
  ///
  /// - Parameter number: how a number of that kind is written.
  public func sentence(
    for comparison: MeasureComparison, number: (Double, PlanMeasure.Kind) -> String
  ) -> String {
    let kind = comparison.measure.kind
    var values = ["measure": measures[comparison.measure.id] ?? comparison.measure.id]
    values["difference"] = number(comparison.difference, kind)
    if let first = comparison.first {
      values["first"] = number(first.value, kind)
      values["firstDay"] = String(first.day)
    }
    if let last = comparison.last {
      values["last"] = number(last.value, kind)
      values["lastDay"] = String(last.day)
    }
    return Placeholders.fill(sentence(kind, comparison.wording), with: values)
  }
}
