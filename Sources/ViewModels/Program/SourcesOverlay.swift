import Content

/// A statement and where it comes from, shown over whatever was on the screen.
package struct SourcesOverlay: Equatable, Sendable {
  package var text: String
  package var sources: [SourceID]
  /// The first line shown, where not all of them fit.
  package var first = 0

  package init(text: String, sources: [SourceID]) {
    self.text = text
    self.sources = sources
  }

  package init(statement: Statement) {
    self.init(text: statement.text, sources: statement.sources)
  }
}
