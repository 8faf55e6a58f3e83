/// The name most like a mistyped one, if any is near enough to be meant.
package func suggestion(for typed: String, among names: [String]) -> String? {
  // Two letters swapped are two changes.
  let limit = typed.count < 4 ? 1 : max(2, typed.count / 3)
  // A name far longer than any real one is no slip of the fingers, and would be slow to compare.
  guard typed.count <= 80 else { return nil }
  let near = names.map { (name: $0, distance: editDistance(typed.lowercased(), $0.lowercased())) }
  guard let best = near.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
  return best.name
}

/// How many letters to add, drop or change to turn one word into the other.
private func editDistance(_ first: String, _ second: String) -> Int {
  let letters = Array(second)
  var row = Array(0...letters.count)
  for (index, letter) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in letters.enumerated() {
      let changed = diagonal + (letter == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
    }
  }
  return row[letters.count]
}
