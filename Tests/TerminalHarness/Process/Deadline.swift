/// The moment a wait gives up, on a clock that setting the time does not move.
public struct Deadline: Sendable {
  /// No wait is longer: a test that needs more has found something wrong.
  public static let longest: Duration = .seconds(10)

  private let moment: ContinuousClock.Instant

  /// A deadline `duration` from now, at most `longest`.
  public init(within duration: Duration = Deadline.longest) {
    moment = ContinuousClock.now.advanced(by: min(max(duration, .zero), Deadline.longest))
  }

  /// Whether it has passed.
  public var isOver: Bool { ContinuousClock.now >= moment }

  /// What is left, in whole milliseconds rounded up, for `poll`; 0 when over.
  var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: moment)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    return Int32(seconds) * 1000 + Int32(attoseconds / 1_000_000_000_000_000) + 1
  }
}
