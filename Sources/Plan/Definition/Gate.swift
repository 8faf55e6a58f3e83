/// A question that comes before a task which is not for everybody.
public struct Gate: Equatable, Identifiable, Sendable {
  /// What "yes" or "not sure" does.
  public enum Effect: String, CaseIterable, Sendable {
    /// Another task takes the place of this one.
    case closes
    /// The task stays, with something to do first.
    case prepares
  }

  /// How long an answer holds.
  public enum Lasting: String, CaseIterable, Sendable {
    /// For as long as the plan runs.
    case plan
    /// For the day it was given on; asked again on the next.
    case day
  }

  /// As tasks and texts name it.
  public let id: String
  /// What "yes" or "not sure" does.
  public let effect: Effect
  /// How long an answer holds.
  public let lasting: Lasting
  /// Whether "yes" or "not sure" also calls for the checklist, since it may be a warning sign.
  public let leadsToChecklist: Bool

  /// A gate.
  public init(id: String, effect: Effect = .closes, lasting: Lasting = .plan, leadsToChecklist: Bool = false)
  {
    self.id = id
    self.effect = effect
    self.lasting = lasting
    self.leadsToChecklist = leadsToChecklist
  }
}

/// An answer to a gate or to a warning question.
public enum PlanAnswer: String, CaseIterable, Hashable, Codable, Sendable {
  /// It is so.
  case yes
  /// It is not so.
  case no
  /// Counts as yes, here as with every danger sign.
  case unsure

  /// Whether the careful way is taken.
  public var isYesOrUnsure: Bool { self != .no }
}

/// What was answered to a gate, and when.
public struct GateRecord: Equatable, Sendable {
  /// The answer.
  public let answer: PlanAnswer
  /// The day of the plan it was given on.
  public let planDay: Int

  /// An answer with its day.
  public init(_ answer: PlanAnswer, planDay: Int) {
    self.answer = answer
    self.planDay = planDay
  }
}

/// The answers to gates so far.
public struct GateAnswers: Equatable, Sendable {
  /// By the id of the gate.
  public var records: [String: GateRecord]

  /// Answers, by the id of the gate.
  public init(_ records: [String: GateRecord] = [:]) {
    self.records = records
  }

  /// The answer that holds on a day of the plan; nil while the question is open.
  public func answer(to gate: Gate, on planDay: Int) -> PlanAnswer? {
    guard let record = records[gate.id] else { return nil }
    return gate.lasting == .plan || record.planDay == planDay ? record.answer : nil
  }
}
