import Commands
import Content

extension HabitsModel {
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
      Command(
        "habits.back", keys: state.typed.isEmpty ? [.escape, .backspace] : [.escape], action: .back,
        prominence: .primary),
      Command(
        "habits.erase", keys: state.typed.isEmpty ? [] : [.backspace], action: .erase,
        availability: state.typed.isEmpty ? .unavailable(reason: "habits.nothingTyped") : .available),
      Command("habits.sources", keys: [.character("s")], action: .sources, prominence: .secondary),
      Command("checklist.move", keys: [.up, .character("k")], action: .move(-1)),
      Command("checklist.move", keys: [.down, .character("j"), .tab], action: .move(1)),
      Command("checklist.move", keys: [.home], action: .focus(0)),
      Command("checklist.move", keys: [.end], action: .focus(count - 1)),
    ] + digits
  }
}
