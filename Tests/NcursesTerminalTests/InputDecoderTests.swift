import Commands
import Testing
import TerminalUI

@testable import NcursesTerminal

/// What is typed, as a terminal sends it, and what the program hears.
struct InputDecoderTests {
  private func decoder(utf8: Bool = true, mouse: Bool = true) -> InputDecoder {
    InputDecoder(keys: KeySequences(), isUTF8: utf8, wantsMouse: mouse)
  }

  private func events(_ text: String, utf8: Bool = true, mouse: Bool = true) -> [InputEvent] {
    events(Array(text.utf8), utf8: utf8, mouse: mouse)
  }

  /// The events of some bytes followed by silence.
  private func events(_ bytes: [UInt8], utf8: Bool = true, mouse: Bool = true) -> [InputEvent] {
    var decoder = decoder(utf8: utf8, mouse: mouse)
    var events: [InputEvent] = []
    for byte in bytes { decoder.take(byte, into: &events) }
    if decoder.patience != nil { decoder.settle(into: &events) }
    return events
  }

  @Test(arguments: [
    ("a", Key.character("a")), (" ", .character(" ")), ("Z", .character("Z")), ("\r", .enter), ("\n", .enter),
    ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{0C}", .control("l")),
    ("\u{03}", .control("c")), ("\u{1C}", .control("\\")), ("\u{1A}", .control("z")), ("\u{1B}", .escape),
    ("\u{1B}[A", .up),
    ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home),
    ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home),
    ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)),
    ("\u{1B}[24~", .function(12)), ("\u{1B}[1;5C", .right), ("\u{1B}OM", .enter),
    ("\u{1B}Op", .character("0")),
    ("\u{1B}Oy", .character("9")), ("é", .character("é")), ("語", .character("語")), ("𝔸", .character("𝔸")),
  ])
  func keyIsRecognised(_ sent: String, _ key: Key) {
    #expect(events(sent) == [.key(key)])
  }

  @Test(
    "what no key sends is not heard",
    arguments: [
      "\u{1B}[99~", "\u{1B}[1;2P", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[200;5u", "\u{1B}OZ", "\u{00}",
      "\u{1B}]11;rgb:0/0/0\u{07}", "\u{1B}P1$r0m\u{1B}\\", "\u{0301}", "\u{200D}", "\u{85}", "\u{1B}[2",
      "\u{1B}[99999999999999999999999~", "\u{1B}[201~", "\u{1B}[<0;5M", "\u{1B}[<0;0;0M", "\u{1B}[<35;5;5M",
    ])
  func unknownIsSilent(_ sent: String) {
    #expect(events(sent) == [])
  }

  @Test func afterAnUnknownSequenceKeysAreHeardAgain() {
    #expect(events("\u{1B}[1;2;3;4xq\u{1B}]0;t\u{07}w") == [.key(.character("q")), .key(.character("w"))])
  }

  @Test func cutSequenceDoesNotSwallowWhatFollows() {
    #expect(events("\u{1B}[1\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}[1\rx") == [.key(.enter), .key(.character("x"))])
  }

  @Test func escapeIsHeardOnceTheInputIsQuiet() {
    var decoder = decoder()
    var events: [InputEvent] = []
    decoder.take(0x1B, into: &events)
    #expect(events == [])
    #expect(decoder.patience == .milliseconds(25))
    decoder.settle(into: &events)
    #expect(events == [.key(.escape)])
    #expect(decoder.patience == nil)
  }

  @Test func escapeAndKeyInOnePieceAreBoth() {
    #expect(events("\u{1B}q") == [.key(.escape), .key(.character("q"))])
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
  }

  @Test func brokenTextIsDropped() {
    #expect(events([0xC3, 0x61, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xE2, 0x82]) == [.key(.character("a"))])
    #expect(events([0xE0, 0x80, 0xAF, 0xF4, 0x90, 0x80, 0x80, 0x62]) == [.key(.character("b"))])
  }

  @Test func localeWithoutUTF8HasASCIIOnly() {
    #expect(events("aéb", utf8: false) == [.key(.character("a")), .key(.character("b"))])
    #expect(events("\u{1B}[200~aéb\u{1B}[201~", utf8: false) == [.paste("ab")])
  }

  @Test func mousePressAndWheel() {
    let at = Point(column: 9, row: 4)
    #expect(events("\u{1B}[<0;10;5M\u{1B}[<0;10;5m") == [.mouse(MouseEvent(point: at, kind: .press))])
    #expect(events("\u{1B}[<64;10;5M") == [.mouse(MouseEvent(point: at, kind: .wheelUp))])
    #expect(events("\u{1B}[<69;10;5M") == [.mouse(MouseEvent(point: at, kind: .wheelDown))])
    #expect(events("\u{1B}[<2;10;5M") == [])
    #expect(events("\u{1B}[<0;10;5M", mouse: false) == [])
    #expect(events("\u{1B}[M !!q") == [.key(.character("q"))])
  }

  @Test func keysOfTheTerminalItselfGoFirst() {
    let keys = KeySequences(own: [Array("[224z".utf8): .function(1), Array("A".utf8): .up])
    var decoder = InputDecoder(keys: keys, isUTF8: true, wantsMouse: false)
    var events: [InputEvent] = []
    for byte in Array("\u{1B}[224z\u{1B}A".utf8) { decoder.take(byte, into: &events) }
    #expect(events == [.key(.function(1)), .key(.up)])
  }

  @Test func anyBytesAtAllAreSurvived() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<64).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255) : [0x1B, 0x5B, 0x3C, 0x4D, 0x3B].randomElement() ?? 0
      }
      var decoder = decoder()
      var events: [InputEvent] = []
      for byte in bytes { decoder.take(byte, into: &events) }
      decoder.settle(into: &events)
      #expect(decoder.patience == nil)
    }
  }
}
