/// How a program ended.
public enum ExitStatus: Equatable, Sendable {
  /// By itself, with this code.
  case code(Int32)
  /// By this signal.
  case signal(Int32)

  /// Reads what `waitpid` reported.
  init(waitStatus status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .code((status >> 8) & 0xff) : .signal(signal)
  }
}
