import Triage

/// The plan as data, without a word of any language.
public struct PlanDefinition: Equatable, Sendable {
  /// The day that compares with day 1.
  public let comparisonDay: Int
  /// The day that runs the checklist again. The plan waits there until that is done.
  public let reviewDay: Int
  /// The last day on which cutting down on caffeine may be felt; 0 where no day speaks of it.
  public let caffeineNoteUntilDay: Int
  /// In order, from day 1 on; those after ``reviewDay`` are the lighter ones.
  public let days: [PlanDay]
  /// Every task, in the order of the file.
  public let tasks: [PlanTask]
  /// Every gate, in the order of asking.
  public let gates: [Gate]
  /// The warning questions of each day, in order.
  public let dailyQuestions: [String]
  /// The findings of the checklist that each warning question stands for.
  public let warningSigns: [String: [FindingID]]
  /// What day 6 compares, in order.
  public let measures: [PlanMeasure]

  private let taskIndexes: [String: Int]
  private let gateIndexes: [String: Int]

  /// Joins the parts. Where an id stands twice, the first one counts.
  public init(
    comparisonDay: Int, reviewDay: Int, caffeineNoteUntilDay: Int = 0, days: [PlanDay], tasks: [PlanTask],
    gates: [Gate],
    dailyQuestions: [String] = [], warningSigns: [String: [FindingID]] = [:],
    measures: [PlanMeasure] = []
  ) {
    self.comparisonDay = PlanDay.bounded(comparisonDay)
    self.reviewDay = PlanDay.bounded(reviewDay)
    self.caffeineNoteUntilDay = caffeineNoteUntilDay
    self.days = days
    self.tasks = tasks
    self.gates = gates
    self.dailyQuestions = dailyQuestions
    self.warningSigns = warningSigns
    self.measures = measures
    taskIndexes = Dictionary(tasks.enumerated().map { ($1.id, $0) }) { first, _ in first }
    gateIndexes = Dictionary(gates.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The task with an id; nil where there is none.
  public func task(_ id: String) -> PlanTask? { taskIndexes[id].map { tasks[$0] } }

  /// The gate with an id; nil where there is none.
  public func gate(_ id: String) -> Gate? { gateIndexes[id].map { gates[$0] } }

  /// A day by its number, counted from 1; nil beyond the plan.
  public func day(_ number: Int) -> PlanDay? { days.first { $0.number == number } }

  /// The number of the last day, lighter days and all; 0 for a plan without days.
  public var lastDay: Int { days.map(\.number).max() ?? 0 }
}

/// One day of the plan.
public struct PlanDay: Equatable, Sendable {
  /// Counted from 1.
  public let number: Int
  /// In the order of the file.
  public let entries: [Entry]

  /// A task on a day.
  public struct Entry: Equatable, Sendable {
    /// The id of the task.
    public let task: String
    /// Shown only to a person with a likely habit that the task answers.
    public let onlyIfLikely: Bool

    /// Puts a task on a day.
    public init(_ task: String, onlyIfLikely: Bool = false) {
      self.task = task
      self.onlyIfLikely = onlyIfLikely
    }
  }

  /// A day with its tasks; its number is kept from 1 to 999.
  public init(number: Int, entries: [Entry]) {
    self.number = Self.bounded(number)
    self.entries = entries
  }

  static func bounded(_ number: Int) -> Int { min(max(1, number), 999) }
}

/// One small step that can be ticked.
public struct PlanTask: Equatable, Identifiable, Sendable {
  /// A part of the program that does the task.
  public enum Destination: String, CaseIterable, Sendable {
    /// The check-in of the day.
    case checkIn
    /// Logging one twitch.
    case episodeLog
    /// The questions on what may be behind it.
    case habits
    /// Day 1 beside the day of today.
    case comparison
    /// The whole checklist.
    case checklist
  }

  /// As days and texts name it.
  public let id: String
  /// The guided exercise that goes with it.
  public let technique: String?
  /// The habits it answers; ids of the questions on what may be behind the twitch.
  public let habits: [String]
  /// What is asked before it, in order.
  public let gates: [String]
  /// The task that takes its place where a gate closes it.
  public let alternative: String?
  /// How often on its day; at least 1.
  public let timesPerDay: Int
  /// Where the task is done; nil for what is done away from the screen.
  public let opens: Destination?

  /// A task; less than once a day counts as once.
  public init(
    id: String, technique: String? = nil, habits: [String] = [], gates: [String] = [],
    alternative: String? = nil, timesPerDay: Int = 1, opens: Destination? = nil
  ) {
    self.id = id
    self.technique = technique
    self.habits = habits
    self.gates = gates
    self.alternative = alternative
    self.timesPerDay = max(1, timesPerDay)
    self.opens = opens
  }
}

/// Something counted each day, to lay two days side by side.
public struct PlanMeasure: Equatable, Identifiable, Sendable {
  /// How its numbers are spoken of.
  public enum Kind: String, CaseIterable, Sendable {
    /// Whole things: fewer, more.
    case count
    /// A step of a scale: lower, higher.
    case level
    /// Hours: less, more.
    case hours
  }

  /// The field of the check-in.
  public let id: String
  /// How its numbers are spoken of.
  public let kind: Kind

  /// A measure.
  public init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}
