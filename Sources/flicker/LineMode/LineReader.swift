import Foundation

/// Reads lines from standard input, and hears signals while it waits.
final class LineReader {
  enum Event {
    /// A line without its end; `isCut` where it was longer than anybody types.
    case line(String, isCut: Bool)
    case timeout
    case end
    case signal(Int32)
  }

  /// Bytes of a line beyond which it is cut.
  private static let longestLine = 10_000

  let isTerminal = isatty(STDIN_FILENO) == 1
  private let signals = SignalPipe()
  private var buffer: [UInt8] = []
  private var isCut = false
  private var hasEnded = false

  /// What comes next; waits for ever without a timeout.
  func next(within timeout: Duration?) -> Event {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let line = takeLine() { return line }
      if hasEnded { return .end }
      var waiting = [
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline.map { Self.milliseconds($0 - .now) } ?? -1
      let count = poll(&waiting, 2, left)
      if count == 0 { return .timeout }
      guard count > 0 else { continue }
      if waiting[0].revents != 0, let number = signals.take() { return .signal(number) }
      if waiting[1].revents != 0 { read() }
    }
  }

  /// Rounded up, so that the time has come when the wait is over.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let whole =
      max(0, min(seconds, 86_400)) * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, whole))
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      buffer += bytes[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      hasEnded = true
    }
  }

  /// The next line that has come in full, or what stands before the end of the input.
  private func takeLine() -> Event? {
    if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
      defer {
        buffer.removeFirst(end + 1)
        isCut = false
      }
      return line(buffer[..<end])
    }
    if hasEnded, !buffer.isEmpty {
      defer { buffer = [] }
      return line(buffer[...])
    }
    if buffer.count > Self.longestLine {
      buffer.removeLast(buffer.count - Self.longestLine)
      isCut = true
    }
    return nil
  }

  private func line(_ bytes: ArraySlice<UInt8>) -> Event {
    let isLong = isCut || bytes.count > Self.longestLine
    return .line(String(decoding: bytes.prefix(Self.longestLine), as: UTF8.self), isCut: isLong)
  }
}
