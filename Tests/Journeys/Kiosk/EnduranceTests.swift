import Foundation
import TerminalHarness
import Testing

/// A kiosk that runs for weeks.
///
/// The usual numbers are small. FLICKER_KIOSK_KEYS (10000), FLICKER_KIOSK_VISITS (500) and
/// FLICKER_KIOSK_KILLS (20) set others, FLICKER_MONKEY_SEED which keys.
@Suite(.serialized) struct EnduranceTests {
  private static let batch = 50

  /// Random keys from each page on: the same process, never stopped, nothing but pages of a kiosk.
  @Test(arguments: KioskPage.ofPatients)
  func randomKeysBreakNothing(page: KioskPage) throws {
    let count = KioskRunLength.number("FLICKER_KIOSK_KEYS", usually: 200)
    let seed = UInt64(KioskRunLength.number("FLICKER_MONKEY_SEED", usually: Int.random(in: 0...1_000_000)))
    let home = try KioskHome(KioskPage.everything)
    let session = try home.begin()
    let number = session.terminal.processID
    try page.open(session)
    var keys = KioskKeys(seed: seed)
    for batch in 0..<max(1, count / Self.batch) {
      for _ in 0..<Self.batch { try session.send(keys.next()) }
      try session.settle()
      let problem = problem(session, number)
      guard problem == nil else {
        Issue.record("FLICKER_MONKEY_SEED=\(seed), \(page), batch \(batch): \(problem ?? "")")
        return
      }
    }
    try session.settle()
    #expect(ProcessStatus.field("State", of: number)?.hasPrefix("S") == true)
    for text in ["eyelid", "began"] {
      let files = try home.files(with: text).filter { !$0.hasPrefix(home.scratch.path + "/tickets/") }
      #expect(files.isEmpty, "\(files)")
    }
    if count > 1_000 { print("kiosk keys: \(page) \(count) keys, seed \(seed), in order") }
  }

  /// What is wrong; nil while it is a kiosk.
  private func problem(_ session: Session, _ number: Int32) -> String? {
    if session.terminal.exitStatus != nil || session.terminal.processID != number {
      return "ended: \(String(describing: session.terminal.exitStatus)) \(session.screenDump)"
    }
    let state = ProcessStatus.field("State", of: number) ?? ""
    if state.hasPrefix("T") || state.hasPrefix("Z") { return "state \(state)" }
    if !session.screen.unknownSequences.isEmpty { return "unknown sequences \(session.screenDump)" }
    let foreign = [
      "Check-in:", "Plan: day", "A twitch now", "Leave now?", "log a twitch", "Contents", "Find:",
    ]
    for text in foreign where session.shows(text) { return "\(text) is shown: \(session.screenDump)" }
    return nil
  }

  /// One patient after another: memory stays flat, and no file is left but the counters.
  @Test func visitsLeaveMemoryFlat() throws {
    let count = KioskRunLength.number("FLICKER_KIOSK_VISITS", usually: 12)
    let home = try KioskHome()
    let session = try home.begin(environment: ["HOME": home.scratch.path])
    var warm: ProcessFigures?
    var files: [String] = []
    let warmUp = max(4, count / 5)
    for visit in 0..<count {
      try session.send(Array("\r".utf8))
      try session.waitUntil(text: "Before you begin")
      try session.send(Array("\r\r003a\(100 + visit)\r\r00\r".utf8))
      try session.waitUntil(text: "Your summary")
      try session.send(Array("qy".utf8))
      try session.waitUntil(text: KioskHome.attract)
      if visit == warmUp {
        try session.settle()
        warm = session.terminal.figures()
        files = try home.files()
      }
    }
    try session.settle()
    session.expectAttract()
    let start = try #require(warm)
    let end = try #require(session.terminal.figures())
    #expect(end.residentKilobytes < start.residentKilobytes + 1024)
    #expect(end.threads <= 2)
    #expect(try home.files() == files)
    let counted = try home.files(with: "visits")
    #expect(counted.count == 1)
    if count > 100 {
      print("kiosk visits: \(count), \(start.residentKilobytes) KB then \(end.residentKilobytes) KB resident")
    }
  }

  /// Killed over and over under something that starts it anew, as systemd does.
  @Test func killedItIsBackAtOnce() throws {
    let count = KioskRunLength.number("FLICKER_KIOSK_KILLS", usually: 3)
    let home = try KioskHome()
    let script = """
      while :; do sh -c 'echo $$ >"$0/pid"; exec "$1" kiosk --config "$2"' "$1" "$0" "$2"; done
      """
    let session = try Session.start(
      program: "/bin/sh",
      arguments: ["-c", script, ProductLocation.flicker, home.scratch.path, home.configuration],
      environment: Journey.usualEnvironment(), directory: home.scratch.path)
    var slowest = Duration.zero
    try session.waitUntil(text: KioskHome.attract)
    for kill in 0..<count {
      try session.settle()
      try session.showKioskSummary()
      let number = try #require(
        Int32(home.scratch.text(of: "pid").trimmingCharacters(in: .whitespacesAndNewlines)))
      let time = try ContinuousClock().measure {
        Glibc.kill(number, SIGKILL)
        try session.waitUntil(text: KioskHome.attract, within: .seconds(3))
      }
      slowest = max(slowest, time)
      #expect(!session.shows(Session.resultWord), "kill \(kill): \(session.screenDump)")
      #expect(try home.files(with: "1237").isEmpty)
    }
    if count > 10 { print("kiosk kills: \(count), back after \(slowest) at the latest") }
  }
}

/// Keys that mean something in a kiosk more often than not, and everything else a keyboard can send.
struct KioskKeys {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private static let useful = Array("jklh amxyns?0123456789.-cpqdef\r\r\r\r\t\u{7f}\u{0c}\u{0b}".utf8)
  private static let sequences = [
    "[A", "[B", "[C", "[D", "OA", "OB", "OC", "OD", "[H", "[F", "[5~", "[6~", "[3~", "[Z", "OP", "OQ", "OR",
    "OS", "[15~", "[19~", "[24~", "[1;5C", "[1;2A",
  ]

  mutating func next() -> [UInt8] {
    switch Int.random(in: 0..<100, using: &numbers) {
    case ..<60: [Self.useful[Int.random(in: Self.useful.indices, using: &numbers)]]
    case ..<85:
      Array(("\u{1b}" + Self.sequences[Int.random(in: Self.sequences.indices, using: &numbers)]).utf8)
    case ..<97: [UInt8.random(in: 0...127, using: &numbers)]
    default: [0x1b]
    }
  }
}
