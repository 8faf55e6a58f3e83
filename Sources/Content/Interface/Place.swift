import Triage

/// A place on the face as the program speaks of it: one region of the face map.
public struct Place: Equatable, Identifiable, Sendable {
  /// The region.
  public let id: RegionID
  /// With its side, such as "left lower eyelid".
  public let name: String
  /// For narrow places on the screen, such as "lower lid".
  public let short: String
  /// What it shares with the same place on the other side.
  public let facts: PlaceFacts
}

/// What is known about a place, whichever side it is on.
public struct PlaceFacts: Equatable, Identifiable, Sendable {
  /// Such as `eyelid-lower`.
  public let id: PlaceKind
  /// Without a side, such as "lower eyelid".
  public let name: String
  /// Its medical name.
  public let muscle: String
  /// The nerve that moves it.
  public let nerve: String
  /// Two short statements.
  public let about: [Statement]
  /// Other words people look for it by, in lower case.
  public let aliases: [String]
  /// Ids of conditions that can be asked about for this place.
  public let conditions: [String]
}

extension Place {
  /// The medical name of the muscle.
  public var muscle: String { facts.muscle }
  /// The nerve that moves it.
  public var nerve: String { facts.nerve }
  /// Two short statements.
  public var about: [Statement] { facts.about }
}

extension PlaceFacts {
  init(id: PlaceKind, _ reader: YAMLReader) {
    reader.allow("name", "muscle", "nerve", "about", "aliases", "conditions")
    self.init(
      id: id, name: reader.text("name"), muscle: reader.text("muscle"), nerve: reader.text("nerve"),
      about: reader.statements("about"), aliases: reader.words("aliases"),
      conditions: reader.words("conditions"))
  }
}
