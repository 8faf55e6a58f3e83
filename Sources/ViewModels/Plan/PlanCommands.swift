import Commands
import Content
import Plan

extension PlanModel {
  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    let commands = state.sheet.map { sheetCommands($0, in: world) } ?? pageCommands(state, in: world)
    return commands.map { command in
      // A kiosk keeps no plan.
      Command(
        command.id, keys: command.keys, action: command.action, availability: command.availability,
        modes: [.personal], prominence: command.prominence)
    }
  }

  private static func pageCommands(_ state: State, in world: World) -> [Command<Action>] {
    let moves: [Command<Action>] = [
      Command("plan.move", keys: [.up, .character("k")], action: .move(-1)),
      Command("plan.move", keys: [.down, .character("j"), .tab], action: .move(1)),
      Command("plan.page", keys: [.pageDown], action: .turn(1)),
      Command("plan.page", keys: [.pageUp], action: .turn(-1)),
    ]
    let common: [Command<Action>] = [
      Command("plan.sources", keys: [.character("s")], action: .sources, prominence: .secondary),
      Command("plan.back", keys: [.escape, .backspace], action: .back, prominence: .primary),
    ]
    return own(state, in: world) + moves + common
  }

  private static func own(_ state: State, in world: World) -> [Command<Action>] {
    switch state.page {
    case .introduction:
      [Command("plan.begin", keys: [.enter], action: .go, prominence: .primary)]
    case .closed:
      [Command("plan.check", keys: [.enter], action: .go, prominence: .primary)]
    case .task:
      [
        Command("plan.do", keys: [.enter], action: .go, prominence: .primary),
        Command("plan.tick", keys: [.character(" ")], action: .tick, prominence: .primary),
      ]
    case .today: day(state, in: world)
    case .comparison: [Command("plan.close", keys: [.enter], action: .go, prominence: .primary)]
    case .outcome: outcome(state)
    case .summary:
      [
        Command("plan.close", keys: [.enter], action: .go, prominence: .primary),
        Command("plan.result", keys: [.character("r")], action: .result, prominence: .secondary),
      ]
    }
  }

  private static func day(_ state: State, in world: World) -> [Command<Action>] {
    var commands: [Command<Action>] = []
    if state.isUnderWay(in: world) {
      commands += [
        Command("plan.open", keys: [.enter], action: .go, prominence: .primary),
        Command("plan.tick", keys: [.character(" ")], action: .tick, prominence: .primary),
        Command("plan.pause", keys: [.character("p")], action: .pauseOrResume, prominence: .secondary),
        Command("plan.stop", keys: [.character("x")], action: .askStop, prominence: .secondary),
      ]
    }
    if state.record?.run.review != nil {
      commands.append(
        Command("plan.outcome", keys: [.character("o")], action: .showOutcome, prominence: .secondary))
    }
    return commands + [
      Command("plan.compare", keys: [.character("d")], action: .compare, prominence: .secondary),
      Command(
        "plan.restart", keys: [.character("r")], action: .askRestart,
        availability: mayRestart(state, in: world) ? .available : .unavailable(reason: "plan.checkFirst"),
        prominence: .secondary),
      Command("plan.check", keys: [.character("c")], action: .checklist, prominence: .secondary),
    ]
  }

  /// A week that ended in its review begins anew from a new result only.
  private static func mayRestart(_ state: State, in world: World) -> Bool {
    state.record != nil && state.record?.run.review == nil
  }

  private static func outcome(_ state: State) -> [Command<Action>] {
    guard let review = state.record?.run.review else { return [] }
    var commands: [Command<Action>] = [
      Command("plan.summary", keys: [.character("t")], action: .summary, prominence: .primary),
      Command("plan.compare", keys: [.character("d")], action: .compare, prominence: .secondary),
      Command("plan.result", keys: [.character("r")], action: .result, prominence: .secondary),
    ]
    if review.outcome != .worse, !review.goesOn {
      commands.append(Command("plan.goOn", keys: [.character("w")], action: .goOn, prominence: .primary))
    }
    return [Command("plan.next", keys: [.enter], action: .go, prominence: .primary)] + commands
  }

  private static func sheetCommands(_ sheet: Sheet, in world: World) -> [Command<Action>] {
    let close = Command(
      "sheet.close", keys: [.escape, .backspace], action: Action.closeSheet, prominence: .primary)
    switch sheet {
    case .visit: return answers(hasUnsure: false) + [close]
    case .gate: return answers(hasUnsure: true) + [close]
    case .said:
      return [Command("plan.confirm", keys: [.enter], action: .confirm, prominence: .primary), close]
    case .stop, .restart:
      return [
        Command("plan.yes", keys: [.character("y")], action: .confirm, prominence: .primary),
        Command(
          "plan.no", keys: [.character("n"), .escape, .backspace], action: .closeSheet, prominence: .primary),
      ]
    case .ownWord:
      let words: [(String, PlanOutcome)] = [
        ("plan.better", .better), ("plan.same", .noChange), ("plan.worse", .worse),
      ]
      return words.enumerated().map { index, word in
        Command(
          word.0, keys: [.character(Character(String(index + 1)))], action: .ownWord(word.1),
          prominence: .primary)
      }
    case .daily: return dailyCommands(in: world) + [close]
    }
  }

  private static func answers(hasUnsure: Bool) -> [Command<Action>] {
    let yesNo: [Command<Action>] = [
      Command("plan.yes", keys: [.character("y")], action: .answer(.yes), prominence: .primary),
      Command("plan.no", keys: [.character("n")], action: .answer(.no), prominence: .primary),
    ]
    guard hasUnsure else { return yesNo }
    return yesNo + [
      Command("plan.unsure", keys: [.character("u")], action: .answer(.unsure), prominence: .primary)
    ]
  }

  private static func dailyCommands(in world: World) -> [Command<Action>] {
    let count = world.plan?.dailyQuestions.count ?? 0
    return [
      Command(
        "plan.none", keys: [.character(ChecklistModel.noneLabel), .character("n")], action: .noSign,
        prominence: .primary),
      Command("plan.yes", keys: [.character("y"), .enter], action: .answer(.yes), prominence: .primary),
      Command("plan.unsure", keys: [.character("u")], action: .answer(.unsure), prominence: .primary),
      Command("plan.move", keys: [.up, .character("k")], action: .moveQuestion(-1)),
      Command("plan.move", keys: [.down, .character("j"), .tab], action: .moveQuestion(1)),
    ]
      + ChecklistModel.labels.prefix(count).enumerated().map { index, label in
        Command("plan.sign", keys: [.character(label)], action: .chooseQuestion(index))
      }
  }
}
