/// Where something the program says is known from.
public struct Source: Equatable, Identifiable, Sendable {
  /// Whether the source was seen when the content was written.
  public enum Verified: String, CaseIterable, Sendable {
    /// Its title, year and figures were seen in a public copy.
    case lookedUp = "looked-up"
    /// Not seen; to be checked before it is quoted.
    case fromMemory = "from-memory"
  }

  /// What sort of thing a source is. Its name for people is a text of the language.
  public enum Kind: String, CaseIterable, Sendable {
    case article
    case cohort
    case guideline
    case patientPage = "patient page"
    case review
    case trial
    case workingChoice = "working choice"
  }

  /// As statements name it.
  public let id: SourceID
  /// Author, title, where it was published.
  public let citation: String
  /// What sort of thing it is.
  public let kind: Kind
  /// The sort of study, where it is one.
  public let design: String?
  /// Year of publication, where it is known.
  public let year: Int?
  /// Whether it was seen.
  public let verified: Verified
}

/// All sources, the same for every language.
public struct SourceCatalog: Equatable, Sendable {
  /// In the order of the file.
  public let sources: [Source]
  private let indexes: [SourceID: Int]

  /// The source with an id; nil where there is none.
  public subscript(id: SourceID) -> Source? {
    indexes[id].map { sources[$0] }
  }

  /// The sources with these ids, those that exist.
  public func sources(of ids: [SourceID]) -> [Source] {
    ids.compactMap { self[$0] }
  }

  init(sources: [Source]) {
    self.sources = sources
    indexes = Dictionary(sources.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  init(_ reader: YAMLReader) {
    reader.allow("sources")
    var seen: Set<SourceID> = []
    let sources = reader.list("sources").map { entry in
      let source = Source(entry)
      if !seen.insert(source.id).inserted {
        entry.log.add(entry.file, entry.line, "the source \(source.id) stands twice", "keep one of them")
      }
      return source
    }
    self.init(sources: sources)
  }
}

extension Source {
  init(_ reader: YAMLReader) {
    reader.allow("id", "citation", "kind", "design", "year", "verified", "supports", "note")
    let citation = reader.text("citation")
    self.init(
      id: SourceID(rawValue: reader.text("id")), citation: citation, kind: reader.choice("kind") ?? .article,
      design: reader.optionalText("design"),
      year: reader.bounded("year", 1800...2100) ?? Source.year(in: citation),
      verified: reader.choice("verified") ?? .fromMemory)
  }

  /// The last number in a citation that can be a year of publication.
  static func year(in citation: String) -> Int? {
    citation.split { !$0.isNumber }
      .filter { $0.utf8.count == 4 }
      .compactMap { Int($0) }
      .last { (1900...2100).contains($0) }
  }
}
