import Testing

@testable import Content

/// What a file says is what the article holds.
@Suite struct ArticleReadingTests {
  private let article: Article
  private let table: Article

  init() throws {
    let log = FindingLog()
    article = try #require(ArticleSample.read(ArticleSample.first, log))
    table = try #require(ArticleSample.read(ArticleSample.second, log))
    #expect(log.findings == [])
  }

  @Test func theHeadIsRead() {
    #expect(article.title == "A first article")
    #expect(article.about.map(\.description) == ["rule:E1", "condition:flutter"])
    #expect(article.facts == ["F1", "F2"])
    #expect(article.searchWords == ["opening"])
  }

  @Test func blocksStandInTheirOrder() {
    let kinds = article.blocks.map { block in
      switch block {
      case .heading(let heading): "heading \(heading.level)"
      case .paragraph(let sentences): "\(sentences.count) sentences"
      case .list(let list): "\(list.items.count) items, \(list.isNumbered ? "numbered" : "dotted")"
      case .table(let table): "\(table.rows.count) rows"
      case .quote(let sentences): "quote of \(sentences.count)"
      case .diagram(let diagram): diagram.lines.joined(separator: "/")
      }
    }
    #expect(
      kinds == [
        "3 sentences", "heading 2", "2 items, dotted", "2 items, numbered", "quote of 1", "heading 3",
        "here ---> there",
      ])
  }

  /// A sentence is in focus, not a paragraph; each knows its line of the file.
  @Test func everySentenceIsAPassageOfItsOwn() {
    #expect(
      article.passages.map(\.text) == [
        "One sentence that is plain.", "Another with stress, and weight.", "A third leads on.", "An item.",
        "Two lines make one.", "A step.", "A step more.", "Call {number} now.", "A line from here to there.",
      ])
    #expect(article.passages.map(\.line) == [7, 7, 8, 11, 12, 15, 16, 18, 22])
    #expect(article.passages.map(\.block) == [0, 0, 0, 2, 2, 3, 3, 4, 6])
  }

  @Test func aMarkHoldsForTheSentencesBeforeItThatHaveNone() {
    #expect(
      article.passages.map { $0.sources.map(\.rawValue) } == [
        ["book"], ["book"], ["guide", "book"], ["book"], ["guide"], ["book"], ["book"], ["book"], [],
      ])
  }

  @Test func looksAndLinksAreRuns() throws {
    guard case .paragraph(let sentences) = article.blocks[0] else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      sentences[1].runs == [
        TextRun("Another with "), TextRun("stress", .emphasis), TextRun(", and "), TextRun("weight", .strong),
        TextRun("."),
      ])
    let goal = ArticlePlace("second", anchor: "a-table")
    #expect(sentences[2].runs == [TextRun("A third leads "), TextRun("on", link: goal), TextRun(".")])
    #expect(article.passages[2].links == [goal])
  }

  @Test func tablesHaveCellsAndTheSourcesOfTheirRow() throws {
    guard case .table(let table) = table.blocks[2] else {
      Issue.record("no table")
      return
    }
    #expect(table.header.map(\.text) == ["what", "how"])
    #expect(table.rows.map { $0.cells.map(\.text) } == [["a | b", "c"], ["d", "e"]])
    #expect(table.rows.map { $0.sources.map(\.rawValue) } == [["book"], ["book", "guide"]])
    #expect(self.table.passages[1].text == "a | b · c")
    #expect(self.table.passages[2].links == [ArticlePlace("a", anchor: "a-table")])
  }

  @Test func placesAreFoundByHeadingOrTerm() throws {
    let glossary = try #require(
      ArticleSample.body("Words.[^book]\n\n## Café, or “inn” {term:cafe}\nA place.[^book]\n"))
    #expect(glossary.headings.map(\.anchor) == ["cafe-or-inn"])
    #expect(glossary.block(at: "cafe-or-inn") == 1)
    #expect(glossary.block(at: "cafe") == 1)
    #expect(glossary.block(at: "tea") == nil)
    #expect(glossary.passage(fromBlock: 1) == 1)
    #expect(glossary.passage(fromBlock: 99) == 1)
  }

  @Test func targetsOpenTheirPlaces() throws {
    let learn = try Learn(
      contents: ArticleSample.contents, files: ["first": ArticleSample.first, "second": ArticleSample.second])
    #expect(learn.inOrder.map(\.id) == ["first", "second"])
    #expect(learn.place(of: ArticleTarget(kind: .rule, id: "E1")) == ArticlePlace("first"))
    #expect(
      learn.place(of: ArticleTarget(kind: .finding, id: "choking"))?.description
        == "first#a-heading-with-words")
    #expect(learn.place(of: ArticleTarget(kind: .habit, id: "stress")) == nil)
  }

  /// What does not exist is left out of the table of contents rather than shown and not opened.
  @Test func onlyArticlesThatExistStandInTheContents() throws {
    let learn = try Learn(contents: ArticleSample.contents, files: ["second": ArticleSample.second])
    #expect(learn.groups.map(\.articles) == [["second"]])
    #expect(try Learn(contents: ArticleSample.contents, files: [:]).groups.isEmpty)
  }

  @Test(arguments: [
    ("\\*no\\* stars \\[here\\] \\{or\\} here.", "*no* stars [here] {or} here."),
    ("A 5 < 6 and a b_c.", "A 5 < 6 and a b_c."),
    ("Dr. Who, e.g. him.", "Dr. Who, e.g. him."),
    ("“Twitch?”", "“Twitch?”"),
  ])
  func plainTextStaysAsItIs(written: String, shown: String) throws {
    let log = FindingLog()
    let article = try #require(ArticleSample.body(written + "[^book]\n", log))
    #expect(log.findings == [])
    #expect(article.passages.map(\.text) == [shown])
  }

  @Test func theSampleChecksClean() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    #expect(sample.library.check() == [])
    let learn = try sample.library.loadLearn()
    #expect(learn.articles.count == 2)
  }

  @Test func contentWithoutArticlesIsComplete() throws {
    let sample = try SampleContent()
    #expect(try sample.library.loadLearn().groups.isEmpty)
    #expect(sample.library.check() == [])
  }
}
