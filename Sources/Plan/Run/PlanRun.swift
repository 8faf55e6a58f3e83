/// One run through the plan, as a person's journal keeps it.
///
/// Days of the calendar are whole numbers that grow by one from a day to the next, whatever they
/// are counted from. Ticks belong to a day of the plan, so that a pause cannot tear them apart.
public struct PlanRun: Equatable, Sendable {
  /// Days on which the plan stands still.
  public struct Pause: Equatable, Sendable {
    /// The first day of the calendar that does not count.
    public let from: Int
    /// The first day that counts again; nil while the pause lasts.
    public let until: Int?

    /// The pauses that hold those days of the calendar, one for each run of days.
    public static func holding(_ days: [Int]) -> [Pause] {
      var pauses: [Pause] = []
      for day in Set(days.map(CalendarDays.bounded)).sorted() {
        if let last = pauses.last, last.until == day {
          pauses[pauses.count - 1] = Pause(from: last.from, until: day + 1)
        } else {
          pauses.append(Pause(from: day, until: day + 1))
        }
      }
      return pauses
    }

    /// A pause.
    public init(from: Int, until: Int? = nil) {
      self.from = CalendarDays.bounded(from)
      self.until = until.map(CalendarDays.bounded)
    }
  }

  /// The end of the first week.
  public struct Review: Equatable, Sendable {
    /// The day of the calendar on which the checklist was run again.
    public let day: Int
    /// How it ended.
    public let outcome: PlanOutcome
    /// Whether the person goes on with the lighter days.
    public let goesOn: Bool

    /// A review.
    public init(day: Int, outcome: PlanOutcome, goesOn: Bool) {
      self.day = CalendarDays.bounded(day)
      self.outcome = outcome
      self.goesOn = goesOn
    }
  }

  /// The day of the calendar that is day 1.
  public let start: Int
  /// How often each task was ticked: day of the plan, then id of the task.
  public var ticks: [Int: [String: Int]]
  /// In any order; they may overlap.
  public var pauses: [Pause]
  /// nil until day 7 is done.
  public var review: Review?
  /// The day of the calendar on which the person stopped; nil while it runs.
  public var stopped: Int?

  /// A run; with a start alone, one that has just begun.
  public init(
    start: Int, ticks: [Int: [String: Int]] = [:], pauses: [Pause] = [], review: Review? = nil,
    stopped: Int? = nil
  ) {
    self.start = CalendarDays.bounded(start)
    self.ticks = ticks
    self.pauses = pauses
    self.review = review
    self.stopped = stopped.map(CalendarDays.bounded)
  }

  /// How often a task was ticked on a day of the plan.
  public func ticks(of task: String, on planDay: Int) -> Int { max(0, ticks[planDay]?[task] ?? 0) }
}

/// Bounds for days that come from files and clocks, so that no sum can overflow.
enum CalendarDays {
  /// About 27,000 years either way.
  static let limit = 10_000_000

  static func bounded(_ day: Int) -> Int { min(max(day, -limit), limit) }
}
