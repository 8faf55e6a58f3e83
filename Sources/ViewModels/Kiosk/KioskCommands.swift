import Commands
import Kiosk

extension KioskModel {
  /// What can be done now. The program's own commands are among them, as far as a kiosk has them.
  package static func commands(_ state: State, in world: KioskWorld) -> [Command<Action>] {
    // Under the warning every key does the same: it stays.
    if state.countdown != nil { return [] }
    let staff = staffCommand(in: world)
    if state.help != nil { return helpCommands + (state.staff == nil ? [end, repaint, staff] : [repaint]) }
    if let staff = state.staff {
      return StaffModel.commands(staff, isVisit: state.page != .attract, in: world) + [help, repaint]
    }
    switch state.overlay {
    case .endQuestion: return endCommands + [help, repaint, staff]
    case .code, .ticket: return [close, end, help, repaint, staff]
    case nil: break
    }
    switch state.page {
    case .attract: return [staff]
    case .visit, .exercise: return visitCommands(state, in: world) + [repaint, staff]
    case .language, .privacy, .handOver:
      return choiceCommands(state, in: world) + scrolling(state) + [end, help, repaint, staff]
    }
  }

  /// What a key means now; nil for one that means nothing.
  package static func meaning(
    of key: Key, _ state: State, _ table: CommandTable<Action>, in world: KioskWorld
  ) -> Action? {
    if let command = table.command(for: key) { return command.action }
    if state.staff == nil, state.countdown == nil, state.page == .attract { return .begin }
    // Digits are the only characters that are typed anywhere.
    guard state.staff == nil, state.countdown == nil, state.overlay == nil, state.help == nil,
      state.page == .visit, case .character(let character) = key, ("0"..."9").contains(character),
      let typing = ProgramModel.typing(state.program)
    else { return nil }
    return .program(typing(String(character)))
  }

  // MARK: Everywhere

  private static let end = Command(
    "kiosk.end", keys: [.character("q")], action: Action.askToEnd, modes: .kiosk, prominence: .always)
  private static let help = Command(
    "program.help", keys: [.character("?")], action: Action.help, modes: .kiosk, prominence: .always)
  private static let repaint = Command(
    "program.repaint", keys: [.control("l")], action: Action.repaint, modes: .kiosk)
  private static let close = Command(
    "sheet.close", keys: [.enter, .escape, .backspace, .character(" ")], action: Action.closeOverlay,
    modes: .kiosk, prominence: .primary)

  private static func staffCommand(in world: KioskWorld) -> Command<Action> {
    let keys = world.configuration.staffKeys.map { key -> Key in
      switch key {
      case .function(let number): .function(number)
      case .control(let letter): .control(letter)
      }
    }
    return Command("kiosk.staff", keys: keys, action: .openStaff, modes: .kiosk, prominence: .unlisted)
  }

  private static let helpCommands: [Command<Action>] = [
    Command("help.scroll", keys: [.down, .character("j")], action: .scrollHelp(1), modes: .kiosk),
    Command("help.scroll", keys: [.up, .character("k")], action: .scrollHelp(-1), modes: .kiosk),
    Command("help.scroll", keys: [.pageDown, .character(" ")], action: .scrollHelp(10), modes: .kiosk),
    Command("help.scroll", keys: [.pageUp], action: .scrollHelp(-10), modes: .kiosk),
    Command(
      "sheet.close", keys: [.enter, .escape, .backspace, .character("?")], action: .closeHelp,
      modes: .kiosk, prominence: .primary),
  ]

  private static let endCommands: [Command<Action>] =
    moves + digits(2) + [
      Command(
        "kiosk.choose", keys: [.enter, .character(" ")], action: .confirm, modes: .kiosk, prominence: .primary
      ),
      Command(
        "kiosk.goOn", keys: [.escape, .backspace, .character("n")], action: .closeOverlay, modes: .kiosk,
        prominence: .primary),
      Command("kiosk.endNow", keys: [.character("y")], action: .end, modes: .kiosk),
    ]

  private static let moves: [Command<Action>] = [
    Command("options.move", keys: [.up, .character("k")], action: .move(-1), modes: .kiosk),
    Command("options.move", keys: [.down, .character("j"), .tab], action: .move(1), modes: .kiosk),
  ]

  private static func digits(_ count: Int) -> [Command<Action>] {
    "123456789".prefix(count).enumerated().map { index, digit in
      Command("kiosk.pick", keys: [.character(digit)], action: .choose(index), modes: .kiosk)
    }
  }

  private static func choiceCommands(_ state: State, in world: KioskWorld) -> [Command<Action>] {
    [
      Command(
        "kiosk.choose", keys: [.enter, .character(" ")], action: .confirm, modes: .kiosk, prominence: .primary
      )
    ] + moves + digits(choices(state, in: world).count) + [
      Command("kiosk.back", keys: [.escape, .backspace], action: .back, modes: .kiosk, prominence: .primary)
    ]
  }

