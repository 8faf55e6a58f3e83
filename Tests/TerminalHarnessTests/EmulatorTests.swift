import TerminalHarness
import Testing

/// A screen after `output`.
private func screen(_ output: String, _ columns: Int = 10, _ rows: Int = 4) -> Emulator {
  var screen = Emulator(size: TerminalSize(columns: columns, rows: rows))
  screen.feed(output)
  return screen
}

@Suite struct EmulatorTextTests {
  @Test func plainTextAndLines() {
    let screen = screen("one\r\ntwo\tx\r\nab\u{8}c")
    #expect(screen.text == ["one", "two     x", "ac", ""])
    #expect(screen.cursorPosition == Position(column: 2, row: 2))
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test func theLastColumnHoldsTheCursorUntilMoreComes() {
    var screen = screen("0123456789")
    #expect(screen.cursorPosition == Position(column: 9, row: 0))
    screen.feed("\r")
    #expect(screen.cursorPosition == Position(column: 0, row: 0))
    screen.feed("\u{1b}[1;10HXY")
    #expect(screen.text == ["012345678X", "Y", "", ""])
  }

  @Test func withoutAutowrapTheLastColumnIsOverwritten() {
    #expect(screen("\u{1b}[?7l0123456789abc").text == ["012345678c", "", "", ""])
  }

  @Test func theBottomScrolls() {
    #expect(screen("1\r\n2\r\n3\r\n4\r\n5").text == ["2", "3", "4", "5"])
    #expect(screen("1\r\n2\u{1b}[H\u{1b}M").text == ["", "1", "2", ""])
  }

  @Test func nulAndDeleteArePadding() {
    #expect(screen("a\u{0}\u{0}b\u{7f}c\u{1b}\u{0}[\u{0}2C!").text[0] == "abc  !")
  }

  @Test func wideCharactersTakeTwoCells() {
    let screen = screen("日本x")
    #expect(screen.text[0] == "日本x")
    #expect(screen.cell(column: 0, row: 0)?.width == 2)
    #expect(screen.cell(column: 1, row: 0)?.width == 0)
    #expect(screen.position(of: "x") == Position(column: 4, row: 0))
    #expect(screen.cursorPosition.column == 5)
  }

  @Test func aWideCharacterDoesNotFitInTheLastColumn() {
    #expect(screen("123456789日").text == ["123456789", "日", "", ""])
  }

  @Test func halfAWideCharacterIsNone() {
    #expect(screen("日本\u{1b}[1;2Hx").text[0] == " x本")
    #expect(screen("日本\u{1b}[1;3Hx").text[0] == "日x")
    #expect(screen("日本\u{1b}[1;3Hx").cell(column: 3, row: 0)?.text == " ")
    #expect(screen("日本\u{1b}[1;2H\u{1b}[K").text[0] == "")
    #expect(screen("日本\u{1b}[1;2H\u{1b}[P").text[0] == " 本")
  }

  @Test func marksJoinTheirCharacter() {
    #expect(screen("e\u{301}x").cell(column: 0, row: 0)?.text == "e\u{301}")
    #expect(screen("日\u{301}x").cell(column: 0, row: 0)?.text == "日\u{301}")
    #expect(screen("123456789e\u{301}").cell(column: 9, row: 0)?.text == "e\u{301}")
    #expect(screen("\u{301}x").text[0] == "x")
  }

  @Test func brokenUTF8BecomesOneReplacementEach() {
    func row(_ bytes: [UInt8]) -> String {
      var screen = screen("")
      screen.feed(bytes)
      return screen.row(0)
    }
    #expect(row([0x61, 0xff, 0x62]) == "a\u{fffd}b")
    #expect(row([0xe2, 0x82, 0x62]) == "\u{fffd}b")
    #expect(row([0xe2, 0x82, 0xe2, 0x82, 0xac]) == "\u{fffd}€")
    #expect(row([0xc0, 0xaf]) == "\u{fffd}\u{fffd}")  // an overlong slash
    #expect(row([0xed, 0xa0, 0x80]) == "\u{fffd}\u{fffd}\u{fffd}")  // a surrogate
    #expect(row([0xf4, 0x90, 0x80, 0x80]) == "\u{fffd}\u{fffd}\u{fffd}\u{fffd}")
    #expect(row([0xe2, 0x0d, 0x62]) == "b")
  }

  @Test func lineDrawingLetters() {
    #expect(screen("\u{1b}(0lqqk\u{1b}(Bq").text[0] == "┌──┐q")
    var vt100 = screen("\u{1b}(B\u{1b})0q\u{e}tqu~\u{f}x")
    #expect(vt100.text[0] == "q├─┤·x")
    #expect(!vt100.isDrawingLines)
    vt100.feed("\u{e}")
    #expect(vt100.isDrawingLines)
  }

  @Test func repeatRepeatsWhatWasShown() {
    #expect(screen("ab\u{1b}[3b").text[0] == "abbbb")
    #expect(screen("\u{1b}(0q\u{1b}[2b\u{1b}(B").text[0] == "───")
    #expect(screen("\u{1b}[5bx").text[0] == "x")
  }
}

@Suite struct EmulatorCursorTests {
  @Test(arguments: [
    ("\u{1b}[A", 4, 1), ("\u{1b}[2A", 4, 0), ("\u{1b}[9A", 4, 0), ("\u{1b}[B", 4, 3), ("\u{1b}[9B", 4, 3),
    ("\u{1b}[C", 5, 2), ("\u{1b}[99C", 9, 2), ("\u{1b}[2D", 2, 2), ("\u{1b}[0D", 3, 2), ("\u{1b}[E", 0, 3),
    ("\u{1b}[2F", 0, 0), ("\u{1b}[7G", 6, 2), ("\u{1b}[2d", 4, 1), ("\u{1b}[H", 0, 0), ("\u{1b}[2;3f", 2, 1),
    ("\u{1b}[;4H", 3, 0), ("\u{1b}[99;99H", 9, 3), ("\u{1b}[Z", 0, 2), ("\u{1b}[I", 8, 2),
  ])
  func moves(sequence: String, column: Int, row: Int) {
    let screen = screen("\u{1b}[3;5H" + sequence)
    #expect(screen.cursorPosition == Position(column: column, row: row))
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test func savedAndRestoredWithItsStyle() {
    for (save, restore) in [("\u{1b}7", "\u{1b}8"), ("\u{1b}[s", "\u{1b}[u")] {
      let screen = screen("\u{1b}[2;3H\u{1b}[1;31m\(save)\u{1b}[H\u{1b}[0mx\(restore)y")
      #expect(screen.text == ["x", "  y", "", ""])
      #expect(screen.cell(column: 2, row: 1)?.style.bold == true)
    }
  }

  @Test func upAndDownStopAtTheScrollRegion() {
    #expect(screen("\u{1b}[2;3r\u{1b}[2;1H\u{1b}[9A").cursorPosition.row == 1)
    #expect(screen("\u{1b}[2;3r\u{1b}[2;1H\u{1b}[9B").cursorPosition.row == 2)
    #expect(screen("\u{1b}[2;3r\u{1b}[4;1H\u{1b}[9A").cursorPosition.row == 1)
  }

  @Test func originModeCountsFromTheRegion() {
    let screen = screen("\u{1b}[2;3r\u{1b}[?6hx\u{1b}[9;2Hy")
    #expect(screen.text == ["", "x", " y", ""])
  }
}

@Suite struct EmulatorEditingTests {
  private let rows = "aaaa\r\nbbbb\r\ncccc\r\ndddd"

