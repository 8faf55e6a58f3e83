/// Everything there is to read, and what opens it.
public struct Learn: Sendable {
  /// Some articles under one head of the table of contents.
  public struct Group: Equatable, Sendable, Identifiable {
    /// As `contents.yaml` names it.
    public let id: String
    /// The head.
    public let title: String
    /// Ids of articles, in reading order.
    public let articles: [String]
  }

  /// The table of contents; only articles that exist stand in it.
  public let groups: [Group]
  /// By id.
  public let articles: [String: Article]
  /// What is wrong in articles that were left out for it; empty for content that is fine.
  public let leftOut: [ContentFinding]
  private let places: [ArticleTarget: ArticlePlace]

  /// The articles in the order of the table of contents.
  public var inOrder: [Article] { groups.flatMap(\.articles).compactMap { articles[$0] } }

  /// The article with an id; nil where there is none.
  public subscript(id: String) -> Article? { articles[id] }

  /// Where something is written about; nil where nothing is.
  public func place(of target: ArticleTarget) -> ArticlePlace? { places[target] }

  init(groups: [Group], articles: [Article], leftOut: [ContentFinding] = []) {
    self.leftOut = leftOut
    let byID = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    self.groups = groups.map { group in
      Group(id: group.id, title: group.title, articles: group.articles.filter { byID[$0] != nil })
    }.filter { !$0.articles.isEmpty }
    self.articles = byID
    places = Dictionary(articles.flatMap(\.targets)) { first, _ in first }
  }
}

extension Article {
  /// What opens this article, with the place it opens at.
  var targets: [(ArticleTarget, ArticlePlace)] {
    about.map { ($0, ArticlePlace(id)) }
      + headings.flatMap { heading in
        heading.targets.map { ($0, ArticlePlace(id, anchor: heading.anchor)) }
      }
  }
}
