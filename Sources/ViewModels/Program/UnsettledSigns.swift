import Content
import Journal
import Triage

/// Warning signs that were answered yes and have not been carried to a result yet. While there are any,
/// the plan stays shut: a new sign comes before every task (facts.md P10).
extension JournalSnapshot {
  /// What is left open from an earlier time.
  package enum UnsettledSign: Equatable, Sendable {
    /// A checklist was left with answers that call for emergency help.
    case draft
    /// A check-in says that there is a new warning sign, and no checklist has been finished since.
    case checkIn
  }

  /// The sign that is still open in the journal, if there is one.
  package func unsettledSign(_ clinical: ClinicalContent?) -> UnsettledSign? {
    if let draft, clinical?.ruleBook.assess(draft.intake).tier == .emergency { return .draft }
    guard let today, today.warningSign == .value(true) else { return nil }
    let isSettled = lastAssessment.map { $0.given >= today.changed } ?? false
    return isSettled ? nil : .checkIn
  }
}

extension ProgramModel {
  /// Leads back to where an open sign is settled; nil where there is none.
  static func settleSigns(_ state: inout State, in world: World) -> [Effect]? {
    let intake = state.checklist.intake
    if !intake.findings.isEmpty, intake != state.savedIntake {
      guard world.clinical?.ruleBook.assess(intake).tier == .emergency else { return nil }
      showEmergency(&state, in: world)
      return []
    }
    switch world.record.unsettledSign(world.clinical) {
    case nil: return nil
    case .draft:
      resumeDraft(&state, in: world)
      showEmergency(&state, in: world)
    case .checkIn:
      state.checkIn = CheckInModel.State(
        day: world.now.day, saved: world.record.today, dayBefore: world.record.yesterday, now: world.now)
      state.checkIn?.sheet = .warningSigns(0)
      state.screen = .checkIn
    }
    return []
  }

  private static func showEmergency(_ state: inout State, in world: World) {
    state.screen = .checklist
    state.checklist.sheet = .emergency
    let fired = world.clinical?.ruleBook.assess(state.checklist.intake).firedRules ?? []
    state.checklist.announced = Set(fired.filter { $0.tier == .emergency }.map(\.id))
  }
}
