import Foundation
import Testing

@testable import Content

/// Articles may be written in any script, with headings, links and sentences as that script has them.
@Suite struct AnyScriptTests {
  /// An article with a link to its own heading, and one sentence that is too long.
  struct Script: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let heading: String
    let anchor: String
    let sentences: [String]
    var space = " "
  }

  static let scripts: [Script] = [
    Script(
      testDescription: "Chinese", heading: "眼睑 抽动", anchor: "眼睑-抽动",
      sentences: ["眼皮会跳。", "这很常见！", "会停吗？"], space: ""),
    Script(
      testDescription: "Japanese", heading: "まぶたの痙攣", anchor: "まふたの痙攣",
      sentences: ["「まぶた」がぴくつく。", "よくあることです。"], space: ""),
    Script(
      testDescription: "Korean", heading: "눈꺼풀 떨림", anchor: "눈꺼풀-떨림", sentences: ["눈꺼풀이 떨립니다.", "흔한 일입니다."]),
    Script(
      testDescription: "Cyrillic", heading: "Веко дрожит", anchor: "веко-дрожит",
      sentences: ["Веко дрожит.", "Это бывает часто."]),
    Script(
      testDescription: "Greek", heading: "Τι συμβαίνει", anchor: "τι-συμβαινει",
      sentences: ["Το βλέφαρο παίζει."]),
    Script(
      testDescription: "Arabic", heading: "ارتعاش الجفن", anchor: "ارتعاش-الجفن",
      sentences: ["يرتعش الجفن.", "هل يتوقف؟", "هذا شائع."]),
    Script(
      testDescription: "Hindi", heading: "पलक का फड़कना", anchor: "", sentences: ["पलक फड़कती है।", "यह आम है।"]),
  ]

  @Test(arguments: scripts) func isReadAndChecksClean(_ script: Script) throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let anchor = ArticlePlace.anchor(of: script.heading)
    #expect(script.anchor.isEmpty || anchor == script.anchor)
    let written = script.heading.replacing(" ", with: "-")
    let text = script.sentences.map { "\($0)[^book]" }.joined(separator: script.space)
    try sample.edit(
      ArticleSample.folder + "second.md", "## A table\n",
      "## \(script.heading)\n\(text)\n\nSee [\(script.heading)](#\(written)).[^book]\n\n## A table\n")
    #expect(sample.library.check() == [])
    let article = try #require(try sample.library.loadLearn()["second"])
    let read = article.passages.map(\.text)
    #expect(script.sentences.allSatisfy(read.contains), "\(read)")
    #expect(article.passages.flatMap(\.links).contains(ArticlePlace("second", anchor: anchor)))
    #expect(article.block(at: anchor) != nil)
  }

  /// Where no spaces part the words, two letters count as one.
  @Test func aLongSentenceOfAnyScriptIsFound() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let line = try sample.edit(
      ArticleSample.folder + "first.md", "An item", String(repeating: "眼", count: 41))
    #expect(
      sample.library.check().contains { $0.line == line && $0.problem.hasPrefix("a sentence of 21 words") })
  }

  /// Signs are in few fonts, whatever the script around them.
  @Test(arguments: ["\u{2192}", "\u{2605}", "\u{2014}", "\u{2460}", "\u{2028}"])
  func signsAreRefused(_ sign: String) throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let line = try sample.edit(ArticleSample.folder + "first.md", "An item", "眼皮 \(sign) 跳")
    #expect(sample.library.check().contains { $0.line == line })
  }

  /// A word in the middle of a text without spaces is found too.
  @Test func aWordWithoutSpacesIsFound() throws {
    let log = FindingLog()
    let article = try #require(ArticleSample.body("我的眼皮一直在跳动。[^book]\n", log))
    let entries = article.passages.enumerated().map { index, passage in
      SearchEntry(
        kind: .text, title: passage.text, context: article.title, aliases: [],
        goal: .article(article.id, passage: index))
    }
    let index = SearchIndex(entries)
    #expect(index.hits(SearchQuery("眼皮")) == [0])
    #expect(index.hits(SearchQuery("跳动")) == [0])
    #expect(index.hits(SearchQuery("鼻子")) == [])
  }
}
