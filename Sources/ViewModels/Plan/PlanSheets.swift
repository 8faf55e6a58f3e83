import Content
import Plan

/// Questions over a page: gates, warning signs, and what asks before it is done.
extension PlanModel {
  /// Asks the next open question of a task; false where none is open.
  static func ask(_ state: inout State, _ today: TodayTask, _ intent: Intent, in world: World) -> Bool {
    guard let gate = today.gatesToAsk.first, case .running = state.status(in: world) else { return false }
    state.sheet = .gate(gate, task: today.task.id, intent)
    return true
  }

  /// nil where no sheet is open, or where the action is not for it.
  static func updateSheet(
    _ state: inout State, _ action: Action, _ plan: PlanContent, in world: World
  ) -> [Effect]? {
    switch action {
    case .arrive, .recordArrived, .done, .doneBy, .reviewed, .habitsGiven: return nil
    default: break
    }
    guard let sheet = state.sheet else { return nil }
    if action == .closeSheet || action == .back { return close(&state, sheet) }
    switch (sheet, action) {
    case (.visit, .answer(.yes)): state.sheet = .daily(0)
    case (.visit, .answer):
      state.sheet = nil
      state.notice = .planBookFirst
    case (.daily, .noSign), (.daily, .answer(.no)):
      // What has not been on the screen has not been answered.
      let last = plan.dailyQuestions.count - 1
      guard let seen = state.lastQuestionSeen, seen < last else {
        return isClear(&state, plan, in: world)
      }
      state.sheet = .daily(seen + 1)
    case (.daily(let focus), .moveQuestion(let step)):
      let last = max(0, plan.dailyQuestions.count - 1)
      state.sheet = .daily(ChecklistModel.clamp(focus + step, 0...last))
    case (.daily, .chooseQuestion(let index)): return leave(&state, with: index, .yes, plan)
    case (.daily(let focus), .answer(let answer)): return leave(&state, with: focus, answer, plan)
    case (.daily(let focus), .confirm): return leave(&state, with: focus, .yes, plan)
    case (.gate(let gate, let task, let intent), .answer(let answer)):
      return take(&state, answer, gate, task, intent, plan, in: world)
    case (.said(let gate), .confirm):
      state.sheet = nil
      if plan.definition.gate(gate)?.leadsToChecklist == true { return [.go(.planChecklist)] }
    case (.stop, .confirm):
      state.sheet = nil
      return stop(&state, in: world)
    case (.restart, .confirm):
      state.sheet = nil
      return restart(&state, in: world)
    case (.ownWord, .ownWord(let word)): return decide(&state, word, plan, in: world)
    default: break
    }
    return []
  }

  private static func close(_ state: inout State, _ sheet: Sheet) -> [Effect] {
    switch sheet {
    case .daily where state.page != .introduction:
      // The tasks wait until the questions are answered.
      state.sheet = nil
      return [.go(.face)]
    case .ownWord: return []
    default:
      state.sheet = nil
      return []
    }
  }

  /// Keeps an answer to a gate. A careful one is followed by what it means; others lead on.
  private static func take(
    _ state: inout State, _ answer: PlanAnswer, _ gate: String, _ task: String, _ intent: Intent,
    _ plan: PlanContent, in world: World
  ) -> [Effect] {
    guard case .running(let day) = state.status(in: world) else { return [] }
    let before = state.tasks(in: world).firstIndex { $0.task.id == task }
    let effects = save(&state) { $0.gates.records[gate] = GateRecord(answer, planDay: day) }
    state.sheet = nil
    let tasks = state.tasks(in: world)
    state.focus = min(state.focus, max(0, tasks.count - 1))
    if answer.isYesOrUnsure {
      open(&state, .today)
      let now = tasks.firstIndex { $0.task.id == task || $0.insteadOf == task }
      state.focus = now ?? min(before ?? 0, max(0, tasks.count - 1))
      state.sheet = .said(gate)
      return effects
    }
    guard let today = tasks.first(where: { $0.task.id == task }) else { return effects }
    switch intent {
    case .read: return effects + read(&state, today, plan, in: world)
    case .tick: return merged(effects, tick(&state, plan, in: world))
    }
  }

  /// One order for two changes of the same run, so that undo takes both back.
  private static func merged(_ first: [Effect], _ second: [Effect]) -> [Effect] {
    second.contains { if case .journal(.savePlan) = $0 { true } else { false } } ? second : first + second
  }
}
