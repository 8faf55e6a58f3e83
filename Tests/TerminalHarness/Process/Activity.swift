import CPty

/// What a program and everything it started are doing at one moment.
///
/// "Waiting" means that every thread is blocked in a call that only an event ends: poll and its
/// kin, a read of a terminal or pipe, waiting for a child or another thread. A poll that gives up
/// within `shortWait` is work: it is how the half of an Escape sequence is waited for. A stopped
/// or ended process counts as waiting, as nothing comes from it.
enum Activity: Equatable {
  case busy
  /// Equal values at two moments mean that nothing ran in between. `certain` is false when
  /// the kernel does not let us see the calls, and sleeping had to be enough.
  case waiting(threads: [WaitingThread], certain: Bool)

  /// In milliseconds. Longer than any wait for the rest of a key, shorter than a clock's tick.
  static let shortWait: Int64 = 100

  /// Looks at `process` and its descendants.
  ///
  /// - Parameter shortWait: a wait that gives up within so many milliseconds is work. With 0, a program
  ///   that waits for its next tick waits too: it has written all of its last frame.
  static func of(_ process: Int32, shortWait: Int64 = shortWait) -> Activity {
    var waiting: [WaitingThread] = []
    var certain = true
    for member in ProcFile.family(of: process) {
      for thread in ProcFile.threads(of: member) {
        // A thread that ended between the listing and the look is no activity.
        guard let status = ProcFile.text("/proc/\(member)/task/\(thread)/status"),
          let state = ProcFile.field("State", in: status)
        else { continue }
        if state == "Z" || state == "X" { continue }
        if state == "S" {
          switch Call(process: member, thread: thread)?.isWait(
            in: member, thread: thread, longerThan: shortWait)
          {
          case true?: break
          case false?: return .busy
          case nil: certain = false
          }
        } else if state != "T" {
          return .busy
        }
        waiting.append(WaitingThread(number: thread, status: status))
      }
    }
    return .waiting(threads: waiting, certain: certain)
  }
}

/// A thread at rest. How often it was switched says whether it ran since.
struct WaitingThread: Equatable {
  let number: Int32
  let voluntarySwitches: Int?
  let involuntarySwitches: Int?

  init(number: Int32, status: String) {
    self.number = number
    voluntarySwitches = ProcFile.number("voluntary_ctxt_switches", in: status)
    involuntarySwitches = ProcFile.number("nonvoluntary_ctxt_switches", in: status)
  }
}

/// The system call a thread is blocked in.
private struct Call {
  let number: Int?
  let arguments: [UInt64]

  /// Nil when it may not be seen. A thread that runs has no number.
  init?(process: Int32, thread: Int32) {
    guard let text = ProcFile.text("/proc/\(process)/task/\(thread)/syscall") else { return nil }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
    number = words.first.flatMap { Int($0) }
    arguments = words.dropFirst().map { UInt64($0.dropFirst(2), radix: 16) ?? 0 }
  }

  func isWait(in process: Int32, thread: Int32, longerThan shortWait: Int64) -> Bool {
    guard let number else { return false }
    var index: Int32 = 0
    let kind = cpty_wait_of_call(number, &index)
    guard arguments.indices.contains(Int(index)) else { return false }
    let argument = arguments[Int(index)]
    switch kind {
    case CPTY_WAITS:
      return true
    case CPTY_WAITS_FOR_READ:
      guard let target = ProcFile.target(of: Int32(truncatingIfNeeded: argument), in: process)
      else { return false }
      return target.hasPrefix("/dev/pts/") || target == "/dev/tty" || target.hasPrefix("pipe:")
    case CPTY_WAITS_MILLISECONDS:
      let milliseconds = Int32(truncatingIfNeeded: argument)
      return milliseconds < 0 || Int64(milliseconds) > shortWait
    case CPTY_WAITS_TIMESPEC, CPTY_WAITS_TIMEVAL:
      if argument == 0 { return true }
      return cpty_milliseconds_at(thread, argument, kind == CPTY_WAITS_TIMEVAL ? 1 : 0)
        > shortWait
    default:
      return false
    }
  }
}
