import Foundation

/// Turns the signals that end a program into something that can be waited for beside the input.
///
/// They are blocked, and a thread of its own takes them one by one: nothing runs in a signal handler.
final class SignalPipe: Sendable {
  /// Readable when a signal has come.
  let descriptor: Int32

  init() {
    // A reader that goes away shows as an error of writing.
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    let input = ends[1]
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] where !Self.isIgnored(number) {
      sigaddset(&wanted, number)
    }
    pthread_sigmask(SIG_BLOCK, &wanted, nil)
    let set = wanted
    Thread.detachNewThread {
      var set = set
      var number: Int32 = 0
      while sigwait(&set, &number) == 0 {
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(input, &byte, 1)
      }
    }
  }

  /// As under nohup: such a signal is not meant for the program.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0
      && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// The signal that has come.
  func take() -> Int32? {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }
}
