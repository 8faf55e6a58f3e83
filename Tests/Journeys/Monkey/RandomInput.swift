import TerminalHarness

/// Random numbers that are the same for the same seed, everywhere.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Something a monkey does.
enum MonkeyEvent {
  case bytes([UInt8])
  case resize(TerminalSize)
}

/// Events without sense, most of them keys that do something. None of them leaves the program: there
/// is neither a `q` nor a Ctrl-C among them.
struct RandomInput {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func next() -> MonkeyEvent {
    switch Int.random(in: 0..<1000, using: &numbers) {
    case ..<480: .bytes([meaningfulKey()])
    case ..<760: .bytes(Array(sequence().utf8))
    case ..<860: .bytes(Array(mouse().utf8))
    case ..<900: .bytes(Array(hostileSequence().utf8))
    case ..<930: .bytes(Array(character().utf8))
    case ..<960: .bytes(junk())
    case ..<985: .bytes(paste())
    default: .resize(size())
    }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &numbers)]
  }

  private mutating func meaningfulKey() -> UInt8 {
    pick(Array("hjklamx/ynus?0123456789.+-rbcdefiopgtvwzU \r\r\r\t\u{7f}\u{1b}\u{0c}\u{12}".utf8))
  }

  private mutating func sequence() -> String {
    "\u{1b}"
      + pick([
        "[A", "[B", "[C", "[D", "OA", "OB", "OC", "OD", "[H", "[F", "[5~", "[6~", "[3~", "[Z", "OP", "OQ",
        "OR", "[19~", "[15~",
        "[1;5C",
        "[1;2A", "OM",
      ])
  }

  private mutating func mouse() -> String {
    let button = pick([0, 0, 0, 0, 64, 65, 1, 2, 3, 32, 35, 255])
    let column = Int.random(in: 0...140, using: &numbers)
    let row = Int.random(in: 0...50, using: &numbers)
    return "\u{1b}[<\(button);\(column);\(row)\(pick(["M", "m"]))"
  }

  private mutating func hostileSequence() -> String {
    pick([
      "\u{1b}[", "\u{1b}[999999999999999999999~", "\u{1b}]0;title\u{7}", "\u{1b}P+x\u{1b}\\", "\u{1b}[?1;2c",
      "\u{1b}[12;40R", "\u{1b}[<;;M", "\u{1b}[<99999999999;1;1M", "\u{1b}[M\u{7f}\u{7f}\u{7f}",
      "\u{1b}\u{1b}\u{1b}",
      "\u{1b}[200~", "\u{1b}[201~", "\u{1b}O", "\u{1b}]52;c;", "\u{1b}_", "\u{1b}[I", "\u{1b}[O",
    ])
  }

  private mutating func character() -> String {
    pick(["é", "日", "\u{301}", "👨‍👩‍👧", "⚠️", "\u{202e}", "\u{200b}", "\u{ad}", "ß", "\u{85}", "\u{10ffff}", "﷽"])
  }

  /// `q` and Ctrl-C leave. Ctrl-Z has tests of its own, under a shell: while the program stands still, the
  /// kernel itself echoes what comes in.
  private static let unwanted: [UInt8] = [UInt8(ascii: "q"), 0x03, 0x1A]

  private mutating func junk() -> [UInt8] {
    let count = Int.random(in: 1...12, using: &numbers)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      .filter { !Self.unwanted.contains($0) }
  }

  private mutating func paste() -> [UInt8] {
    let count = Int.random(in: 0...400, using: &numbers)
    let inside = (0..<count).flatMap { _ in
      Bool.random(using: &numbers) ? [UInt8(ascii: "7")] : junk().prefix(2)
    }
    return Array("\u{1b}[200~".utf8) + inside + Array("\u{1b}[201~".utf8)
  }

  private mutating func size() -> TerminalSize {
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      return TerminalSize(
        columns: Int.random(in: 1...5, using: &numbers), rows: Int.random(in: 1...5, using: &numbers))
    }
    return TerminalSize(
      columns: Int.random(in: 1...200, using: &numbers), rows: Int.random(in: 1...70, using: &numbers))
  }
}
