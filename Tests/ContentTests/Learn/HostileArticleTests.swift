import Foundation
import Testing

@testable import Content

/// Whatever lies in an article's file, the answer is an article or a finding: no trap, no hang.
@Suite struct HostileArticleTests {
  private static let size = ArticleFile.longest - 200

  /// As much as an article may hold of something.
  private static func full(_ piece: String) -> String {
    String(repeating: piece, count: size / piece.utf8.count)
  }

  static let bodies: [String: String] = [
    "one word": full("x"), "words": full("word "), "sentences": full("A. "), "lines": full("A.\n"),
    "marks": full("A.[^b]"), "marks alone": full("[^b]"), "stars": full("*"), "strong": full("**a** "),
    "brackets": full("["), "closed brackets": full("[]"), "links": full("[a](b) "),
    "links to parts": full("[a](b#c) "), "open links": full("[a]("), "braces": full("{"),
    "placeholders": full("{number}"), "backslashes": full("\\"), "headings": full("## a\n"),
    "heads": (0..<8000).map { "## a\($0)\n" }.joined(), "targets": "## a {" + full("rule:E1 ") + "}",
    "fences": full("```\n"), "an open drawing": "```diagram x\n" + full("x\n"), "bars": full("|"),
    "rows": "|a|b|\n|-|-|\n" + full("|a|b[^c]|\n"),
    "wide rows": String(repeating: "|a", count: 30_000) + "|\n" + String(repeating: "|-", count: 30_000)
      + "|\n",
    "quotes": full("> a\n"), "items": full("- a\n"), "numbers": full("1. a\n"), "spaces": full(" "),
    "blank lines": full("\n"), "accents": full("é"), "joined": full("e\u{301}"),
    "families": full("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"), "flags": full("\u{1F1E6}"),
    "marks upon marks": "a" + full("\u{301}"), "quotation marks": full("”"), "stops": full("."),
    "carets": full("[^"), "a long name": "A.[^" + full("b") + "]", "a long link": "[a](" + full("b") + ")",
  ]

  @Test(.timeLimit(.minutes(1)), arguments: bodies.keys.sorted())
  func isReadInOneGo(_ name: String) throws {
    let body = try #require(Self.bodies[name])
    let log = FindingLog()
    let article = try #require(ArticleSample.body(body, log))
    #expect(article.passages.allSatisfy { !$0.text.utf8.contains(0x1B) })
    let longest = log.findings.map(\.description).max { $0.utf8.count < $1.utf8.count } ?? ""
    #expect(longest.utf8.count < 1000, "\(longest.prefix(200))")
    #expect(!log.findings.contains { $0.description.contains("\n") })
    _ = SearchIndex(SearchEntry.all(of: article)).hits(SearchQuery("a"))
  }

  static let files: [String: String] = [
    "nothing": "", "a line": "x", "a fence": "---", "an open head": "---\ntitle: A\n",
    "an empty head": "---\n---\n",
    "a head of brackets": "---\n" + String(repeating: "[", count: 10_000) + "\n---\n",
    "an alias": "---\ntitle: &a A\nabout: [*a]\n---\nA.[^b]\n", "a list as head": "---\n- a\n---\nA.[^b]\n",
    "NUL": "---\ntitle: A\n---\nA\0.[^b]\n", "an escape": "---\ntitle: A\n---\n\u{1B}]0;x\u{7}A.[^b]\n",
    "an escape in the head": "---\ntitle: \"\\e[31m\"\n---\nA.[^b]\n",
    "a byte order mark": "\u{FEFF}---\ntitle: A\n---\nA.[^b]\n", "only a head": "---\ntitle: A\n---\n",
    "too long": "---\ntitle: A\n---\n" + full("A. ") + full("A. "),
  ]

  @Test(arguments: files.keys.sorted()) func endsAsAFinding(_ name: String) throws {
    let log = FindingLog()
    _ = ArticleSample.read(try #require(Self.files[name]), log)
    #expect(!log.findings.isEmpty)
    #expect(log.findings.allSatisfy { $0.file == "a.md" && !$0.description.contains("\n") })
  }

  /// Bytes that mean something here, in any order.
  @Test func anyOrderOfMarksIsRead() {
    let pieces = [
      "*", "**", "[", "]", "(", ")", "[^", "^", "#", "## ", "### ", "- ", "1. ", "> ", "|", "|---|", "\n",
      "\n\n",
      "```", "```diagram x\n", "---\n", "{", "}", "{number}", "{rule:E1}", "\\", "a", "B. ", "é", " ", "<b>",
      "!",
      "`", "[^book]", "](first)", "“", ". ", "\r", "\t", "\u{9B}",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      let body = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let log = FindingLog()
      guard let article = ArticleSample.body(body, log) else {
        #expect(!log.findings.isEmpty, "\(body.debugDescription)")
        continue
      }
      let strange = article.passages.flatMap { $0.text.unicodeScalars }.filter {
        $0.properties.generalCategory == .control
      }
      #expect(strange.isEmpty, "\(body.debugDescription)")
    }
  }

  @Test func bytesThatAreNoTextAreAFinding() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    try sample.write(Data([0x2D, 0xFF, 0xFE, 0xC0, 0x80]), to: ArticleSample.folder + "first.md")
    #expect(try sample.library.loadLearn().leftOut.map(\.problem) == ["the file is not UTF-8 text"])
  }

  @Test func aHugeFileIsNotRead() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let file = ArticleSample.folder + "first.md"
    try sample.write(ArticleSample.first + String(repeating: "A.\n", count: 4_000_000), to: file)
    #expect(try sample.library.loadLearn().leftOut.map(\.problem) == ["the file is larger than 8 MB"])
    #expect(sample.library.check().contains { $0.file == file && $0.problem.contains("8 MB") })
  }
}

extension SearchEntry {
  fileprivate static func all(of article: Article) -> [SearchEntry] {
    article.passages.enumerated().map { index, passage in
      SearchEntry(
        kind: .text, title: passage.text, context: article.title, aliases: [],
        goal: .article(article.id, passage: index))
    }
  }
}
