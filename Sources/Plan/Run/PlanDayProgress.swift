/// How one day of the plan stands, for the week at a glance.
public struct PlanDayProgress: Equatable, Sendable {
  /// The state of a day.
  public enum State: String, CaseIterable, Sendable {
    /// Past, with at least one tick.
    case done
    /// The day of today.
    case today
    /// Still to come.
    case ahead
    /// Past, with no tick.
    case missed
    /// The day the plan stands still at.
    case paused
  }

  /// The day of the plan, counted from 1.
  public let number: Int
  /// Its state.
  public let state: State
  /// Tasks that were done as often as asked.
  public let doneTasks: Int
  /// Tasks of the day.
  public let tasks: Int

  /// Whether nothing is left to do on it.
  public var isComplete: Bool { tasks > 0 && doneTasks >= tasks }
}

/// How far a run has come.
public struct PlanProgress: Equatable, Sendable {
  /// Every day that is shown: the first week, and the lighter days once they have begun.
  public let days: [PlanDayProgress]
  /// Tasks done on all those days.
  public let doneTasks: Int
  /// Days that are past with at least one tick.
  public let doneDays: Int
  /// Days that are past with no tick.
  public let missedDays: Int
}

extension PlanDefinition {
  /// The state of every day, and the sum.
  ///
  /// Working choice: a past day counts as done with one tick. Small steps count, and a day half done
  /// is not a day missed.
  public func progress(of run: PlanRun, person: PlanPerson, today: Int) -> PlanProgress {
    let status = status(of: run, today: today)
    let reached = reachedDay(of: run, status: status, today: today)
    let shown = run.review?.goesOn == true && run.review?.outcome != .worse ? lastDay : reviewDay
    let days = self.days.filter { $0.number <= shown }.map { day in
      let tasks = self.tasks(onDay: day.number, of: run, person: person)
      return PlanDayProgress(
        number: day.number, state: state(of: day.number, run: run, status: status, reached: reached),
        doneTasks: tasks.count(where: \.isDone), tasks: tasks.count)
    }
    return PlanProgress(
      days: days, doneTasks: days.reduce(0) { $0 + $1.doneTasks },
      doneDays: days.count { $0.state == .done }, missedDays: days.count { $0.state == .missed })
  }

  /// The first day of the plan that has not been lived through yet.
  private func reachedDay(of run: PlanRun, status: PlanStatus, today: Int) -> Int {
    if let day = status.day { return day }
    guard let stopped = run.stopped, status == .stopped else { return lastDay + 1 }
    var before = run
    before.stopped = nil
    return self.status(of: before, today: min(stopped, CalendarDays.bounded(today))).day ?? lastDay + 1
  }

  private func state(of number: Int, run: PlanRun, status: PlanStatus, reached: Int)
    -> PlanDayProgress.State
  {
    let hasTicks = run.ticks[number]?.values.contains { $0 > 0 } ?? false
    // Running the checklist again is what day 7 is for.
    let isDone = hasTicks || number == reviewDay && run.review != nil
    if number < reached { return isDone ? .done : .missed }
    guard number == reached else { return .ahead }
    switch status {
    case .running: return .today
    case .paused: return .paused
    case .finished, .stopped: return isDone ? .done : .ahead
    }
  }
}
