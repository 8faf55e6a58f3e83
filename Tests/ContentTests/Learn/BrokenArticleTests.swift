import Testing

@testable import Content

/// Each mistake in an article is one line that names the file, the line, and what to write instead.
@Suite struct BrokenArticleTests {
  struct Break: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let says: String
    /// Lines from the edited one to the one the finding names; nil where the whole file is meant.
    var offset: Int? = 0

    var testDescription: String { String(new.prefix(60)) }
  }

  static let breaks: [Break] = [
    // The head.
    Break(old: "---\ntitle", new: "title", says: "has no head"),
    Break(
      old: "facts: [F1, F2]\n", new: "facts: [F1, F2]\nauthor: me\n", says: "unknown key author", offset: 1),
    Break(old: "title: A first article\n", new: "", says: "title is missing", offset: nil),
    Break(old: "rule:E1", new: "rule E1", says: "rule E1 is no target"),
    Break(old: "rule:E1", new: "rules:E1", says: "rules:E1 is no target"),
    // Blocks.
    Break(old: "## A heading", new: "# A heading", says: "a heading with 1 #"),
    Break(old: "## A heading", new: "#### A heading", says: "a heading with 4 #"),
    Break(old: "### A part of it", new: "### A heading with words", says: "a second heading"),
    Break(old: "### A part of it", new: "### {rule:E2}", says: "a heading without a word"),
    Break(old: "### A part of it", new: "### A [part](second)", says: "marks in a heading"),
    Break(old: "### A part of it", new: "### A part rule:E2}", says: "a brace that closes nothing"),
    Break(old: "### A part of it", new: "### A part {}", says: "empty braces"),
    Break(old: "### A part of it", new: "### A part {rule}", says: "rule is no target"),
    Break(old: "- An item", new: "* An item", says: "an item with *"),
    Break(old: "- An item", new: "+ An item", says: "an item with +"),
    Break(old: "- An item", new: "  - An item", says: "a list inside a list"),
    Break(old: "2. A step", new: "3. A step", says: "the number 3."),
    Break(old: "### A part of it", new: "-----", says: "a rule"),
    Break(old: "### A part of it", new: "[^book]: A book.", says: "a source in the article"),
    Break(old: "```diagram A line from here to there.", new: "```", says: "a drawing without a description"),
    Break(old: "there\n```", new: "there\n", says: "a drawing without an end", offset: -1),
    Break(old: "here --->", new: "here ──>", says: "a drawing with letters beyond ASCII"),
    Break(
      old: "here --->", new: String(repeating: "-", count: 61) + ">", says: "a drawing of 68 columns"),
    Break(old: "## A heading", new: "### A heading", says: "a part outside any section"),
    Break(
      old: "### A part of it\n", new: "### A part of it\n\n### Another",
      says: "a heading with nothing below it"),
    Break(old: "- An item", new: "-An item", says: "a hyphen with no space after it"),
    Break(old: "here ---> there", new: " ", says: "a drawing of nothing", offset: -1),
    Break(
      old: "here ---> there", new: String(repeating: "|\n", count: 25), says: "a drawing of 26 lines",
      offset: -1),
    Break(
      old: "title: A first article", new: "title: \"A\\nB\"", says: "a title of several lines", offset: -1),
    Break(old: "title: A first article", new: "title: \"*A*\"", says: "marks in a title", offset: -1),
    // Text.
    Break(old: "An item", new: "An _item_", says: "a mark that articles do not know"),
    Break(old: "An item", new: "An __item__", says: "a mark that articles do not know"),
    Break(old: "An item", new: "An ~~item~~", says: "a mark that articles do not know"),
    Break(old: "An item", new: "An \\ item", says: "a backslash that hides no mark"),
    Break(old: "An item.[^book]", new: "An item.[^book][^book]", says: "the mark [^book] stands twice"),
    Break(old: "An item", new: "An [item](first)", says: "a link to this very article"),
    Break(old: "An item", new: "An item of https://x.y/z", says: "an address in a text"),
    Break(
      old: "An item", new: "An " + String(repeating: "x", count: 60), says: "a word of 61 letters"),
    Break(old: "An item.[^book]", new: "An item.", says: "ends without a source"),
    Break(old: "An item.[^book]", new: "An[^book] item.[^book]", says: "stands inside a sentence"),
    Break(old: "An item.[^book]", new: "An item.[^]", says: "a source mark that cannot be read"),
    Break(old: "An item.[^book]", new: "An item.[^bo ok]", says: "a source mark that cannot be read"),
    Break(old: "An item.[^book]", new: "An item.[^bok]", says: "no source bok"),
    Break(old: "An item", new: "An *item", says: "emphasis without an end"),
    Break(old: "An item", new: "An **item", says: "strong text without an end"),
    Break(old: "An item", new: "An ![item](first)", says: "an image"),
    Break(old: "An item", new: "An <b>item</b>", says: "HTML"),
    Break(old: "An item", new: "An `item`", says: "a code mark"),
    Break(old: "An item", new: "An {item}", says: "a brace that nothing fills"),
    Break(old: "An item", new: "An [item]", says: "a bracket that begins no link"),
    Break(old: "An item", new: "An [item](first", says: "a link without an end"),
    Break(old: "An item", new: "An [item](http://x.y/z)", says: "a link to http://x.y/z"),
    Break(old: "An item", new: "An [item](third)", says: "a link to third, which does not exist"),
    Break(old: "An item", new: "An [item](second#no)", says: "has no such heading"),
    Break(old: "An item", new: "An item\u{7}", says: "a control character"),
    Break(old: "An item", new: "An item\u{9B}31m", says: "a control character"),
    Break(old: "An item.[^book]\n", new: "An item.[^book]\r\n", says: "a carriage return"),
    Break(old: "An item", new: "An item\u{202E}", says: "turns the text round"),
    Break(old: "An item", new: "An item \u{1F600}", says: "an emoji"),
    Break(old: "An item", new: "An item — more", says: "the character 2014"),
    Break(old: "An item", new: "An " + String(repeating: "item ", count: 20), says: "a sentence of 21 words"),
  ]

  @Test(arguments: breaks) func namesFileAndLine(_ example: Break) throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let file = ArticleSample.folder + "first.md"
    let edited = try sample.edit(file, example.old, example.new)
    let line = example.offset.map { edited + $0 }
    let findings = sample.library.check()
    #expect(
      findings.contains { finding in
        finding.file == file && finding.problem.contains(example.says)
          && (line.map { finding.line == $0 } ?? true)
      }, "line \(line ?? 0) of \(findings.prefix(5))")
    #expect(findings.allSatisfy { !$0.remedy.isEmpty && !$0.description.contains("\n") })
  }

  /// In the second article stands a table.
  @Test(arguments: [
    ("|---|---|\n", "|---|\n", "1 columns under 2 heads"),
    ("|---|---|\n", "", "a table without heads or rows"),
    ("| d | ", "| d | d | ", "a row of 3 cells under 2 heads"),
    ("*c*[^book] |", "*c*[^book]", "a row without a bar at its end"),
    ("*c*[^book] |", "*c* |", "a row without a source"),
    ("| what | how |", "  | what | how |", "an indented line"),
  ])
  func tablesAreChecked(old: String, new: String, says: String) throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let file = ArticleSample.folder + "second.md"
    let line = try sample.edit(file, old, new)
    let findings = sample.library.check().filter { $0.file == file && $0.problem.contains(says) }
    #expect(findings.contains { abs($0.line - line) <= 1 }, "\(sample.library.check().prefix(5))")
  }

  @Test(arguments: [
    ("first, second", "first, second, third", "no article third"),
    ("first, second", "first, second, first", "the article first stands twice"),
  ])
  func contentsAreChecked(old: String, new: String, says: String) throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let file = ArticleSample.folder + "contents.yaml"
    let line = try sample.edit(file, old, new)
    #expect(
      sample.library.check().contains { $0.file == file && $0.line == line && $0.problem == says })
  }

  @Test func aGroupThatStandsTwiceIsNamed() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let file = ArticleSample.folder + "contents.yaml"
    try sample.write(sample.read(file) + "  - { id: all, title: More, articles: [] }\n", to: file)
    #expect(sample.library.check().contains { $0.file == file && $0.problem == "the group all stands twice" })
  }

  @Test func anArticleInNoGroupIsNamed() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    try sample.edit(ArticleSample.folder + "contents.yaml", "first, second", "first")
    #expect(
      sample.library.check().contains {
        $0.file.hasSuffix("second.md") && $0.problem == "the article stands in no group"
      })
  }

  @Test func everythingOpensOneArticleAndNoMore() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let second = ArticleSample.folder + "second.md"
    try sample.edit(second, "about: [", "about: [rule:E1, condition:sneeze, ")
    try sample.edit(ArticleSample.folder + "first.md", "rule:E1, condition:flutter", "rule:E1")
    let problems = sample.library.check().map(\.problem)
    #expect(problems.contains("rule:E1 opens first already"))
    #expect(problems.contains("there is no condition:sneeze"))
    #expect(problems.contains("nothing is written about condition:flutter"))
  }

  /// Words the program must never say, except where they are denied.
  @Test func forbiddenWordsAreFound() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    try sample.write(
      "phrases:\n  - { phrase: you have, write: write can go with, unless: [if] }\n",
      to: "languages/en/forbidden.yaml")
    let file = ArticleSample.folder + "first.md"
    let line = try sample.edit(file, "An item", "You  HAVE it. See if you have it")
    let found = sample.library.check().filter { $0.problem == "\"you have\" must not be said" }
    #expect(found.map(\.file) == [file])
    #expect(found.map(\.line) == [line])
    #expect(found.map(\.remedy) == ["write can go with"])
  }

  @Test func aTranslationHasTheSameArticles() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    try sample.addLanguage("de")
    #expect(sample.library.check() == [])
    let folder = "languages/de/articles/"
    try sample.edit(folder + "second.md", "## A table", "## Eine Tafel {finding:lockedJaw}")
    try sample.edit(folder + "first.md", " {finding:choking}", "")
    #expect(
      sample.library.check().contains {
        $0.file == folder + "first.md"
          && $0.problem == "finding:choking is missing, which the English article has"
      })
    try sample.remove(folder + "second.md")
    #expect(
      sample.library.check().contains {
        $0.file == folder + "second.md" && $0.problem == "the translation of the article is missing"
      })
  }
}
