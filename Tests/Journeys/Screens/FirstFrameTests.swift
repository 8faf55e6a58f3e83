import TerminalHarness
import Testing

/// What is there at once, on every kind of terminal.
@Suite struct FirstFrameTests {
  @Test(arguments: ["xterm-256color", "xterm", "tmux-256color", "screen-256color", "linux", "vt100", "vt220"])
  func theFaceAppears(term: String) throws {
    let session = try Journey.begin(term: term)
    #expect(session.shows("Left lower eyelid"))
    #expect(session.shows("checklist"))
    session.expectSound()
    try session.walk(.right, .down, .left, .up, " ", .enter)
    #expect(session.shows("Checklist:"))
    try session.walk("0", "0", "3", "4", .enter, "0", .enter)
    #expect(session.shows("CARE FOR IT YOURSELF"))
    try session.leave("q")
  }

  @Test(arguments: ["C", "POSIX", "xx_XX.UTF-8", "en_US.ISO-8859-1"])
  func aLocaleWithoutUnicodeGetsPlainCharacters(locale: String) throws {
    let session = try Journey.begin(locale: locale)
    for screen in [OpenScreen.face, .checklist, .habits, .result] {
      let session = screen == .face ? session : try Journey.begin(locale: locale, at: screen)
      session.expectSound()
      let beyond = session.screen.text.joined().unicodeScalars.filter { !$0.isASCII }
      #expect(beyond.isEmpty, "\(session.screenDump)")
    }
    try session.leave("q")
  }

  @Test func glyphsCanBeChosen() throws {
    let hasBraille = { (session: Session) in
      session.screen.text.joined().unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) }
    }
    #expect(hasBraille(try Journey.begin()))
    #expect(!hasBraille(try Journey.begin(["--glyphs", "blocks"])))
    #expect(!hasBraille(try Journey.begin(["--glyphs", "ascii"])))
    #expect(!hasBraille(try Journey.begin(term: "linux")))
  }

  @Test(arguments: ["dark", "light", "high-contrast", "auto"])
  func themesHaveColours(theme: String) throws {
    #expect(try usesColour(Journey.begin(["--theme", theme], at: .emergency)))
  }

  @Test func noColourMeansNone() throws {
    #expect(try !usesColour(Journey.begin(environment: ["NO_COLOR": "1"], at: .emergency)))
    #expect(try !usesColour(Journey.begin(["--theme", "mono"], at: .emergency)))
    #expect(try usesColour(Journey.begin(environment: ["NO_COLOR": ""], at: .emergency)))
  }

  private func usesColour(_ session: Session) -> Bool {
    Picture(session).cells.joined().contains { cell in
      cell?.style.foreground != .standard || cell?.style.background != .standard
    }
  }

  @Test(arguments: [
    (["--country", "US"], "en_GB.UTF-8", "911"), ([], "en_GB.UTF-8", "999"), ([], "C.UTF-8", "112"),
  ])
  func theEmergencyNumberIsTheCountrys(arguments: [String], language: String, number: String) throws {
    // The locale need not be installed for its country to be known.
    let session = try Journey.begin(arguments, locale: language, at: .emergency)
    #expect(session.shows("Call \(number) now."), "\(session.screenDump)")
  }

  @Test func theMouseIsLeftAloneWhenAskedTo() throws {
    let session = try Journey.begin(["--no-mouse"])
    #expect(session.screen.mouseModes.isEmpty)
    let before = Picture(session)
    try session.send(Array("\u{1b}[<0;10;10M\u{1b}[<0;10;10m".utf8))
    try session.settle()
    #expect(Picture(session) == before)
    #expect(try Journey.begin().screen.mouseModes == [1000, 1006])
  }

  @Test func nothingHappensWhileNobodyTouchesIt() throws {
    for screen in [OpenScreen.face, .checklist, .result] {
      let cost = try #require(try Journey.begin(at: screen).idleCost(over: .milliseconds(300)))
      #expect(cost.bytes == 0)
      #expect(cost.wakeUps == 0)
    }
  }
}
