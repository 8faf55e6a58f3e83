import Commands
import Content
import Triage

/// The optional page "What may be behind it": habits that shape the plan and never the tier.
package enum HabitsModel: ViewModel {
  package struct State: Equatable, Sendable {
    /// What has been answered; a habit that is absent is unknown, which is not the same as no.
    package var values: [String: HabitValue] = [:]
    package var focus = 0
    /// Digits typed into the habit in focus, kept until it is left.
    package var typed = ""
    package var notice: TextKey?
    package var parts: [Range<Int>] = []

    package init() {}
  }

  package enum Action: Equatable, Sendable {
    case move(Int)
    case focus(Int)
    /// One step less or more.
    case adjust(Int)
    case digit(Character)
    /// Takes back the last digit that was typed.
    case erase
    case answer(Bool)
    /// Back to unknown.
    case forget
    case done
    case back
    case sources
    case laidOut([Range<Int>])
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    guard let habits = world.clinical?.habits else { return [] }
    if case .laidOut(let parts) = action {
      state.parts = parts
      return []
    }
    state.notice = nil
    switch action {
    case .move(let step): focus(&state, state.focus + step, habits)
    case .focus(let index): focus(&state, index, habits)
    case .done: return [.go(.result)]
    case .back: return [.go(.checklist)]
    default:
      guard habits.indices.contains(state.focus) else { return [] }
      return change(&state, action, habits[state.focus])
    }
    return []
  }

  private static func change(_ state: inout State, _ action: Action, _ habit: Habit) -> [Effect] {
    switch action {
    case .adjust(let step): adjust(&state, step, habit)
    case .digit(let digit): type(&state, digit, habit)
    case .erase: erase(&state, habit)
    case .answer(let isYes): if habit.kind == .yesNo { state.values[habit.id] = .bool(isYes) }
    case .forget:
      state.values[habit.id] = nil
      state.typed = ""
    case .sources: return [.showSources(SourcesOverlay(statement: habit.tip))]
    default: break
    }
    return []
  }

  private static func focus(_ state: inout State, _ index: Int, _ habits: [Habit]) {
    state.typed = ""
    state.focus = ChecklistModel.clamp(index, 0...max(0, habits.count - 1))
  }

  /// The first step from unknown shows the usual value rather than jumping past it.
  private static func adjust(_ state: inout State, _ step: Int, _ habit: Habit) {
    state.typed = ""
    guard habit.kind != .yesNo else {
      state.values[habit.id] = .bool(step > 0)
      return
    }
    guard case .number(let value) = state.values[habit.id] else {
      state.values[habit.id] = .number(habit.usual ?? habit.range.lowerBound)
      return
    }
    state.values[habit.id] = .number(
      min(max(value + Double(step) * habit.step, habit.range.lowerBound), habit.range.upperBound))
  }

  private static func erase(_ state: inout State, _ habit: Habit) {
    state.typed = String(state.typed.dropLast())
    state.values[habit.id] = Double(state.typed).map { .number(max($0, habit.range.lowerBound)) }
  }

  private static func type(_ state: inout State, _ digit: Character, _ habit: Habit) {
    guard habit.kind != .yesNo else { return }
    let typed = state.typed + String(digit)
    guard let value = Double(typed == "." ? "0." : typed), value <= habit.range.upperBound else {
      state.notice = .habitsOutOfRange
      return
    }
    state.typed = typed
    state.values[habit.id] = .number(max(value, habit.range.lowerBound))
  }
}
