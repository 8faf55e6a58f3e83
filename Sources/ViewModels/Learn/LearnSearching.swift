import Content
import Triage

/// Searching everything there is to read.
extension LearnModel {
  package struct Search: Equatable, Sendable {
    package internal(set) var query = ""
    package internal(set) var focus = 0
    /// Places in the index, best first.
    package internal(set) var hits: [Int] = []

    package init() {}

    mutating func look(in world: World) {
      hits = world.search?.hits(SearchQuery(query)) ?? []
      focus = min(focus, max(0, hits.count - 1))
    }
  }

  static let longestQuery = 60

  static func updateSearch(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    guard var search = state.search else { return [] }
    switch action {
    case .type(let text):
      search.query = String((search.query + text).prefix(longestQuery))
      search.focus = 0
      search.look(in: world)
    case .erase:
      guard !search.query.isEmpty else {
        state.search = nil
        return []
      }
      search.query.removeLast()
      search.focus = 0
      search.look(in: world)
    case .move(let step), .line(let step): search.focus += step
    case .page(let step): search.focus += step * max(1, state.layout.room - 2)
    case .first: search.focus = 0
    case .last: search.focus = search.hits.count - 1
    case .closeSearch, .back:
      state.search = nil
      return []
    case .open: return openHit(search.focus, search, &state, in: world)
    case .openHit(let index): return openHit(index, search, &state, in: world)
    default: return []
    }
    search.focus = ChecklistModel.clamp(search.focus, 0...max(0, search.hits.count - 1))
    state.search = search
    return []
  }

  private static func openHit(
    _ index: Int, _ search: Search, _ state: inout State, in world: World
  ) -> [Effect] {
    guard let learn = world.learn, let entries = world.search?.entries, search.hits.indices.contains(index)
    else { return [] }
    var kept = search
    kept.focus = index
    state.search = kept
    switch entries[search.hits[index]].goal {
    case .article(let article, let passage):
      leave(kept, &state)
      read(article, at: passage, &state, learn)
    case .technique(let id):
      // Its article says whom it does not suit; an exercise is begun from the plan, which asks that first.
      guard let place = learn.place(of: ArticleTarget(kind: .technique, id: id)) else {
        return world.plan?.techniqueTexts[id].map {
          [.showSources(SourcesOverlay(statement: $0.purpose))]
        } ?? []
      }
      leave(kept, &state)
      read(place, &state, learn)
    case .question(let fact):
      guard let finding = fact.finding, let text = world.clinical?.questions[finding] else { return [] }
      return [.showSources(SourcesOverlay(statement: text.why))]
    case .command(let id): return [.go(.keys(of: id))]
    }
    return []
  }

  private static func leave(_ search: Search, _ state: inout State) {
    state.search = nil
    state.trail = [.searching(search)]
    state.isVisit = false
  }
}
