import Glibc
import TerminalHarness
import Testing

/// Whatever comes in through the terminal, a kiosk stays a kiosk.
@Suite(.serialized) struct HostileInputTests {
  /// Pastes with a mark at both ends are dropped as a whole, whatever is in them.
  @Test(arguments: KioskPage.usual)
  func pastesDoNothing(page: KioskPage) throws {
    let home = try KioskHome(KioskPage.everything)
    let session = try home.begin()
    try page.open(session)
    try session.settle()
    let before = Picture(session)
    for text in [
      "qy", "\r\r\r", "12345678", String(repeating: "y\r", count: 5_000), "\u{3}\u{4}\u{1a}\u{1c}",
      "$(reboot)\n`reboot`\n; reboot\n",
    ] {
      try session.paste(text)
      try session.settle()
      session.expectRunning("\(page)")
      // What breathes goes on.
      if page != .breathing { #expect(Picture(session) == before, "\(session.screenDump)") }
      #expect(session.shows(page.mark), "\(session.screenDump)")
    }
  }

  /// Sequences that terminals send by themselves, or that somebody types, half and whole.
  static let sequences: [String] = [
    "\u{1b}[", "\u{1b}[999999999999999999999~", "\u{1b}]0;title\u{7}", "\u{1b}]52;c;cXk=\u{7}",
    "\u{1b}P+q544e\u{1b}\\",
    "\u{1b}[?1;2c", "\u{1b}[12;40R", "\u{1b}[I\u{1b}[O", "\u{1b}[<;;M", "\u{1b}[<99999999999;1;1M",
    "\u{1b}[<0;-1;-1M", "\u{1b}[<0;500;500M", "\u{1b}[M\u{7f}\u{7f}\u{7f}", "\u{1b}O", "\u{1b}_G\u{1b}\\",
    "\u{1b}[201~", "\u{1b}[27;5;99~", "\u{1b}[99;5u", "\u{90}\u{9b}\u{9c}\u{9d}", "\u{0}\u{0}\u{0}",
    "\u{f4}\u{90}\u{80}\u{80}", "\u{1b}c", "\u{1b}[6n\u{1b}[c",
  ]

  @Test(arguments: KioskPage.usual)
  func sequencesDoNothingBad(page: KioskPage) throws {
    let home = try KioskHome(KioskPage.everything)
    let session = try home.begin()
    try page.open(session)
    for sequence in Self.sequences {
      try session.send(Array(sequence.utf8))
      try session.send(Array("\u{1b}\\".utf8))
      try session.settle()
      session.expectRunning("\(sequence.debugDescription) on \(page)")
    }
    #expect(session.screen.unknownSequences.isEmpty, "\(session.screenDump)")
    try expectUsable(session)
  }

  /// What terminals say of themselves is no key, whole or cut short: the first page, which any key
  /// leaves, stays.
  @Test func sequencesAreNoKeys() throws {
    let session = try KioskHome().begin()
    for sequence in Self.saidByTerminals {
      let bytes = Array(sequence.utf8)
      for length in [bytes.count] + (2..<bytes.count) {
        try session.send(Array(bytes.prefix(length)))
        // Longer than what is cut short is waited for.
        usleep(130_000)
        try session.settle()
        let isThere = session.shows(KioskHome.attract)
        #expect(isThere, "\(length) of \(sequence.debugDescription) is a key: \(session.screenDump)")
        guard isThere else { return }
      }
    }
  }

  static let saidByTerminals = [
    "\u{1b}[?64;1;2;22c", "\u{1b}[12;40R", "\u{1b}[I", "\u{1b}[O", "\u{1b}[99;5u", "\u{1b}[27;5;99~",
    "\u{1b}]11;rgb:10/12/16\u{7}", "\u{1b}P1+r544e\u{1b}\\", "\u{1b}[<35;10;10M", "\u{1b}[<0;10;10m",
    "\u{1b}[200~q\u{1b}[201~",
  ]

  /// What lies below a page cannot be clicked: neither the offers below a code, nor a visit below the
  /// PIN.
  @Test(arguments: [KioskPage.code, .ticket, .pin, .help])
  func clicksReachNothingBelow(page: KioskPage) throws {
    let home = try KioskHome(KioskPage.withoutPrinting)
    let session = try home.begin()
    if page == .pin {
      try session.showKioskSummary()
      try session.pressAndSettle(.function(12))
    } else if page == .help {
      try session.showKioskSummary()
      try session.pressAndSettle("?")
    } else {
      try page.open(session)
    }
    try session.settle()
    let before = Picture(session)
    // The footer is the page's own.
    for row in 1..<session.screen.size.rows {
      for column in stride(from: 1, through: session.screen.size.columns, by: 4) {
        for button in [0, 1, 2, 64, 65, 3, 32, 128] {
          try session.send(Array("\u{1b}[<\(button);\(column);\(row)M".utf8))
        }
      }
      try session.settle()
      session.expectRunning("row \(row) on \(page)")
      try #require(Picture(session) == before, "row \(row) on \(page): \(session.screenDump)")
    }
  }

  @Test(arguments: KioskPage.usual)
  func sizesOfAnyKindDoNothingBad(page: KioskPage) throws {
    let home = try KioskHome(KioskPage.everything)
    let session = try home.begin()
    try page.open(session)
    try session.settle()
    let before = Picture(session)
    for (columns, rows) in [
      (1, 1), (80, 1), (1, 24), (2, 2), (39, 11), (200, 60), (3, 100),
    ] {
      session.resize(to: TerminalSize(columns: columns, rows: rows))
      try session.settle()
      session.expectRunning("\(columns)x\(rows) on \(page)")
    }
    session.resize(to: .standard)
    try session.settle()
    // A code needs room, and so does the list of what can be chosen; all else is as it was.
    if page != .handOver, page != .breathing { #expect(Picture(session) == before, "\(session.screenDump)") }
    try expectUsable(session)
  }

  /// A window too small for a page says so and shows nothing of the visit; keys work as ever.
  @Test func aWindowTooSmallShowsNothingOfAVisit() throws {
    let home = try KioskHome()
    let session = try home.begin()
    try session.showKioskSummary()
    for (columns, rows) in [(39, 40), (80, 11), (39, 11)] {
      session.resize(to: TerminalSize(columns: columns, rows: rows))
      try session.settle()
      #expect(session.shows("larger"), "\(session.screenDump)")
      for text in ["Your summary", "Book", "eyelid", "1237"] {
        #expect(!session.shows(text), "\(columns)x\(rows): \(session.screenDump)")
      }
    }
    session.resize(to: TerminalSize(columns: 1, rows: 1))
    try session.pressAndSettle("q", "y")
    session.resize(to: .standard)
    try session.waitUntil(text: KioskHome.attract)
  }

  /// More than a person can type, without a pause, in the terminal that marks no pastes.
  @Test(arguments: ["xterm-256color", "linux"])
  func floodsAreTakenAndForgotten(term: String) throws {
    let home = try KioskHome()
    let session = try home.begin(term: term)
    var numbers = SeededNumbers(seed: 4)
    let keys = Array("\r\r\r 0ynsjkhlm12q\u{1b}\u{3}\u{1a}\u{4}\u{13}".utf8)
    for _ in 0..<6 {
      try session.send((0..<1_000).map { _ in keys[Int.random(in: keys.indices, using: &numbers)] })
      session.expectRunning()
    }
    try session.settle()
    #expect(session.screen.unknownSequences.isEmpty)
    try expectUsable(session)
  }

  /// It can still be brought back to its first page by keys alone.
  private func expectUsable(
    _ session: Session, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for _ in 0..<4 where !session.shows(KioskHome.attract) {
      try session.pressAndSettle(.escape)
      if session.shows(KioskHome.attract) { break }
      try session.pressAndSettle("q")
      if session.shows("End your visit?") { try session.pressAndSettle("y") }
    }
    try session.settle()
    session.expectAttract(sourceLocation: sourceLocation)
  }
}
