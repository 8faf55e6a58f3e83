extension Glyphs {
  /// A text in characters that a terminal with this glyph set can be trusted to show: typographic signs
  /// and, where only ASCII is safe, accented letters get their plain stand-ins.
  package func fitting(_ text: String) -> String {
    guard set != .braille, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if character.isASCII || (set == .blocks && Self.consoleLetters.contains(character)) {
        result.append(character)
      } else {
        result += Self.standIns[character] ?? "?"
      }
    }
    return result
  }

  /// The letters beyond ASCII in the font of the Linux console (code page 437).
  private static let consoleLetters = Set("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥áíóúñÑªº¿¬½¼¡«»ßµ±÷°·²•")

  private static let standIns: [Character: String] = {
    var table: [Character: String] = [
      "‘": "'", "’": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "…": "...", "·": "-", "•": "*", "×": "x",
      "÷": "/", "±": "+/-", "½": "1/2", "¼": "1/4", "¾": "3/4", "°": " degrees", "²": "2", "³": "3", "µ": "u",
      "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "«": "\"", "»": "\"", "\u{A0}": " ", "€": "EUR",
      "£": "GBP",
    ]
    let letters: [(String, String)] = [
      ("a", "àáâãäåā"), ("c", "çč"), ("e", "èéêëē"), ("i", "ìíîïī"), ("n", "ñ"), ("o", "òóôõöō"), ("s", "š"),
      ("u", "ùúûüū"), ("y", "ýÿ"), ("z", "ž"), ("A", "ÀÁÂÃÄÅ"), ("C", "ÇČ"), ("E", "ÈÉÊË"), ("I", "ÌÍÎÏ"),
      ("N", "Ñ"), ("O", "ÒÓÔÕÖ"), ("S", "Š"), ("U", "ÙÚÛÜ"), ("Y", "Ý"), ("Z", "Ž"),
    ]
    for (plain, accented) in letters { for letter in accented { table[letter] = plain } }
    return table
  }()
}
