extension Session {
  /// Waits until the program has dealt with everything sent to it and shown the result.
  ///
  /// That is so when, without a break,
  /// 1. every thread of the program and its descendants is blocked in a call that waits for an
  ///    event (`Activity`; the short wait for the rest of an Escape sequence does not count),
  /// 2. nothing is left in the terminal's input queue, after the kernel delivered what was under way,
  /// 3. nothing is left to read from the program,
  /// 4. and the threads' counts of context switches show that none of them ran while we looked.
  /// As the person is the only one who could wake it, it then stays so; there is no guess at how
  /// long a program takes. Where the kernel hides the calls, sleeping for 50 ms has to be enough.
  /// A program that has ended is settled too. One that draws more often than every 100 ms never is.
  public func settle(within limit: Duration? = nil) throws {
    let deadline = Deadline(within: limit ?? patience)
    var pause: Duration = .milliseconds(1)
    while true {
      let hasEnded = terminal.reap()
      refresh()
      if hasEnded || isAtRest() { return }
      guard !deadline.isOver else { throw failure("the program did not come to rest") }
      // Being at rest cannot be waited for, output can: look again then, or after a moment.
      if !terminal.waitForActivity(by: Deadline(within: pause)) {
        pause = min(pause * 2, .milliseconds(8))
      }
    }
  }

  /// Waits until the program has written all of the frame it is at, as a frame can arrive in pieces.
  ///
  /// It has when it waits for anything again, be it the next tick of a clock. One that never waits is
  /// given up after a second.
  func finishFrame() {
    let deadline = Deadline(within: .seconds(1))
    while !terminal.reap(), !isAtRest(shortWait: 0), !deadline.isOver {
      _ = terminal.waitForActivity(by: Deadline(within: .milliseconds(1)))
      refresh()
    }
  }

  private func isAtRest(shortWait: Int64 = Activity.shortWait) -> Bool {
    let before = Activity.of(terminal.processID, shortWait: shortWait)
    guard case .waiting(_, let certain) = before, terminal.unreadInput ?? 0 == 0 else { return false }
    if !certain && terminal.waitForActivity(by: Deadline(within: .milliseconds(50))) { return false }
    guard !refresh() else { return false }
    return Activity.of(terminal.processID, shortWait: shortWait) == before && !terminal.reap()
  }

  /// Presses keys and waits until the program has dealt with them.
  public func pressAndSettle(_ keys: KeyPress...) throws {
    try press(keys)
    try settle()
  }

  /// Watches a program that should do nothing for a while, at most 10 seconds: how many bytes it
  /// writes and how often it wakes up. Nil when it ended.
  public func idleCost(over duration: Duration) throws -> (bytes: Int, wakeUps: Int)? {
    try settle()
    let bytes = screen.bytesReceived
    guard let before = terminal.figures() else { return nil }
    let deadline = Deadline(within: duration)
    while !deadline.isOver && !terminal.reap() {
      _ = terminal.waitForActivity(by: deadline)
      refresh()
    }
    guard let after = terminal.figures() else { return nil }
    return (screen.bytesReceived - bytes, after.voluntarySwitches - before.voluntarySwitches)
  }
}
