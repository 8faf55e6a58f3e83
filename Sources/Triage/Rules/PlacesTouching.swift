/// Which places of a face touch each other, and how many places a set of regions makes.
struct PlacesTouching: Equatable, Sendable {
  /// A place as the rules count: both lids of one eye are one.
  struct Place: Hashable, Sendable {
    var name: String
    var side: Side
  }

  private var pairs: Set<Set<String>> = []

  /// The name of a kind of place in the table.
  static func name(of kind: PlaceKind) -> String {
    kind == .eyelidUpper || kind == .eyelidLower ? "eyelids" : kind.rawValue
  }

  /// Every name the table may use.
  static let names: [String] = PlaceKind.allCases.map(name(of:)).reduce(into: []) { names, name in
    if !names.contains(name) { names.append(name) }
  }

  /// Reads the table, and adds what is wrong with it to `problems`.
  init(_ table: [[String]], problems: inout [RuleProblem]) {
    for (index, row) in table.enumerated() {
      if let message = Self.problem(with: row) {
        problems.append(
          RuleProblem(place: .touching(index), position: index, key: "touching", message: message))
      } else {
        pairs.insert(Set(row))
      }
    }
  }

  private static func problem(with row: [String]) -> String? {
    let known = names.joined(separator: ", ")
    if let stranger = row.first(where: { !names.contains($0) }) {
      return "\"\(stranger)\" is no kind of place. Write one of \(known)."
    }
    if row.count != 2 || row.first == row.last {
      return "found [\(row.joined(separator: ", "))]. Write two different places of \(known)."
    }
    return nil
  }

  /// Two places that do not touch, or three and more.
  func areSeveral(_ regions: [RegionID]) -> Bool {
    let places = Array(Set(regions.map { Place(name: Self.name(of: $0.kind), side: $0.side) }))
    guard places.count == 2, let first = places.first, let second = places.last else {
      return places.count > 2
    }
    return !touch(first, second)
  }

  /// Places touch across a side's border only where one of them is in the middle.
  private func touch(_ first: Place, _ second: Place) -> Bool {
    let near = first.side == second.side || first.side == .middle || second.side == .middle
    return near && pairs.contains([first.name, second.name])
  }
}
