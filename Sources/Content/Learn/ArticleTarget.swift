import Foundation

/// What elsewhere in the program an article is about, written `kind:id`, such as `habit:caffeineCups`.
public struct ArticleTarget: Hashable, Sendable, CustomStringConvertible {
  /// The sort of thing.
  public enum Kind: String, CaseIterable, Sendable {
    /// An id of `conditions.yaml`.
    case condition
    /// A kind of place of `regions.yaml`.
    case muscle
    /// An id of `habits.yaml`.
    case habit
    /// An exercise.
    case technique
    /// A task of the plan.
    case task
    /// A rule of the checklist.
    case rule
    /// A finding of the checklist.
    case finding
    /// A word of the glossary.
    case term
  }

  /// The sort of thing.
  public let kind: Kind
  /// Which of its sort.
  public let id: String

  /// Names a thing.
  public init(kind: Kind, id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads `kind:id`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), !parts[1].isEmpty,
      parts[1].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
    else { return nil }
    self.init(kind: kind, id: String(parts[1]))
  }

  /// As it is written.
  public var description: String { "\(kind.rawValue):\(id)" }
}

/// An article, or a section of one.
public struct ArticlePlace: Hashable, Sendable, CustomStringConvertible {
  /// The id of the article.
  public let article: String
  /// The heading; nil for the top.
  public let anchor: String?

  /// Names a place.
  public init(_ article: String, anchor: String? = nil) {
    self.article = article
    self.anchor = anchor
  }

  /// As links name it.
  public var description: String { anchor.map { "\(article)#\($0)" } ?? article }

  /// The words of a heading in lower case, joined by hyphens, as links name it.
  static func anchor(of heading: String) -> String {
    var anchor = ""
    var end: String.Index?
    for word in SearchText.words(of: heading) {
      // Words of scripts without spaces follow one another directly.
      if let end, word.range.lowerBound > end { anchor += "-" }
      anchor += word.folded.text
      end = word.range.upperBound
    }
    // Folding takes letters apart; a link has them as people write them.
    return anchor.precomposedStringWithCanonicalMapping
  }
}
