/// Makes text that people or files bring in safe to put on a terminal.
package enum TextSanitising {
  /// Drops control characters, bidirectional overrides and other invisible format characters, and
  /// turns line breaks and tabs into single spaces. The result is at most `limit` characters.
  package static func line(_ text: some StringProtocol, limit: Int = .max) -> String {
    var result = ""
    var count = 0
    for character in text {
      guard count < limit else { break }
      if character.isNewline || character == "\t" {
        result.append(" ")
      } else if isPrintable(character) {
        result.append(character)
      } else {
        continue
      }
      count += 1
    }
    return result
  }

  /// Whether a character may stand on the screen as it is.
  package static func isPrintable(_ character: Character) -> Bool {
    guard TextWidth.columns(of: character) > 0 else { return false }
    return character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
      // Joiners are part of some scripts; every other format character can hide or reorder text.
      case .format: scalar.value == 0x200C || scalar.value == 0x200D
      default: true
      }
    }
  }
}
