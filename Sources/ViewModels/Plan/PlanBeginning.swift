import Content
import Foundation
import Journal
import Plan
import Triage

/// How a plan begins, and the warning questions that come before each of its days.
extension PlanModel {
  static func arrive(
    _ state: inout State, _ proposal: Proposal?, _ plan: PlanContent, in world: World
  ) -> [Effect] {
    state.proposal = proposal
    state.sheet = nil
    take(&state, in: world)
    guard state.record != nil, let status = state.status(in: world) else {
      open(&state, proposal == nil ? .closed : .introduction)
      return []
    }
    if world.record.isPlanClosedByResult {
      open(&state, .closed)
      return []
    }
    if proposal != nil, status == .finished || status == .stopped {
      open(&state, .introduction)
      return []
    }
    open(&state, .today)
    state.focus = state.tasks(in: world).firstIndex { !$0.isDone } ?? 0
    askDaily(&state, in: world)
    return []
  }

  /// Asks the warning questions of the day, once, before any task.
  static func askDaily(_ state: inout State, in world: World) {
    guard state.isUnderWay(in: world), !state.isClear(in: world) else { return }
    state.sheet = .daily(0)
  }

  static func begin(_ state: inout State, in world: World) -> [Effect] {
    guard let proposal = state.proposal else { return [] }
    state.sheet = proposal.tier == .soon ? .visit : .daily(0)
    return []
  }

  /// Every question was answered no.
  static func isClear(_ state: inout State, _ plan: PlanContent, in world: World) -> [Effect] {
    state.sheet = nil
    let today = world.now.day
    if state.page == .introduction {
      guard let proposal = state.proposal else { return [] }
      state.record = PlanRecord(
        id: UUID(at: world.now, 1).uuidString, run: PlanRun(start: today.serial),
        likelyHabits: proposal.likelyHabits, entryTier: proposal.tier, clearOn: today)
      open(&state, .today)
      return state.record.map { [.journal(.savePlan($0))] } ?? []
    }
    return save(&state) { $0.clearOn = today }
  }

  /// A new sign: the plan stops here, and the checklist opens with it.
  static func leave(_ state: inout State, with question: Int, _ answer: PlanAnswer, _ plan: PlanContent)
    -> [Effect]
  {
    guard plan.dailyQuestions.indices.contains(question) else { return [] }
    state.sheet = nil
    return [.go(.warningSign(plan.dailyQuestions[question].id, answer))]
  }

  /// Day 1 again, for a person who wants to begin anew.
  static func restart(_ state: inout State, in world: World) -> [Effect] {
    guard let old = state.record else { return [] }
    let today = world.now.day
    var ended = old
    if ended.run.stopped == nil { ended.run.stopped = today.serial }
    let new = PlanRecord(
      id: UUID(at: world.now, 1).uuidString, run: PlanRun(start: today.serial), gates: GateAnswers(),
      likelyHabits: old.likelyHabits, entryTier: old.entryTier, clearOn: old.clearOn)
    state.record = new
    open(&state, .today)
    askDaily(&state, in: world)
    return [.journal(.savePlan(ended)), .journal(.savePlan(new))]
  }
}

extension PlanModel.State {
  /// Whether the warning questions of today have all been answered no, here or in the check-in.
  func isClear(in world: World) -> Bool {
    if record?.clearOn == world.now.day { return true }
    return world.record.today?.day == world.now.day && world.record.today?.warningSign == .value(false)
  }
}
