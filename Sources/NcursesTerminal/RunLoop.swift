import CNcurses
import TerminalUI

extension NcursesTerminal {
  /// Waits for input; nil when `timeout` passed first. No timeout means for ever, asleep.
  ///
  /// Once the terminal is gone every call returns `.leave` at once.
  package func next(within timeout: Duration?) -> InputEvent? {
    let deadline = timeout.map { ContinuousClock.now + min(max($0, .zero), .seconds(86_400)) }
    while true {
      if let event = takeEvent() { return event }
      guard isOpen, !isGone else { return .leave(exitCode: ExitCode.hangup) }
      let now = ContinuousClock.now
      let settling = decoder.patience.map { lastInput + $0 }
      let found = cn_wait(Self.milliseconds(from: now, to: deadline, or: settling), wakePipe.readEnd)
      note(found)
      guard found == 0 else { continue }
      let later = ContinuousClock.now
      if let settling, later >= settling {
        decoder.settle(into: &events)
      } else if let deadline, later >= deadline {
        return nil
      }
    }
  }

  /// Gives the terminal back, stops the program as Ctrl-Z does, and returns after `fg`.
  package func suspend() {
    guard isOpen, cn_suspend() else { return }
    resumed()
  }

  private func takeEvent() -> InputEvent? {
    guard nextEvent < events.count else {
      if !events.isEmpty { events.removeAll(keepingCapacity: true) }
      nextEvent = 0
      return nil
    }
    nextEvent += 1
    return events[nextEvent - 1]
  }

  /// Signals go first: whoever asks the program to end need not wait for what was typed before.
  private func note(_ found: Int32) {
    if found & Int32(CN_SIGNALLED) != 0 { noteSignals(cn_take_signals()) }
    if found & Int32(CN_WOKEN) != 0 {
      wakePipe.drain()
      events.append(.woken)
    }
    if found & Int32(CN_HUNG_UP) != 0 {
      isGone = true
    } else if found & Int32(CN_INPUT) != 0 {
      readInput()
    }
  }

  private func readInput() {
    let capacity = 4096
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      count = buffer.baseAddress.map { Int(cn_read($0, Int32(capacity))) } ?? 0
      initialized = max(0, count)
    }
    if count < 0 { isGone = true }
    lastInput = .now
    for byte in bytes { decoder.take(byte, into: &events) }
  }

  private func noteSignals(_ signals: UInt32) {
    func came(_ signal: Int) -> Bool { Int(signals) & signal != 0 }
    if came(CN_HANGUP) { events.append(.leave(exitCode: ExitCode.hangup)) }
    if came(CN_TERMINATE) { events.append(.leave(exitCode: ExitCode.terminate)) }
    if came(CN_INTERRUPT) { events.append(.leave(exitCode: ExitCode.interrupt)) }
    if came(CN_QUIT) { events.append(.leave(exitCode: ExitCode.quit)) }
    if came(CN_STOP_ASKED) {
      suspend()
    } else if came(CN_CONTINUED) {
      // Stopped without a chance to give the terminal back.
      cn_take_back()
      resumed()
    } else if came(CN_RESIZED) {
      cn_resize()
      adoptSize()
      // The same size as before counts too: a window made narrow and wide again has lost its contents.
      invalidate()
      events.append(.resize(size))
    }
  }

  private func resumed() {
    let before = size
    adoptSize()
    invalidate()
    if size != before { events.append(.resize(size)) }
    events.append(.resumed)
  }

  /// The time to sleep, rounded up; negative for ever.
  static func milliseconds(
    from now: ContinuousClock.Instant, to deadline: ContinuousClock.Instant?,
    or other: ContinuousClock.Instant?
  ) -> Int32 {
    guard let earliest = [deadline, other].compactMap({ $0 }).min() else { return -1 }
    let left = max(.zero, now.duration(to: earliest)).components
    let milliseconds = left.seconds * 1000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}

/// What a shell reports of a program that a signal ended: 128 and the signal's number.
enum ExitCode {
  static let hangup: Int32 = 128 + 1
  static let interrupt: Int32 = 128 + 2
  static let quit: Int32 = 128 + 3
  static let terminate: Int32 = 128 + 15
}
