import Foundation
import Journal
import Plan

/// Where an exercise stands, told from what has passed.
extension ExerciseModel.State {
  /// The whole length in milliseconds; nil where it has no end of its own.
  package var session: Int? {
    switch technique.kind {
    case .paced, .timer: technique.sessionSeconds * 1000
    case .repeated, .checklist: nil
    }
  }

  /// Whole seconds left, rounded up; nil where it has no end of its own.
  package var secondsLeft: Int? {
    session.map { max(0, $0 - elapsed + 999) / 1000 }
  }

  /// Phase and round of a paced exercise; nil for others, and once it is over.
  package var position: PacePosition? { technique.position(atMilliseconds: elapsed) }

  /// The part of a repeated exercise: working until the next break, or the break itself.
  package var turn: (isBreak: Bool, secondsLeft: Int)? {
    guard let cycle, let every = technique.everySeconds else { return nil }
    let place = elapsed % cycle
    let isBreak = place >= every * 1000
    let end = isBreak ? cycle : every * 1000
    return (isBreak, (end - place + 999) / 1000)
  }

  /// Breaks that are over.
  package var breaksDone: Int { cycle.map { elapsed / $0 } ?? 0 }

  /// How far the pacer has filled, in steps from 0 to `pacerSteps`: it fills with the breath and empties
  /// with it, and stands still in between.
  package var pacer: Int {
    guard let position, technique.phases.indices.contains(position.phase) else { return 0 }
    let phase = technique.phases[position.phase]
    switch phase.action {
    case .inhale: return min(pacerSteps, Int(position.fraction * Double(pacerSteps)) + 1)
    case .hold: return pacerSteps
    case .exhale: return max(0, pacerSteps - Int(position.fraction * Double(pacerSteps)) - 1)
    case .rest: return 0
    }
  }

  /// Changes of a repeated exercise between work and break; each one rings.
  var turns: Int {
    guard let cycle, let every = technique.everySeconds else { return 0 }
    return elapsed / cycle * 2 + (elapsed % cycle >= every * 1000 ? 1 : 0)
  }

  private var cycle: Int? {
    guard technique.kind == .repeated, let every = technique.everySeconds else { return nil }
    let cycle = (every + technique.seconds) * 1000
    return cycle > 0 ? cycle : nil
  }

  /// Milliseconds until something changes; nil while nothing does.
  func nextChange(hasMotion: Bool) -> Int? {
    guard stage == .running, technique.kind != .checklist else { return nil }
    guard isShown else { return nextBell }
    let second = 1000 - elapsed % 1000
    guard hasMotion, let position, technique.phases.indices.contains(position.phase) else { return second }
    let phase = technique.phases[position.phase]
    guard !phase.holdsBreath else { return second }
    let length = phase.seconds * 1000
    let inPhase = Int(position.fraction * Double(length))
    // The next step of the pacer, rounded up so that it has come when the tick does.
    let nextStep = inPhase * pacerSteps / length + 1
    return min(second, max(1, (nextStep * length + pacerSteps - 1) / pacerSteps - inPhase))
  }

  private var nextBell: Int? {
    if let session { return max(1, session - elapsed) }
    return turn.map { $0.secondsLeft * 1000 }
  }

  /// What goes into the journal; nil where nothing has been done yet.
  var record: ExerciseSession? {
    guard let began, elapsed >= 1000 || stage == .finished else { return nil }
    return ExerciseSession(
      id: UUID(at: began, 2), technique: technique.id, began: began, seconds: min(elapsed / 1000, 86_400),
      completed: stage == .finished, stoppedBecause: stage == .lightHeaded ? "lightHeaded" : nil)
  }
}

extension Technique {
  /// The same exercise with another length.
  func lasting(_ seconds: Int) -> Technique {
    Technique(
      id: id, kind: kind, phases: phases, seconds: seconds, lengths: lengths, everySeconds: everySeconds,
      stopsWhenLightHeaded: stopsWhenLightHeaded, gates: gates, alternative: alternative)
  }
}

extension UUID {
  /// A name made from a moment, so that a step of a view model gives the same one each time.
  ///
  /// - Parameter kind: keeps apart what begins in the same millisecond.
  init(at moment: Moment, _ kind: UInt8) {
    let bits = UInt64(bitPattern: moment.milliseconds)
    func byte(_ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: bits >> (8 * index)) }
    self.init(
      uuid: (
        byte(7), byte(6), byte(5), byte(4), byte(3), byte(2), 0x40, byte(1), 0x80, byte(0), kind, 0, 0, 0, 0,
        0
      ))
  }
}
