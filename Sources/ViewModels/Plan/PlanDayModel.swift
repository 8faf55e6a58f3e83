import Content
import Journal
import Plan

/// The day of the plan and its tasks, as they stand for the person.
extension PlanModel.State {
  /// How the run stands today; nil where there is none.
  package func status(in world: World) -> PlanStatus? {
    guard let record, let plan = world.plan else { return nil }
    return plan.definition.status(of: record.run, today: world.now.day.serial)
  }

  /// Whether there is a run that is neither over nor stopped.
  package func isUnderWay(in world: World) -> Bool { status(in: world)?.day != nil }

  /// The tasks of the day the run stands at; none once it is over.
  package func tasks(in world: World) -> [TodayTask] {
    guard let record, let plan = world.plan, let day = status(in: world)?.day else { return [] }
    return plan.definition.tasks(onDay: day, of: record.run, person: record.person)
  }

  /// The task in focus.
  func focused(in world: World) -> TodayTask? {
    let tasks = tasks(in: world)
    return tasks.indices.contains(focus) ? tasks[focus] : nil
  }

  /// The state of every day that is shown.
  package func progress(in world: World) -> PlanProgress? {
    guard let record, let plan = world.plan else { return nil }
    return plan.definition.progress(of: record.run, person: record.person, today: world.now.day.serial)
  }

  /// The day of the plan that a day of the calendar was; nil before it, after it and in a pause.
  func planDay(of day: CalendarDay, _ definition: PlanDefinition) -> Int? {
    guard var run = record?.run, day.serial >= run.start else { return nil }
    // The review moves the days after it, not those before.
    if let review = run.review, day.serial <= review.day { run.review = nil }
    run.stopped = nil
    guard case .running(let number) = definition.status(of: run, today: day.serial) else { return nil }
    return number
  }

  /// What the check-ins say: measure, then day of the plan.
  func values(in world: World) -> [String: [Int: Double]] {
    guard let definition = world.plan?.definition else { return [:] }
    var values: [String: [Int: Double]] = [:]
    for (day, checkIn) in world.record.planCheckIns.sorted(by: { $0.key < $1.key }) {
      guard let number = planDay(of: day, definition) else { continue }
      for measure in definition.measures {
        guard let value = checkIn.number(measure.id) else { continue }
        values[measure.id, default: [:]][number] = value
      }
    }
    return values
  }

  /// Whether the day of the plan before today's went by without a tick.
  package func missedYesterday(in world: World) -> Bool {
    guard case .running(let day) = status(in: world), let progress = progress(in: world) else { return false }
    return progress.days.contains { $0.number == day - 1 && $0.state == .missed }
  }

  /// Whether cutting down on caffeine may be felt now.
  package func feelsCaffeine(in world: World) -> Bool {
    guard case .running(let day) = status(in: world), let definition = world.plan?.definition, let record,
      day <= definition.caffeineNoteUntilDay
    else { return false }
    let tasks = definition.tasks.filter { $0.habits.contains(CheckInField.caffeineCups.rawValue) }.map(\.id)
    return (1..<max(2, day + 1)).contains { day in tasks.contains { record.run.ticks(of: $0, on: day) > 0 } }
  }

  /// Day 1 beside the latest day with numbers.
  package func comparison(in world: World) -> [MeasureComparison] {
    guard let definition = world.plan?.definition else { return [] }
    let day = max(definition.comparisonDay, status(in: world)?.day ?? definition.lastDay)
    return definition.comparison(of: values(in: world), upTo: day)
  }
}

extension CheckIn {
  /// The number of a measure. Who said that it did not twitch has counted none.
  func number(_ measure: String) -> Double? {
    guard let field = CheckInField(rawValue: measure) else { return nil }
    if let number = self[field].value?.number { return number }
    return field == .times && twitching == .value(.none) ? 0 : nil
  }
}

/// What is done with tasks.
extension PlanModel {
  /// Opens the page of a task, after the questions that come before it.
  static func read(
    _ state: inout State, _ today: TodayTask, _ plan: PlanContent, in world: World
  ) -> [Effect] {
    if ask(&state, today, .read, in: world) { return [] }
    open(&state, .task(today.task.id))
    return []
  }

