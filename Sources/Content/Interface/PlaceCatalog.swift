import Triage

/// All places of the face in one language.
public struct PlaceCatalog: Equatable, Sendable {
  /// In the order of the face map.
  public let places: [Place]
  /// What is known of each kind of place, in the order of the file.
  public let kinds: [PlaceFacts]
  private let indexes: [RegionID: Int]

  /// The place of a region; loaded content has one for every region.
  public subscript(id: RegionID) -> Place? {
    indexes[id].map { places[$0] }
  }

  /// The name of a region; its id where it has none.
  public func name(of id: RegionID) -> String {
    self[id]?.name ?? id.rawValue
  }

  init(places: [Place], kinds: [PlaceFacts]) {
    self.places = places
    self.kinds = kinds
    indexes = Dictionary(places.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  init(_ reader: YAMLReader) {
    reader.allow("regions", "muscles")
    let kinds = Self.kinds(reader.map("muscles"))
    let byID = Dictionary(kinds.map { ($0.id, $0) }) { first, _ in first }
    let regions = reader.map("regions")
    regions.allow(RegionID.allCases.map(\.rawValue))
    let places = RegionID.allCases.compactMap { id -> Place? in
      let region = regions.map(id.rawValue)
      region.allow("name", "short", "muscle")
      return byID[id.kind].map {
        Place(id: id, name: region.text("name"), short: region.text("short"), facts: $0)
      }
    }
    self.init(places: places, kinds: kinds)
  }

  private static func kinds(_ reader: YAMLReader) -> [PlaceFacts] {
    reader.allow(PlaceKind.allCases.map(\.rawValue))
    return PlaceKind.allCases.map { PlaceFacts(id: $0, reader.map($0.rawValue)) }
  }
}
