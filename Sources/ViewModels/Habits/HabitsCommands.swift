import Commands
import Content

extension HabitsModel {
  /// Backspace takes back a digit while there is one, and leaves the page otherwise.
  private static func leaving(_ state: State) -> [Command<Action>] {
    guard !state.typed.isEmpty else {
      return [Command("habits.back", keys: [.escape, .backspace], action: .back, prominence: .primary)]
    }
    return [
      Command("habits.erase", keys: [.backspace], action: .erase),
      Command("habits.back", keys: [.escape], action: .back, prominence: .primary),
    ]
  }

  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    let digits = "0123456789.".map { digit in
      Command("habits.digit", keys: [.character(digit)], action: Action.digit(digit))
    }
    let count = world.clinical?.habits.count ?? 0
    return [
      Command(
        "habits.less", keys: [.left, .character("h")], action: .adjust(-1),
        prominence: .primary),
      Command(
        "habits.more", keys: [.right, .character("l")], action: .adjust(1),
        prominence: .primary),
      Command("habits.done", keys: [.enter], action: .done, prominence: .primary),
      Command("habits.yes", keys: [.character("y")], action: .answer(true), prominence: .secondary),
      Command("habits.no", keys: [.character("n")], action: .answer(false), prominence: .secondary),
      Command("habits.forget", keys: [.character("u"), .delete], action: .forget, prominence: .secondary),
      Command("habits.sources", keys: [.character("s")], action: .sources, prominence: .secondary),
      Command("checklist.move", keys: [.up, .character("k")], action: .move(-1)),
      Command("checklist.move", keys: [.down, .character("j"), .tab], action: .move(1)),
      Command("checklist.move", keys: [.home], action: .focus(0)),
      Command("checklist.move", keys: [.end], action: .focus(count - 1)),
    ] + leaving(state) + digits
  }
}
