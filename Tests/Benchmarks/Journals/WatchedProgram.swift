import Foundation
import TerminalHarness

/// A program whose screen is followed, to time when something can be read on it.
final class WatchedProgram {
  private let terminal: PseudoTerminal
  private let began: ContinuousClock.Instant
  private let keyboard = Keyboard(term: LiveProgram.term)
  private var screen: Emulator

  /// Starts a program; returns at once.
  init(_ program: String, _ arguments: [String], home: String, size: TerminalSize) throws {
    screen = Emulator(size: size)
    began = ContinuousClock.now
    terminal = try PseudoTerminal.spawn(
      program: program, arguments: arguments, environment: LiveProgram.environment(home: home), size: size)
  }

  /// What the program costs now; nil once it has ended.
  var figures: ProcessFigures? { terminal.figures() }

  /// Milliseconds from the start until the screen is as it should be; nil when it does not become so.
  func millisecondsSinceStart(until isReached: (Emulator) -> Bool) -> Double? {
    wait(since: began, until: isReached)
  }

  /// Presses a key; milliseconds until the screen is as it should be, nil when it does not become so.
  func press(_ key: KeyPress, until isReached: (Emulator) -> Bool) throws -> Double? {
    let bytes = keyboard.bytes(for: key, application: true) ?? []
    let pressed = ContinuousClock.now
    try terminal.write(bytes)
    return wait(since: pressed, until: isReached)
  }

  /// Presses a key without waiting; the moment of it.
  func begin(_ key: KeyPress) throws -> ContinuousClock.Instant {
    let pressed = ContinuousClock.now
    try terminal.write(keyboard.bytes(for: key, application: true) ?? [])
    return pressed
  }

  /// How many bytes have come since the last time.
  func takeOutput() -> Int { terminal.read().count }

  private func wait(since cause: ContinuousClock.Instant, until isReached: (Emulator) -> Bool) -> Double? {
    let deadline = Deadline(within: .seconds(5))
    while terminal.waitForActivity(by: deadline) {
      let bytes = terminal.read()
      // Before looking at them, which is none of the program's time.
      let duration = ContinuousClock.now - cause
      guard !bytes.isEmpty else { return nil }
      screen.feed(bytes)
      if isReached(screen) { return duration.milliseconds }
    }
    return nil
  }
}
