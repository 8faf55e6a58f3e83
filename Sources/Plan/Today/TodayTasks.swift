/// What the plan knows about the person.
public struct PlanPerson: Equatable, Sendable {
  /// The habits that may well be behind the twitch, the likeliest first.
  public var likelyHabits: [String]
  /// What was answered to gates.
  public var gates: GateAnswers

  /// With no arguments, a person of whom nothing is known.
  public init(likelyHabits: [String] = [], gates: GateAnswers = GateAnswers()) {
    self.likelyHabits = likelyHabits
    self.gates = gates
  }
}

/// One task as it stands for a person on a day.
public struct TodayTask: Equatable, Sendable {
  /// The task, or the one that takes its place.
  public let task: PlanTask
  /// The task this one stands in for; nil where no gate closed anything.
  public let insteadOf: String?
  /// The gates that closed what this one stands in for.
  public let closedBy: [String]
  /// Gates with something to do first.
  public let prepares: [String]
  /// Gates still to be asked before the task may begin, in order.
  public let gatesToAsk: [String]
  /// The person's likely habits it answers: the reason it comes first.
  public let because: [String]
  /// How often it was done on that day.
  public let timesDone: Int

  /// Whether it was done as often as asked.
  public var isDone: Bool { timesDone >= task.timesPerDay }
}

extension PlanDefinition {
  /// The tasks of a day of the plan, in the order they are shown.
  ///
  /// The checklist comes before all else. Then come the tasks that answer a likely habit, by the
  /// order of those habits, then the rest as the file has them.
  public func tasks(onDay number: Int, of run: PlanRun, person: PlanPerson) -> [TodayTask] {
    guard let day = day(number) else { return [] }
    var seen: Set<String> = []
    let found = day.entries.compactMap { entry -> TodayTask? in
      guard let task = task(entry.task) else { return nil }
      let because = person.likelyHabits.filter(task.habits.contains)
      if entry.onlyIfLikely && because.isEmpty { return nil }
      guard let resolved = resolve(task, on: number, run: run, person: person, because: because) else {
        return nil
      }
      return seen.insert(resolved.task.id).inserted ? resolved : nil
    }
    return found.enumerated()
      .sorted { (rank(of: $0.element, person), $0.offset) < (rank(of: $1.element, person), $1.offset) }
      .map(\.element)
  }

  private func rank(of today: TodayTask, _ person: PlanPerson) -> Int {
    if today.task.opens == .checklist { return -1 }
    guard let first = today.because.first, let index = person.likelyHabits.firstIndex(of: first) else {
      return person.likelyHabits.count
    }
    return index
  }

  /// Follows closed gates to the task that may be done; nil where a closed one has no alternative.
  private func resolve(
    _ task: PlanTask, on number: Int, run: PlanRun, person: PlanPerson, because: [String]
  ) -> TodayTask? {
    var current = task
    var tried: Set<String> = [task.id]
    var closedBy: [String] = []
    while true {
      let closing = gates(of: current).filter { gate in
        gate.effect == .closes && person.gates.answer(to: gate, on: number)?.isYesOrUnsure == true
      }
      if closing.isEmpty { break }
      closedBy += closing.map(\.id)
      // An alternative that leads back to where it came from is a mistake in the data, not a loop here.
      guard let next = current.alternative.flatMap(self.task), tried.insert(next.id).inserted else {
        return nil
      }
      current = next
    }
    let asked = gates(of: current)
    return TodayTask(
      task: current, insteadOf: current.id == task.id ? nil : task.id, closedBy: closedBy,
      prepares: asked.filter { gate in
        gate.effect == .prepares && person.gates.answer(to: gate, on: number)?.isYesOrUnsure == true
      }.map(\.id),
      gatesToAsk: asked.filter { person.gates.answer(to: $0, on: number) == nil }.map(\.id),
      because: because, timesDone: run.ticks(of: current.id, on: number))
  }

  private func gates(of task: PlanTask) -> [Gate] { task.gates.compactMap(gate) }
}
