import Foundation
import TerminalHarness

/// A program under measurement: what it writes is counted and timed, not shown.
final class LiveProgram {
  /// Something the program wrote, with no longer pause inside.
  struct Burst {
    /// From what caused it to its last byte.
    let duration: Duration
    let bytes: Int
  }

  let start: Burst
  private let terminal: PseudoTerminal
  private let keyboard = Keyboard(term: LiveProgram.term)
  static let term = "xterm-256color"

  /// All that a program under measurement knows of its surroundings.
  static func environment(home: String) -> [String: String] {
    ["TERM": term, "LC_ALL": "C.UTF-8", "HOME": home, "PATH": "/usr/bin:/bin"]
  }

  /// No program pauses this long inside its first frame, nor inside the answer to a key.
  private static let pauseAfterStart = Duration.milliseconds(150)
  private static let pauseAfterKey = Duration.milliseconds(30)

  /// Starts the program and waits for its first frame.
  init(_ program: BenchmarkedProgram, home: String, size: TerminalSize) throws {
    let began = ContinuousClock.now
    terminal = try PseudoTerminal.spawn(
      program: program.path, arguments: program.arguments,
      environment: Self.environment(home: home), size: size)
    start = Self.burst(of: terminal, since: began, first: .seconds(5), pause: Self.pauseAfterStart)
  }

  /// Presses a key and waits for its frame; the frame is empty when the key changed nothing.
  func press(_ key: KeyPress) throws -> Burst {
    let bytes = keyboard.bytes(for: key, application: true) ?? []
    let pressed = ContinuousClock.now
    try terminal.write(bytes)
    return Self.burst(of: terminal, since: pressed, first: .milliseconds(250), pause: Self.pauseAfterKey)
  }

  /// Presses keys without waiting for each, then waits until their frames are done.
  func pressAtOnce(_ keys: [KeyPress]) throws {
    try terminal.write(keys.flatMap { keyboard.bytes(for: $0, application: true) ?? [] })
    _ = Self.burst(of: terminal, since: .now, first: .milliseconds(250), pause: Self.pauseAfterKey)
  }

  /// What the program writes while nobody does anything.
  func rest(for duration: Duration) -> Burst {
    let began = ContinuousClock.now
    let deadline = Deadline(within: duration)
    var bytes = 0
    while !deadline.isOver {
      if terminal.waitForActivity(by: deadline) { bytes += terminal.read().count }
    }
    return Burst(duration: .now - began, bytes: bytes)
  }

  /// What the program costs now; nil once it has ended.
  var figures: ProcessFigures? { terminal.figures() }

  /// Processor time used so far by the thread that draws, in milliseconds; nil where it is not told.
  var processorTime: Double? {
    let text = try? String(contentsOfFile: "/proc/\(terminal.processID)/schedstat", encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { Double($0) }.map { $0 / 1e6 }
  }

  private static func burst(
    of terminal: PseudoTerminal, since cause: ContinuousClock.Instant, first: Duration, pause: Duration
  ) -> Burst {
    var last = cause
    var bytes = 0
    while terminal.waitForActivity(by: Deadline(within: bytes == 0 ? first : pause)) {
      let count = terminal.read().count
      // Nothing to read although something happened: the program has ended.
      guard count > 0 else { break }
      last = .now
      bytes += count
    }
    return Burst(duration: last - cause, bytes: bytes)
  }
}
