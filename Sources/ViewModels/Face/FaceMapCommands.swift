import Commands
import FaceMap
import Triage

extension FaceMapModel {
  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    if case .search = state.panel { return searchCommands }
    let arrows: [Command<Action>] = [
      Command("face.move", keys: [.up, .character("k")], action: .move(.up)),
      Command("face.move", keys: [.down, .character("j")], action: .move(.down)),
      Command("face.move", keys: [.left, .character("h")], action: .move(.left)),
      Command("face.move", keys: [.right, .character("l")], action: .move(.right)),
    ]
    return arrows + [
      Command("face.start", keys: [.enter], action: .start, prominence: .primary),
      Command("face.pick", keys: [.character(" ")], action: .toggle, prominence: .primary),
      Command(
        "face.half", keys: [.character("a")], action: .toggleHalf,
        availability: state.focus.side == .middle ? .unavailable(reason: "face.half.middle") : .available,
        prominence: .secondary),
      Command("face.turn", keys: [.character("m")], action: .turn, prominence: .secondary),
      Command("face.list", keys: [.tab], action: .switchPanel, prominence: .secondary),
      Command(
        "face.find", keys: [.character("/")], action: .search, modes: [.personal], prominence: .secondary),
      Command(
        "face.clear", keys: [.character("x")], action: .clear,
        availability: state.picked.isEmpty ? .unavailable(reason: "face.clear.nothing") : .available),
      Command("face.first", keys: [.home], action: .first),
      Command("face.last", keys: [.end], action: .last),
    ] + day(state, in: world) + leaving(state)
  }

  package static func typing(_ state: State) -> ((String) -> Action)? {
    guard case .search = state.panel else { return nil }
    return { .type($0) }
  }

  /// What a person who comes back can do from here. A kiosk knows nobody.
  private static func day(_ state: State, in world: World) -> [Command<Action>] {
    let checkIn = Command(
      "face.checkIn", keys: [.character("c")], action: Action.open(.checkIn), modes: [.personal],
      prominence: .secondary)
    let plan = Command(
      "face.plan", keys: [.character("p")], action: Action.open(.plan),
      availability: world.record.plan != nil ? .available : .unavailable(reason: "plan.noRun"),
      modes: [.personal], prominence: .secondary)
    let lastResult = Command(
      "face.lastResult", keys: [.character("r")], action: Action.open(.lastResult),
      availability: world.record.lastIntake != nil ? .available : .unavailable(reason: "result.none"),
      modes: [.personal], prominence: .secondary)
    guard world.record.draft != nil else { return [checkIn, plan, lastResult] }
    return [
      checkIn, plan, lastResult,
      Command(
        "face.resume", keys: [.character("d")], action: .open(.draft), modes: [.personal],
        prominence: .primary),
    ]
  }

  private static func leaving(_ state: State) -> [Command<Action>] {
    if state.panel == .list {
      return [Command("face.closeList", keys: [.escape, .backspace], action: .leavePanel)]
    }
    return []
  }

  private static let searchCommands: [Command<Action>] = [
    Command("face.choose", keys: [.up], action: .move(.up)),
    Command("face.choose", keys: [.down], action: .move(.down)),
    Command("face.start", keys: [.enter], action: .start, prominence: .primary),
    Command("face.pick", keys: [.tab], action: .toggle, prominence: .primary),
    Command("face.erase", keys: [.backspace], action: .erase),
    Command("face.closeFind", keys: [.escape], action: .leavePanel, prominence: .primary),
  ]
}
