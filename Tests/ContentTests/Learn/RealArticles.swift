import Plan
import Testing
import Triage

@testable import Content

/// The articles that are shipped, read once for all tests of them.
enum RealArticles {
  static let library = ContentLibrary(assets: SampleContent.real)
  /// Whether any have been written yet; without one there is nothing to test.
  static let exist = !library.articleNames().isEmpty

  private static let loaded = Result { try library.loadLearn() }

  static func load() throws -> Learn { try loaded.get() }

  /// What the program's search looks in.
  static func searchEntries() throws -> [SearchEntry] {
    SearchEntry.all(
      learn: try load(), clinical: try library.loadClinical(), plan: try library.loadPlan(),
      texts: try library.loadInterface().texts, isCommandWanted: { _ in true })
  }
}
