import Content

/// An article as it is read: its pieces, and after them the sources it rests on.
package struct ReadingDocument: Equatable, Sendable {
  package let article: Article
  /// Each once, in the order of the text.
  package let sources: [SourceID]

  package init(_ article: Article) {
    self.article = article
    var seen: Set<SourceID> = []
    sources = article.passages.flatMap(\.sources).filter { seen.insert($0).inserted }
  }

  /// How many pieces can have the focus: the passages, then the sources.
  package var count: Int { article.passages.count + sources.count }

  /// The links of a piece.
  package func links(at place: Int) -> [ArticlePlace] {
    article.passages.indices.contains(place) ? article.passages[place].links : []
  }

  /// What stands behind a piece; nil outside the text.
  package func statement(at place: Int, _ clinical: ClinicalContent?) -> SourcesOverlay? {
    if article.passages.indices.contains(place) {
      let passage = article.passages[place]
      return SourcesOverlay(text: passage.text, sources: passage.sources)
    }
    let index = place - article.passages.count
    guard sources.indices.contains(index) else { return nil }
    return SourcesOverlay(
      text: clinical?.sources[sources[index]]?.citation ?? sources[index].rawValue, sources: [sources[index]])
  }
}
