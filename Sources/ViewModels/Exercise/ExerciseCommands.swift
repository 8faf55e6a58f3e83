import Commands
import Plan

extension ExerciseModel {
  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    switch state.stage {
    case .ready: ready(state) + signals
    case .running, .paused: underWay(state) + signals
    case .finished, .stopped, .lightHeaded:
      [
        Command("exercise.close", keys: [.enter, .escape, .backspace], action: .leave, prominence: .primary),
        Command("exercise.sources", keys: [.character("s")], action: .sources, prominence: .secondary),
      ]
    }
  }

  private static func ready(_ state: State) -> [Command<Action>] {
    let hasLengths: Availability =
      state.technique.lengths.isEmpty ? .unavailable(reason: "exercise.oneLength") : .available
    return [
      Command("exercise.start", keys: [.enter, .character(" ")], action: .start, prominence: .primary),
      Command(
        "exercise.shorter", keys: [.left, .character("h"), .character("-")], action: .length(-1),
        availability: hasLengths, prominence: .secondary),
      Command(
        "exercise.longer", keys: [.right, .character("l")], action: .length(1), availability: hasLengths,
        prominence: .secondary),
      Command("exercise.move", keys: [.up, .character("k")], action: .step(-1)),
      Command("exercise.move", keys: [.down, .character("j"), .tab], action: .step(1)),
      Command("exercise.close", keys: [.escape, .backspace], action: .leave, prominence: .primary),
      Command("exercise.sources", keys: [.character("s")], action: .sources, prominence: .secondary),
    ]
  }

  private static func underWay(_ state: State) -> [Command<Action>] {
    let isList = state.technique.kind == .checklist
    let hasEnd = state.session != nil
    var commands: [Command<Action>] = []
    if isList {
      commands.append(
        Command(
          "exercise.nextStep", keys: [.enter, .character(" ")], action: .nextStep, prominence: .primary))
    } else {
      commands.append(
        Command(
          state.stage == .paused ? "exercise.goOn" : "exercise.pause",
          keys: [.character(" "), .character("p")],
          action: .pauseOrGoOn, prominence: .primary))
    }
    if state.technique.stopsWhenLightHeaded {
      commands.append(
        Command("exercise.lightHeaded", keys: [.character("d")], action: .lightHeaded, prominence: .primary))
    }
    return commands + [
      Command(
        "exercise.extend", keys: [.character("e")], action: .extend,
        availability: hasEnd ? .available : .unavailable(reason: "exercise.noEnd"), prominence: .secondary),
      Command(
        "exercise.done", keys: [.character("f")], action: .done,
        prominence: .secondary),
      Command(
        "exercise.stop", keys: [.escape, .character("x"), .backspace], action: .stop, prominence: .primary),
    ]
  }

  private static let signals: [Command<Action>] = [
    Command("exercise.bell", keys: [.character("b")], action: .toggleBell, prominence: .secondary),
    Command("exercise.flash", keys: [.character("v")], action: .toggleFlash, prominence: .secondary),
  ]
}
