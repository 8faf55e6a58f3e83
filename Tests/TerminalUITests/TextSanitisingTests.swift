import TerminalUI
import Testing

@Suite struct TextSanitisingTests {
  @Test(arguments: [
    ("plain", "plain"), ("two\nlines", "two lines"), ("win\r\ndows", "win dows"), ("tab\tbed", "tab bed"),
    ("\u{1B}[31mred", "[31mred"), ("\u{202E}evil", "evil"), ("a\u{200B}b", "ab"), ("\u{FEFF}mark", "mark"),
    ("Ünïcödé 日本", "Ünïcödé 日本"), ("e\u{301}", "e\u{301}"), ("\u{0}\u{7}\u{7F}\u{9B}", ""), ("\u{E000}", ""),
    ("\u{2066}x\u{2069}", "x"),
  ])
  func makesOneSafeLine(_ text: String, _ safe: String) {
    #expect(TextSanitising.line(text) == safe)
  }

  @Test(arguments: HostileText.all)
  func nothingDangerousIsLeft(_ text: String) {
    let line = TextSanitising.line(text)
    for scalar in line.unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "\(scalar.value)")
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
    #expect(line.allSatisfy { TextWidth.columns(of: $0) > 0 })
    #expect(TextSanitising.line(line) == line)
    #expect(TextSanitising.line(text, limit: 3).count <= 3)
    #expect(TextSanitising.line(text, limit: 0).isEmpty)
  }
}
