/// Where a paced session stands at one moment.
public struct PacePosition: Equatable, Sendable {
  /// The round, counted from 1.
  public let round: Int
  /// The phase within the round, counted from 0.
  public let phase: Int
  /// How much of the phase has passed, from 0 to below 1.
  public let fraction: Double
  /// Whole seconds left of the phase, from its length down to 1.
  public let secondsLeft: Int
}

extension Technique {
  /// Where a session stands.
  ///
  /// - Parameter elapsed: milliseconds since it began; before the beginning counts as the beginning.
  /// - Returns: nil when the session is over, or when nothing is paced.
  public func position(atMilliseconds elapsed: Int) -> PacePosition? {
    let elapsed = max(0, elapsed)
    let round = roundSeconds * 1000
    guard round > 0, elapsed < sessionSeconds * 1000 else { return nil }
    var rest = elapsed % round
    for (index, phase) in phases.enumerated() {
      let length = phase.seconds * 1000
      if rest < length {
        return PacePosition(
          round: elapsed / round + 1, phase: index, fraction: Double(rest) / Double(length),
          secondsLeft: (length - rest + 999) / 1000)
      }
      rest -= length
    }
    return nil
  }
}
