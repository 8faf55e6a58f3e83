import Testing

@testable import Content

/// What people type leads to what they mean.
@Suite struct SearchTests {
  private let index: SearchIndex

  init() throws {
    let texts = [
      "coffee": "Coffee, tea and energy drinks", "lid": "Eyelid flutter", "naive": "Naïve café visits",
      "breath": "Box breathing",
    ]
    let files = texts.mapValues { title in
      """
      ---
      title: \(title)
      search: [guarana]
      ---
      This is about it. Coffee in this text is worth a note.[^x] More coffee. Less coffee. No coffee.[^x]

      ## Coffee at night
      The doctor’s lid is here.[^x]
      """
    }
    let learn = try Learn(
      contents: "groups: [{ id: a, title: A, articles: [lid, naive, breath, coffee] }]", files: files)
    let articles = learn.inOrder.flatMap { article in
      [
        SearchEntry(
          kind: .article, title: article.title, context: "", aliases: article.searchWords,
          goal: .article(article.id, passage: 0))
      ]
        + article.headings.map {
          SearchEntry(
            kind: .heading, title: $0.text, context: article.title, aliases: [],
            goal: .article(article.id, passage: 0))
        }
        + article.passages.enumerated().map { place, passage in
          SearchEntry(
            kind: .text, title: passage.text, context: article.title, aliases: [],
            goal: .article(article.id, passage: place))
        }
    }
    index = SearchIndex(
      articles + [
        SearchEntry(
          kind: .command, title: "next lid", context: "", aliases: [], goal: .command("face.next"))
      ])
  }

  private func titles(_ typed: String) -> [String] {
    index.hits(SearchQuery(typed)).map { index.entries[$0].title }
  }

  @Test(arguments: [
    "coffee", "COFFEE", "cof", "cofee", "cofffee", "coffae", "cofefe", "coffeé", "tea coffee", "energy",
  ])
  func theArticleComesFirst(_ typed: String) {
    #expect(titles(typed).first == "Coffee, tea and energy drinks", "\(titles(typed).prefix(3))")
  }

  @Test(arguments: ["naive", "naïve", "NAÏVE", "cafe", "café", "cafe\u{301}", "nave", "naeve"])
  func accentsDoNotMatter(_ typed: String) {
    #expect(titles(typed).first == "Naïve café visits", "\(titles(typed).prefix(3))")
  }

  /// A short word with an error could be any word.
  @Test(arguments: ["lud", "xyzzy", "cxxfee", "", " ", "...", "\u{1F600}"])
  func otherWordsFindNothing(_ typed: String) {
    #expect(titles(typed) == [])
  }

  @Test func titlesCountMoreThanHeadingsAndTexts() {
    let kinds = index.hits(SearchQuery("coffee")).map { index.entries[$0].kind }
    #expect(kinds.first == .article)
    #expect(kinds.firstIndex(of: .text) ?? 0 > kinds.lastIndex(of: .heading) ?? 0)
    #expect(titles("lid").first == "next lid")
    #expect(titles("eyelid").first == "Eyelid flutter")
  }

  /// Every word that is typed must be there, and one of them in the text itself.
  @Test func severalWordsNarrowTheHits() {
    #expect(titles("coffee worth").count == 4)
    #expect(titles("eyelid worth") == ["Coffee in this text is worth a note."])
    #expect(titles("doctors lid").count == 4)
    #expect(titles("breathing worth box").count == 1)
  }

  @Test func otherWordsOfAnArticleFindIt() {
    #expect(Set(titles("guarana")).count == 4)
    #expect(index.hits(SearchQuery("guarana")).allSatisfy { index.entries[$0].kind == .article })
  }

  @Test func oneArticleDoesNotPushTheOthersAway() {
    let texts = index.hits(SearchQuery("coffee")).map { index.entries[$0] }.filter { $0.kind == .text }
    let counts = Dictionary(grouping: texts, by: \.context).mapValues(\.count)
    #expect(counts.count == 4)
    #expect(counts.values.allSatisfy { $0 == 3 })
  }

  @Test func theSameQueryGivesTheSameOrder() {
    for typed in ["c", "coffee", "lid", "t"] { #expect(titles(typed) == titles(typed)) }
  }

  @Test(arguments: [
    ("coffee", "Less coffee now", "Less |coffee| now"),
    ("cofee", "Coffee or cofounders", "|Coffee| or cofounders"),
    ("cof", "Coffee or cofounders", "|Coffee| or |cofounders|"),
    ("cafe", "A café’s note", "A |café’s| note"),
    ("doctors", "The doctor’s lid", "The |doctor’s| lid"),
    ("lid", "Eyelid", "Eyelid"),
    ("a b", "b, a", "|b|, |a|"),
    ("a a", "a", "|a|"),
    ("", "a", "a"),
    ("x", "", ""),
  ])
  func hitsAreMarked(typed: String, text: String, marked: String) {
    let pieces = SearchQuery(typed).marked(text)
    #expect(pieces.map { $0.isHit ? "|\($0.text)|" : String($0.text) }.joined() == marked)
    #expect(pieces.map { String($0.text) }.joined() == text)
  }
}
