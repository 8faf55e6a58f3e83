import Commands
import Content

extension CheckInModel {
  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    switch state.sheet {
    case .warningSigns: return signCommands(in: world)
    case .leave:
      return [
        Command("checkIn.leave", keys: [.character("y")], action: .leaveAnyway, prominence: .primary),
        Command(
          "checkIn.stay", keys: [.escape, .character("n"), .backspace], action: .closeSheet,
          prominence: .primary),
      ].map(personalOnly)
    case nil: break
    }
    let isText = state.focus == .note
    var commands: [Command<Action>] = [
      Command("checkIn.move", keys: [.up] + (isText ? [] : [.character("k")]), action: .move(-1)),
      Command("checkIn.move", keys: [.down, .tab] + (isText ? [] : [.character("j")]), action: .move(1)),
      Command("checkIn.move", keys: [.backTab], action: .move(-1)),
      Command("checkIn.move", keys: [.home], action: .focus(.warningSign)),
      Command("checkIn.move", keys: [.end], action: .focus(.note)),
      Command("checkIn.save", keys: [.enter], action: .save, prominence: .primary),
    ]
    commands += isText ? textCommands : fieldCommands(state)
    commands.append(
      Command(
        "checkIn.back", keys: [.escape] + (isText ? [] : [.backspace]), action: .back, prominence: .primary))
    return commands.map(personalOnly)
  }

  package static func typing(_ state: State) -> ((String) -> Action)? {
    state.focus == .note && state.sheet == nil ? { .type($0) } : nil
  }

  private static let textCommands: [Command<Action>] = [
    Command("checkIn.erase", keys: [.backspace], action: .erase)
  ]

  private static func fieldCommands(_ state: State) -> [Command<Action>] {
    let isYesNo = state.focus.kind == .yesNo
    let yesNo: Availability = isYesNo ? .available : .unavailable(reason: "checkIn.notYesNo")
    // Not sure about a warning sign counts as yes; about anything else it is simply not given.
    let unsure: [Command<Action>] =
      state.focus == .warningSign
      ? [
        Command("checkIn.unsure", keys: [.character("u")], action: .answer(true), prominence: .secondary),
        Command("checkIn.forget", keys: [.delete], action: .forget),
      ]
      : [
        Command("checkIn.forget", keys: [.character("u"), .delete], action: .forget, prominence: .secondary)
      ]
    return unsure + [
      Command(
        "checkIn.less", keys: [.left, .character("h"), .character("-")], action: .adjust(-1),
        prominence: .primary),
      Command("checkIn.more", keys: [.right, .character("l")], action: .adjust(1), prominence: .primary),
      Command(
        "checkIn.yes", keys: [.character("y")], action: .answer(true), availability: yesNo,
        prominence: .secondary),
      Command(
        "checkIn.no", keys: [.character("n")], action: .answer(false), availability: yesNo,
        prominence: .secondary),
      Command(
        "checkIn.places", keys: [.character(" ")], action: .pickPlaces,
        availability: state.focus == .regions ? .available : .unavailable(reason: "checkIn.notPlaces"),
        prominence: .primary),
      Command(
        "checkIn.skip", keys: [.character("x")], action: .skip,
        availability: state.focus == .warningSign ? .unavailable(reason: "checkIn.signNeeded") : .available,
        prominence: .secondary),
      Command(
        "checkIn.dayBefore", keys: [.character("b"), .pageUp], action: .day(-1), prominence: .secondary),
      Command("checkIn.dayAfter", keys: [.character("f"), .pageDown], action: .day(1)),
    ]
      + "0123456789.".map { digit in
        Command("checkIn.digit", keys: [.character(digit)], action: Action.digit(digit))
      }
  }

  private static func signCommands(in world: World) -> [Command<Action>] {
    let count = (world.plan?.dailyQuestions.count ?? 0) + 1
    let digits = ChecklistModel.labels.prefix(count).enumerated().map { index, label in
      Command(
        "checkIn.sign", keys: [.character(label)], action: Action.chooseSign(index), prominence: .secondary)
    }
    return
      ([
        Command(
          "checkIn.signConfirm", keys: [.enter, .character(" ")], action: .confirmSign, prominence: .primary),
        Command("options.move", keys: [.up, .character("k")], action: .moveSign(-1)),
        Command("options.move", keys: [.down, .character("j")], action: .moveSign(1)),
        Command("sheet.close", keys: [.escape, .backspace], action: .closeSheet, prominence: .primary),
      ] + digits).map(personalOnly)
  }

  /// A kiosk keeps no journal.
  private static func personalOnly(_ command: Command<Action>) -> Command<Action> {
    Command(
      command.id, keys: command.keys, action: command.action, availability: command.availability,
      modes: [.personal], prominence: command.prominence)
  }
}
