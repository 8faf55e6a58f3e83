/// A typed line without what nobody types.
enum LineInput {
  /// Drops control characters and what cannot be seen, and the space around it.
  static func cleaned(_ line: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: if scalar == "\t" { kept.append(" ") }
      case .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
      default: if scalar.value != 0xFFFD { kept.append(scalar) }
      }
    }
    let characters = String(kept)
    let begun = characters.drop { $0 == " " }
    guard let last = begun.lastIndex(where: { $0 != " " }) else { return "" }
    return String(begun[...last])
  }
}
