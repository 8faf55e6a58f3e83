import Testing

@testable import TerminalUI

/// Printable ASCII is wrapped by bytes, all other text by graphemes; both must agree.
@Suite struct PlainTextWrappingTests {
  /// Texts of words, spaces and line breaks in all their combinations up to a length, all different.
  private static let texts: [String] = {
    let pieces = ["e", "eeee", "eeeeeee", " ", "  ", "\n"]
    var texts = [""]
    var longest = [""]
    for _ in 0..<4 {
      longest = longest.flatMap { text in pieces.map { text + $0 } }
      texts += longest
    }
    return Array(Set(texts)).sorted()
  }()

  @Test(arguments: [1, 2, 3, 4, 5, 9])
  func plainTextIsBrokenWhereAccentedTextIs(width: Int) {
    for text in Self.texts where text.contains("e") {
      let accented = String(text.map { $0 == "e" ? "é" : $0 })
      let lines = TextWrapping.lines(accented, width: width).map { String($0.map { $0 == "é" ? "e" : $0 }) }
      #expect(TextWrapping.lines(text, width: width) == lines, "\(text.debugDescription)")
    }
  }

  @Test func spacesAndLineBreaksAlone() {
    #expect(TextWrapping.lines("", width: 5) == [""])
    #expect(TextWrapping.lines("   ", width: 5) == [""])
    #expect(TextWrapping.lines("\n", width: 5) == ["", ""])
    #expect(TextWrapping.lines("a\n\nb", width: 5) == ["a", "", "b"])
    #expect(TextWrapping.lines("a b", width: 0) == [])
  }

  @Test func partsOfATextWrapLikeTexts() {
    #expect(TextWrapping.lines("the whole of it".dropFirst(4), width: 8) == ["whole of", "it"])
  }

  @Test func controlCharactersTakeNoColumn() {
    #expect(TextWidth.columns(of: Character("\r\n")) == 0)
    #expect(TextWidth.columns(of: Character("\u{7F}")) == 0)
    #expect(TextWidth.columns(of: Character("~")) == 1)
    #expect(TextWidth.columns(of: Character("1\u{FE0F}")) == 2)
  }
}