  @Test(arguments: [
    ("\u{1b}[2;3H\u{1b}[J", ["aaaa", "bb", "", ""]),
    ("\u{1b}[2;3H\u{1b}[1J", ["", "   b", "cccc", "dddd"]),
    ("\u{1b}[2;3H\u{1b}[2J", ["", "", "", ""]),
    ("\u{1b}[2;3H\u{1b}[K", ["aaaa", "bb", "cccc", "dddd"]),
    ("\u{1b}[2;3H\u{1b}[1K", ["aaaa", "   b", "cccc", "dddd"]),
    ("\u{1b}[2;3H\u{1b}[2K", ["aaaa", "", "cccc", "dddd"]),
    ("\u{1b}[2;2H\u{1b}[2X", ["aaaa", "b  b", "cccc", "dddd"]),
    ("\u{1b}[2;2H\u{1b}[2@x", ["aaaa", "bx bbb", "cccc", "dddd"]),
    ("\u{1b}[2;2H\u{1b}[4hx\u{1b}[4l", ["aaaa", "bxbbb", "cccc", "dddd"]),
    ("\u{1b}[2;2H\u{1b}[2P", ["aaaa", "bb", "cccc", "dddd"]),
    ("\u{1b}[2;2H\u{1b}[L", ["aaaa", "", "bbbb", "cccc"]),
    ("\u{1b}[2;2H\u{1b}[2M", ["aaaa", "dddd", "", ""]),
    ("\u{1b}[S", ["bbbb", "cccc", "dddd", ""]),
    ("\u{1b}[2T", ["", "", "aaaa", "bbbb"]),
    ("\u{1b}[2;3r\u{1b}[3;1H\n", ["aaaa", "cccc", "", "dddd"]),
    ("\u{1b}[2;3r\u{1b}[2;1H\u{1b}M", ["aaaa", "", "bbbb", "dddd"]),
    ("\u{1b}[2;3r\u{1b}[S", ["aaaa", "cccc", "", "dddd"]),
    ("\u{1b}[2;3r\u{1b}[2;1H\u{1b}[L", ["aaaa", "", "bbbb", "dddd"]),
    ("\u{1b}[2;3r\u{1b}[4;1H\u{1b}[L\n", ["aaaa", "bbbb", "cccc", "dddd"]),
    ("\u{1b}[2;3r\u{1b}[r\u{1b}[4;1H\n", ["bbbb", "cccc", "dddd", ""]),
    ("\u{1b}[1;1H\u{1b}D\u{1b}Ex", ["aaaa", "bbbb", "xccc", "dddd"]),
  ])
  func edits(sequence: String, expected: [String]) {
    let screen = screen(rows + sequence)
    #expect(screen.text == expected)
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test func erasingLeavesTheBackgroundOnly() {
    let style = screen("\u{1b}[1;7;44mx\u{1b}[K").cell(column: 5, row: 0)?.style
    #expect(style?.background == .indexed(4))
    #expect(style?.bold == false)
    #expect(style?.reverse == false)
  }

  @Test func resizingKeepsTheCursorsRow() {
    var screen = screen(rows)
    screen.resize(to: TerminalSize(columns: 3, rows: 2))
    #expect(screen.text == ["ccc", "ddd"])
    #expect(screen.cursorPosition == Position(column: 2, row: 1))
    screen.resize(to: TerminalSize(columns: 20, rows: 3))
    screen.feed("\u{1b}[3;20Hx\u{1b}[1;1H\tt")
    #expect(screen.text == ["ccc     t", "ddd", String(repeating: " ", count: 19) + "x"])
  }
}

@Suite struct EmulatorModeTests {
  @Test func theAlternateScreenLeavesTheOtherAlone() {
    var screen = screen("shell$ ")
    screen.feed("\u{1b}[?1049h\u{1b}[22;0;0tfull")
    #expect(screen.isAlternateScreen)
    #expect(screen.text[0] == "       ful")
    #expect(screen.text[1] == "l")
    screen.feed("\u{1b}[2J\u{1b}[?1049l\u{1b}[23;0;0t")
    #expect(!screen.isAlternateScreen)
    #expect(screen.row(0) == "shell$")
    #expect(screen.cursorPosition == Position(column: 7, row: 0))
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test func modesAreSeen() {
    var screen = screen("\u{1b}[?25l\u{1b}[?2004h\u{1b}[?1000;1006h\u{1b}[?1h\u{1b}=")
    #expect(!screen.isCursorVisible)
    #expect(screen.bracketedPaste)
    #expect(screen.mouseModes == [1000, 1006])
    #expect(screen.applicationCursorKeys)
    screen.feed("\u{1b}[?12l\u{1b}[?25h\u{1b}[?2004l\u{1b}[?1000;1006l\u{1b}[?1l\u{1b}>")
    #expect(screen.isCursorVisible)
    #expect(!screen.bracketedPaste)
    #expect(screen.mouseModes.isEmpty)
    #expect(!screen.applicationCursorKeys)
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test func styles() {
    func style(_ codes: String) -> CellStyle? {
      screen("\u{1b}[\(codes)mx").cell(column: 0, row: 0)?.style
    }
    #expect(style("1;2;4;7")?.bold == true)
    #expect(style("1;2;4;7")?.dim == true)
    #expect(style("1;2;4;7")?.underline == true)
    #expect(style("1;2;4;7")?.reverse == true)
    #expect(style("1;2;3;4;5;7;8;9;22;23;24;25;27;28;29") == CellStyle())
    #expect(style("1;31;0") == CellStyle())
    #expect(style("1;31;") == CellStyle())
    #expect(style("31;107")?.foreground == .indexed(1))
    #expect(style("31;107")?.background == .indexed(15))
    #expect(style("97;39;41;49") == CellStyle())
    #expect(style("38;5;208;1")?.foreground == .indexed(208))
    #expect(style("38;5;208;1")?.bold == true)
    #expect(style("48;2;1;2;3")?.background == .rgb(1, 2, 3))
    #expect(style("38:2::1:2:3;4")?.foreground == .rgb(1, 2, 3))
    #expect(style("38:5:9")?.foreground == .indexed(9))
    #expect(style("4:3")?.underline == true)
    #expect(style("4:0")?.underline == false)
  }

  @Test func stringsAreSwallowed() {
    let screen = screen(
      "a\u{1b}]0;title\u{7}b\u{1b}]2;t\u{1b}\\c"
        + "\u{1b}P1$r\u{7}x\u{1b}\\d\u{1b}]P0123456e\u{1b}]Rf")
    #expect(screen.text[0] == "abcdef")
    #expect(screen.systemCommands == ["0;title", "2;t"])
    #expect(screen.bells == 0)
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test func whatNobodyKnowsIsNoted() {
    #expect(screen("\u{1b}[?4711h").unknownSequences == ["ESC [ ?4711h"])
    #expect(screen("\u{1b}[99m").unknownSequences == ["ESC [ 99m"])
    #expect(screen("\u{1b}[1;2y\u{1b}y").unknownSequences == ["ESC [ 1;2y", "ESC y"])
    #expect(screen("\u{9b}31m").unknownSequences == ["C1 control 9B"])
    #expect(screen("\u{1}").unknownSequences == ["control character 1"])
  }

  @Test func answersAreReady() {
    var screen = screen("\u{1b}[2;3H\u{1b}[6n\u{1b}[c")
    #expect(screen.takeReplies() == Array("\u{1b}[2;3R\u{1b}[?62;22c".utf8))
    #expect(screen.takeReplies().isEmpty)
  }

  @Test func aSequenceCanBeCutAnywhere() {
    let output = Array("日\u{1b}[1;31mé\u{1b}]0;x\u{1b}\\\u{1b}[2;3H\u{1b}(0q".utf8)
    let whole = screen("日\u{1b}[1;31mé\u{1b}]0;x\u{1b}\\\u{1b}[2;3H\u{1b}(0q")
    for cut in output.indices {
      var screen = screen("")
      screen.feed(output[..<cut])
      screen.feed(output[cut...])
      #expect(screen.text == whole.text)
    }
    #expect(!whole.isWithinSequence)
    #expect(screen("\u{1b}[1").isWithinSequence)
  }

  /// Whatever a program writes, the screen keeps its shape.
  @Test func hostileOutputIsHarmless() {
    var generator = Repeatable(state: 20_260_101)
    let sized = [(1, 1), (2, 3), (10, 4)].map { TerminalSize(columns: $0.0, rows: $0.1) }
    let bricks = [
      "\u{1b}[", "\u{1b}", "\u{1b}]", "\u{1b}P", "?", ";", ":", "9", "65535", "99999999999999999999", "日",
      "e\u{301}",
      "A", "B", "C", "D", "G", "H", "J", "K", "L", "M", "P", "S", "T", "X", "@", "b", "d", "r", "h", "l", "m",
      "1049", "6", "7", "38", "s", "u", "c", "\t", "\n", "\r", "\u{8}", "\u{e}", "(0", "!p", "#8", "I", "Z",
    ]
    for size in sized {
      var screen = Emulator(size: size)
      for step in 0..<20_000 {
        if step % 3 == 0 {
          screen.feed([UInt8.random(in: 0...255, using: &generator)])
        } else {
          screen.feed(bricks.randomElement(using: &generator) ?? "")
        }
        if step % 500 == 0 {
          screen.resize(
            to: TerminalSize(
              columns: Int.random(in: 1...12, using: &generator),
              rows: Int.random(in: 1...6, using: &generator)))
        }
        if step % 20 == 0 { #expect(hasItsShape(screen)) }
      }
    }
  }

  /// Every row has all its cells, and a wide character both its halves.
  private func hasItsShape(_ screen: Emulator) -> Bool {
    (0..<screen.size.rows).allSatisfy { row in
      let cells = (0..<screen.size.columns).compactMap { screen.cell(column: $0, row: row) }
      return cells.map(\.width).reduce(0, +) == screen.size.columns
        && cells.allSatisfy { $0.text.isEmpty == ($0.width == 0) }
    }
  }
}

/// The same numbers in every run, so that a failure can be looked at again.
private struct Repeatable: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
