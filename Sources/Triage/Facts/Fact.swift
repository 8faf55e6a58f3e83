/// Names a finding, such as `presentInSleep`. Which findings exist is data; a rule book knows them.
public struct FindingID: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as files and the command line write it.
  public let rawValue: String

  /// Names a finding.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Names a finding.
  public init(_ id: String) { rawValue = id }

  /// Names a finding.
  public init(stringLiteral value: String) { rawValue = value }

  /// The id itself.
  public var description: String { rawValue }
}

/// Names a rule, such as `S1`. Which rules exist is data.
public struct RuleID: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as files and exports write it.
  public let rawValue: String

  /// Names a rule.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Names a rule.
  public init(_ id: String) { rawValue = id }

  /// Names a rule.
  public init(stringLiteral value: String) { rawValue = value }

  /// The id itself.
  public var description: String { rawValue }
}

/// One thing an intake can know, and so one question that can be asked.
public enum Fact: Hashable, Sendable {
  /// Where it twitches.
  case regions
  /// How old the person is.
  case age
  /// How long ago it began.
  case daysSinceOnset
  /// Pregnant now or not long ago.
  case pregnancy
  /// A blow to the head before it began.
  case headInjury
  /// Any other question with the answers yes, no and unsure.
  case finding(FindingID)

  /// The facts that are no findings.
  public static let context: [Fact] = [.regions, .age, .daysSinceOnset, .pregnancy, .headInjury]

  /// The id used in exports and on the command line: the key of the intake, or the finding's own id.
  public var id: String {
    switch self {
    case .regions: "regions"
    case .age: "age"
    case .daysSinceOnset: "daysSinceOnset"
    case .pregnancy: "pregnancy"
    case .headInjury: "headInjury"
    case .finding(let finding): finding.rawValue
    }
  }

  /// The fact with an id. Any id that is none of the context's names a finding.
  public init(id: String) {
    self = Self.context.first { $0.id == id } ?? .finding(FindingID(id))
  }

  /// The finding, if it is one.
  public var finding: FindingID? {
    if case .finding(let finding) = self { finding } else { nil }
  }
}

extension Fact: Codable {
  /// Reads an id.
  public init(from decoder: any Decoder) throws {
    self.init(id: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(id)
  }
}
