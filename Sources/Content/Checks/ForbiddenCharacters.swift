import Foundation

/// Characters that must not stand in content: they break the layout, hide text or turn it round.
package enum ForbiddenCharacters {
  /// Every forbidden character of a text with its line counted from 1.
  package static func findings(in text: String, file: String, firstLine: Int = 1) -> [ContentFinding] {
    var findings: [ContentFinding] = []
    var line = firstLine
    var hasReturn = false
    // Split by scalars: a carriage return and a line feed are one Character.
    for part in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      // A file with the line ends of another system has one on each line; it is said once.
      if part.last == "\r", !hasReturn {
        hasReturn = true
        findings.append(
          ContentFinding(
            file: file, line: line, problem: "a carriage return", remedy: "save the file with plain line ends"
          ))
      }
      findings += inLine(String(part.last == "\r" ? part.dropLast() : part), file: file, line: line)
      line += 1
    }
    return findings
  }

  private static func inLine(_ text: String, file: String, line: Int) -> [ContentFinding] {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return [] }
    var found: [ContentFinding] = []
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      guard let (what, remedy) = problem(with: scalar, after: previous) else { continue }
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      found.append(
        ContentFinding(file: file, line: line, problem: "\(what) (U+\(padded))", remedy: remedy))
    }
    if text.contains(where: { $0.unicodeScalars.count > mostScalars }) {
      found.append(
        ContentFinding(
          file: file, line: line, problem: "a letter under a pile of accents",
          remedy: "write the plain letter"))
    }
    let composed = text.precomposedStringWithCanonicalMapping
    if !text.unicodeScalars.elementsEqual(composed.unicodeScalars) {
      found.append(
        ContentFinding(
          file: file, line: line, problem: "a letter and its accent as two characters",
          remedy: "write them as one (Unicode NFC)"))
    }
    return found
  }

  /// No script piles up more on one letter.
  private static let mostScalars = 8

  private static func problem(
    with scalar: Unicode.Scalar, after previous: Unicode.Scalar
  ) -> (what: String, remedy: String)? {
    switch scalar {
    case "\t": return ("a tab", "write spaces")
    case "\u{FE0F}": return ("an emoji variation selector", "leave it out")
    case "\u{FEFF}": return ("a byte order mark", "save the file without one")
    // Persian and the scripts of India need them between letters; elsewhere they hide.
    case "\u{200C}", "\u{200D}":
      return previous.value >= 0x590 ? nil : ("an invisible character", "leave it out")
    // The ideographic space is as wide as a letter of its script.
    case " ", "\u{3000}": return nil
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control: return ("a control character", "leave it out")
    case .format where properties.isBidiControl:
      return ("a character that turns the text round", "leave it out")
    case .format, .lineSeparator, .paragraphSeparator: return ("an invisible character", "leave it out")
    case .spaceSeparator: return ("a space of its own kind", "write a plain space")
    case .privateUse, .unassigned, .surrogate: return ("a character no font knows", "write another one")
    default: break
    }
    return properties.isEmojiPresentation ? ("an emoji", "write the word") : nil
  }
}
