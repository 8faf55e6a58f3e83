import Foundation
import Kiosk

/// Reads a PIN from standard input, without showing it where that is a terminal. It never lies in
/// memory that is not overwritten.
struct SecretInput {
  enum Line: ~Copyable {
    case pin(PIN)
    /// Something else than digits, or too many of them.
    case notDigits
    /// The input ended, or the person gave up with Ctrl-C.
    case ended
  }

  /// Reads one line. On a terminal the prompt stands before it.
  func read(_ prompt: String) -> Line {
    guard isatty(STDIN_FILENO) == 1 else { return line(isTerminal: false) }
    return withoutEcho {
      show(prompt)
      defer { show("\n") }
      return line(isTerminal: true)
    }
  }

  private func line(isTerminal: Bool) -> Line {
    var pin = PIN()
    var isPlain = true
    while let byte = next(isTerminal) {
      switch byte {
      case 0x0A, 0x0D: return isPlain ? .pin(pin) : .notDigits
      case 0x03, 0x04: return .ended
      case 0x08, 0x7F: pin.removeLast()
      case 0x15: pin.clear()
      default: isPlain = pin.append(Character(Unicode.Scalar(byte))) && isPlain
      }
    }
    return .ended
  }

  /// The next byte; nil at the end, or when the program is asked to end. One at a time: what follows
  /// the line belongs to whoever reads next.
  private func next(_ isTerminal: Bool) -> UInt8? {
    var byte: UInt8 = 0
    while true {
      var entry = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = poll(&entry, 1, isTerminal ? 200 : -1)
      if isTerminal && hasSignal { return nil }
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let count = Foundation.read(STDIN_FILENO, &byte, 1)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      return count == 1 ? byte : nil
    }
  }

  // MARK: The terminal

  /// Signals wait until the terminal shows again what is typed.
  private func withoutEcho(_ body: () -> Line) -> Line {
    var before = termios()
    var signals = Self.ending
    var mask = sigset_t()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return .ended }
    sigprocmask(SIG_BLOCK, &signals, &mask)
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG)
    quiet.c_iflag |= tcflag_t(ICRNL)
    // What was typed before the prompt could be seen, and may be no PIN.
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
    let line = body()
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
    sigprocmask(SIG_SETMASK, &mask, nil)
    return line
  }

  private static var ending: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGHUP, SIGQUIT, SIGINT, SIGTSTP] { sigaddset(&signals, signal) }
    return signals
  }

  private var hasSignal: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return [SIGTERM, SIGHUP, SIGQUIT, SIGINT].contains { sigismember(&pending, $0) == 1 }
  }

  private func show(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
