/// How a run stands on a day of the calendar.
public enum PlanStatus: Equatable, Sendable {
  /// It runs; today is that day of the plan.
  case running(day: Int)
  /// It stands still, and will go on with that day of the plan.
  case paused(day: Int)
  /// Every day is over, or the review ended it.
  case finished
  /// The person stopped it.
  case stopped

  /// The day of the plan it stands at; nil once it is over.
  public var day: Int? {
    switch self {
    case .running(let day), .paused(let day): day
    case .finished, .stopped: nil
    }
  }
}

extension PlanDefinition {
  /// How a run stands today.
  ///
  /// A missed day moves the plan on: days of the calendar count, ticked or not, and paused days do
  /// not. The review is the exception. Its day stays until the checklist has been run again, since a
  /// plan must not slip past it; the lighter days begin on the day after it.
  ///
  /// - Parameter today: a day of the calendar. A clock that jumped to before the start gives day 1.
  public func status(of run: PlanRun, today: Int) -> PlanStatus {
    let today = CalendarDays.bounded(today)
    if let stopped = run.stopped, today >= stopped { return .stopped }
    guard let day = planDay(of: run, today: today) else { return .finished }
    return run.isPaused(on: today) ? .paused(day: day) : .running(day: day)
  }

  /// Whether the day of the review has passed without one.
  public func isReviewLate(of run: PlanRun, today: Int) -> Bool {
    guard run.review == nil, status(of: run, today: today) == .running(day: reviewDay) else { return false }
    return run.countedDays(from: run.start, to: CalendarDays.bounded(today)) + 1 > reviewDay
  }

  private func planDay(of run: PlanRun, today: Int) -> Int? {
    guard let review = run.review else {
      let passed = run.countedDays(from: run.start, to: today)
      return min(passed + 1, max(1, reviewDay))
    }
    // On the day of the review itself, day 7 is still today.
    if today <= review.day { return reviewDay }
    guard review.goesOn, review.outcome != .worse else { return nil }
    // The day of the review counts even where a pause began on it.
    let day = reviewDay + 1 + run.countedDays(from: review.day + 1, to: today)
    return day <= lastDay ? day : nil
  }
}

extension PlanRun {
  /// Whether the plan stands still on a day of the calendar.
  func isPaused(on day: Int) -> Bool {
    pauses.contains { $0.from <= day && day < ($0.until ?? Int.max) }
  }

  /// Days from `first` up to, not including, `last`, without paused ones.
  func countedDays(from first: Int, to last: Int) -> Int {
    guard first < last else { return 0 }
    var paused = 0
    var reached = first
    for pause in pauses.sorted(by: { $0.from < $1.from }) {
      let from = max(pause.from, reached)
      let until = min(pause.until ?? last, last)
      guard from < until else { continue }
      paused += until - from
      reached = until
    }
    return last - first - paused
  }
}
