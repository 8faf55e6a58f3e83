import Content
import Journal
import Triage

/// Warning signs that were answered yes and that no finished checklist has dealt with yet. While there are
/// any, the first page says so and the plan stays shut: a new sign comes before every task (facts.md P10).
extension JournalSnapshot {
  /// What is left open from an earlier time.
  package enum UnsettledSign: Equatable, Sendable {
    /// A checklist was left with answers that call for emergency help.
    case draft
    /// A check-in says that there was a new warning sign, on its day.
    case checkIn(CheckIn)
  }

  /// The sign that is still open in the journal, if there is one.
  package func unsettledSign(_ clinical: ClinicalContent?) -> UnsettledSign? {
    if let draft, clinical?.ruleBook.assess(draft.intake).tier == .emergency { return .draft }
    return openSign.map(UnsettledSign.checkIn)
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
    case .checkIn(let sign): ask(about: sign, &state, in: world)
    }
    return []
  }

  /// Which of the signs it was is asked first; from there it goes on to the checklist.
  static func ask(about sign: CheckIn, _ state: inout State, in world: World) {
    let dayBefore = sign.day == world.now.day ? world.record.yesterday : nil
    state.checkIn = CheckInModel.State(day: sign.day, saved: sign, dayBefore: dayBefore, now: world.now)
    state.checkIn?.sheet = .warningSigns(0)
    state.screen = .checkIn
  }

  private static func showEmergency(_ state: inout State, in world: World) {
    state.screen = .checklist
    state.checklist.sheet = .emergency
    let fired = world.clinical?.ruleBook.assess(state.checklist.intake).firedRules ?? []
    state.checklist.announced = Set(fired.filter { $0.tier == .emergency }.map(\.id))
  }
}
