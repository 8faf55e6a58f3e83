/// Something that did not happen in time, with the screen as it was.
public struct JourneyFailure: Error, CustomStringConvertible {
  /// What was waited for.
  public let what: String
  /// Whether and how the program had ended.
  public let exitStatus: ExitStatus?
  /// The screen, framed.
  public let screen: String

  /// All of it, as a failed test prints it.
  public var description: String {
    let program = exitStatus.map { "the program had ended: \($0)" } ?? "the program was running"
    return "\(what); \(program)\n\(screen)"
  }
}
