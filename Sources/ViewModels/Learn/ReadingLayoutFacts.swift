/// Where the pieces of an article stand in the window, as the screen has laid them out.
package struct ReadingLayoutFacts: Equatable, Sendable {
  /// Whether contents and text stand side by side.
  package var isWide = false
  /// The article that these lines are of.
  package var article: String?
  /// The lines of each piece.
  package var rows: [Range<Int>] = []
  /// For each piece the line to scroll to so that the headings above it are seen too.
  package var tops: [Int] = []
  /// The pieces that follow a heading.
  package var sections: [Int] = []
  /// All lines there are.
  package var total = 0
  /// The lines that can be seen at once.
  package var room = 1

  package init() {}

  /// The furthest that one can scroll.
  var lastTop: Int { max(0, total - room) }
}
