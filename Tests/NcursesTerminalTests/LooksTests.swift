import CNcurses
import Testing
import TerminalUI

@testable import NcursesTerminal

/// What of a theme and of the glyphs reaches a given terminal.
struct LooksTests {
  @Test(arguments: [
    ("xterm-256color", GlyphSet.braille), ("tmux-256color", .braille), ("screen.xterm-256color", .braille),
    ("vte-256color", .braille), ("linux", .blocks), ("linux-16color", .blocks), ("vt100", .ascii),
    ("vt220-w", .ascii), ("ansi", .ascii), ("dumb", .ascii), ("", .ascii), ("cons25", .ascii),
  ])
  func glyphsOfATerminal(_ term: String, _ glyphs: GlyphSet) {
    let kind = TerminalKind(term: term)
    #expect(kind.glyphs(localeIsUTF8: true, override: nil) == glyphs)
    #expect(kind.glyphs(localeIsUTF8: true, override: .blocks) == .blocks)
    #expect(kind.glyphs(localeIsUTF8: false, override: .braille) == .ascii)
  }

  @Test func onlyEmulatorsAreAskedForTheirModes() {
    #expect(TerminalKind(term: "xterm").modesOn(mouse: true) == "\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1006h")
    #expect(TerminalKind(term: "xterm").modesOn(mouse: false) == "\u{1B}[?2004h")
    #expect(TerminalKind(term: "linux").modesOn(mouse: true).isEmpty)
    #expect(TerminalKind(term: "vt100").modesOff(mouse: true).isEmpty)
    #expect(TerminalKind(term: "vt100").scrollbackErasure.isEmpty)
    #expect(TerminalKind(term: "linux").scrollbackErasure == "\u{1B}[3J")
  }

  @Test func pairsAreNumberedOnceAndRunOut() {
    var pairs = ColourPairs(last: 2)
    let red = ColourPairs.Pair(foreground: 1, background: nil)
    #expect(pairs.number(for: .init(foreground: nil, background: nil)) == .known(0))
    #expect(pairs.number(for: red) == .new(1))
    #expect(pairs.number(for: red) == .known(1))
    #expect(pairs.number(for: .init(foreground: nil, background: 1)) == .new(2))
    #expect(pairs.number(for: .init(foreground: 5, background: 1)) == .exhausted)
    #expect(pairs.number(for: red) == .known(1))
  }

  @Test func brightColoursOfEightAreBold() {
    let paint = Paint(Theme.Look(foreground: 12, background: 9), colours: 8)
    #expect(paint.colours == ColourPairs.Pair(foreground: 4, background: 1))
    #expect(paint.attributes == UInt16(CN_BOLD))
  }

  @Test func coloursATerminalLacksAreItsOwn() {
    #expect(Paint(Theme.Look(foreground: 200, background: -7), colours: 16).colours == .init())
    #expect(
      Paint(Theme.Look(foreground: 200), colours: 256).colours == .init(foreground: 200, background: nil))
    #expect(Paint(Theme.Look(foreground: 3, background: 3), colours: 0).colours == .init())
  }

  @Test func emphasisNeedsNoColour() {
    let look = Theme.Look(bold: true, dim: true, reversed: true, underlined: true)
    #expect(Paint(look, colours: 0).attributes == UInt16(CN_BOLD | CN_DIM | CN_REVERSED | CN_UNDERLINED))
  }

  @Test(arguments: [(-1, 0), (0, 0), (2, 0), (8, 8), (16, 16), (88, 88), (256, 256), (16_777_216, 8)])
  func coloursThatAreAPalette(_ claimed: Int, _ used: Int) {
    #expect(NcursesTerminal.usableColours(claimed) == used)
  }
}

/// What of a cell's text is sent to a terminal.
struct CellEncodingTests {
  private func scalars(_ text: String, isPlain: Bool = false) -> [UInt32] {
    let cell = CellEncoding.encode(text, isWide: false, isPlain: isPlain)
    let all = [cell.scalars.0, cell.scalars.1, cell.scalars.2, cell.scalars.3, cell.scalars.4]
    return Array(all.prefix(Int(cell.scalar_count)))
  }

  @Test func textIsSentAsItIs() {
    #expect(scalars("a") == [0x61])
    #expect(scalars("é") == [0xE9])
    #expect(scalars("e\u{301}") == [0x65, 0x301])
    #expect(scalars("") == [])
  }

  @Test func controlsNeverReachTheTerminal() {
    #expect(scalars("\u{1B}") == [0x3F])
    #expect(scalars("\u{7F}") == [0x3F])
    #expect(scalars("a\u{202E}") == [0x61])
    #expect(scalars("a\u{200D}") == [0x61])
  }

  @Test func whatWouldChangeTheWidthIsLeftOut() {
    #expect(scalars("\u{26A0}\u{FE0F}") == [0x26A0])
    #expect(scalars("a" + String(repeating: "\u{301}", count: 50)).count == Int(CN_CELL_SCALARS))
  }

  @Test func terminalWithoutGlyphsGetsASCII() {
    #expect(scalars("é", isPlain: true) == [0x3F])
    #expect(scalars("e\u{301}", isPlain: true) == [0x65])
  }
}

/// How long the program sleeps.
struct WaitingTests {
  @Test func sleepsUntilTheEarlierOfTwoMoments() {
    let now = ContinuousClock.now
    #expect(NcursesTerminal.milliseconds(from: now, to: nil, or: nil) == -1)
    #expect(NcursesTerminal.milliseconds(from: now, to: now + .seconds(2), or: now + .milliseconds(25)) == 25)
    #expect(NcursesTerminal.milliseconds(from: now, to: now + .microseconds(1), or: nil) == 1)
    #expect(NcursesTerminal.milliseconds(from: now, to: now - .seconds(5), or: nil) == 0)
    #expect(NcursesTerminal.milliseconds(from: now, to: now + .seconds(9_000_000), or: nil) == Int32.max)
  }
}
