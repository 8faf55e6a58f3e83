import Foundation

/// Characters that must not stand in content: they break the layout, hide text or turn it round.
package enum ForbiddenCharacters {
  /// Every forbidden character of a text with its line counted from 1.
  package static func findings(in text: String, file: String, firstLine: Int = 1) -> [ContentFinding] {
    var findings: [ContentFinding] = []
    var line = firstLine
    // Split by scalars: a carriage return and a line feed are one Character.
    for part in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      findings += inLine(String(part), file: file, line: line)
      line += 1
    }
    return findings
  }

  private static func inLine(_ text: String, file: String, line: Int) -> [ContentFinding] {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return [] }
    var found: [ContentFinding] = []
    for scalar in text.unicodeScalars {
      guard let (what, remedy) = problem(with: scalar) else { continue }
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      found.append(
        ContentFinding(file: file, line: line, problem: "\(what) (U+\(padded))", remedy: remedy))
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

  private static func problem(with scalar: Unicode.Scalar) -> (what: String, remedy: String)? {
    switch scalar {
    case "\t": return ("a tab", "write spaces")
    case "\u{FE0F}": return ("an emoji variation selector", "leave it out")
    case "\u{FEFF}": return ("a byte order mark", "save the file without one")
    case "\u{200C}", "\u{200D}": return nil
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control: return ("a control character", "leave it out")
    case .format where properties.isBidiControl:
      return ("a character that turns the text round", "leave it out")
    case .format, .lineSeparator, .paragraphSeparator: return ("an invisible character", "leave it out")
    case .privateUse, .unassigned, .surrogate: return ("a character no font knows", "write another one")
    default: break
    }
    return properties.isEmojiPresentation ? ("an emoji", "write the word") : nil
  }
}
