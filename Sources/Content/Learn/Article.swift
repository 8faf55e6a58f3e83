/// Something to read: one file of `articles`.
public struct Article: Equatable, Identifiable, Sendable {
  /// As the file is named, without its ending.
  public let id: String
  /// The head.
  public let title: String
  /// What elsewhere in the program opens this article.
  public let about: [ArticleTarget]
  /// Ids of the fact sheet that this article says.
  public let facts: [String]
  /// Further words people look for.
  public let searchWords: [String]
  /// The text, in reading order.
  public let blocks: [Block]
  /// Every piece of the text that can have the focus, in reading order.
  public let passages: [Passage]

  /// A part of the text with a shape of its own.
  public enum Block: Equatable, Sendable {
    case heading(Heading)
    case paragraph([Sentence])
    case list(List)
    case table(Table)
    /// A caution or an emergency line, shown apart.
    case quote([Sentence])
    case diagram(Diagram)
  }

  /// The head of a section.
  public struct Heading: Equatable, Sendable {
    /// 2 for a section, 3 for a part of one.
    public let level: Int
    /// What it says.
    public let text: String
    /// How links name it: its words in lower case, joined by hyphens.
    public let anchor: String
    /// What elsewhere in the program opens the article at this place.
    public let targets: [ArticleTarget]
    let line: Int
  }

  /// Items with a dot or a number.
  public struct List: Equatable, Sendable {
    /// Whether the order matters.
    public let isNumbered: Bool
    /// Each item is one or more sentences.
    public let items: [[Sentence]]
  }

  /// Rows under a row of heads.
  public struct Table: Equatable, Sendable {
    /// The heads of the columns; at least one.
    public let header: [[TextRun]]
    /// As many cells in each as there are heads.
    public let rows: [Row]

    /// One row; its sources hold for all of it.
    public struct Row: Equatable, Sendable {
      /// What stands in each column.
      public let cells: [[TextRun]]
      /// Where the row is known from.
      public let sources: [SourceID]
      let line: Int
    }
  }

  /// A drawing in characters.
  public struct Diagram: Equatable, Sendable {
    /// Lines of ASCII.
    public let lines: [String]
    /// What it shows, for people who hear the page.
    public let says: String
    let line: Int
  }

  /// A sentence with where it is known from.
  public struct Sentence: Equatable, Sendable {
    /// Its text, cut where its look changes.
    public let runs: [TextRun]
    /// Its own marks, or those of the next marked sentence of its block.
    public let sources: [SourceID]
    let line: Int

    /// Its words without their looks.
    public var text: String { runs.text }
  }
}

/// A stretch of text with one look.
public struct TextRun: Hashable, Sendable {
  /// How it is said.
  public enum Style: Hashable, Sendable {
    case plain, emphasis, strong
  }

  /// What it says.
  public let text: String
  /// How it is said.
  public let style: Style
  /// Where it leads; nil for text that is no link.
  public let link: ArticlePlace?

  /// Text in one look.
  public init(_ text: String, _ style: Style = .plain, link: ArticlePlace? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

extension Array where Element == TextRun {
  /// The words without their looks.
  public var text: String { count == 1 ? self[0].text : map(\.text).joined() }
}
