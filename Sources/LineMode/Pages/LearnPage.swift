import Commands
import Content
import ViewModels

extension LinePage {
  static func learn(_ state: ProgramModel.State, in world: World) -> LinePage {
    let learn = state.learn
    var page: LinePage
    if let search = learn.search {
      page = searchPage(search, in: world)
    } else if learn.pane == .contents {
      page = contents(learn, in: world)
    } else {
      page = article(learn, in: world)
    }
    page.note(learn.notice, in: world)
    page.add(
      table(state, in: world),
      Emphasis(
        shown: ["learn.contents"],
        hidden: ["learn.page", "learn.link", "learn.sources", "learn.follow", "learn.read", "learn.openHit"]),
      in: world)
    return page
  }

  private static func contents(_ state: LearnModel.State, in world: World) -> LinePage {
    var page = LinePage("learn", world.text(.learnTitle))
    guard let learn = world.learn else {
      page.say(world.text(state.problem == nil ? .learnLoading : .learnFailed))
      page.say(state.problem ?? "")
      return page
    }
    if learn.inOrder.isEmpty { page.say(world.text(.learnEmpty)) }
    var index = 0
    for group in learn.groups {
      page.head(group.title)
      for id in group.articles {
        guard let article = learn[id] else { continue }
        page.offer(article.title, .learn(.chooseArticle(index)), focus: nil)
        index += 1
      }
    }
    return page
  }

  private static func searchPage(_ search: LearnModel.Search, in world: World) -> LinePage {
    var page = LinePage("learn.search", world.text(.learnSearchTitle))
    page.entry = LineEntry(kind: .text(longest: 60), use: .search)
    page.now.append(world.text(.lineSearchHint))
    guard !search.query.isEmpty else { return page }
    if search.hits.isEmpty { page.notices.append(world.text(.learnSearchNothing)) }
    let entries = world.search?.entries ?? []
    for (index, hit) in search.hits.prefix(mostHits).enumerated() where entries.indices.contains(hit) {
      let entry = entries[hit]
      let kind = world.interface.texts.text(id: "learn.kind.\(entry.kind.rawValue)") ?? ""
      let place = entry.context.isEmpty ? "" : " (\(entry.context))"
      page.offer("\(kind): \(entry.title)\(place)", .learn(.openHit(index)))
    }
    return page
  }

  /// More than this nobody listens to.
  private static let mostHits = 20

  // MARK: An article

  /// The section in focus: what stands from one heading to the next.
  private static func article(_ state: LearnModel.State, in world: World) -> LinePage {
    guard let id = state.article, let learn = world.learn, let article = learn[id] else {
      return LinePage("learn.none", world.text(.learnTitle))
    }
    let document = ReadingDocument(article)
    let sections = ReadingSections(document)
    let section = sections.section(at: state.place.focus)
    var page = LinePage("learn.\(id).\(section)", article.title)
    if state.layout != sections.facts { page.measured = [.learn(.laidOut(sections.facts))] }
    if sections.count > 1 {
      let place = ["page": String(section + 1), "count": String(sections.count)]
      page.say(world.text(.resultPage, place))
    }
    var links: [ArticlePlace] = []
    for part in sections.parts(of: section) {
      switch part {
      case .heading(let text): page.head(text)
      case .piece(let index):
        let text = sections.text(ofPiece: index, world.clinical)
          .replacing("{number}", with: world.emergencyNumber)
        if index == state.place.focus { page.nowAt(index - sections.start(of: section), text, in: world) }
        let focus = Action.learn(.focus(index))
        page.parts.append(.choice(LineChoice(text, [focus, .learn(.sources)], focus: [focus])))
        links += document.links(at: index).filter { !links.contains($0) }
      case .sources: page.head(world.text(.learnSources))
      }
    }
    for link in links {
      let title = learn[link.article]?.title ?? link.article
      page.offer(world.text(.lineLink, ["title": title]), .learn(.follow(link)))
    }
    if sections.count > section + 1 {
      page.addSection(.lineNextSection, sections.start(of: section + 1), in: world)
    }
    if section > 0 { page.addSection(.lineSectionBefore, sections.start(of: section - 1), in: world) }
    return page
  }

  private mutating func addSection(_ key: TextKey, _ start: Int, in world: World) {
    var choice = LineChoice(world.text(key), [.learn(.focus(start))])
    choice.isCommand = true
    parts.append(.choice(choice))
  }
}
