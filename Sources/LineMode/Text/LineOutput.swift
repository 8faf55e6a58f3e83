import Foundation

/// Lines as a terminal, a file or a speech synthesiser takes them: no control characters, broken
/// between words, and in ASCII where nothing else can be read.
package struct LineOutput: Sendable {
  /// Whether anything beyond ASCII may be written.
  package let isUTF8: Bool
  /// Columns that a line may have.
  package let columns: Int

  package init(isUTF8: Bool, columns: Int = 76) {
    self.isUTF8 = isUTF8
    self.columns = columns
  }

  /// Whether a locale is of UTF-8, as the environment names it.
  package static func isUTF8(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let name = locale?.lowercased().replacing("-", with: "") ?? ""
    return name.contains(".utf8")
  }

  /// The line in as many lines as it needs.
  package func written(_ line: String) -> [String] {
    let clean = cleaned(line)
    guard clean.count > columns else { return [clean] }
    var lines: [String] = []
    var current = ""
    for word in clean.split(separator: " ") {
      let isFirst = lines.isEmpty
      if current.isEmpty {
        current = (isFirst ? "" : indent) + word
      } else if current.count + 1 + word.count <= columns {
        current += " " + word
      } else {
        lines.append(current)
        current = indent + word
      }
    }
    return lines + [current]
  }

  private var indent: String { "  " }

  private func cleaned(_ line: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: scalars.append(" ")
      case .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: continue
      // Joiners are part of some scripts; every other format character can hide or reorder text.
      case .format: if scalar.value == 0x200C || scalar.value == 0x200D { scalars.append(scalar) }
      default: scalars.append(scalar)
      }
    }
    return isUTF8 ? String(scalars) : Self.ascii(String(scalars))
  }

  /// The same in ASCII: letters without their marks, other scripts as they sound.
  private static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var known = ""
    for character in text { known += signs[character] ?? String(character) }
    let latin = known.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? known
    return String(latin.map { $0.isASCII ? $0 : "?" })
  }

  private static let signs: [Character: String] = [
    "·": "-", "•": "-", "–": "-", "—": "-", "…": "...", "‘": "'", "’": "'", "“": "\"", "”": "\"", "→": "->",
    "←": "<-", "≥": ">=", "≤": "<=", "×": "x", "°": " degrees", "\u{A0}": " ",
  ]
}
