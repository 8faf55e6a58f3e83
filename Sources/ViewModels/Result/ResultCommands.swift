import Commands
import Content

extension ResultModel {
  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    [
      Command("result.move", keys: [.up, .character("k")], action: .move(-1)),
      Command("result.move", keys: [.down, .character("j"), .tab], action: .move(1)),
      Command("result.nextPage", keys: [.pageDown, .character(" ")], action: .page(1), prominence: .primary),
      Command("result.previousPage", keys: [.pageUp], action: .page(-1)),
      Command("result.first", keys: [.home], action: .first),
      Command("result.last", keys: [.end], action: .last),
      Command("result.sources", keys: [.character("s"), .enter], action: .sources, prominence: .primary),
      Command(
        "result.plan", keys: [.character("p")], action: .plan,
        availability: state.report.planOpen ? .available : .unavailable(reason: "plan.notOpen"),
        modes: [.personal], prominence: .primary),
      Command("result.change", keys: [.character("c")], action: .change, prominence: .primary),
      Command("result.face", keys: [.escape, .backspace], action: .home, prominence: .primary),
    ]
  }
}
