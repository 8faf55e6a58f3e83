import Content
import Triage

/// Everything there is to read: a table of contents, a reader, and a search over all of it.
package enum LearnModel: ViewModel {
  package struct State: Equatable, Sendable {
    package internal(set) var pane = Pane.contents
    /// The article in focus in the table of contents, by its place.
    package internal(set) var chosen = 0
    /// The article in the reader.
    package internal(set) var article: String?
    /// Where each article was left.
    package internal(set) var places: [String: ReadingPlace] = [:]
    /// What Esc leads back to, the latest last.
    package internal(set) var trail: [Step] = []
    package internal(set) var search: Search?
    /// An article was opened from another screen; Esc leads back there.
    package internal(set) var isVisit = false
    /// What was asked for before the articles were loaded, or has no article.
    package internal(set) var wanted: ArticleTarget?
    /// Why there are no articles; nil where there are.
    package internal(set) var problem: String?
    /// One line above the footer; gone with the next key.
    package internal(set) var notice: TextKey?
    /// What the screen says about its lines.
    package internal(set) var layout = ReadingLayoutFacts()

    package init() {}

    /// Where the reader is in its article.
    package var place: ReadingPlace { article.flatMap { places[$0] } ?? ReadingPlace() }
  }

  package enum Pane: Equatable, Sendable {
    case contents, reader
  }

  /// Where one is in an article.
  package struct ReadingPlace: Equatable, Sendable {
    /// The piece in focus; see ``ReadingDocument``.
    package var focus = 0
    /// The link in focus among those of the piece.
    package var link: Int?
    /// The first line shown; nil until the article has been laid out.
    package var top: Int? = 0

    package init() {}
  }

  /// A way back.
  package enum Step: Equatable, Sendable {
    case reading(String, ReadingPlace)
    case searching(Search)
  }

  package enum Action: Equatable, Sendable {
    /// The table of contents, or the article on something.
    case arrive(ArticleTarget?)
    /// Articles, or the index of the search, have been loaded.
    case contentArrived
    case contentFailed(String)
    case move(Int)
    case line(Int)
    case page(Int)
    case heading(Int)
    case link(Int)
    case first
    case last
    /// Opens the article in focus, or follows the link in focus.
    case open
    /// To the table of contents or to the reader.
    case show(Pane)
    /// The mouse: an article of the table of contents, a piece of the text, a link of it, a hit.
    case chooseArticle(Int)
    case focus(Int)
    case follow(ArticlePlace)
    case openHit(Int)
    case sources
    case back
    case search
    case type(String)
    case erase
    case closeSearch
    case laidOut(ReadingLayoutFacts)
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    switch action {
    case .laidOut(let facts):
      state.layout = facts
      settle(&state)
      return []
    case .arrive(let target): return arrive(&state, target, in: world)
    case .contentArrived:
      contentArrived(&state, in: world)
      return []
    case .contentFailed(let problem):
      state.problem = problem
      return []
    default: break
    }
    state.notice = nil
    if state.search != nil { return updateSearch(&state, action, in: world) }
    switch action {
    case .search: state.search = Search()
    case .show(let pane): show(pane, &state, in: world)
    case .chooseArticle(let index):
      choose(index, &state, in: world)
      if state.layout.isWide { return [] }
      return update(&state, .open, in: world)
    case .back: return back(&state)
    case .follow(let place): follow(place, &state, in: world)
    case .sources: return sources(&state, in: world)
    default:
      if state.pane == .contents {
        updateContents(&state, action, in: world)
      } else {
        updateReader(&state, action, in: world)
      }
    }
    return []
  }

  // MARK: Coming and going

  private static func arrive(
    _ state: inout State, _ target: ArticleTarget?, in world: World
  ) -> [Effect] {
    state.notice = nil
    state.search = nil
    state.trail = []
    state.isVisit = false
    state.wanted = target
    guard world.learn != nil else {
      state.pane = .contents
      return [.loadLearn]
    }
    contentArrived(&state, in: world)
    return []
  }

  private static func contentArrived(_ state: inout State, in world: World) {
    guard let learn = world.learn else { return }
    state.problem = nil
    if var search = state.search {
      search.look(in: world)
      state.search = search
    }
    if let target = state.wanted {
      state.wanted = nil
      if let place = learn.place(of: target) {
        state.isVisit = true
        read(place, &state, learn)
      } else {
        state.notice = .learnNoArticle
        state.pane = .contents
      }
    }
    if state.article.flatMap({ learn[$0] }) == nil { choose(state.chosen, &state, in: world) }
    if state.notice == nil, !learn.leftOut.isEmpty { state.notice = .learnLeftOut }
  }

  /// Esc: the way one has come, then the table of contents, then the screen before.
  private static func back(_ state: inout State) -> [Effect] {
    if state.pane == .reader, let step = state.trail.popLast() {
      switch step {
      case .reading(let article, let place):
        state.article = article
        state.places[article] = place
        settle(&state)
      case .searching(let search): state.search = search
      }
      return []
    }
    guard state.pane == .reader, !state.isVisit else { return [.go(.backFromLearn)] }
    state.pane = .contents
    return []
  }

  private static func show(_ pane: Pane, _ state: inout State, in world: World) {
    guard state.pane != pane, let learn = world.learn else { return }
    state.pane = pane
    guard pane == .contents else { return }
    // From the contents Esc leaves; the way through the links is over.
    state.trail = []
    state.isVisit = false
    if let article = state.article { state.chosen = learn.order(of: article) ?? state.chosen }
  }

  private static func sources(_ state: inout State, in world: World) -> [Effect] {
    guard state.pane == .reader, let document = document(of: state, in: world),
      var statement = document.statement(at: state.place.focus, world.clinical)
    else { return [] }
    guard !statement.sources.isEmpty else {
      state.notice = .learnNoSources
      return []
    }
    statement.text = statement.text.replacing("{number}", with: world.emergencyNumber)
    return [.showSources(statement)]
  }

  /// The article in the reader; nil where none is.
  package static func document(of state: State, in world: World) -> ReadingDocument? {
    state.article.flatMap { world.learn?[$0] }.map(ReadingDocument.init)
  }

  // MARK: The table of contents

  private static func updateContents(_ state: inout State, _ action: Action, in world: World) {
    let count = world.learn?.inOrder.count ?? 0
    switch action {
    case .move(let step), .line(let step): choose(state.chosen + step, &state, in: world)
    case .page(let step):
      choose(state.chosen + step * max(1, state.layout.room - 2), &state, in: world)
    case .first: choose(0, &state, in: world)
    case .last: choose(count - 1, &state, in: world)
    case .heading(let step): chooseGroup(step, &state, in: world)
    case .open:
      guard let learn = world.learn, let article = learn.at(state.chosen) else { return }
      state.article = article.id
      state.pane = .reader
    case .focus(let index):
      state.pane = .reader
      focus(index, &state, in: world)
    default: break
    }
  }

  static func choose(_ index: Int, _ state: inout State, in world: World) {
    guard let learn = world.learn, !learn.groups.isEmpty else { return }
    state.pane = .contents
    state.trail = []
    state.chosen = ChecklistModel.clamp(index, 0...max(0, learn.inOrder.count - 1))
    state.article = learn.at(state.chosen)?.id
  }

  private static func chooseGroup(_ step: Int, _ state: inout State, in world: World) {
    guard let learn = world.learn else { return }
    var starts: [Int] = []
    var count = 0
    for group in learn.groups {
      starts.append(count)
      count += group.articles.count
    }
    let next = step > 0 ? starts.first { $0 > state.chosen } : starts.last { $0 < state.chosen }
    choose(next ?? (step > 0 ? count - 1 : 0), &state, in: world)
  }
}

extension Learn {
  /// The place of an article in the table of contents.
  func order(of article: String) -> Int? { groups.flatMap(\.articles).firstIndex(of: article) }

  /// The article at a place of the table of contents.
  func at(_ index: Int) -> Article? {
    let ids = groups.flatMap(\.articles)
    return ids.indices.contains(index) ? articles[ids[index]] : nil
  }
}
