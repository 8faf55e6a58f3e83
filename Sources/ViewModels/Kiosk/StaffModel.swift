import Commands
import Kiosk

/// The menu for staff, behind a PIN. It shows nothing of a visit that is under way.
package enum StaffModel {
  package enum Stage: Equatable, Sendable {
    case pin(Feedback)
    case menu
    case counters(CounterReport)
    case settings
    case testPage(PrintOutcome?)
  }

  /// What is said about the PIN: never how much of it has been typed.
  package enum Feedback: Equatable, Sendable {
    case ask
    case wrong
    /// Seconds to wait before the next try.
    case wait(Int)
    case trouble(KioskTrouble)
  }

  package enum Choice: Equatable, Sendable, CaseIterable {
    case back, endVisit, counters, testPage, settings, leave
  }

  package struct State: Equatable, Sendable {
    package var stage = Stage.pin(.ask)
    package var focus = 0
    /// The first line of a list that is shown.
    package var firstLine = 0

    package init() {}
  }

  package enum Action: Equatable, Sendable {
    case pin(PINOrder)
    case verdict(PINVerdict)
    case move(Int)
    case choose(Int)
    case confirm
    case scroll(Int)
    case counters(CounterReport)
    case testPagePrinted(PrintOutcome)
    case back
  }

  /// What the menu offers.
  package static func choices(isVisit: Bool, in world: KioskWorld) -> [Choice] {
    Choice.allCases.filter { choice in
      switch choice {
      case .endVisit: isVisit
      case .testPage: world.configuration.handOver.printCommand != nil
      case .back, .counters, .settings, .leave: true
      }
    }
  }
}

extension KioskModel {
  static func updateStaff(
    _ state: inout State, _ action: StaffModel.Action, in world: KioskWorld
  ) -> [KioskEffect] {
    guard var staff = state.staff else { return [] }
    let choices = StaffModel.choices(isVisit: state.page != .attract, in: world)
    switch action {
    case .pin(let order):
      guard case .pin = staff.stage else { return [] }
      return [.pin(order)]
    case .verdict(let verdict):
      guard case .pin = staff.stage else { return [] }
      staff.take(verdict)
    case .move(let step): staff.focus = max(0, min(choices.count - 1, staff.focus + step))
    case .confirm: return choose(&state, staffChoice: staff.focus, of: choices)
    case .choose(let index): return choose(&state, staffChoice: index, of: choices)
    case .scroll(let step): staff.firstLine = max(0, staff.firstLine + step)
    case .counters(let report):
      guard staff.stage == .menu else { return [] }
      staff.stage = .counters(report)
      staff.firstLine = 0
    case .testPagePrinted(let outcome):
      guard case .testPage = staff.stage else { return [] }
      staff.stage = .testPage(outcome)
    case .back:
      switch staff.stage {
      case .pin, .menu:
        state.staff = nil
        return [.pin(.clear)]
      case .counters, .settings, .testPage: staff.stage = .menu
      }
    }
    state.staff = staff
    return []
  }

  private static func choose(
    _ state: inout State, staffChoice index: Int, of choices: [StaffModel.Choice]
  ) -> [KioskEffect] {
    guard state.staff?.stage == .menu, choices.indices.contains(index) else { return [] }
    state.staff?.focus = index
    switch choices[index] {
    case .back: state.staff = nil
    case .endVisit: return end(&state)
    case .counters: return [.readCounters]
    case .testPage:
      state.staff?.stage = .testPage(nil)
      return [.printTestPage]
    case .settings:
      state.staff?.stage = .settings
      state.staff?.firstLine = 0
    case .leave: return end(&state) + [.leave]
    }
    return []
  }
}

extension StaffModel.State {
  fileprivate mutating func take(_ verdict: PINVerdict) {
    switch verdict {
    case .right: stage = .menu
    case .wrong: stage = .pin(.wrong)
    case .wait(let seconds): stage = .pin(.wait(Int(min(max(seconds, 0), 1e6).rounded(.up))))
    case .unavailable(let trouble): stage = .pin(.trouble(trouble))
    }
  }
}
