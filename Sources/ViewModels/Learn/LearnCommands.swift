import Commands

extension LearnModel {
  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    let commands =
      state.search != nil
      ? searching : state.pane == .contents ? contents(state) : reading(state, in: world)
    // A kiosk has no free text and no long reading.
    return commands.map { command in
      Command(
        command.id, keys: command.keys, action: command.action, availability: command.availability,
        modes: [.personal], prominence: command.prominence)
    }
  }

  package static func typing(_ state: State) -> ((String) -> Action)? {
    state.search == nil ? nil : { .type($0) }
  }

  private static func contents(_ state: State) -> [Command<Action>] {
    [
      Command(
        "learn.read", keys: [.enter, .right, .character("l"), .tab], action: .open, prominence: .primary),
      Command("learn.choose", keys: [.up, .character("k")], action: .move(-1)),
      Command("learn.choose", keys: [.down, .character("j")], action: .move(1)),
      Command("learn.group", keys: [.character("]"), .character("n")], action: .heading(1)),
      Command("learn.group", keys: [.character("["), .character("p")], action: .heading(-1)),
      Command("learn.page", keys: [.pageDown, .character(" ")], action: .page(1)),
      Command("learn.page", keys: [.pageUp], action: .page(-1)),
      Command("learn.first", keys: [.home], action: .first),
      Command("learn.last", keys: [.end], action: .last),
      search,
      Command("learn.leave", keys: [.escape, .backspace], action: .back, prominence: .primary),
    ]
  }

  private static func reading(_ state: State, in world: World) -> [Command<Action>] {
    let document = document(of: state, in: world)
    let links = document?.links(at: state.place.focus) ?? []
    let isAtLink: Availability = links.isEmpty ? .unavailable(reason: "learn.noLink") : .available
    return [
      Command("learn.sentence", keys: [.up, .character("k")], action: .move(-1)),
      Command("learn.sentence", keys: [.down, .character("j")], action: .move(1)),
      Command(
        "learn.page", keys: [.pageDown, .character(" ")], action: .page(1), prominence: .primary),
      Command("learn.page", keys: [.pageUp], action: .page(-1)),
      Command("learn.line", keys: [.control("e")], action: .line(1)),
      Command("learn.line", keys: [.control("y")], action: .line(-1)),
      Command(
        "learn.section", keys: [.character("n"), .character("]")], action: .heading(1),
        prominence: .secondary),
      Command("learn.section", keys: [.character("p"), .character("[")], action: .heading(-1)),
      Command("learn.first", keys: [.home], action: .first),
      Command("learn.last", keys: [.end], action: .last),
      Command("learn.link", keys: [.tab], action: .link(1), prominence: .secondary),
      Command("learn.link", keys: [.backTab], action: .link(-1)),
      Command(
        "learn.follow", keys: [.enter], action: .open, availability: isAtLink, prominence: .primary),
      Command("learn.sources", keys: [.character("s")], action: .sources, prominence: .primary),
      search,
      Command("learn.contents", keys: [.left, .character("h")], action: .show(.contents)),
      Command("learn.back", keys: [.escape, .backspace], action: .back, prominence: .primary),
    ]
  }

  private static let search = Command<Action>(
    "learn.search", keys: [.character("/")], action: .search, prominence: .primary)

  private static let searching: [Command<Action>] = [
    Command("learn.openHit", keys: [.enter], action: .open, prominence: .primary),
    Command("learn.chooseHit", keys: [.up], action: .move(-1)),
    Command("learn.chooseHit", keys: [.down, .tab], action: .move(1), prominence: .secondary),
    Command("learn.chooseHit", keys: [.backTab], action: .move(-1)),
    Command("learn.page", keys: [.pageDown], action: .page(1)),
    Command("learn.page", keys: [.pageUp], action: .page(-1)),
    Command("learn.first", keys: [.home], action: .first),
    Command("learn.last", keys: [.end], action: .last),
    Command("learn.erase", keys: [.backspace], action: .erase),
    Command("learn.closeSearch", keys: [.escape], action: .closeSearch, prominence: .primary),
  ]
}