  /// Ticks the task in focus once more, or clears it when it is done.
  static func tick(_ state: inout State, _ plan: PlanContent, in world: World) -> [Effect] {
    let tasks = state.tasks(in: world)
    var today = state.focused(in: world)
    if case .task(let id) = state.page { today = tasks.first { $0.task.id == id } }
    guard let today, let status = state.status(in: world) else { return [] }
    guard case .running(let day) = status else {
      state.notice = .planIsPaused
      return []
    }
    if ask(&state, today, .tick, in: world) { return [] }
    let count = today.isDone ? 0 : today.timesDone + 1
    return save(&state) { $0.run.ticks[day, default: [:]][today.task.id] = count }
  }

  /// A task done elsewhere is ticked once more, never beyond what the day asks for.
  static func done(_ state: inout State, _ id: String, _ plan: PlanContent, in world: World) -> [Effect] {
    guard case .running(let day) = state.status(in: world),
      let today = state.tasks(in: world).first(where: { $0.task.id == id }), !today.isDone
    else { return [] }
    return save(&state) { $0.run.ticks[day, default: [:]][id] = today.timesDone + 1 }
  }

  static func done(
    _ state: inout State, by part: PlanTask.Destination, _ plan: PlanContent, in world: World
  ) -> [Effect] {
    let tasks = state.tasks(in: world).filter { $0.task.opens == part && !$0.isDone }
    return tasks.flatMap { done(&state, $0.task.id, plan, in: world) }
  }

  /// Does what a task is about: its exercise, its part of the program, or its tick.
  static func carryOut(
    _ state: inout State, _ id: String, _ plan: PlanContent, in world: World
  ) -> [Effect] {
    guard let today = state.tasks(in: world).first(where: { $0.task.id == id }) else {
      return back(to: &state)
    }
    if ask(&state, today, .read, in: world) { return [] }
    if let technique = today.task.technique { return [.go(.exercise(technique: technique, task: id))] }
    switch today.task.opens {
    case .checkIn: return [.go(.checkIn)]
    case .episodeLog: return [.go(.episode)]
    case .habits: return [.go(.planHabits)]
    case .checklist: return [.go(.planChecklist)]
    case .comparison: return compare(&state, plan, in: world)
    case nil:
      let effects = tick(&state, plan, in: world)
      if state.sheet == nil, state.notice == nil { show(&state, id, in: world) }
      return effects
    }
  }

  /// The week, with a task in focus.
  static func show(_ state: inout State, _ id: String, in world: World) {
    open(&state, .today)
    state.focus = state.tasks(in: world).firstIndex { $0.task.id == id } ?? 0
  }

  private static func back(to state: inout State) -> [Effect] {
    open(&state, .today)
    return []
  }

  static func habitsGiven(
    _ state: inout State, _ likely: [String], _ plan: PlanContent, in world: World
  ) -> [Effect] {
    let effects = done(&state, by: .habits, plan, in: world)
    let changed = save(&state) { $0.likelyHabits = likely }
    return changed.isEmpty ? effects : changed
  }

  /// Lays the days side by side. Looking is what the task asks for.
  static func compare(_ state: inout State, _ plan: PlanContent, in world: World) -> [Effect] {
    open(&state, .comparison)
    return done(&state, by: .comparison, plan, in: world)
  }

  static func pauseOrResume(_ state: inout State, _ plan: PlanContent, in world: World) -> [Effect] {
    let today = world.now.day.serial
    switch state.status(in: world) {
    case .running:
      state.notice = .planNowPaused
      return save(&state) { $0.run.pauses.append(PlanRun.Pause(from: today)) }
    case .paused:
      let effects = save(&state) { record in
        record.run.pauses = record.run.pauses.compactMap { pause in
          guard pause.until == nil || pause.until ?? 0 > today else { return pause }
          return pause.from < today ? PlanRun.Pause(from: pause.from, until: today) : nil
        }
      }
      state.notice = .planNowRunning
      askDaily(&state, in: world)
      return effects
    case .finished, .stopped, nil: return []
    }
  }

  static func stop(_ state: inout State, in world: World) -> [Effect] {
    open(&state, .today)
    return save(&state) { $0.run.stopped = world.now.day.serial }
  }
}
