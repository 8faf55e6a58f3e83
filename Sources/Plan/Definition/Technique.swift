/// A guided exercise as data, without a word of any language.
public struct Technique: Equatable, Identifiable, Sendable {
  /// How it is guided.
  public enum Kind: String, CaseIterable, Sendable {
    /// Phase by phase, over and over, such as breathing.
    case paced
    /// One stretch of time.
    case timer
    /// A short break, again and again.
    case repeated
    /// Steps to tick.
    case checklist
  }

  /// One part of a paced round.
  public struct Phase: Equatable, Sendable {
    /// What is done in it.
    public enum Action: String, CaseIterable, Sendable {
      /// Breathe in.
      case inhale
      /// Hold the breath, lungs full.
      case hold
      /// Breathe out.
      case exhale
      /// Wait, lungs empty.
      case rest
    }

    /// What is done in it.
    public let action: Action
    /// Its length; above 0.
    public let seconds: Int

    /// A phase, from a second to an hour.
    public init(_ action: Action, seconds: Int) {
      self.action = action
      self.seconds = min(max(1, seconds), 3600)
    }

    /// Whether no air moves.
    public var holdsBreath: Bool { action == .hold || action == .rest }
  }

  /// As tasks and texts name it.
  public let id: String
  /// How it is guided.
  public let kind: Kind
  /// The parts of a round; empty but for a paced one.
  public let phases: [Phase]
  /// The usual length in seconds; for a repeated one, the length of one break. 0 where time plays no part.
  public let seconds: Int
  /// Lengths to choose from, in seconds; empty where there is no choice.
  public let lengths: [Int]
  /// From one break to the next in seconds; only for a repeated one.
  public let everySeconds: Int?
  /// Whether it must end as soon as a person feels light-headed.
  public let stopsWhenLightHeaded: Bool
  /// What is asked before it, in order; the same gates as those of tasks.
  public let gates: [String]
  /// The technique for a person to whom a gate closes this one.
  public let alternative: String?

  /// A technique; no session is longer than a day.
  public init(
    id: String, kind: Kind, phases: [Phase] = [], seconds: Int = 0, lengths: [Int] = [],
    everySeconds: Int? = nil, stopsWhenLightHeaded: Bool = false, gates: [String] = [],
    alternative: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.phases = phases
    self.seconds = min(max(0, seconds), 86_400)
    self.lengths = lengths
    self.everySeconds = everySeconds
    self.stopsWhenLightHeaded = stopsWhenLightHeaded
    self.gates = gates
    self.alternative = alternative
  }

  /// The length of one round in seconds; 0 where nothing is paced.
  public var roundSeconds: Int { phases.reduce(0) { $0 + $1.seconds } }

  /// Rounds in a session: the last one is finished, so nobody stops half-way through a breath.
  public var rounds: Int {
    let round = roundSeconds
    guard round > 0 else { return 0 }
    return seconds / round + (seconds % round == 0 ? 0 : 1)
  }

  /// How long a session takes in seconds, with the last round finished.
  public var sessionSeconds: Int { roundSeconds > 0 ? rounds * roundSeconds : seconds }

  /// Whether any phase holds the breath.
  public var holdsBreath: Bool { phases.contains(where: \.holdsBreath) }
}
