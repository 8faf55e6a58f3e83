import Testing

@testable import Content

/// Articles to break on purpose.
enum ArticleSample {
  static let folder = "languages/en/articles/"

  static let contents = """
    groups:
      - id: all
        title: All
        articles: [first, second]

    """

  static let first = """
    ---
    title: A first article
    about: [rule:E1, condition:flutter]
    facts: [F1, F2]
    search: [opening]
    ---
    One sentence that is plain. Another with *stress*,
    and **weight**.[^book] A third leads [on](second#a-table).[^guide][^book]

    ## A heading with words {finding:choking}
    - An item.[^book]
    - Two lines
      make one.[^guide]

    1. A step.[^book]
    2. A step more.[^book]

    > Call {number} now.[^book]

    ### A part of it

    ```diagram A line from here to there.
    here ---> there
    ```

    """

  static let second = """
    ---
    title: A second article
    about: []
    facts: []
    ---
    Back to the [first](first) article.[^book]

    ## A table

    | what | how |
    |---|---|
    | a \\| b | *c*[^book] |
    | d | [e](#a-table)[^book][^guide] |

    """

  /// Reads one article; what is wrong goes to the log.
  static func read(_ text: String, _ log: FindingLog = FindingLog()) -> Article? {
    ArticleFile(id: "a", file: "a.md", log: log).article(from: text)
  }

  /// Reads the body of an article.
  static func body(_ text: String, _ log: FindingLog = FindingLog()) -> Article? {
    read("---\ntitle: A\n---\n" + text, log)
  }
}

extension SampleContent {
  /// Adds articles that check clean.
  func addArticles() throws {
    let folder = ArticleSample.folder
    try write(ArticleSample.contents, to: folder + "contents.yaml")
    try write(ArticleSample.first, to: folder + "first.md")
    try write(ArticleSample.second, to: folder + "second.md")
    let lead = "nothing is written about "
    let missing = library.check().filter { $0.problem.hasPrefix(lead) }
      .map { String($0.problem.dropFirst(lead.count)) }
    #expect(missing.count > 20)
    try edit(folder + "second.md", "about: []", "about: [\(missing.joined(separator: ", "))]")
  }
}
