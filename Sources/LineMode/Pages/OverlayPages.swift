import Commands
import Content
import ViewModels

extension LinePage {
  /// What lies over the screen and comes first; nil where nothing does.
  static func overlay(_ state: ProgramModel.State, in world: World) -> LinePage? {
    guard let overlay = state.overlay else { return nil }
    var page: LinePage
    switch overlay {
    case .help: page = helpPage(state, in: world)
    case .sources(let sources):
      page = LinePage("sources", world.text(.sourcesTitle))
      page.say(sources.text)
      for line in world.lines(ofSources: sources.sources) { page.say(line) }
    case .menu: page = LinePage("menu", world.text(.menuTitle))
    case .confirmQuit:
      page = LinePage("quit", world.text(.quitTitle))
      page.say(world.text(.quitQuestion))
    case .episode(let episode): page = self.episode(episode, in: world)
    case .story:
      page = LinePage("story", world.plan?.texts.example.title ?? "")
      if let story = world.plan?.texts.example {
        for statement in story.intro + story.ending { page.say(statement.text) }
      }
    case .tour(let step):
      let count = TourStep.all.count
      page = LinePage("tour", world.text(.tourTitle, ["step": "\(step + 1)", "count": "\(count)"]))
      if TourStep.all.indices.contains(step) { page.say(world.text(TourStep.all[step].text)) }
    }
    page.isOverlay = true
    page.add(table(state, in: world), in: world)
    return page
  }

  private static func episode(_ state: EpisodeModel.State, in world: World) -> LinePage {
    var page = LinePage("episode", world.text(.episodeTitle))
    let places = state.regions.map { world.interface.places.name(of: $0) }.joined(separator: ", ")
    page.say(world.text(.episodePlace, ["places": places]))
    let words: [TextKey] = [.strength0, .strength1, .strength2, .strength3, .strength4]
    for (strength, word) in words.enumerated() {
      let title = world.text(word)
      page.offer(
        strength == state.strength ? world.text(.linePicked, ["place": title]) : title,
        .episode(.strength(strength)), number: strength)
    }
    return page
  }

  /// How line mode is used, and the letters of the page below.
  private static func helpPage(_ state: ProgramModel.State, in world: World) -> LinePage {
    var below = state
    below.overlay = nil
    var page = LinePage("help", world.text(.lineHelpTitle))
    for key in [TextKey.lineHelpNumbers, .lineHelpLetters, .lineHelpWords, .lineHelpTogether, .lineHelpHere] {
      page.say(world.text(key))
    }
    let texts = world.interface.texts
    let shown = LinePage(of: below, in: world)
    let commands = table(below, in: world).commands
    var named: Set<Character> = []
    for command in commands {
      // Those of arrow keys say little here.
      guard let letter = LineChoice(command, "").letter, !"hjkl".contains(letter),
        shown.letters[letter] != nil,
        named.insert(letter).inserted
      else { continue }
      var line = "\(letter): \(LineWords.title(ofCommand: command.id, texts))"
      if case .unavailable(let reason) = shown.letters[letter] { line += " (\(reason))" }
      page.say(line)
    }
    return page
  }
}
