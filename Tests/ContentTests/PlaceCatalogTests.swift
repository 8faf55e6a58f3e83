import Testing
import Triage

@testable import Content

@Suite struct PlaceCatalogTests {
  private let catalog: PlaceCatalog

  init() {
    func facts(_ kind: PlaceKind, _ name: String, _ muscle: String, _ aliases: [String]) -> PlaceFacts {
      PlaceFacts(
        id: kind, name: name, muscle: muscle, nerve: "", about: [], aliases: aliases, conditions: [])
    }
    let upper = facts(.eyelidUpper, "upper eyelid", "orbicularis oculi", ["lid", "paupière"])
    let nose = facts(.nostril, "nostril", "levator labii superioris alaeque nasi", ["llsan", "nose"])
    let lips = facts(.lips, "lips", "orbicularis oris", ["mouth"])
    let chin = facts(.chin, "below the nose", "mentalis", [])
    catalog = PlaceCatalog(
      places: [
        Place(id: .eyelidUpperLeft, name: "left upper eyelid", short: "upper lid", facts: upper),
        Place(id: .nostrilLeft, name: "left nostril", short: "nostril", facts: nose),
        Place(id: .nostrilRight, name: "right nostril", short: "nostril", facts: nose),
        Place(id: .lips, name: "lips", short: "lips", facts: lips),
        Place(id: .chin, name: "chin", short: "chin", facts: chin),
      ], kinds: [upper, nose, lips, chin])
  }

  private func found(_ query: String) -> [RegionID] { catalog.matches(query).map(\.id) }

  @Test func nothingTypedIsEverything() {
    #expect(found("").count == 5)
    #expect(found("  ").count == 5)
  }

  @Test func namesAliasesAndMusclesAreFound() {
    #expect(found("nostril") == [.nostrilLeft, .nostrilRight])
    #expect(found("LLSAN") == [.nostrilLeft, .nostrilRight])
    // "superioris" holds the letters too, but no word of it begins with them.
    #expect(found("oris") == [.lips, .nostrilLeft, .nostrilRight])
    #expect(found("right n") == [.nostrilRight])
    #expect(found("llsan left") == [.nostrilLeft])
  }

  @Test func aNameComesBeforeAnotherWord() {
    // "lip" begins a name; in the muscle of the nose only "labii" is near.
    #expect(found("li").first == .lips)
    #expect(found("nose") == [.chin, .nostrilLeft, .nostrilRight])
    #expect(found("l").prefix(2) == [.eyelidUpperLeft, .nostrilLeft])
  }

  @Test func accentsAndCapitalsMakeNoDifference() {
    #expect(found("PAUPIERE") == [.eyelidUpperLeft])
    #expect(found("paupie\u{300}re") == [.eyelidUpperLeft])
  }

  @Test func nonsenseFindsNothing() {
    #expect(found("zzz") == [])
    #expect(found("nostril zzz") == [])
  }

  @Test func aPlaceCanBeCalledByName() {
    func named(_ name: String) -> [RegionID] { catalog.named(name).map(\.id) }
    #expect(named("Left Nostril") == [.nostrilLeft])
    #expect(named("nostril-left") == [.nostrilLeft])
    #expect(named("llsan") == [.nostrilLeft, .nostrilRight])
    #expect(named("llsan right") == [.nostrilRight])
    // A name in full, and then whole words, count before what only begins or holds the letters.
    #expect(named("nose") == [.nostrilLeft, .nostrilRight])
    #expect(named("oris") == [.lips])
    #expect(named("li").first == .lips)
    #expect(named("") == [])
    #expect(named("zzz") == [])
  }
}
