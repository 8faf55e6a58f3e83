import CSpawn
import Foundation

/// Runs the print command of the configuration: no shell, nothing of the kiosk's environment, no
/// open file but the page on standard input.
struct PrintCommand {
  /// The program by its absolute path, and its arguments.
  let words: [String]
  /// Seconds until a command that does not end is ended.
  var limit: TimeInterval = 20

  /// All the command gets to know of the system.
  static let environment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"]

  func print(_ text: String) -> PrintOutcome {
    guard let program = words.first, program.hasPrefix("/"), let (process, pipe) = start(program) else {
      return .cannotStart
    }
    let deadline = Self.uptime() + limit
    let isFed = feed(Array(text.utf8), to: pipe, until: deadline)
    close(pipe)
    return isFed ? outcome(of: process, until: deadline) : ended(process)
  }

  private func start(_ program: String) -> (process: pid_t, pipe: Int32)? {
    let arguments = words.map { strdup($0) } + [nil]
    let environment = Self.environment.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var process: pid_t = 0
    var pipe: Int32 = -1
    return cspawn_start(program, arguments, environment, &process, &pipe) == 0 ? (process, pipe) : nil
  }

  // MARK: Feeding

  /// Hands the page over; false if that took too long. A command that does not want all of it is no
  /// failure by itself.
  private func feed(_ bytes: [UInt8], to pipe: Int32, until deadline: Double) -> Bool {
    withoutPipeSignal {
      bytes.withUnsafeBytes { buffer in
        var sent = 0
        while sent < buffer.count {
          let count = write(pipe, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
          if count > 0 {
            sent += count
          } else if errno == EAGAIN {
            let left = deadline - Self.uptime()
            guard left > 0 else { return false }
            var entry = pollfd(fd: pipe, events: Int16(POLLOUT), revents: 0)
            poll(&entry, 1, Int32(left * 1000) + 1)
          } else if errno != EINTR {
            return true
          }
        }
        return true
      }
    }
  }

  /// A reader that is gone must not end the kiosk, whatever it does about the signal elsewhere.
  private func withoutPipeSignal<Value>(_ body: () -> Value) -> Value {
    var pipeSignal = sigset_t()
    var before = sigset_t()
    var pending = sigset_t()
    sigemptyset(&pipeSignal)
    sigaddset(&pipeSignal, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    let value = body()
    if !wasPending {
      var atOnce = timespec()
      while sigtimedwait(&pipeSignal, nil, &atOnce) > 0 {}
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return value
  }

  // MARK: Ending

  private func outcome(of process: pid_t, until deadline: Double) -> PrintOutcome {
    var status: Int32 = 0
    while true {
      let done = waitpid(process, &status, WNOHANG)
      if done == process { return Self.outcome(status) }
      // Somebody else has taken the result; the command has ended all the same.
      if done < 0 && errno != EINTR { return .failed(code: -1) }
      guard Self.uptime() < deadline else { return ended(process) }
      usleep(10_000)
    }
  }

  /// Ends a command with everything it started.
  private func ended(_ process: pid_t) -> PrintOutcome {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return .tooSlow
  }

  private static func outcome(_ status: Int32) -> PrintOutcome {
    let signal = Int(status & 0x7F)
    let code = signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal
    return code == 0 ? .printed : .failed(code: code)
  }

  private static func uptime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
