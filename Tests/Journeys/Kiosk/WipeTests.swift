import Foundation
import TerminalHarness
import Testing

/// Nothing of a visit is left behind: not in memory, not on disk, not in the terminal, not in a spool.
@Suite(.serialized) struct WipeTests {
  /// The days as the answers hold them.
  static let number = 1237.0
  static let canaries = ["1237 days", "began 1237"]

  /// The ways in which a visit ends while the kiosk goes on.
  enum End: String, CaseIterable {
    case asked, finished, byStaff, printed
  }

  @Test(
    .enabled(if: geteuid() == 0, "only root may read the memory of a kiosk"), arguments: End.allCases)
  func memoryHoldsNothingOfAVisit(end: End) throws {
    let home = try KioskHome("handOver: {print: {command: [/bin/cat]}}\n")
    let session = try home.begin()
    let memory = MemorySearch(process: session.terminal.processID)
    #expect(memory.places(of: Self.canaries, numbers: [Self.number]) == [])
    try session.showKioskSummary()
    for canary in Self.canaries { #expect(memory.places(of: [canary])?.isEmpty == false, "must be findable") }
    #expect(memory.places(of: [], numbers: [Self.number])?.isEmpty == false)
    switch end {
    case .asked: try session.endVisit()
    case .finished: try session.press("4")
    case .byStaff:
      try session.openStaffMenu()
      try session.press("2")
    case .printed:
      try session.pressAndSettle("1")
      try session.waitUntil(text: "It is being printed.")
      try session.endVisit()
    }
    try session.waitUntil(text: KioskHome.attract)
    try session.settle()
    #expect(memory.places(of: Self.canaries, numbers: [Self.number]) == [])
  }

  // MARK: Files

  /// Killed in the middle, without a chance to tidy up.
  @Test func killedInTheMiddleNothingIsOnDisk() throws {
    let home = try KioskHome()
    let before = try home.files()
    let session = try home.begin(environment: [
      "HOME": home.scratch.path, "TMPDIR": home.scratch.path, "XDG_DATA_HOME": home.scratch.path,
      "XDG_STATE_HOME": home.scratch.path, "XDG_CACHE_HOME": home.scratch.path,
    ])
    try session.showKioskSummary()
    #expect(session.shows(Session.resultWord), "\(session.screenDump)")
    expectNoFileOpen(session, home)
    session.terminal.signal(SIGKILL)
    #expect(try session.waitForExit() == .signal(SIGKILL))
    let added = try home.files().filter { !before.contains($0) }
    #expect(added.allSatisfy { $0.hasPrefix(home.state + "/") }, "\(added)")
    for text in ["1237", "eyelid", "\"soon", Session.resultWord] {
      let files = try home.files(with: text)
      #expect(files.isEmpty, "\(text) in \(files)")
    }
  }

  /// A kiosk opens no journal, and holds no file open that it could write to.
  private func expectNoFileOpen(_ session: Session, _ home: KioskHome) {
    let open = ProcessStatus.openFiles(of: session.terminal.processID)
    #expect(!open.isEmpty)
    for (number, target) in open {
      let isAllowed =
        target.hasPrefix("/dev/pts/") || target.hasPrefix("pipe:") || target.hasPrefix("/memfd:")
        || target.hasPrefix("anon_inode:")
      #expect(isAllowed, "\(number): \(target)")
    }
    let maps =
      (try? String(contentsOfFile: "/proc/\(session.terminal.processID)/maps", encoding: .utf8)) ?? ""
    #expect(!maps.contains(home.scratch.path))
  }

  @Test func aWholeVisitCountsAndWritesNothingElse() throws {
    let home = try KioskHome()
    let before = try home.files()
    let session = try home.begin(environment: ["HOME": home.scratch.path])
    try session.showKioskSummary()
    try session.endVisit()
    let added = try home.files().filter { !before.contains($0) }
    let counters = try added.filter { try home.files(with: "visits").contains($0) }
    #expect(counters.count == 1, "\(added)")
    #expect(added.allSatisfy { $0.hasPrefix(home.state + "/") } && added.count <= 2, "\(added)")
    for text in ["1237", "eyelid"] { #expect(try home.files(with: text).isEmpty) }
  }

  /// Whatever limit it is started with.
  @Test func thereAreNoCoreDumps() throws {
    let home = try KioskHome()
    let session = try Session.start(
      program: "/bin/sh",
      arguments: [
        "-c", "ulimit -c $(ulimit -H -c) || exit 9; exec \"$0\" kiosk --config \"$1\"",
        ProductLocation.flicker, home.configuration,
      ], environment: Journey.usualEnvironment(), directory: home.scratch.path)
    try session.waitUntil(text: KioskHome.attract)
    let limits = try String(
      contentsOfFile: "/proc/\(session.terminal.processID)/limits", encoding: .utf8)
    let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(line.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"], "\(line)")
    try session.showKioskSummary()
    let before = try home.files()
    session.terminal.signal(SIGSEGV)
    #expect(try session.waitForExit() == .signal(SIGSEGV))
    #expect(try home.files() == before)
  }

  /// What the system shows of it belongs to root, even its memory: no other process of the same user may
  /// look into it.
  @Test(.enabled(if: geteuid() == 0, "only root can become another user"))
  func noOtherProcessOfItsUserCanLookIntoIt() throws {
    let home = try KioskHome()
    let user: uid_t = 65_534
    for path in try [home.scratch.path, home.state] + home.files() {
      try #require(chown(path, user, user) == 0)
    }
    let session = try Session.start(
      program: "/usr/bin/setpriv",
      arguments: [
        "--reuid=\(user)", "--regid=\(user)", "--clear-groups", ProductLocation.flicker, "kiosk", "--config",
        home.configuration,
      ], environment: Journey.usualEnvironment(), directory: home.scratch.path)
    try session.waitUntil(text: KioskHome.attract)
    let number = session.terminal.processID
    #expect(ProcessStatus.field("Uid", of: number)?.hasPrefix("\(user)") == true)
    var info = stat()
    #expect(stat("/proc/\(number)/mem", &info) == 0)
    #expect(info.st_uid == 0)
  }

  // MARK: The terminal

  /// A visit leaves no line above the screen, and each end asks the terminal to drop what there is.
  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
  func theTerminalKeepsNothing(term: String) throws {
    let home = try KioskHome()
    let session = try home.begin(term: term)
    let before = session.screen.scrollbackErasures
    try session.showKioskSummary()
    try session.endVisit()
    #expect(session.screen.scrollbackErasures > before || term == "vt100")
    session.terminal.signal(SIGTERM)
    #expect(try session.waitForExit() == .code(143))
    for text in ["1237", Session.resultWord, "eyelid"] {
      #expect(!session.shows(text), "\(session.screenDump)")
    }
    session.expectTerminalAsFound()
  }

  /// Keys that were meant for a visit that is over do nothing in the next one.
  @Test func keysTypedAheadAreDropped() throws {
    let home = try KioskHome()
    let session = try home.begin()
    for _ in 0..<5 {
      try session.enterKiosk()
      try session.send(Array("qy\r\r\r\r1237".utf8))
      try session.waitUntil(text: KioskHome.attract)
      try session.settle()
      session.expectAttract()
    }
  }

  /// tmux keeps what scrolls away; of a kiosk there is nothing to keep.
  @Test func theHistoryOfTmuxHoldsNothing() throws {
    let home = try KioskHome()
    let tmux = try Tmux(home)
    defer { tmux.end() }
    let steps: [([KeyPress], String)] = [
      ([], KioskHome.attract), ([.enter], "Before you begin"), ([.enter], "Where does it twitch?"),
      // The checklist is loaded behind the first pages; a key that comes too early is no answer.
      ([.enter], "Checklist:"),
      (["0", "0", "3", "a", "1", "2", "3", "7", .enter, .enter, "0", "0"], "Your result"),
      ([.enter], "Your summary"), ([.right, .right, .right], Session.canary), (["q"], "End your visit?"),
      (["y"], KioskHome.attract),
    ]
    for (keys, mark) in steps {
      try tmux.press(keys)
      try tmux.client.waitUntil(text: mark)
    }
    let everything = try tmux.contents()
    #expect(everything.contains("Old Mill Surgery"))
    for text in ["1237", Session.resultWord, "eyelid"] {
      #expect(!everything.contains(text), "\(everything)")
    }
  }
}
