import Content
import Synchronization
import TerminalUI
import ViewModels

/// Keeps the articles laid out last: moving about in one changes what has the focus, and not where its lines are.
package final class ArticleLayoutCache: Sendable {
  /// What the lines of an article depend on.
  private struct Key: Equatable {
    var article: Article
    var width: Int
    var hasTitle: Bool
    var glyphs: GlyphSet
    var emergencyNumber: String
    /// Without the clinical content the sources at the end are not there yet.
    var hasSources: Bool
  }

  private let kept = Mutex<[(key: Key, lines: ArticleLines)]>([])

  /// The article that is read, and the one a link came from.
  private static let capacity = 2

  package init() {}

  /// How many layouts have been made, for tests.
  package var made: Int { count.withLock { $0 } }
  private let count = Mutex(0)

  func lines(
    of document: ReadingDocument, in scene: Scene, width: Int, hasTitle: Bool, glyphs: Glyphs
  ) -> ArticleLines {
    let key = Key(
      article: document.article, width: width, hasTitle: hasTitle, glyphs: glyphs.set,
      emergencyNumber: scene.world.emergencyNumber, hasSources: scene.world.clinical != nil)
    return kept.withLock { kept in
      if let known = kept.first(where: { $0.key == key }) { return known.lines }
      let layout = ArticleLayout(document, in: scene, width: width, hasTitle: hasTitle, glyphs: glyphs)
      let lines = ArticleLines(lines: layout.lines, facts: layout.facts)
      count.withLock { $0 += 1 }
      kept.append((key, lines))
      if kept.count > Self.capacity { kept.removeFirst() }
      return lines
    }
  }
}

/// A laid out article: its lines, and where its pieces stand.
struct ArticleLines: Sendable {
  var lines: [ReadingLine]
  var facts: ReadingLayoutFacts
}
