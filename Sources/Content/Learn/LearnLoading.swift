extension ContentLibrary {
  /// The folder of the articles, inside that of the language.
  static let articlesFolder = "articles"
  /// The order and groups of the articles.
  static let contentsFile = "articles/contents.yaml"
  private static let ending = ".md"

  /// Loads all articles, which nothing else needs. Meant for the moment one is opened.
  ///
  /// A folder of content without articles gives an empty table of contents. An article with a mistake is left out,
  /// and all others can be read; see ``Learn/leftOut``.
  ///
  /// - Throws: what is wrong with the table of contents, or with every article there is.
  public func loadLearn() throws(ContentProblem) -> Learn {
    guard hasArticles else { return Learn(groups: [], articles: []) }
    let log = FindingLog()
    let groups = groups(log)
    try log.throwIfAny()
    var articles: [Article] = []
    for id in articleNames() {
      let own = FindingLog()
      let article = article(id, own)
      if own.findings.isEmpty, let article { articles.append(article) }
      log.add(own.findings)
    }
    if articles.isEmpty { try log.throwIfAny() }
    return Learn(groups: groups, articles: articles, leftOut: log.findings.inReadingOrder)
  }

  /// Reads every file even where one of them is wrong, so that the log holds all that is wrong.
  func learn(_ log: FindingLog) -> Learn {
    guard hasArticles else { return Learn(groups: [], articles: []) }
    return Learn(groups: groups(log), articles: articleNames().compactMap { article($0, log) })
  }

  private func groups(_ log: FindingLog) -> [Learn.Group] {
    reader(Self.contentsFile, log).map(Learn.Group.all) ?? []
  }

  private func article(_ id: String, _ log: FindingLog) -> Article? {
    assets.text(of: articlePath(id), log: log).flatMap {
      ArticleFile(id: id, file: articlePath(id), log: log).article(from: $0)
    }
  }

  /// Whether this language has a folder of articles.
  var hasArticles: Bool { assets.hasFolder(path(Self.articlesFolder)) }

  /// The ids of the articles there are files of.
  func articleNames() -> [String] {
    assets.names(in: path(Self.articlesFolder)).filter { $0.hasSuffix(Self.ending) }
      .map { String($0.dropLast(Self.ending.count)) }
  }

  /// The file of an article, as findings name it.
  func articlePath(_ id: String) -> String { path("\(Self.articlesFolder)/\(id)\(Self.ending)") }
}

extension Learn {
  /// Reads articles from texts instead of files.
  ///
  /// - Parameters:
  ///   - contents: as `contents.yaml`.
  ///   - files: the text of each article by its id.
  public init(contents: String, files: [String: String]) throws(ContentProblem) {
    let log = FindingLog()
    let groups = YAMLFile.parse(contents, file: "contents.yaml", log: log)
      .map { Group.all(YAMLReader($0, log: log)) }
    let articles = files.sorted { $0.key < $1.key }.compactMap { id, text in
      ArticleFile(id: id, file: "\(id).md", log: log).article(from: text)
    }
    try log.throwIfAny()
    self.init(groups: groups ?? [], articles: articles)
  }
}

extension Learn.Group {
  /// Reads `contents.yaml`.
  static func all(_ reader: YAMLReader) -> [Learn.Group] {
    reader.allow("groups")
    return reader.list("groups").map { group in
      group.allow("id", "title", "articles")
      return Learn.Group(id: group.text("id"), title: group.text("title"), articles: group.words("articles"))
    }
  }
}
