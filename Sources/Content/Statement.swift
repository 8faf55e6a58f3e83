/// The id of a source in `sources.yaml`.
public struct SourceID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as written in the files.
  public let rawValue: String

  /// Takes an id as written.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes an id as written.
  public init(stringLiteral value: String) { rawValue = value }

  /// Reads the bare word.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The id as written.
  public var description: String { rawValue }

  /// In the order of the alphabet.
  public static func < (one: SourceID, other: SourceID) -> Bool { one.rawValue < other.rawValue }
}

/// Something the program tells a person, and where it is known from.
public struct Statement: Hashable, Sendable {
  /// What is said.
  public var text: String
  /// Never empty in content that loaded.
  public var sources: [SourceID]

  /// Joins a text and its sources.
  public init(text: String, sources: [SourceID]) {
    self.text = text
    self.sources = sources
  }

  /// One statement out of several, with the sources of all.
  init(joining parts: [Statement]) {
    var seen: Set<SourceID> = []
    self.init(
      text: parts.map(\.text).joined(separator: " "),
      sources: parts.flatMap(\.sources).filter { seen.insert($0).inserted })
  }

  /// The same statement with every `{name}` replaced.
  public func filled(_ values: [String: String]) -> Statement {
    Statement(text: Placeholders.fill(text, with: values), sources: sources)
  }
}
