import Content

/// Puts texts on lines of the page.
enum PageText {
  /// A text on as many lines as it needs, each with spaces before it.
  static func wrapped(_ text: String, indent: Int = 0) -> [String] {
    let space = String(repeating: " ", count: indent)
    return lines(text, columns: KioskSummary.pageColumns - indent).map { space + $0 }
  }

  /// A text behind a mark, its further lines below its first one.
  static func item(_ mark: String, _ text: String) -> [String] {
    let lead = "  \(mark) "
    return wrapped(text, indent: lead.count).enumerated().map { index, line in
      index == 0 ? lead + line.dropFirst(lead.count) : line
    }
  }

  /// Parts of a text behind a mark.
  static func item(_ mark: String, _ parts: [String?]) -> [String] {
    item(mark, parts.compactMap { $0 }.joined(separator: " "))
  }

  /// A text with one `{name}` filled in.
  static func filled(_ text: String, _ name: String, _ value: String) -> String {
    Placeholders.fill(text, with: [name: value])
  }

  private static func lines(_ text: String, columns limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if TextWidth.columns(joined) <= limit {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      // A word longer than a line, or a language that writes no spaces.
      for character in word {
        if TextWidth.columns(line) + TextWidth.columns(String(character)) > limit {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
