/// Names a mention, such as `breathLyingFlat`. Which mentions exist is data.
public struct MentionID: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as files and exports write it.
  public let rawValue: String

  /// Names a mention.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Names a mention.
  public init(_ id: String) { rawValue = id }

  /// Names a mention.
  public init(stringLiteral value: String) { rawValue = value }

  /// The id itself.
  public var description: String { rawValue }
}

/// An answer that no rule rests on, and that a result must name all the same. It never changes a tier.
public struct MentionDefinition: Equatable, Sendable, Codable {
  /// The mention.
  public var id: MentionID
  /// The condition in the rule language under which the answer is named; unsure counts as yes.
  public var when: String

  /// A definition from its parts.
  public init(id: MentionID, when: String) {
    self.id = id
    self.when = when
  }
}

/// An answer that the result must name.
public struct Mention: Equatable, Sendable, Codable {
  /// The mention.
  public var id: MentionID
  /// The answers it names, in the order in which its condition does.
  public var because: [Fact]

  /// A mention from its parts.
  public init(id: MentionID, because: [Fact]) {
    self.id = id
    self.because = because
  }
}
