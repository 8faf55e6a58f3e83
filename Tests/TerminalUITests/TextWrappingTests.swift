import TerminalUI
import Testing

@Suite struct TextWrappingTests {
  @Test(
    arguments: [
      ("", 10, [""]), ("one two three", 7, ["one two", "three"]), ("one two", 3, ["one", "two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\nb", 10, ["a", "b"]), ("a\n\nb", 10, ["a", "", "b"]),
      ("日本語", 4, ["日本", "語"]), ("日本語", 5, ["日本", "語"]), ("あい。", 4, ["あ", "い。"]),
      ("one  two", 20, ["one two"]), ("of 日本 too", 5, ["of 日", "本", "too"]),
    ] as [(String, Int, [String])])
  func breaksAtSpacesAndBetweenWideCharacters(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(TextWrapping.lines(text, width: width) == lines)
  }

  @Test(arguments: HostileText.all)
  func noLineIsTooWideAndNothingIsLost(_ text: String) {
    for width in [2, 3, 5, 8, 13, 40, 79, 1_000] {
      let lines = TextWrapping.lines(text, width: width)
      for line in lines { #expect(TextWidth.columns(of: line) <= width, "\(line) at \(width)") }
      #expect(visible(lines.joined()) == visible(text), "at \(width)")
    }
  }

  /// What fits in one line stays in one.
  @Test func aLineThatFitsIsNotBroken() {
    let text = "one two three 日本語 four"
    #expect(TextWrapping.lines(text, width: TextWidth.columns(of: text)) == [text])
    #expect(TextWrapping.lines(text, width: TextWidth.columns(of: text) - 1).count == 2)
  }

  @Test func noWidthIsNoLine() {
    for text in HostileText.all {
      #expect(TextWrapping.lines(text, width: 0) == [])
      #expect(TextWrapping.lines(text, width: -3) == [])
      _ = TextWrapping.lines(text, width: 1)
    }
  }

  @Test(arguments: [
    ("short", 10, "short"), ("exactly10!", 10, "exactly10!"), ("longer than that", 10, "longer th…"),
    ("a word cut", 7, "a word…"), ("日本語です", 6, "日本…"), ("abc", 1, "a"), ("日本", 1, ""), ("abc", 0, ""),
  ])
  func truncatesWithAnEllipsis(_ text: String, _ width: Int, _ shown: String) {
    #expect(TextWrapping.truncated(text, width: width, ellipsis: "…") == shown)
  }

  @Test(arguments: HostileText.all)
  func truncatedTextFits(_ text: String) {
    for width in [0, 1, 2, 5, 20] {
      for ellipsis in ["…", "..."] {
        let shown = TextWrapping.truncated(text, width: width, ellipsis: ellipsis)
        #expect(TextWidth.columns(of: shown) <= width)
      }
      #expect(TextWidth.columns(of: TextWrapping.prefix(of: text, columns: width)) <= width)
      #expect(text.hasPrefix(TextWrapping.prefix(of: text, columns: width)))
    }
  }

  /// The characters that take a column, blanks apart.
  private func visible(_ text: String) -> [Character] {
    text.filter { $0 != " " && TextWidth.columns(of: $0) > 0 }
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abc", 2, "bc"), ("abc", 0, ""), ("", 4, ""), ("ab日本", 3, "本"), ("ab日本", 5, "b日本"),
    ("ae\u{301}\u{302}", 1, "e\u{301}\u{302}"),
  ])
  func theEndOfATextFits(text: String, columns: Int, shown: String) {
    #expect(TextWrapping.suffix(of: text, columns: columns) == shown)
  }
}
