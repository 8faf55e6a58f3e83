import CNcurses
import TerminalUI

extension NcursesTerminal {
  /// Waits for input; nil when `timeout` passed first. No timeout means for ever, asleep.
  ///
  /// Once the terminal is gone every call returns `.leave` at once.
  package func next(within timeout: Duration?) -> InputEvent? {
    let deadline = timeout.map { ContinuousClock.now + min(max($0, .zero), .seconds(86_400)) }
    while true {
      guard isOpen else { return .leave(exitCode: ExitCode.hangup) }
      if cn_signal_came() { noteSignals(cn_take_signals()) }
      if let event = takeEvent() { return event }
      if isGone { return .leave(exitCode: ExitCode.hangup) }
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

  /// Drops what was typed and not yet asked for; what the system asks for stays.
  func forgetInput() {
    events.removeSubrange(..<min(nextEvent, events.count))
    nextEvent = 0
    events.removeAll { event in
      switch event {
      case .key, .mouse, .paste: true
      case .resize, .resumed, .woken, .leave: false
      }
    }
    // The old storage still holds the keys that were asked for.
    events = events.map { $0 }
    decoder.reset()
  }

  /// Signals are looked at before the next event is taken.
  private func note(_ found: Int32) {
    if found & Int32(CN_SIGNALLED) != 0, !cn_signal_came() { _ = cn_take_signals() }
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
    if came(CN_HANGUP) {
      deliverNext(.leave(exitCode: ExitCode.hangup))
    } else if came(CN_TERMINATE) {
      deliverNext(.leave(exitCode: ExitCode.terminate))
    } else if came(CN_INTERRUPT) {
      deliverNext(.leave(exitCode: ExitCode.interrupt))
    } else if came(CN_QUIT) {
      deliverNext(.leave(exitCode: ExitCode.quit))
    } else if came(CN_STRAY) {
      deliverNext(.leave(exitCode: 128 + cn_stray_signal()))
    } else if came(CN_STOP_ASKED) {
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
      deliverNext(.resize(size))
    }
  }

  /// Puts an event before what was typed and is still waiting: whoever asks the program to end need
  /// not wait for it, and what it leads to is drawn in the right size.
  private func deliverNext(_ event: InputEvent) {
    events.insert(event, at: min(nextEvent, events.count))
  }

  private func resumed() {
    let before = size
    adoptSize()
    invalidate()
    deliverNext(.resumed)
    if size != before { deliverNext(.resize(size)) }
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
