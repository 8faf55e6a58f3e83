import Commands

/// The screens that a key leads to from anywhere.
extension ProgramModel {
  /// What leads to one of the top screens.
  private struct TopScreen {
    let id: String
    let letter: Character
    let function: Int
    let destination: Destination
  }

  private static let topScreens = [
    TopScreen(id: "program.face", letter: "f", function: 1, destination: .face),
    TopScreen(id: "program.checkIn", letter: "c", function: 2, destination: .checkIn),
    TopScreen(id: "program.plan", letter: "p", function: 3, destination: .plan),
    TopScreen(id: "program.learn", letter: "l", function: 5, destination: .learn(nil)),
  ]

  /// The function keys, and the key that opens the menu of letters.
  static var toTopScreens: [Command<Action>] {
    topScreens.map { screen in
      Command(
        screen.id, keys: [.function(screen.function)], action: .open(screen.destination), modes: [.personal])
    } + [Command("program.menu", keys: [.character("g")], action: .menu, modes: [.personal])]
  }

  /// The letters of the menu, each beside the function key that does the same.
  static var menuCommands: [Command<Action>] {
    topScreens.map { screen in
      Command(
        screen.id, keys: [.character(screen.letter), .function(screen.function)],
        action: .open(screen.destination), modes: [.personal], prominence: .primary)
    } + [
      Command(
        "sheet.close", keys: [.escape, .backspace, .character("g"), .character("q")], action: .closeOverlay,
        modes: [.personal], prominence: .primary)
    ]
  }
}
