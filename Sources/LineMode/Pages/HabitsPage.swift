import Commands
import Content
import ViewModels

extension LinePage {
  /// One habit after the other; all of them are in the list of all else.
  static func habits(_ state: ProgramModel.State, in world: World) -> LinePage {
    let habits = world.clinical?.habits ?? []
    var page = LinePage("habits", world.text(.habitsTitle))
    page.namesCommands = true
    page.say(world.text(.habitsLead))
    page.note(state.habits.notice, in: world)
    if habits.indices.contains(state.habits.focus) {
      let habit = habits[state.habits.focus]
      let place = ["number": String(state.habits.focus + 1), "count": String(habits.count)]
      page.now.append(
        world.text(.linePlace, place) + " \(habit.ask): \(state.habits.value(of: habit, in: world))")
      page.ask(habit, at: state.habits.focus, in: world)
    }
    for (index, habit) in habits.enumerated() {
      page.more.append(
        LineChoice(
          "\(habit.ask): \(state.habits.value(of: habit, in: world))", [.habits(.focus(index))],
          focus: [.habits(.focus(index))]))
    }
    page.addNextAndBefore(.habits(.move(1)), .habits(.move(-1)), in: world)
    page.add(
      table(state, in: world), Emphasis(shown: ["habits.forget"], hidden: ["habits.less", "habits.more"]),
      in: world)
    return page
  }

  private mutating func ask(_ habit: Habit, at index: Int, in world: World) {
    switch habit.kind {
    case .yesNo: now.append(world.text(.lineYesNo))
    case .number, .scale:
      entry = LineEntry(kind: .number(habit.range, isWhole: habit.kind == .scale), use: .habit(index))
      now.append(world.text(.lineTypeNumber, habit.range.words))
    }
  }

  /// From one line of a form to the next.
  mutating func addNextAndBefore(_ next: Action, _ before: Action, in world: World) {
    for (key, action) in [(TextKey.lineNext, next), (.lineBefore, before)] {
      var choice = LineChoice(world.text(key), [action])
      choice.isCommand = true
      parts.append(.choice(choice))
    }
  }
}

extension ClosedRange<Double> {
  /// Its ends, for a text.
  var words: [String: String] {
    let digits = { (number: Double) in Int(exactly: number).map(String.init) ?? String(number) }
    return ["low": digits(lowerBound), "high": digits(upperBound)]
  }
}
