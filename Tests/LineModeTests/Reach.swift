import Commands
import Content
import ViewModels

@testable import LineMode

/// What can be done on a page by typing, found by typing.
struct Reach {
  private var actions: [ProgramModel.Action] = []
  private let page: LinePage

  init(of state: ProgramModel.State, in world: World) {
    page = LinePage(of: state, in: world)
    var conversation = LineConversation()
    _ = conversation.say(page, isAnswered: true, in: world)
    var lines = page.numbered.map { String($0.number) } + page.letters.keys.map(String.init)
    lines += page.choices.filter(\.isCommand).map(\.title)
    lines += (0...9).map(String.init) + ["0.5", "word"]
    for line in lines { collect(conversation, [line], in: world) }
    if let first = page.numbered.first(where: { !$0.choice.focus.isEmpty }) {
      for letter in ["y", "n", "u"] { collect(first.choice.focus, letter, state, in: world) }
    }
    for index in page.more.indices { collect(conversation, ["m", String(index + 1)], in: world) }
  }

  /// A number and a letter, such as "3 u".
  private mutating func collect(
    _ focus: [ProgramModel.Action], _ letter: String, _ state: ProgramModel.State, in world: World
  ) {
    var state = state
    for action in focus { _ = ProgramModel.update(&state, action, in: world) }
    var conversation = LineConversation()
    _ = conversation.say(LinePage(of: state, in: world), isAnswered: true, in: world)
    if case .perform(let performed, nil) = conversation.answer(letter, isContinued: true, in: world) {
      actions += performed
    }
  }

  private mutating func collect(_ start: LineConversation, _ lines: [String], in world: World) {
    var conversation = start
    for line in lines {
      // "m" lists; the number that follows chooses.
      if case .perform(let performed, nil) = conversation.answer(line, in: world) { actions += performed }
    }
  }

  /// The commands that nothing typed leads to, though they would do something.
  func missing(_ state: ProgramModel.State, in world: World) -> [String] {
    LinePage.table(state, in: world).commands.filter { command in
      guard command.availability.isAvailable, !actions.contains(command.action) else { return false }
      // All of a text is said here, whatever a window has room for.
      if command.id == LinePage.scrolling { return false }
      // A digit more of a number that is typed as a whole.
      if command.id.hasSuffix(".digit"), case .number = page.entry?.kind { return false }
      let done = outcome(of: command.action, state, in: world)
      if done.effects.isEmpty, done.state == quiet(state) { return false }
      // What lies in focus has a number that does the same.
      return !actions.contains { outcome(of: $0, state, in: world) == done }
    }.map(\.id)
  }

  private struct Outcome: Equatable {
    var state: ProgramModel.State
    var effects: [Effect]
  }

  private func outcome(
    of action: ProgramModel.Action, _ state: ProgramModel.State, in world: World
  ) -> Outcome {
    var state = state
    let effects = ProgramModel.update(&state, action, in: world)
    return Outcome(state: quiet(state), effects: effects)
  }

  /// Without what was said of the answer before, which goes with every key.
  private func quiet(_ state: ProgramModel.State) -> ProgramModel.State {
    var state = state
    state.checkIn?.notice = nil
    state.checklist.notice = nil
    state.message = nil
    return state
  }
}
