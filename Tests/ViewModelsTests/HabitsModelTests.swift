import Content
import ProgramTesting
import Testing
import Triage
import ViewModels

@Suite struct HabitsModelTests {
  private let world: World
  private let habits: [Habit]

  init() throws {
    let content = try RealContent.load()
    world = content.world()
    habits = content.clinical.habits
  }

  /// A state with a habit in focus.
  private func state(at habit: Habit) -> HabitsModel.State {
    var state = HabitsModel.State()
    state.focus = habits.firstIndex(of: habit) ?? 0
    return state
  }

  @discardableResult
  private func step(_ state: inout HabitsModel.State, _ actions: HabitsModel.Action...) -> [Effect] {
    actions.flatMap { HabitsModel.update(&state, $0, in: world) }
  }

  @Test func nothingIsGivenAtFirst() {
    #expect(HabitsModel.State().values.isEmpty)
  }

  @Test func theFirstStepShowsTheUsualValue() throws {
    let habit = try #require(habits.first { $0.kind == .number })
    var state = state(at: habit)
    step(&state, .adjust(1))
    #expect(state.values[habit.id] == .number(habit.usual ?? habit.range.lowerBound))
    step(&state, .adjust(1))
    #expect(state.values[habit.id] == .number((habit.usual ?? habit.range.lowerBound) + habit.step))
  }

  @Test func stepsStayInTheRange() {
    for (index, habit) in habits.enumerated() where habit.kind != .yesNo {
      var state = HabitsModel.State()
      state.focus = index
      for _ in 0..<200 { step(&state, .adjust(1)) }
      #expect(state.values[habit.id] == .number(habit.range.upperBound), "\(habit.id)")
      for _ in 0..<200 { step(&state, .adjust(-1)) }
      #expect(state.values[habit.id] == .number(habit.range.lowerBound), "\(habit.id)")
    }
  }

  @Test func yesAndNo() throws {
    let habit = try #require(habits.first { $0.kind == .yesNo })
    var state = state(at: habit)
    step(&state, .answer(true))
    #expect(state.values[habit.id] == .bool(true))
    step(&state, .adjust(-1))
    #expect(state.values[habit.id] == .bool(false))
    step(&state, .forget)
    #expect(state.values[habit.id] == nil)
    step(&state, .digit("1"))
    #expect(state.values[habit.id] == nil)
  }

  @Test func yesIsNoNumber() throws {
    let habit = try #require(habits.first { $0.kind == .number })
    var state = state(at: habit)
    step(&state, .answer(true))
    #expect(state.values[habit.id] == nil)
  }

  @Test func digitsMakeANumber() throws {
    let habit = try #require(habits.first { $0.kind == .number })
    var state = state(at: habit)
    step(&state, .digit("5"), .digit("."), .digit("5"))
    #expect(state.values[habit.id] == .number(5.5))
    #expect(state.notice == nil)
    // What does not fit is refused, and what stood there stays.
    step(&state, .digit("."))
    #expect(state.notice == .habitsOutOfRange)
    #expect(state.values[habit.id] == .number(5.5))
  }

  @Test func aNumberThatIsTooLargeIsRefused() throws {
    let habit = try #require(habits.first { $0.kind == .number })
    var state = state(at: habit)
    for _ in 0..<400 { step(&state, .digit("9")) }
    #expect(state.notice == .habitsOutOfRange)
    guard case .number(let number) = state.values[habit.id] else {
      Issue.record("no number")
      return
    }
    #expect(habit.range.contains(number))
    #expect(state.typed.count < 5)
  }

  @Test func typingBeginsAnewInEachHabit() throws {
    let habit = try #require(habits.first { $0.kind == .number })
    var state = state(at: habit)
    step(&state, .digit("1"), .move(1), .move(-1), .digit("2"))
    #expect(state.values[habit.id] == .number(2))
    step(&state, .adjust(1), .digit("3"))
    #expect(state.values[habit.id] == .number(3))
    step(&state, .forget, .digit("4"))
    #expect(state.values[habit.id] == .number(4))
  }

  @Test func theFocusStaysOnTheList() {
    var state = HabitsModel.State()
    step(&state, .move(-1))
    #expect(state.focus == 0)
    step(&state, .move(1_000))
    #expect(state.focus == habits.count - 1)
    step(&state, .focus(-5))
    #expect(state.focus == 0)
    step(&state, .focus(.max))
    #expect(state.focus == habits.count - 1)
  }

  @Test func waysOn() {
    var state = HabitsModel.State()
    #expect(step(&state, .done) == [.go(.result)])
    #expect(step(&state, .back) == [.go(.checklist)])
    for index in habits.indices {
      state.focus = index
      #expect(step(&state, .sources) == [.showSources(SourcesOverlay(statement: habits[index].tip))])
    }
  }

  @Test func anyActionGoesBeforeTheContentIsThere() throws {
    let empty = try RealContent.load().world(hasClinical: false)
    let actions: [HabitsModel.Action] = [
      .move(1), .focus(3), .adjust(1), .digit("1"), .answer(true), .forget, .done, .back, .sources,
    ]
    for action in actions {
      var state = HabitsModel.State()
      #expect(HabitsModel.update(&state, action, in: empty) == [])
      #expect(state == HabitsModel.State())
    }
  }

  /// Habits shape the plan; none of their answers may change how urgent it is.
  @Test func habitsNeverChangeTheTier() throws {
    let book = try RealContent.load().clinical.ruleBook
    for habit in habits {
      for value in [
        HabitValue.bool(true), .bool(false), .number(habit.range.lowerBound), .number(habit.range.upperBound),
      ] {
        let changed = Intake.calm(but: { $0.habits[habit.id] = value })
        #expect(book.assess(changed).tier == .selfCare, "\(habit.id)")
      }
    }
  }
}
