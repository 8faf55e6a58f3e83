import Foundation
import Triage

extension PlaceCatalog {
  /// Places that answer to what a person types, best first; all of them while nothing is typed.
  ///
  /// Upper and lower case and accents make no difference. A name that begins with the words typed
  /// comes first, then a word that begins with them, then any part of a word; names count more
  /// than other words for the place.
  public func matches(_ query: String) -> [Place] {
    let wanted = Self.folded(query)
    guard !wanted.isEmpty else { return places }
    return places.enumerated()
      .compactMap { index, place in
        Self.rank(place, wanted).map { (rank: $0, index: index, place: place) }
      }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map(\.place)
  }

  /// The places a person may mean by a name, for where one has to be chosen.
  ///
  /// A name in full counts before one of its words: "lips" are the lips, though others are near them.
  /// Several where the name fits several, such as one without its side; none where it fits nothing.
  public func named(_ name: String) -> [Place] {
    let wanted = Self.folded(name)
    guard !wanted.isEmpty else { return [] }
    let inFull = places.filter { place in
      Self.names(of: place).contains(wanted)
    }
    if !inFull.isEmpty { return inFull }
    let words = Set(wanted.split(separator: " "))
    let byWords = places.filter { place in
      words.isSubset(of: Self.names(of: place).flatMap { $0.split(separator: " ") })
    }
    return byWords.isEmpty ? matches(name) : byWords
  }

  private static func names(of place: Place) -> [String] {
    ([place.name, place.short, place.facts.name, place.facts.muscle, place.id.rawValue] + place.facts.aliases)
      .map(folded)
  }

  private static func rank(_ place: Place, _ wanted: String) -> Int? {
    let names = [place.name, place.short, place.facts.name].map(folded)
    let others = (place.facts.aliases + [place.facts.muscle, place.id.rawValue]).map(folded)
    let typed = wanted.split(separator: " ")
    if names.contains(where: { $0.hasPrefix(wanted) }) { return 0 }
    if names.contains(where: { isBegun($0, by: typed) }) { return 1 }
    if others.contains(where: { $0.hasPrefix(wanted) }) { return 2 }
    if others.contains(where: { isBegun($0, by: typed) }) { return 3 }
    // Words may be spread over name and aliases: "left lid", "llsan left".
    if isBegun((names + others).joined(separator: " "), by: typed) { return 4 }
    return typed.allSatisfy { part in (names + others).contains { $0.contains(part) } } ? 5 : nil
  }

  /// Whether every word typed begins some word of the text.
  private static func isBegun(_ text: String, by typed: [Substring]) -> Bool {
    let words = text.split(separator: " ")
    return typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }

  /// Lower case, without accents, words parted by one space.
  static func folded(_ text: String) -> String {
    let bare = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.map { scalar in
      scalar.properties.isDiacritic || scalar.properties.generalCategory == .nonspacingMark
        ? "" : scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? String(scalar) : " "
    }
    return bare.joined().split(separator: " ").joined(separator: " ")
  }
}
