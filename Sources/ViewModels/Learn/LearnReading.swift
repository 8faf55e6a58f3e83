import Content

/// Moving about in an article.
extension LearnModel {
  static func updateReader(_ state: inout State, _ action: Action, in world: World) {
    guard let document = document(of: state, in: world) else { return }
    switch action {
    case .move(let step): focus(state.place.focus + step, &state, in: world)
    case .focus(let index): focus(index, &state, in: world)
    case .first: focus(0, &state, in: world)
    case .last: focus(document.count - 1, &state, in: world)
    case .line(let step): scroll(by: step, &state)
    case .page(let step): turn(step, &state, document)
    case .heading(let step): toSection(step, &state, document)
    case .link(let step): toLink(step, &state, document)
    case .open:
      let links = document.links(at: state.place.focus)
      guard let link = links.indices.contains(state.place.link ?? 0) ? links[state.place.link ?? 0] : nil
      else { return }
      follow(link, &state, in: world)
    default: break
    }
  }

  static func focus(_ index: Int, _ state: inout State, in world: World) {
    guard let document = document(of: state, in: world) else { return }
    change(&state) { place in
      place.focus = ChecklistModel.clamp(index, 0...max(0, document.count - 1))
      place.link = nil
    }
    reveal(&state)
  }

  private static func change(_ state: inout State, _ change: (inout ReadingPlace) -> Void) {
    guard let article = state.article else { return }
    change(&state.places[article, default: ReadingPlace()])
  }

  // MARK: Scrolling

  /// After a new layout: what was asked for comes to the top, and the focus stays in sight.
  static func settle(_ state: inout State) {
    let facts = state.layout
    guard state.article == facts.article, facts.rows.indices.contains(state.place.focus) else { return }
    if state.place.top == nil {
      change(&state) { $0.top = min(facts.tops[$0.focus], facts.lastTop) }
    }
    reveal(&state)
  }

  /// Scrolls as little as needed for the focus to be seen, with the headings right above it.
  private static func reveal(_ state: inout State) {
    let facts = state.layout
    guard state.article == facts.article, facts.rows.indices.contains(state.place.focus),
      facts.tops.indices.contains(state.place.focus)
    else { return }
    change(&state) { place in
      let rows = facts.rows[place.focus]
      var top = min(max(0, place.top ?? 0), facts.lastTop)
      // The last piece shows what stands below it too.
      let end = place.focus == facts.rows.count - 1 ? facts.total : rows.upperBound
      if end > top + facts.room { top = end - facts.room }
      if rows.upperBound - top > facts.room { top = rows.upperBound - facts.room }
      let above = place.focus == 0 ? 0 : facts.tops[place.focus]
      if above < top { top = rows.upperBound - above <= facts.room ? above : min(top, rows.lowerBound) }
      place.top = top
    }
  }

  /// Moves the text by lines. The focus stays where it is while it can be seen.
  private static func scroll(by step: Int, _ state: inout State) {
    let facts = state.layout
    let old = state.place.top ?? 0
    let top = ChecklistModel.clamp(old + step, 0...facts.lastTop)
    guard top != old else {
      // At either end what is left of the text can still be gone through.
      let count = facts.rows.count
      change(&state) { place in
        place.focus = ChecklistModel.clamp(place.focus + step.signum(), 0...max(0, count - 1))
        place.link = nil
      }
      return
    }
    change(&state) { $0.top = top }
    keepFocusInSight(&state, top: top)
  }

  private static func turn(_ step: Int, _ state: inout State, _ document: ReadingDocument) {
    let facts = state.layout
    let old = state.place.top ?? 0
    // Two lines stay in sight to read on from.
    let top = ChecklistModel.clamp(old + step * max(1, facts.room - 2), 0...facts.lastTop)
    change(&state) { place in
      place.top = top
      place.link = nil
      if top == old {
        place.focus = step > 0 ? max(0, document.count - 1) : 0
      } else {
        place.focus = facts.rows.firstIndex { $0.lowerBound >= top } ?? place.focus
      }
    }
  }

  private static func keepFocusInSight(_ state: inout State, top: Int) {
    let facts = state.layout
    let visible = top..<(top + facts.room)
    guard facts.rows.indices.contains(state.place.focus),
      !visible.overlaps(facts.rows[state.place.focus])
    else { return }
    let isAbove = facts.rows[state.place.focus].upperBound <= top
    change(&state) { place in
      let inside =
        isAbove
        ? facts.rows.firstIndex { visible.contains($0.lowerBound) }
        : facts.rows.lastIndex { visible.contains($0.lowerBound) }
      place.focus = inside ?? place.focus
      place.link = nil
    }
  }

  // MARK: Headings and links

  private static func toSection(_ step: Int, _ state: inout State, _ document: ReadingDocument) {
    let sections = state.layout.sections
    let focus = state.place.focus
    let next =
      step > 0
      ? sections.first { $0 > focus } ?? max(0, document.count - 1) : sections.last { $0 < focus } ?? 0
    let facts = state.layout
    change(&state) { place in
      place.focus = next
      place.link = nil
      if facts.tops.indices.contains(next) { place.top = min(facts.tops[next], facts.lastTop) }
    }
    reveal(&state)
  }

  /// To the next link of the text, or the one before; around the ends it goes on.
  private static func toLink(_ step: Int, _ state: inout State, _ document: ReadingDocument) {
    let all = document.article.passages.indices.flatMap { passage in
      document.links(at: passage).indices.map { (passage: passage, link: $0) }
    }
    guard !all.isEmpty else {
      state.notice = .learnNoLinks
      return
    }
    let place = state.place
    let next: Int
    if step > 0 {
      next = all.firstIndex { ($0.passage, $0.link) > (place.focus, place.link ?? -1) } ?? 0
    } else {
      next = all.lastIndex { ($0.passage, $0.link) < (place.focus, place.link ?? 0) } ?? all.count - 1
    }
    change(&state) { place in
      place.focus = all[next].passage
      place.link = all[next].link
    }
    reveal(&state)
  }

  /// Goes where a link leads; Esc leads back to it.
  static func follow(_ link: ArticlePlace, _ state: inout State, in world: World) {
    guard let learn = world.learn, learn[link.article] != nil else {
      state.notice = .learnNoArticle
      return
    }
    if let article = state.article, state.pane == .reader {
      state.trail.append(.reading(article, state.place))
    }
    read(link, &state, learn)
  }

  /// Opens an article at a place: at a heading where one is named, else where it was left.
  static func read(_ place: ArticlePlace, _ state: inout State, _ learn: Learn) {
    guard let article = learn[place.article] else { return }
    let passage = place.anchor.flatMap { article.block(at: $0) }.map { article.passage(fromBlock: $0) }
    read(article.id, at: passage, &state, learn)
  }

  static func read(_ article: String, at passage: Int?, _ state: inout State, _ learn: Learn) {
    state.article = article
    state.pane = .reader
    state.chosen = learn.order(of: article) ?? state.chosen
    guard let passage else { return }
    var place = ReadingPlace()
    place.focus = passage
    place.top = passage == 0 ? 0 : nil
    state.places[article] = place
    settle(&state)
  }
}
