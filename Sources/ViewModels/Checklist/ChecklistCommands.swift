import Commands
import Content
import Triage

extension ChecklistModel {
  /// The keys in front of the items: digits, then letters that no other command uses.
  package static let labels: [Character] = Array("123456789abcdefioprtvwxz")

  /// The key that answers "None of these".
  package static let noneLabel: Character = "0"

  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    switch state.sheet {
    case .emergency: emergencyCommands
    case .options(let question, _): optionCommands(question, in: world)
    case .days: dayCommands
    case .why:
      scrolling + [
        Command(
          "sheet.close", keys: [.escape, .enter, .character("s"), .backspace], action: .closeSheet,
          prominence: .primary)
      ]
    case nil: pageCommands(state, in: world)
    }
  }

  package static func typing(_ state: State) -> ((String) -> Action)? {
    if case .days = state.sheet { return { .type($0) } }
    return nil
  }

  private static func pageCommands(_ state: State, in world: World) -> [Command<Action>] {
    let count = world.clinical.map { items(of: state, $0).count } ?? 0
    let isAbout = state.page == .stage(.about)
    let answers: [Command<Action>] = [
      Command(
        "checklist.yes", keys: [.character("y")], action: .answer(.yes),
        prominence: isAbout ? .help : .primary),
      Command(
        "checklist.no", keys: [.character("n")], action: .answer(.no), prominence: isAbout ? .help : .primary),
      Command("checklist.unsure", keys: [.character("u")], action: .answer(.unsure), prominence: .primary),
    ]
    let noneUnavailable = Availability.unavailable(reason: "checklist.none.notHere")
    let going: [Command<Action>] = [
      Command(
        "checklist.none", keys: [.character(noneLabel)], action: .none,
        availability: offersNone(state) ? .available : noneUnavailable, prominence: .primary),
      Command(
        state.page == .review ? "checklist.result" : "checklist.next", keys: [.enter], action: .next,
        prominence: .primary),
      Command(
        "checklist.pick", keys: [.character(" ")], action: .toggle, prominence: isAbout ? .primary : .help),
      Command("checklist.back", keys: [.escape, .backspace], action: .back, prominence: .primary),
      Command("checklist.why", keys: [.character("s")], action: .why, prominence: .secondary),
      Command("checklist.skip", keys: [.tab], action: .skip),
      Command("checklist.turn", keys: [.right], action: .turn(1)),
      Command("checklist.turn", keys: [.left], action: .turn(-1)),
    ]
    let moves: [Command<Action>] = [
      Command("checklist.move", keys: [.up, .character("k")], action: .move(-1)),
      Command("checklist.move", keys: [.down, .character("j")], action: .move(1)),
      Command("checklist.move", keys: [.pageUp], action: .move(-10)),
      Command("checklist.move", keys: [.pageDown], action: .move(10)),
      Command("checklist.move", keys: [.home], action: .focus(0)),
      Command("checklist.move", keys: [.end], action: .focus(count)),
    ]
    let picks = labels.prefix(count).enumerated().map { index, label in
      Command("checklist.pickLabel", keys: [.character(label)], action: Action.pick(index))
    }
    return answers + going + moves + picks
  }

  private static let emergencyCommands: [Command<Action>] =
    [
      Command("emergency.goOn", keys: [.enter], action: .goOn, prominence: .primary),
      Command("emergency.result", keys: [.character("r")], action: .showResult, prominence: .primary),
      Command("emergency.correct", keys: [.escape, .backspace], action: .closeSheet, prominence: .primary),
    ] + scrolling

  /// A sheet may be longer than the window.
  private static let scrolling: [Command<Action>] = [
    Command("help.scroll", keys: [.down, .character("j")], action: .scroll(1)),
    Command("help.scroll", keys: [.up, .character("k")], action: .scroll(-1)),
    Command("help.scroll", keys: [.pageDown, .character(" ")], action: .scroll(8)),
    Command("help.scroll", keys: [.pageUp], action: .scroll(-8)),
  ]

  private static func optionCommands(_ question: Fact, in world: World) -> [Command<Action>] {
    let count = world.clinical.map { choosable(question, $0).count } ?? 0
    let digits = labels.prefix(count).enumerated().map { index, label in
      Command(
        "options.pick", keys: [.character(label)], action: Action.chooseOption(index),
        prominence: index == 0 ? .secondary : .help)
    }
    return [
      Command(
        "options.confirm", keys: [.enter, .character(" ")], action: .confirmOption, prominence: .primary),
      Command("options.move", keys: [.up, .character("k")], action: .moveOption(-1)),
      Command("options.move", keys: [.down, .character("j")], action: .moveOption(1)),
      Command("sheet.close", keys: [.escape, .backspace], action: .closeSheet, prominence: .primary),
    ] + digits
  }

  private static let dayCommands: [Command<Action>] = [
    Command("days.confirm", keys: [.enter], action: .confirmDays, prominence: .primary),
    Command("days.erase", keys: [.backspace], action: .erase),
    Command("sheet.close", keys: [.escape], action: .closeSheet, prominence: .primary),
  ]
}
