import TerminalHarness
import Testing

/// Input nobody means: pastes into screens of commands, keys that mean nothing.
@Suite struct InputTests {
  @Test(arguments: OpenScreen.allCases) func aHugePasteChangesNothing(_ screen: OpenScreen) throws {
    let session = try Journey.begin(["--reduced-motion"], at: screen)
    let before = Picture(session)
    try session.paste(String(repeating: "y0nq\r7 ", count: 150_000))
    try session.settle(within: .seconds(20))
    session.expectSound()
    if !screen.takesText { #expect(Picture(session) == before, "\(session.screenDump) was \(before)") }
    try expectAnswering(session)
  }

  @Test(arguments: OpenScreen.allCases) func aHostilePasteChangesNothing(_ screen: OpenScreen) throws {
    let session = try Journey.begin(["--reduced-motion"], at: screen)
    let before = Picture(session)
    let escapes = "\u{1b}[31mred\u{1b}[2J\u{1b}]0;title\u{7}\u{1b}[?1049l\u{1b}c\u{1b}[200~again"
    let controls =
      (0..<32).filter { $0 != 27 }.map { String(Unicode.Scalar(UInt8($0))) }.joined() + "\u{7f}\u{9b}31m"
    let marks = "\u{202e}\u{200b}e\u{301}\u{301}\u{301}👨‍👩‍👧⚠️日本"
    for text in [escapes, controls, marks] {
      try session.send(Array("\u{1b}[200~\(text)\u{1b}[201~".utf8))
      try session.settle()
      session.expectSound()
      #expect(session.screen.isAlternateScreen)
      #expect(session.screen.systemCommands.isEmpty)
    }
    if !screen.takesText { #expect(Picture(session) == before, "\(session.screenDump) was \(before)") }
    try expectAnswering(session)
  }

  /// A paste whose end never comes must not swallow the keys after it.
  @Test func aPasteWithoutEndGivesUp() throws {
    let session = try Journey.begin(at: .checklist)
    try session.send(Array("\u{1b}[200~yyyy".utf8))
    try session.settle()
    try session.walk("1")
    #expect(session.shows("Get help first"))
  }

  @Test func aPastedNameIsSearchedFor() throws {
    let session = try Journey.begin()
    try session.walk("/")
    try session.paste("nos\ttril\n")
    try session.settle()
    session.expectSound()
    #expect(session.shows("/ nos tril"), "\(session.screenDump)")
  }

  @Test func bytesThatAreNoTextAreDroppedFromAPaste() throws {
    let session = try Journey.begin()
    try session.walk("/")
    let lead = Array("\u{1b}[200~ch".utf8)
    try session.send(lead + [0xff, 0xc3, 0x28, 0xf0, 0x9f] + Array("in\u{1b}[201~".utf8))
    try session.settle()
    session.expectSound()
    #expect(session.shows("/ ch(in"), "\(session.screenDump)")
  }

  @Test(arguments: OpenScreen.allCases) func unknownKeysDoNothing(_ screen: OpenScreen) throws {
    let session = try Journey.begin(["--reduced-motion"], at: screen)
    let before = Picture(session)
    let keys = [
      "\u{1b}[24~", "\u{1b}[19~", "\u{1b}[2~", "\u{1b}[99~", "\u{1b}[1;5P", "\u{1b}[?1;2c", "\u{1b}[0n",
      "\u{1b}[I",
      "\u{1b}[O", "\u{1b}]11;rgb:0/0/0\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}[12;40R",
      "\u{1b}[<0;999;999M",
      "\u{1b}[<3;5;5M", "\u{1b}[<0;0;0M", "\u{1b}[M !!", "\u{1}", "\u{2}", "\u{19}", "\u{1c}", "\u{1f}",
      "\u{0}", "\u{1b}[99999999999999999999999~", "\u{1b}[<99999999999999999999;1;1M",
      "\u{1b}[1;2;3;4;5;6;7;8;9u",
    ]
    for key in keys {
      try session.send(Array(key.utf8))
      try session.settle()
      #expect(Picture(session) == before, "\(key.debugDescription) \(session.screenDump)")
    }
    // Bytes that are no UTF-8.
    try session.send([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80, 0x80])
    try session.settle()
    #expect(Picture(session) == before, "\(Picture(session).difference(from: before))")
    session.expectSound()
  }

  @Test(arguments: OpenScreen.allCases) func lettersWithoutMeaningDoNothing(_ screen: OpenScreen) throws {
    guard !screen.takesText else { return }
    let session = try Journey.begin(["--reduced-motion"], at: screen)
    let before = Picture(session)
    for key in ["é", "日", "G", "Z", "%", "~"] as [KeyPress] {
      try session.pressAndSettle(key)
      #expect(Picture(session) == before, "\(key) \(session.screenDump)")
    }
  }

  private func expectAnswering(_ session: Session) throws {
    try session.pressAndSettle(.control("l"))
    session.expectSound()
  }
}

/// How long Esc alone takes: programs must wait to see whether a sequence follows.
@Suite(.serialized) struct EscapeTests {
  @Test func escapeActsAtOnce() throws {
    let session = try Journey.begin()
    var times: [Duration] = []
    for _ in 0..<20 {
      try session.pressAndSettle("?")
      let clock = ContinuousClock()
      let time = try clock.measure {
        try session.send([0x1b])
        try session.waitUntilGone(text: "Keys on this screen")
      }
      times.append(time)
    }
    times.sort()
    print("Esc to frame: median \(times[10]), longest \(times[19])")
    #expect(times[10] < .milliseconds(250))
  }
}
