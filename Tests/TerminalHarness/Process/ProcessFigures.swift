import Glibc

/// What a running process costs.
public struct ProcessFigures: Equatable, Sendable {
  /// The most memory it had resident, in KB.
  public let peakResidentKilobytes: Int
  /// Memory resident now, in KB.
  public let residentKilobytes: Int
  /// The same, with shared pages divided among their users, in KB; 0 when it may not be read.
  public let proportionalKilobytes: Int
  /// Processor time used, in ticks (100 a second).
  public let processorTicks: Int
  /// How often its threads stopped to wait. An idle program adds one per wake-up.
  public let voluntarySwitches: Int
  /// How many threads it has.
  public let threads: Int

  /// Reads the figures; nil when the process has ended.
  public init?(process: Int32) {
    guard let status = ProcFile.text("/proc/\(process)/status"),
      let stat = ProcFile.text("/proc/\(process)/stat"),
      let peak = ProcFile.number("VmHWM", in: status),
      let resident = ProcFile.number("VmRSS", in: status)
    else { return nil }
    peakResidentKilobytes = peak
    residentKilobytes = resident
    let rollup = ProcFile.text("/proc/\(process)/smaps_rollup") ?? ""
    proportionalKilobytes = ProcFile.number("Pss", in: rollup) ?? 0

    // Behind the name, which may hold spaces and brackets: state is field 3, utime 14, stime 15.
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    processorTicks = fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0

    let numbers = ProcFile.threads(of: process)
    threads = numbers.count
    voluntarySwitches = numbers.reduce(0) { sum, thread in
      let status = ProcFile.text("/proc/\(process)/task/\(thread)/status") ?? ""
      return sum + (ProcFile.number("voluntary_ctxt_switches", in: status) ?? 0)
    }
  }
}

extension PseudoTerminal {
  /// What the program costs now; nil once it has ended.
  public func figures() -> ProcessFigures? {
    exitStatus == nil ? ProcessFigures(process: processID) : nil
  }
}
