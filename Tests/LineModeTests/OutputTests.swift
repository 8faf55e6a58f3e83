import Testing

@testable import LineMode

@Suite struct OutputTests {
  @Test func longLinesBreakBetweenWords() {
    let output = LineOutput(isUTF8: true, columns: 20)
    let lines = output.written("1. one two three four five six seven")
    #expect(lines == ["1. one two three", "  four five six", "  seven"])
    #expect(output.written("short") == ["short"])
    #expect(output.written("") == [""])
    #expect(
      output.written(String(repeating: "x", count: 30)) == ["  " + String(repeating: "x", count: 30)]
        || output.written(String(repeating: "x", count: 30)) == [String(repeating: "x", count: 30)])
  }

  @Test func asciiIsAllThatAnASCIILocaleGets() {
    let output = LineOutput(isUTF8: false)
    #expect(output.written("“café” – naïve… ≥ 3 · 7 °") == ["\"cafe\" - naive... >= 3 - 7  degrees"])
    #expect(output.written("Ärger, Łódź, Ελλάδα").allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  @Test func nothingThatMovesTheCursorGetsOut() {
    let output = LineOutput(isUTF8: true)
    #expect(output.written("a\u{1b}[2Jb\rc\u{7}\u{9b}\u{202E}d") == ["a [2Jb c  d"])
  }

  @Test func localesOfUTF8() {
    #expect(LineOutput.isUTF8(["LANG": "en_GB.UTF-8"]))
    #expect(LineOutput.isUTF8(["LC_ALL": "", "LC_CTYPE": "C.utf8", "LANG": "C"]))
    #expect(!LineOutput.isUTF8(["LC_ALL": "C", "LANG": "en_GB.UTF-8"]))
    #expect(!LineOutput.isUTF8(["LANG": "de_DE.ISO-8859-1"]))
    #expect(!LineOutput.isUTF8([:]))
  }

  @Test func typedLinesLoseWhatNobodyTypes() {
    #expect(LineInput.cleaned("  \u{1b}[A3\t n \r") == "[A3  n")
    #expect(LineInput.cleaned("\0\u{7}\u{202E}\u{FFFD}") == "")
  }
}
