import Plan

/// What the plan asks of today, for a person who has just come back.
package struct PlanToday: Equatable, Sendable {
  /// The day of the plan, and how many there are.
  package var number: Int
  package var count: Int
  package var isPaused: Bool
  package var tasks: [TodayTask]

  /// nil where no plan is under way.
  package init?(in world: World) {
    var state = PlanModel.State()
    state.record = world.record.plan
    guard let status = state.status(in: world), let day = status.day else { return nil }
    number = day
    count = state.progress(in: world)?.days.count ?? day
    isPaused = status == .paused(day: day)
    tasks = state.tasks(in: world)
  }

  package var doneTasks: Int { tasks.count(where: \.isDone) }
  /// The first task that is still to do.
  package var next: TodayTask? { tasks.first { !$0.isDone } }
}
