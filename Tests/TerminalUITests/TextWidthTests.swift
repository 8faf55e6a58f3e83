import TerminalUI
import Testing

@Suite struct TextWidthTests {
  @Test(
    arguments: [
      ("a", 1), (" ", 1), ("~", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("日", 2), ("ひ", 2), ("ｱ", 1),
      ("Ａ", 2),
      ("가", 2), ("⠿", 1), ("█", 1), ("│", 1), ("…", 1), ("●", 1), ("👍", 2), ("\u{0}", 0), ("\u{1B}", 0),
      ("\u{7F}", 0),
      ("\u{9B}", 0), ("\u{200B}", 0), ("\u{202E}", 0), ("\u{FEFF}", 0), ("\u{AD}", 1), ("\r\n", 0), ("\n", 0),
      ("\t", 0),
      ("☀\u{FE0F}", 2), ("👨‍👩‍👧", 2), ("नि", 1),
    ] as [(Character, Int)])
  func columnsOfACharacter(_ character: Character, _ columns: Int) {
    #expect(TextWidth.columns(of: character) == columns)
  }

  @Test(arguments: [
    ("", 0), ("plain text", 10), ("日本語", 6), ("a日b", 4), ("e\u{301}e\u{301}", 2), ("a\u{1B}[31mb", 6),
    ("a\nb", 2),
    ("~\u{7F}", 1),
  ])
  func columnsOfAText(_ text: String, _ columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    #expect(TextWidth.columns(of: Substring(text)) == columns)
  }

  /// A text is as wide as its characters, whatever they are.
  @Test func aTextIsTheSumOfItsCharacters() {
    for text in HostileText.all {
      #expect(TextWidth.columns(of: text) == text.reduce(0) { $0 + TextWidth.columns(of: $1) })
    }
  }
}
