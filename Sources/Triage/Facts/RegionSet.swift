/// The places that twitch: no doubles, and always walked in the order of the face map,
/// so that the order of picking them can change nothing.
public struct RegionSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var members: Set<RegionID> = []

  /// No place at all.
  public init() {}

  /// The places of a sequence; a double counts once.
  public init(_ regions: some Sequence<RegionID>) { members = Set(regions) }

  /// The places of a literal; a double counts once.
  public init(arrayLiteral elements: RegionID...) { self.init(elements) }

  /// Adds a place, or takes it away if it is there.
  public mutating func toggle(_ region: RegionID) {
    if members.remove(region) == nil { members.insert(region) }
  }

  /// Adds a place; nothing happens if it is there already.
  public mutating func insert(_ region: RegionID) { members.insert(region) }

  /// Takes a place away; nothing happens if it is not there.
  public mutating func remove(_ region: RegionID) { members.remove(region) }

  /// Takes all places away.
  public mutating func removeAll() { members.removeAll() }

  /// Whether a place is among them.
  public func contains(_ region: RegionID) -> Bool { members.contains(region) }
}

extension RegionSet: Sequence {
  /// The places in the order of the face map.
  public var inOrder: [RegionID] { RegionID.allCases.filter(members.contains) }

  /// How many places there are.
  public var count: Int { members.count }

  /// True if there is none.
  public var isEmpty: Bool { members.isEmpty }

  /// The first place in the order of the face map.
  public var first: RegionID? { RegionID.allCases.first(where: members.contains) }

  /// Walks the places in the order of the face map.
  public func makeIterator() -> IndexingIterator<[RegionID]> { inOrder.makeIterator() }
}

extension RegionSet: Codable {
  /// Reads an array of region ids; a double counts once.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([RegionID].self))
  }

  /// Writes an array of region ids in the order of the face map.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(inOrder)
  }
}
