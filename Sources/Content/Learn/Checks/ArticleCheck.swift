import Plan
import Triage

/// Checks the articles of one language against each other and against the rest of the content.
struct ArticleCheck {
  let library: ContentLibrary
  let learn: Learn
  let clinical: ClinicalContent?
  let plan: PlanContent?
  let places: PlaceCatalog?
  let log: FindingLog

  /// More would not fit a narrow window beside its margin.
  static let diagramColumns = 60

  func run() {
    checkContents()
    let articles = learn.articles.values.sorted { $0.id < $1.id }
    for article in articles {
      checkLinks(of: article)
      checkSources(of: article)
      ArticleStyleCheck(article: article, file: library.articlePath(article.id), log: log).run()
    }
    checkTargets(of: articles)
  }

  // MARK: Contents

  private func checkContents() {
    let path = library.path(ContentLibrary.contentsFile)
    guard let file = YAMLFile.load(path, in: library.assets, log: FindingLog()) else { return }
    var seen: Set<String> = []
    var groups: Set<String> = []
    for group in file.root.at("groups")?.items ?? [] {
      if let id = group.at("id"), !groups.insert(id.scalar ?? "").inserted {
        log.add(path, id.line, "the group \(id.scalar ?? "") stands twice", "give each group its own id")
      }
      for item in group.at("articles")?.items ?? [] {
        guard let id = item.scalar else { continue }
        if !seen.insert(id).inserted {
          log.add(path, item.line, "the article \(id) stands twice", "keep one of them")
        }
        if learn[id] == nil {
          log.add(path, item.line, "no article \(id)", "write \(id).md or take the line out")
        }
      }
    }
    for id in library.articleNames() where !seen.contains(id) {
      log.add(library.articlePath(id), 0, "the article stands in no group", "add \(id) to contents.yaml")
    }
  }

  // MARK: Links and sources

  private func checkLinks(of article: Article) {
    let file = library.articlePath(article.id)
    for passage in article.passages {
      for link in passage.links {
        if link == ArticlePlace(article.id) {
          log.add(
            file, passage.line, "a link to this very article",
            "link to one of its headings, or to another one")
        }
        guard let goal = learn[link.article] else {
          log.add(
            file, passage.line, "a link to \(link), which does not exist", "link to the id of an article")
          continue
        }
        if let anchor = link.anchor, goal.block(at: anchor) == nil {
          log.add(
            file, passage.line, "a link to \(link), but the article has no such heading",
            Self.choice(of: goal.headings.map(\.anchor)))
        }
      }
    }
  }

  /// A line that lists more is no help any longer.
  private static let longestChoice = 40

  private static func choice(of ids: [String]) -> String {
    guard !ids.isEmpty else { return "take it out; there is none" }
    return "write one of: \(ids.prefix(longestChoice).joined(separator: ", "))"
      + (ids.count > longestChoice ? ", ..." : "")
  }

  private func checkSources(of article: Article) {
    guard let clinical else { return }
    let file = library.articlePath(article.id)
    for passage in article.passages {
      for id in passage.sources where clinical.sources[id] == nil {
        log.add(file, passage.line, "no source \(id)", "write an id of sources.yaml, or add it there")
      }
    }
  }

  // MARK: Targets

  private func checkTargets(of articles: [Article]) {
    var owners: [ArticleTarget: ArticlePlace] = [:]
    let known = knownTargets()
    for article in articles {
      let file = library.articlePath(article.id)
      for (target, place) in article.targets {
        let line = article.headings.first { $0.anchor == place.anchor }?.line ?? 1
        if let owner = owners[target] {
          log.add(file, line, "\(target) opens \(owner) already", "keep it in one place")
        }
        owners[target] = place
        if let ids = known[target.kind], !ids.contains(target.id) {
          log.add(file, line, "there is no \(target)", Self.choice(of: ids))
        }
      }
    }
    for (kind, ids) in known.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where kind.needsArticle {
      for id in ids where owners[ArticleTarget(kind: kind, id: id)] == nil {
        log.add(
          library.path(ContentLibrary.articlesFolder), 0, "nothing is written about \(kind.rawValue):\(id)",
          "add \(kind.rawValue):\(id) to the about: of an article, or in braces to a heading")
      }
    }
  }

  /// The ids that exist, by kind; kinds that could not be loaded are left out.
  private func knownTargets() -> [ArticleTarget.Kind: [String]] {
    var known: [ArticleTarget.Kind: [String]] = [:]
    if let clinical {
      known[.condition] = clinical.conditions.keys.sorted()
      known[.habit] = clinical.habits.map(\.id)
      known[.rule] = clinical.ruleBook.rules.map(\.id.rawValue)
      known[.finding] = clinical.ruleBook.findings.map(\.id.rawValue)
    }
    if let plan {
      known[.technique] = plan.techniques.map(\.id)
      known[.task] = plan.definition.tasks.map(\.id)
    }
    if let places { known[.muscle] = places.kinds.map(\.id.rawValue) }
    return known
  }
}

extension ArticleTarget.Kind {
  /// Whether each of its ids must open some article.
  fileprivate var needsArticle: Bool {
    switch self {
    case .condition, .muscle, .habit, .technique, .task, .rule: true
    case .finding, .term: false
    }
  }
}

extension LanguageCheck {
  /// A folder of content without articles is complete in itself.
  func checkArticles(clinical: ClinicalContent?) {
    guard library.hasArticles else { return }
    let learn = library.learn(log)
    let hasPlan = library.assets.hasFolder("plan")
    ArticleCheck(
      library: library, learn: learn, clinical: clinical, plan: hasPlan ? library.plan(FindingLog()) : nil,
      places: try? library.loadPlaces(), log: log
    ).run()
  }
}