  private static func scrolling(_ state: State) -> [Command<Action>] {
    guard state.page == .handOver else { return [] }
    let availability: Availability =
      state.lastFirstLine > 0 ? .available : .unavailable(reason: "kiosk.allShown")
    return [
      Command(
        "kiosk.read", keys: [.right, .pageDown], action: .scroll(6), availability: availability,
        modes: .kiosk,
        prominence: .secondary),
      Command(
        "kiosk.readUp", keys: [.left, .pageUp], action: .scroll(-6), availability: availability, modes: .kiosk
      ),
    ]
  }

  // MARK: The program's screens

  private static func visitCommands(_ state: State, in world: KioskWorld) -> [Command<Action>] {
    let own = ownCommands(state)
    let everywhere = [end, help]
    let claimed = (own + everywhere).flatMap(\.keys)
    let theirs = ProgramModel.commands(state.program, in: world.world).compactMap { command in
      command.forKiosk(without: claimed)
    }
    return own + theirs + everywhere
  }

  /// What the kiosk does itself on a screen of the program; these keys go first.
  private static func ownCommands(_ state: State) -> [Command<Action>] {
    let program = state.program
    guard program.overlay == nil else { return [] }
    if program.screen == .result {
      return [
        Command("kiosk.finish", keys: [.enter], action: .finish, modes: .kiosk, prominence: .always),
        Command("kiosk.leaveResult", keys: [.escape, .backspace], action: .askToEnd, modes: .kiosk),
      ]
    }
    guard program.screen == .face, program.face.panel == .about else { return [] }
    return [Command("kiosk.leaveFace", keys: [.escape, .backspace], action: .askToEnd, modes: .kiosk)]
  }
}

extension Command where Action == ProgramModel.Action {
  /// The same in a kiosk, with the keys that are not taken; nil for what a kiosk does not have.
  fileprivate func forKiosk(without claimed: [Key]) -> Command<KioskModel.Action>? {
    let free = keys.filter { !claimed.contains($0) }
    guard modes.contains(.kiosk), !free.isEmpty, !isOwn else { return nil }
    return Command<KioskModel.Action>(
      id, keys: free, action: .program(action), availability: availability, modes: .kiosk,
      prominence: prominence)
  }

  /// What the kiosk does itself.
  private var isOwn: Bool { action == .help || action == .repaint || action == .result(.home) }
}

extension StaffModel {
  static func commands(
    _ state: State, isVisit: Bool, in world: KioskWorld
  ) -> [Command<KioskModel.Action>] {
    let commands: [Command<Action>] =
      switch state.stage {
      case .pin: pinCommands
      case .menu: menuCommands(choices(isVisit: isVisit, in: world).count)
      case .counters, .settings: scrolling
      case .testPage: []
      }
    let back = Command(
      "staff.back", keys: [.escape], action: Action.back, modes: .kiosk, prominence: .primary)
    return (commands + [back]).map { $0.map(KioskModel.Action.staff) }
  }

  private static let pinCommands: [Command<Action>] =
    [
      Command("staff.check", keys: [.enter], action: .pin(.check), modes: .kiosk, prominence: .primary),
      Command("staff.erase", keys: [.backspace], action: .pin(.erase), modes: .kiosk),
    ]
    + "0123456789".map { digit in
      Command("staff.digit", keys: [.character(digit)], action: .pin(.digit(digit)), modes: .kiosk)
    }

  private static func menuCommands(_ count: Int) -> [Command<Action>] {
    [
      Command(
        "kiosk.choose", keys: [.enter, .character(" ")], action: .confirm, modes: .kiosk, prominence: .primary
      ),
      Command("options.move", keys: [.up, .character("k")], action: .move(-1), modes: .kiosk),
      Command("options.move", keys: [.down, .character("j"), .tab], action: .move(1), modes: .kiosk),
    ]
      + "123456789".prefix(count).enumerated().map { index, digit in
        Command("kiosk.pick", keys: [.character(digit)], action: .choose(index), modes: .kiosk)
      }
  }

  private static let scrolling: [Command<Action>] = [
    Command("help.scroll", keys: [.down, .character("j")], action: .scroll(1), modes: .kiosk),
    Command("help.scroll", keys: [.up, .character("k")], action: .scroll(-1), modes: .kiosk),
    Command("help.scroll", keys: [.pageDown, .character(" ")], action: .scroll(10), modes: .kiosk),
    Command("help.scroll", keys: [.pageUp], action: .scroll(-10), modes: .kiosk),
  ]
}
