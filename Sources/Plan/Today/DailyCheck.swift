/// The warning questions that come before the tasks of a day.
public enum DailyCheck: Equatable, Sendable {
  /// Every question was answered no.
  case clear
  /// These are still to be asked; no task begins before.
  case open([String])
  /// One or more were answered yes or not sure: the plan stops and the checklist opens.
  case leavesPlan([String])

  /// Judges the answers of today. One yes decides, even while other questions are open.
  public static func result(questions: [String], answers: [String: PlanAnswer]) -> DailyCheck {
    let signs = questions.filter { answers[$0]?.isYesOrUnsure == true }
    if !signs.isEmpty { return .leavesPlan(signs) }
    let open = questions.filter { answers[$0] == nil }
    return open.isEmpty ? .clear : .open(open)
  }
}
