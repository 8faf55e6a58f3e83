/// A piece of an article that can have the focus: a sentence, a row of a table, or what a diagram says.
public struct Passage: Equatable, Sendable {
  /// The place of its block in the article.
  public let block: Int
  /// Its words. The cells of a row are parted by a middle dot.
  public let text: String
  /// Where it is known from; none for a diagram.
  public let sources: [SourceID]
  /// Where it leads, in reading order.
  public let links: [ArticlePlace]
  let line: Int
}

extension Passage {
  init(_ sentence: Article.Sentence, block: Int) {
    self.init(
      block: block, text: sentence.text, sources: sentence.sources, links: sentence.runs.links,
      line: sentence.line)
  }

  init(_ row: Article.Table.Row, block: Int) {
    self.init(
      block: block, text: row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " · "),
      sources: row.sources, links: row.cells.flatMap(\.links), line: row.line)
  }
}

extension Article.Block {
  /// What can have the focus in this block.
  func passages(block: Int) -> [Passage] {
    switch self {
    case .heading: []
    case .paragraph(let sentences), .quote(let sentences): sentences.map { Passage($0, block: block) }
    case .list(let list): list.items.joined().map { Passage($0, block: block) }
    case .table(let table): table.rows.map { Passage($0, block: block) }
    case .diagram(let diagram):
      [Passage(block: block, text: diagram.says, sources: [], links: [], line: diagram.line)]
    }
  }
}

extension Array where Element == TextRun {
  /// Where the text leads. A link whose look changes inside it is still one link.
  public var links: [ArticlePlace] {
    var links: [ArticlePlace] = []
    var previous: ArticlePlace?
    for run in self {
      if let link = run.link, link != previous { links.append(link) }
      previous = run.link
    }
    return links
  }
}

extension Article {
  init(
    id: String, title: String, about: [ArticleTarget], facts: [String], searchWords: [String],
    blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.facts = facts
    self.searchWords = searchWords
    self.blocks = blocks
    passages = blocks.enumerated().flatMap { $1.passages(block: $0) }
  }

  /// The headings, in reading order.
  public var headings: [Heading] {
    blocks.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
  }

  /// The block of the heading with an anchor, or with a glossary word of that name; nil where there is none.
  public func block(at anchor: String) -> Int? {
    let term = ArticleTarget(kind: .term, id: anchor)
    return blocks.firstIndex { block in
      guard case .heading(let heading) = block else { return false }
      return heading.anchor == anchor || heading.targets.contains(term)
    }
  }

  /// The first piece of text from a block on; the last one where none follows, 0 in an empty article.
  public func passage(fromBlock block: Int) -> Int {
    passages.firstIndex { $0.block >= block } ?? max(0, passages.count - 1)
  }
}
