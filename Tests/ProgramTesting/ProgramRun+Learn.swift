import Content
import Screens
import ViewModels

/// A person who reads.
extension ProgramRun {
  /// Loads the sample of articles, as the program does when Learn is opened, and the index of the search.
  package mutating func haveArticles(_ learn: Learn? = nil) {
    guard let learn = learn ?? SampleArticles.learn, let clinical = scene.world.clinical,
      let plan = scene.world.plan
    else { return }
    scene.world.learn = learn
    scene.world.search = SearchIndex(
      SearchEntry.all(
        learn: learn, clinical: clinical, plan: plan, texts: scene.world.interface.texts,
        isCommandWanted: ProgramModel.isSearchable))
    perform(.learnArrived)
  }

  /// Opens the table of contents, or the article on something.
  package mutating func openLearn(_ target: ArticleTarget? = nil) {
    if scene.world.learn == nil { haveArticles() }
    perform(.open(.learn(target)))
  }

  /// Opens an article by its id.
  package mutating func read(_ article: String) {
    openLearn()
    guard let index = scene.world.learn?.inOrder.firstIndex(where: { $0.id == article }) else { return }
    perform(.learn(.chooseArticle(index)))
    if state.learn.pane == .contents { perform(.learn(.open)) }
  }
}

extension SampleArticles {
  /// The sample, read; nil only where the sample itself is wrong, which a test tells.
  package static let learn = try? Learn(contents: contents, files: files)
}
