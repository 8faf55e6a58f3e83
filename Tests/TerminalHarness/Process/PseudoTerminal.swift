import CPty
import Glibc

/// A real program on a real terminal of its own, seen from the person's end.
///
/// One thread uses it. Letting go of it hangs up and kills the program.
public final class PseudoTerminal {
  /// The program's process number.
  public let processID: Int32
  /// The terminal's settings before the program ran: what it has to leave behind.
  public let originalAttributes: TerminalAttributes
  /// How the program ended; nil while it runs or nobody asked.
  public private(set) var exitStatus: ExitStatus?
  /// The most memory the program ever had resident, in KB; known once it has ended.
  public private(set) var peakResidentKilobytes: Int?

  private var master: Int32
  private var terminal: Int32
  private let exit: Int32
  /// What arrived while waiting for something else.
  private var unread: [UInt8] = []

  private init(_ program: cpty_program) {
    processID = program.pid
    originalAttributes = TerminalAttributes(program.settings)
    master = program.master
    terminal = program.terminal
    exit = program.exit
  }

  deinit {
    closeMaster()
    if exitStatus == nil {
      kill(-processID, SIGKILL)
      kill(processID, SIGKILL)
      var status: Int32 = 0
      while waitpid(processID, &status, 0) < 0 && errno == EINTR {}
    }
    close(terminal)
    close(exit)
  }

  /// Starts a program with exactly these arguments (its own name is added in front) and this
  /// environment; nothing is inherited. Throws when it cannot be started.
  public static func spawn(
    program: String, arguments: [String] = [], environment: [String: String] = [:],
    size: TerminalSize = .standard, directory: String? = nil
  ) throws(SpawnFailure) -> PseudoTerminal {
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var started = cpty_program()
    let error = withCStrings([program] + arguments) { arguments in
      withCStrings(variables) { variables in
        cpty_start(
          program, arguments, variables, directory, UInt16(size.columns), UInt16(size.rows), &started)
      }
    }
    guard error == 0 else {
      throw SpawnFailure(program: program, reason: String(cString: strerror(error)))
    }
    return PseudoTerminal(started)
  }

  /// The terminal's settings now, also after the program ended; nil after a hang-up.
  public func attributes() -> TerminalAttributes? { TerminalAttributes(descriptor: terminal) }

  /// The process group that has the terminal: a shell's current job.
  public var foregroundGroup: Int32? {
    let group = cpty_foreground(master)
    return group > 0 ? group : nil
  }

  /// Bytes sent that the program could read but has not; nil when there is no telling.
  var unreadInput: Int? {
    let count = cpty_unread_input(terminal)
    return count < 0 ? nil : Int(count)
  }

  /// Changes the size; the program gets SIGWINCH.
  public func resize(to size: TerminalSize) {
    _ = cpty_resize(master, UInt16(size.columns), UInt16(size.rows))
  }

  /// Sends the program a signal, unless it has ended.
  public func signal(_ number: Int32) {
    guard exitStatus == nil else { return }
    kill(processID, number)
  }

  /// Hangs up, as when the window is closed or the line drops.
  public func closeMaster() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  /// Whether somebody hung up.
  public var isHungUp: Bool { master < 0 }

  /// Sends bytes as if typed. What the program shows meanwhile is kept for `read`.
  /// Throws when the program does not take them before the deadline.
  public func write(_ bytes: [UInt8], by deadline: Deadline = Deadline()) throws(WriteFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0 && (errno == EAGAIN || errno == EINTR) {
        guard !deadline.isOver else { throw WriteFailure(unsent: rest.count) }
        collect()
        wait(for: Int16(POLLIN | POLLOUT), milliseconds: deadline.milliseconds)
      } else {
        throw WriteFailure(unsent: rest.count)
      }
    }
  }

  /// Everything the program has written up to now; empty when nothing waits.
  public func read() -> [UInt8] {
    collect()
    defer { unread = [] }
    return unread
  }

  /// Waits for output or the program's end, whichever is first. False when the deadline was.
  public func waitForActivity(by deadline: Deadline) -> Bool {
    if !unread.isEmpty { return true }
    return wait(for: Int16(POLLIN), milliseconds: deadline.milliseconds)
  }

  /// Waits until the program has ended; nil when it has not by the deadline.
  public func waitForExit(by deadline: Deadline = Deadline()) -> ExitStatus? {
    while !reap() {
      guard !deadline.isOver else { return nil }
      // A program cannot end while its last output has nowhere to go.
      collect()
      wait(for: Int16(POLLIN), milliseconds: deadline.milliseconds)
    }
    collect()
    return exitStatus
  }

  /// Takes note of the program's end. True when it has ended.
  @discardableResult
  func reap() -> Bool {
    if exitStatus != nil { return true }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(processID, &status, WNOHANG, &usage) == processID else { return false }
    exitStatus = ExitStatus(waitStatus: status)
    peakResidentKilobytes = usage.ru_maxrss
    return true
  }

  private func collect() {
    guard master >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(master, $0.baseAddress, $0.count) }
      if count > 0 {
        unread += buffer[..<count]
      } else if !(count < 0 && errno == EINTR) {
        return
      }
    }
  }

  @discardableResult
  private func wait(for events: Int16, milliseconds: Int32) -> Bool {
    // `poll` skips a negative descriptor: after a hang-up only the exit is waited for.
    var entries = [
      pollfd(fd: master, events: events, revents: 0),
      pollfd(fd: exitStatus == nil ? exit : -1, events: Int16(POLLIN), revents: 0),
    ]
    return poll(&entries, 2, milliseconds) > 0
  }
}

/// A program that could not be started.
public struct SpawnFailure: Error, CustomStringConvertible {
  /// The path tried.
  public let program: String
  /// The system's words for it.
  public let reason: String
  /// Both in one line.
  public var description: String { "\(program) could not be started: \(reason)" }
}

/// Input a program did not take.
public struct WriteFailure: Error, CustomStringConvertible {
  /// How many bytes it left.
  public let unsent: Int
  /// One line for a failed test.
  public var description: String { "the program left \(unsent) bytes of input" }
}

/// Calls `body` with a null-terminated array of C strings that lives as long as the call.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return body(copies)
}
