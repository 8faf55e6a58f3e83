import Commands
import Content
import Journal
import Plan
import ProgramTesting
import Testing
import Triage
import ViewModels

@testable import LineMode

/// Every command of every screen can be reached by typing lines, wherever one is.
@Suite struct ReachTests {
  /// Walks that type at random what the page offers, and seldom anything else. Together they come to
  /// every screen and to what lies over it, or this would mean little.
  @Test func everyCommandOfEveryState() throws {
    var kinds: Set<String> = []
    for seed in 1...Self.walks { try walk(seed, &kinds) }
    for kind in Self.everywhere {
      #expect(kinds.contains(kind), "no walk came to \(kind): \(kinds.sorted())")
    }
  }

  private static let walks: UInt64 = 8
  private static let steps = 300
  private static let everywhere = [
    "face", "places", "checklist", "emergency", "why", "habits", "result", "sources", "checkIn", "plan",
    "exercise", "learn", "help", "menu", "episode", "welcome",
  ]

  private func walk(_ seed: UInt64, _ kinds: inout Set<String>) throws {
    var random = SeededRandom(seed: seed)
    var run = try Self.begin(seed)
    for step in 0..<Self.steps {
      let page = run.page
      kinds.insert(page.name.split(separator: ".").first.map(String.init) ?? "")
      let missing = Reach(of: run.state, in: run.world).missing(run.state, in: run.world)
      guard missing.isEmpty else {
        Issue.record("step \(step) of walk \(seed) on \(page.name): \(missing)")
        return
      }
      if step % 40 == 39 { run.world.now = run.world.now.adding(milliseconds: 3_600_000 * 7) }
      run.type(Self.line(page, using: &random))
      if run.hasLeft { run = try Self.begin(seed + UInt64(step) + 10) }
      #expect(!run.said.isEmpty, "nothing was answered on \(page.name)")
      expectSound(run)
      run.wait(seconds: Int.random(in: 0...3, using: &random))
    }
  }

  /// What the random walks seldom come to.
  @Test(arguments: [
    [], ["1", "2"], ["p"], ["p", "0"], ["c"], ["c", "y"], ["+"], ["learn"], ["learn", "/", "coffee"], ["?"],
    ["g"],
  ])
  func whereOneUsuallyIs(_ lines: [String]) throws {
    var run = LineRun(try RealContent.load())
    run.havePlan(day: 4)
    for line in lines { run.type(line) }
    #expect(Reach(of: run.state, in: run.world).missing(run.state, in: run.world) == [])
  }

  private static func begin(_ seed: UInt64) throws -> LineRun {
    var record = JournalSnapshot()
    record.isFirstStart = seed % 3 == 0
    if seed % 5 == 0 { record.standing = .notKept(.readOnly) }
    var run = LineRun(try RealContent.load(), record: record)
    // Seldom come to by chance.
    if seed % 8 == 1 { run.happen(.open(.habits)) }
    if seed % 2 == 0 {
      run.havePlan(day: Int(seed % 9) + 1)
      let techniques = run.world.plan?.techniques ?? []
      if seed % 4 == 0, !techniques.isEmpty {
        let technique = techniques[Int(seed / 4) % techniques.count]
        run.happen(.open(.exercise(technique: technique.id, task: nil)))
      }
    }
    return run
  }

  /// Mostly a line that the page offers.
  private static func line(_ page: LinePage, using random: inout SeededRandom) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return hostile.randomElement(using: &random) ?? ""
    case 1: return "m"
    case 2: return ["b", "?", "", "0", "7"].randomElement(using: &random) ?? ""
    case 3:
      return
        "\(Int.random(in: 1...12, using: &random)) \(["y", "n", "u", "s"].randomElement(using: &random) ?? "y")"
    case 4, 5: return page.letters.keys.sorted().randomElement(using: &random).map(String.init) ?? ""
    default:
      let numbers = page.numbered.map { String($0.number) }
      let words = page.choices.filter(\.isCommand).map(\.title)
      return (numbers + words).randomElement(using: &random) ?? "b"
    }
  }

  static let hostile = [
    "\u{1b}[31mred", "99999999999999999999", "-1", "1e9", "nan", String(repeating: "x", count: 9_000), "\0",
    "\u{202E}abc", "3 3 3", "0x1", "１", "é", "日本", "{number}", "%s%n", "1 ", "m m", "../../etc/passwd", "yes",
    "n o",
  ]

  /// What must hold for everything that is said.
  private func expectSound(_ run: LineRun) {
    let plain = LineOutput(isUTF8: false)
    for line in run.said.flatMap(plain.written) {
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(line)")
    }
    let drawn = run.said.joined().unicodeScalars.filter { (0x2500...0x28FF).contains($0.value) }
    #expect(drawn.isEmpty, "\(run.said)")
    guard run.state.overlay == nil, run.state.screen == .checklist, run.state.checklist.sheet == .emergency,
      let first = run.said.first(where: { !$0.isEmpty }), first.hasPrefix("!")
    else { return }
    #expect(first.contains("112"))
  }
}
