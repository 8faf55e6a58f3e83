extension TranslationCheck {
  /// A translation has the same articles as the English texts, opened from the same places.
  func checkArticles() {
    let english = ContentLibrary(assets: assets)
    let other = ContentLibrary(assets: assets, language: language)
    guard english.hasArticles else { return }
    let wanted = Set(english.articleNames())
    let found = Set(other.articleNames())
    for id in wanted.subtracting(found).sorted() {
      log.add(other.articlePath(id), 0, "the translation of the article is missing", "translate \(id).md")
    }
    for id in found.subtracting(wanted).sorted() {
      log.add(other.articlePath(id), 0, "the article does not exist in English", "take it out or rename it")
    }
    let contents = ContentLibrary.contentsFile
    let ids = [english, other].map { library in
      YAMLFile.load(library.path(contents), in: assets, log: log)
        .map { Learn.Group.all(YAMLReader($0, log: FindingLog())) }?.map { [$0.id] + $0.articles } ?? []
    }
    if ids[0] != ids[1], assets.names(in: other.path(ContentLibrary.articlesFolder)).contains("contents.yaml")
    {
      log.add(
        other.path(contents), 0, "other groups or articles than in English",
        "keep ids and order, translate titles")
    }
    compareTargets(english.learn(FindingLog()), other)
  }

  private func compareTargets(_ english: Learn, _ other: ContentLibrary) {
    for article in other.learn(FindingLog()).articles.values.sorted(by: { $0.id < $1.id }) {
      guard let original = english[article.id] else { continue }
      let missing = Set(original.targets.map(\.0)).subtracting(article.targets.map(\.0))
      for target in missing.map(\.description).sorted() {
        log.add(
          other.articlePath(article.id), 0, "\(target) is missing, which the English article has",
          "add it to about: or to the same heading")
      }
    }
  }
}
