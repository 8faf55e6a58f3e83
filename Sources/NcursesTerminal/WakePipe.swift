import CNcurses

/// Ends the terminal's wait from any thread, for work in the background that has something to show.
///
/// It may outlive the terminal; waking then does nothing.
package struct Waker: Sendable {
  let pipe: WakePipe

  /// Makes the terminal deliver `.woken`. Several calls before it does count as one.
  package func wake() { pipe.wake() }
}

/// A pipe that lives as long as anyone may write to it, so that its descriptors cannot become those
/// of something else meanwhile.
final class WakePipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// Nil when the system has no pipe left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard cn_make_wake_pipe(&ends) else { return nil }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit { cn_close_wake_pipe([readEnd, writeEnd]) }

  func wake() { cn_wake(writeEnd) }

  func drain() { cn_drain(readEnd) }
}
