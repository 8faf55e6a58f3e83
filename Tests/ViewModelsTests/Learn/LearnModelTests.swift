import Commands
import Content
import ProgramTesting
import Screens
import Testing
import TerminalUI
import ViewModels

/// Reading: where each action leads from each place.
@Suite struct LearnModelTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  /// The program with the sample of articles, at its table of contents.
  private func reader(_ size: Size = Size(columns: 80, rows: 24)) -> ProgramRun {
    var run = ProgramRun(content, size: size)
    run.haveArticles()
    run.openLearn()
    return run
  }

  private func reader(of article: String, _ size: Size = Size(columns: 80, rows: 24)) -> ProgramRun {
    var run = reader(size)
    run.read(article)
    return run
  }

  // MARK: The table of contents

  @Test func theContentsAreWalkedThrough() throws {
    var run = reader()
    #expect(run.state.learn.pane == .contents)
    #expect(run.state.learn.article == "what-a-twitch-is")
    let steps: [(LearnModel.Action, Int)] = [
      (.move(-1), 0), (.move(1), 1), (.line(1), 2), (.page(1), 4), (.page(-1), 0), (.last, 4), (.move(1), 4),
      (.first, 0), (.heading(1), 2), (.heading(1), 4), (.heading(1), 4), (.heading(-1), 2), (.heading(-1), 0),
      (.heading(-1), 0), (.move(99), 4), (.move(-99), 0), (.chooseArticle(99), 4),
    ]
    for (action, chosen) in steps {
      run.perform(.learn(action))
      #expect(run.state.learn.chosen == chosen, "\(action)")
      #expect(run.state.learn.article == run.scene.world.learn?.inOrder[chosen].id)
    }
  }

  @Test func openReadsTheArticleInFocusAndBackReturnsToIt() throws {
    var run = reader()
    run.press([.down, .down, .enter])
    #expect(run.state.learn.pane == .reader)
    #expect(run.state.learn.article == "coffee")
    run.press(.escape)
    #expect(run.state.learn.pane == .contents)
    #expect(run.state.learn.chosen == 2)
    run.press(.escape)
    #expect(run.state.screen == .face)
  }

  /// Where both are seen a click shows the article; in a narrow window it must open it too.
  @Test func aClickOnAnArticleShowsIt() throws {
    var narrow = reader()
    narrow.perform(.learn(.chooseArticle(3)))
    #expect(narrow.state.learn.pane == .reader)
    var wide = reader(Size(columns: 120, rows: 40))
    wide.perform(.learn(.chooseArticle(3)))
    #expect(wide.state.learn.pane == .contents)
    #expect(wide.state.learn.article == "tired")
    wide.perform(.learn(.focus(1)))
    #expect(wide.state.learn.pane == .reader)
    #expect(wide.state.learn.place.focus == 1)
  }

  // MARK: The reader

  @Test func theFocusGoesFromSentenceToSentenceAndStaysInSight() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)] {
      var run = reader(of: "what-a-twitch-is", size)
      let count = try #require(LearnModel.document(of: run.state.learn, in: run.scene.world)).count
      for step in 1..<count {
        run.press(.down)
        #expect(run.state.learn.place.focus == step)
        try expectFocusInSight(run)
      }
      run.press(.down)
      #expect(run.state.learn.place.focus == count - 1)
      for step in (0..<count - 1).reversed() {
        run.press(.up)
        #expect(run.state.learn.place.focus == step)
        try expectFocusInSight(run)
      }
      #expect(run.state.learn.place.top == 0)
    }
  }

  @Test func pagesLeaveNothingOut() throws {
    var run = reader(of: "what-a-twitch-is", Size(columns: 60, rows: 16))
    var tops = [0]
    let facts = run.state.learn.layout
    while let top = run.state.learn.place.top, top < facts.total - facts.room, tops.count < 50 {
      run.press(.pageDown)
      tops.append(run.state.learn.place.top ?? -1)
      try expectFocusInSight(run)
    }
    for (top, next) in zip(tops, tops.dropFirst()) {
      #expect(next > top)
      #expect(next <= top + facts.room)
    }
    run.press(.pageDown)
    #expect(run.state.learn.place.focus == facts.rows.count - 1)
    for _ in tops { run.press(.pageUp) }
    run.press(.pageUp)
    #expect(run.state.learn.place.top == 0)
    #expect(run.state.learn.place.focus == 0)
  }

  @Test func linesScrollAndTakeTheFocusAlongAtTheEdge() throws {
    var run = reader(of: "what-a-twitch-is")
    run.press(.control("e"))
    #expect(run.state.learn.place.top == 1)
    try expectFocusInSight(run)
    for _ in 0..<8 { run.press(.control("e")) }
    #expect(run.state.learn.place.top == 9)
    try expectFocusInSight(run)
    #expect(run.state.learn.place.focus > 0)
    for _ in 0..<200 { run.press(.control("e")) }
    let document = try #require(LearnModel.document(of: run.state.learn, in: run.scene.world))
    #expect(run.state.learn.place.focus == document.count - 1)
    for _ in 0..<200 { run.press(.control("y")) }
    #expect(run.state.learn.place.focus == 0)
    #expect(run.state.learn.place.top == 0)
  }

  @Test func partsAreReachedOneByOne() throws {
    var run = reader(of: "what-a-twitch-is")
    let sections = run.state.learn.layout.sections
    #expect(sections.count == 4)
    for section in sections {
      run.press(.character("n"))
      #expect(run.state.learn.place.focus == section)
      try expectFocusInSight(run)
    }
    run.press(.character("n"))
    for section in sections.reversed() {
      run.press(.character("p"))
      #expect(run.state.learn.place.focus == section)
    }
    run.press(.character("p"))
    #expect(run.state.learn.place.focus == 0)
    run.press(.end)
    #expect(run.state.learn.place.focus == run.state.learn.layout.rows.count - 1)
    run.press(.home)
    #expect(run.state.learn.place.focus == 0)
  }

  /// Where one was is where one comes back to, in every article.
  @Test func eachArticleKeepsItsPlace() throws {
    var run = reader(of: "what-a-twitch-is")
    run.press([.down, .down, .down, .down, .down, .down, .down])
    let place = run.state.learn.place
    run.press([.escape, .down, .enter, .down, .escape, .up, .enter])
    #expect(run.state.learn.article == "what-a-twitch-is")
    #expect(run.state.learn.place == place)
    run.press([.escape, .down, .enter])
    #expect(run.state.learn.place.focus == 1)
  }

  @Test func aNarrowerWindowKeepsTheSentenceInSight() throws {
    var run = reader(of: "what-a-twitch-is", Size(columns: 120, rows: 40))
    for _ in 0..<9 { run.press(.down) }
    let focus = run.state.learn.place.focus
    for size in [Size(columns: 40, rows: 12), Size(columns: 200, rows: 60), Size(columns: 60, rows: 20)] {
      run.resize(to: size)
      #expect(run.state.learn.place.focus == focus)
      try expectFocusInSight(run)
    }
  }

  // MARK: Links

  @Test func linksAreReachedFollowedAndComeBackFrom() throws {
    var run = reader(of: "tired")
    run.press(.tab)
    let place = run.state.learn.place
    #expect(place.link == 0)
    run.press(.enter)
    #expect(run.state.learn.article == "coffee")
    #expect(run.state.learn.place.focus == 2, "the link names a heading")
    run.press([.end, .tab, .enter])
    #expect(run.state.learn.article == "tired")
    run.press(.escape)
    #expect(run.state.learn.article == "coffee")
    run.press(.escape)
    #expect(run.state.learn.article == "tired")
    #expect(run.state.learn.place == place)
    run.press(.escape)
    #expect(run.state.learn.pane == .contents)
  }

  @Test func tabGoesRoundAllLinks() throws {
    var run = reader(of: "what-a-twitch-is")
    let document = try #require(LearnModel.document(of: run.state.learn, in: run.scene.world))
    let all = (0..<document.count).flatMap { piece in
      document.links(at: piece).indices.map { [piece, $0] }
    }
    #expect(all.count == 5)
    var seen: [[Int]] = []
    for _ in 0..<6 {
      run.press(.tab)
      seen.append([run.state.learn.place.focus, run.state.learn.place.link ?? -1])
    }
    #expect(seen == all + all.prefix(1))
    run.press(.backTab)
    #expect([run.state.learn.place.focus, run.state.learn.place.link ?? -1] == all[4])
    run.press(.down)
    #expect(run.state.learn.place.link == nil)
  }

  @Test func anArticleWithoutLinksSaysSo() throws {
    var run = reader(of: "glossary")
    run.press(.tab)
    #expect(run.state.learn.notice == .learnNoLinks)
    #expect(run.table.command(for: .enter) == nil)
    run.press(.down)
    #expect(run.state.learn.notice == nil)
  }

  @Test func aLinkToNothingStaysWhereItIs() throws {
    var run = reader(of: "tired")
    run.perform(.learn(.follow(ArticlePlace("no-such-article"))))
    #expect(run.state.learn.article == "tired")
    #expect(run.state.learn.notice == .learnNoArticle)
    // A heading that is gone opens its article all the same.
    run.perform(.learn(.follow(ArticlePlace("coffee", anchor: "no-such-heading"))))
    #expect(run.state.learn.article == "coffee")
    #expect(run.state.learn.place.focus == 0)
  }

  // MARK: Sources

  @Test func everySentenceHasItsSourcesOneKeyAway() throws {
    for article in reader().scene.world.learn?.inOrder ?? [] {
      var run = reader(of: article.id)
      for (index, passage) in article.passages.enumerated() {
        run.perform(.learn(.focus(index)))
        run.press(.character("s"))
        guard !passage.sources.isEmpty else {
          #expect(run.state.learn.notice == .learnNoSources)
          continue
        }
        let shown = SourcesOverlay(
          text: passage.text.replacing("{number}", with: "112"), sources: passage.sources)
        #expect(run.state.overlay == .sources(shown))
        run.press(.escape)
        #expect(run.state.overlay == nil)
        #expect(run.state.learn.place.focus == index)
      }
      // The list of sources below the text has the same key.
      run.press([.end, .character("s")])
      guard case .sources(let shown) = run.state.overlay else {
        Issue.record("no sources of \(article.id)")
        continue
      }
      #expect(shown.sources.count == 1)
      #expect(!shown.text.isEmpty)
    }
  }

  @Test func sourcesThatDoNotFitAreScrolled() throws {
    var run = reader(of: "what-a-twitch-is", Size(columns: 40, rows: 12))
    run.press(.character("s"))
    let first = run.draw().text
    for _ in 0..<30 { run.press(.down) }
    let last = run.draw().text
    #expect(first != last)
    #expect(last.contains("looked up") || last.contains("from memory"))
    guard case .sources(let shown) = run.state.overlay else {
      Issue.record("no sources")
      return
    }
    #expect(shown.first < 30, "what is pressed at the end is not to be pressed back")
    run.press(.up)
    #expect(run.draw().text != last)
    for _ in 0..<30 { run.press(.pageUp) }
    #expect(run.draw().text == first)
  }

  // MARK: Arriving

  @Test func whatIsNotLoadedIsAskedFor() {
    var run = ProgramRun(content)
    run.perform(.open(.learn(nil)))
    #expect(run.effects == [.loadLearn])
    run.perform(.learnFailed("a.md:1: broken; mend it"))
    #expect(run.state.learn.problem == "a.md:1: broken; mend it")
    run.press(.escape)
    #expect(run.state.screen == .face)
    run.press(.function(5))
    #expect(run.effects == [.loadLearn])
    run.haveArticles()
    #expect(run.state.learn.problem == nil)
    #expect(run.state.learn.article == "what-a-twitch-is")
  }

  /// What was asked for before the articles were there opens once they are.
  @Test func anArticleWaitsForTheArticles() {
    var run = ProgramRun(content)
    run.perform(.open(.learn(ArticleTarget(kind: .habit, id: "caffeineCups"))))
    #expect(run.state.learn.pane == .contents)
    run.haveArticles()
    #expect(run.state.learn.pane == .reader)
    #expect(run.state.learn.article == "coffee")
    run.press(.escape)
    #expect(run.state.screen == .face)
  }

  @Test func whatNothingIsWrittenAboutOpensTheContents() throws {
    var run = reader()
    run.perform(.open(.learn(ArticleTarget(kind: .habit, id: "water"))))
    #expect(run.state.learn.pane == .contents)
    #expect(run.state.learn.notice == .learnNoArticle)
  }

  @Test func aKioskHasNoArticles() {
    var run = ProgramRun(content, world: content.world(mode: .kiosk))
    run.perform(.open(.learn(nil)))
    #expect(run.state.screen == .face)
    #expect(run.effects == [])
    #expect(run.table.command(for: .function(5)) == nil)
    #expect(run.table.command(for: .character("i")) == nil)
    #expect(run.table.command(for: .character("g")) == nil)
  }

  // MARK: Every action everywhere

  private static let actions: [LearnModel.Action] = [
    .arrive(nil), .arrive(ArticleTarget(kind: .habit, id: "sleepHours")),
    .arrive(ArticleTarget(kind: .habit, id: "none")), .contentArrived, .contentFailed("why"),
    .move(-1), .move(1), .move(.max / 2), .move(.min / 2), .line(-1), .line(1), .line(1000), .page(-1),
    .page(1), .heading(-1), .heading(1), .link(-1), .link(1), .first, .last, .open, .show(.contents),
    .show(.reader), .chooseArticle(-1), .chooseArticle(3), .chooseArticle(.max), .focus(-1), .focus(4),
    .focus(.max), .follow(ArticlePlace("coffee")), .follow(ArticlePlace("what-a-twitch-is", anchor: "no")),
    .follow(ArticlePlace("none")), .openHit(-1), .openHit(0), .openHit(999), .sources, .back, .search,
    .type("co"), .type("\u{1F600}"), .type(""), .erase, .closeSearch,
    .laidOut(ReadingLayoutFacts()),
  ]

  /// All pairs of actions from each kind of state: nothing traps, and the focus is on something that exists.
  @Test(arguments: [false, true]) func everyPairOfActionsIsSound(_ areThere: Bool) throws {
    var start = ProgramRun(content)
    if areThere { start.haveArticles() }
    start.perform(.open(.learn(nil)))
    let world = start.scene.world
    let articles = world.learn?.inOrder.count ?? 0
    for first in Self.actions {
      for second in Self.actions {
        var state = start.state.learn
        _ = LearnModel.update(&state, first, in: world)
        _ = LearnModel.update(&state, second, in: world)
        #expect((0..<max(1, articles)).contains(state.chosen), "\(first), \(second)")
        if let document = LearnModel.document(of: state, in: world) {
          #expect((0..<document.count).contains(state.place.focus), "\(first), \(second)")
          if let link = state.place.link {
            #expect(document.links(at: state.place.focus).indices.contains(link), "\(first), \(second)")
          }
        } else {
          #expect(world.learn == nil || state.article == nil, "\(first), \(second): \(state.article ?? "")")
        }
        if let search = state.search {
          #expect((0..<max(1, search.hits.count)).contains(search.focus), "\(first), \(second)")
          #expect(search.query.count <= 60)
        }
      }
    }
  }

  private func expectFocusInSight(
    _ run: ProgramRun, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (state, facts) = (run.state.learn, run.state.learn.layout)
    let top = try #require(state.place.top, sourceLocation: sourceLocation)
    let rows = facts.rows[state.place.focus]
    #expect(
      (top..<top + facts.room).overlaps(rows), "\(rows) from \(top) on, \(facts.room) rows",
      sourceLocation: sourceLocation)
  }
}
