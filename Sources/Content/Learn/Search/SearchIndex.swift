/// Finds entries by words, as a person types. Built once; a search looks at each word of the content once,
/// not at each text.
public struct SearchIndex: Sendable {
  /// More hits nobody reads.
  public static let hitLimit = 60
  /// So many sentences of one article, so that it does not push the others away.
  private static let textsOfOneArticle = 3

  /// Everything that can be found.
  public let entries: [SearchEntry]
  private var vocabulary: [FoldedWord] = []
  /// By place in the vocabulary.
  private var postings: [[Posting]] = []

  /// A word of an entry.
  private struct Posting {
    let entry: Int32
    let field: Field
  }

  private enum Field: UInt8 {
    case title, alias, context
  }

  /// Cuts every entry into words. O(n) in the length of all texts.
  public init(_ entries: [SearchEntry]) {
    self.entries = entries
    var places: [FoldedWord: Int] = [:]
    var contexts: [String: [SearchText.Word]] = [:]
    for (index, entry) in entries.enumerated() {
      add(SearchText.words(of: entry.title), index, .title, &places)
      for alias in entry.aliases { add(SearchText.words(of: alias), index, .alias, &places) }
      guard !entry.context.isEmpty else { continue }
      if contexts[entry.context] == nil { contexts[entry.context] = SearchText.words(of: entry.context) }
      add(contexts[entry.context] ?? [], index, .context, &places)
    }
  }

  private mutating func add(
    _ words: [SearchText.Word], _ entry: Int, _ field: Field, _ places: inout [FoldedWord: Int]
  ) {
    for word in words {
      let posting = Posting(entry: Int32(entry), field: field)
      if let place = places[word.folded] {
        if postings[place].last?.entry != posting.entry { postings[place].append(posting) }
      } else {
        places[word.folded] = vocabulary.count
        vocabulary.append(word.folded)
        postings.append([posting])
      }
    }
  }

  // MARK: Searching

  /// The places of the entries that answer to every word of a query, best first.
  ///
  /// A title counts more than an alias, a heading or a text; a whole word more than its beginning. Where no
  /// word of the content begins with what is typed, words that do so but for one error count.
  public func hits(_ query: SearchQuery) -> [Int] {
    guard !query.isEmpty else { return [] }
    var totals: [Int: Score] = [:]
    for (count, word) in query.words.enumerated() {
      let scores = scores(of: word)
      if count == 0 {
        totals = scores
      } else {
        var both: [Int: Score] = [:]
        for (entry, total) in totals { both[entry] = scores[entry].map { total + $0 } }
        totals = both
      }
      if totals.isEmpty { return [] }
    }
    let ranked = totals.filter(\.value.isOwn)
      .map { (entry: $0.key, score: $0.value.points + bonus($0.key, query)) }
      .sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
    return Array(withoutFloods(ranked.map(\.entry)).prefix(Self.hitLimit))
  }

  private struct Score {
    var points: Int
    /// Whether a word stands in the entry itself rather than in the title of its article.
    var isOwn: Bool

    static func + (one: Score, other: Score) -> Score {
      Score(points: one.points + other.points, isOwn: one.isOwn || other.isOwn)
    }
  }

  /// What each entry gets for one word that is typed.
  private func scores(of typed: FoldedWord) -> [Int: Score] {
    var matches = vocabulary.indices.filter { vocabulary[$0].begins(with: typed) }
    let isRight = !matches.isEmpty
    if !isRight { matches = vocabulary.indices.filter { vocabulary[$0].nearlyBegins(with: typed) } }
    var scores: [Int: Score] = [:]
    for match in matches {
      let isWhole = isRight && vocabulary[match].bytes.count == typed.bytes.count
      let quality = isWhole ? 10 : isRight ? 8 : 5
      for posting in postings[match] {
        let points = weight(of: posting) * quality
        let isOwn = posting.field != .context
        if let old = scores[Int(posting.entry)], old.points >= points { continue }
        scores[Int(posting.entry)] = Score(points: points, isOwn: isOwn)
      }
    }
    return scores
  }

  private func weight(of posting: Posting) -> Int {
    let entry = entries[Int(posting.entry)]
    switch posting.field {
    case .title: return entry.titleWeight
    case .alias: return entry.titleWeight * 7 / 10
    case .context: return 20
    }
  }

  /// What is typed may be the beginning of a title, or all of it; a short title is more about its words.
  private func bonus(_ index: Int, _ query: SearchQuery) -> Int {
    let entry = entries[index]
    guard entry.kind != .text else { return 0 }
    let words = SearchText.words(of: entry.title).map(\.folded)
    let begins =
      zip(words, query.words).allSatisfy { $0.begins(with: $1) } && words.count >= query.words.count
    return (begins ? 500 : 0) - min(words.count, 20) * 10
  }

  private func withoutFloods(_ ranked: [Int]) -> [Int] {
    var counts: [String: Int] = [:]
    return ranked.filter { index in
      guard entries[index].kind == .text else { return true }
      counts[entries[index].context, default: 0] += 1
      return counts[entries[index].context, default: 0] <= Self.textsOfOneArticle
    }
  }
}
