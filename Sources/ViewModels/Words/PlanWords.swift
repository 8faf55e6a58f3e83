import Content
import Plan

/// What the plan's pages are called and what is said beside its tasks.
extension PlanModel.State {
  /// The head of the page that is open.
  package func title(in world: World) -> String {
    guard let plan = world.plan else { return world.text(.planTitle) }
    switch page {
    case .introduction: return plan.texts.introduction.title
    case .closed: return world.text(.planClosedTitle)
    case .today:
      guard let day = status(in: world)?.day else { return world.text(.planTitle) }
      let count = progress(in: world)?.days.count ?? 0
      return world.text(.planTitleDay, ["day": String(day), "count": String(count)])
    case .task(let id): return plan.texts.tasks[id]?.title ?? world.text(.planTitle)
    case .comparison: return plan.texts.comparison.title
    case .outcome:
      guard let outcome = record?.run.review?.outcome else { return world.text(.planTitle) }
      return world.text(.planOutcomeTitle, ["word": plan.texts.outcomes[outcome]?.word ?? ""])
    case .summary: return world.text(.planSummaryTitle)
    }
  }

  /// Remarks that belong to the moment.
  package func notes(in world: World) -> [String] {
    guard let notes = world.plan?.texts.notes else { return [] }
    switch status(in: world) {
    case .paused: return [notes.paused.text]
    case .stopped: return [notes.stopped.text]
    case .finished: return [ending(notes, in: world)]
    case .running, nil: break
    }
    var found: [String] = []
    if record?.run.review?.outcome == .noChange { found.append(notes.noChange.text) }
    if missedYesterday(in: world) { found.append(notes.missedDay.text) }
    if feelsCaffeine(in: world) { found.append(notes.caffeineWithdrawal.text) }
    return found
  }

  /// What must be said even where there is little room.
  package func warning(in world: World) -> String? {
    world.hasPassedTwoWeeks ? world.text(.todayTwoWeeks) : nil
  }

  /// What stays true once the days are over.
  private func ending(_ notes: PlanNotes, in world: World) -> String {
    switch record?.run.review?.outcome {
    case .better, nil: notes.finished.text
    case .noChange: "\(notes.noChange.text) \(world.text(.todayOutcomeNoChange))"
    case .worse: world.text(.todayOutcomeWorse)
    }
  }
}

extension PlanProgress {
  /// The week that is shown: the first, and later the second.
  package var shownDays: [PlanDayProgress] {
    let second = days.dropFirst(7)
    let isLater = second.contains { $0.state != .ahead }
    return Array(isLater ? second.prefix(7) : days.prefix(7))
  }
}

extension PlanDayProgress.State {
  /// The word for how a day stands.
  package func word(in world: World) -> String {
    switch self {
    case .done: world.text(.planStateDone)
    case .today: world.text(.planStateToday)
    case .ahead: world.text(.planStateAhead)
    case .missed: world.text(.planStateMissed)
    case .paused: world.text(.planStatePaused)
    }
  }
}

extension TodayTask {
  /// How often and how long; empty where there is nothing to say.
  package func note(in world: World) -> String {
    var parts: [String] = []
    if task.timesPerDay > 1 {
      parts.append(
        world.text(.planTimes, ["done": String(timesDone), "count": String(task.timesPerDay)]))
    }
    if let technique = task.technique.flatMap({ world.plan?.technique($0) }), technique.seconds > 0 {
      let isLong = technique.seconds >= 60
      let count = ["count": String(isLong ? technique.seconds / 60 : technique.seconds)]
      parts.append(world.text(isLong ? .planMinutes : .planSeconds, count))
    }
    return parts.joined(separator: ", ")
  }

  /// Why it is there for this person: what it stands in for, and the likeliest cause it is against.
  package func because(in world: World) -> [String] {
    guard let plan = world.plan else { return [] }
    var said = because.prefix(1).compactMap { plan.texts.because[$0] }
    if let other = insteadOf, let name = plan.texts.tasks[other]?.title {
      said.insert(world.text(.planInstead, ["task": name]), at: 0)
    }
    return said
  }
}
