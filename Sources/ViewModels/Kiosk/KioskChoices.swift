import Commands
import Content
import Kiosk
import Plan

/// A way to take the result along, or on.
package enum KioskOffer: Equatable, Sendable {
  case print
  case code
  case ticket
  /// The exercise with this id.
  case exercise(String)
  case result
  case end
}

/// One of the lines a page lets people choose from.
package enum KioskChoice: Equatable, Sendable {
  /// The place of a language in the list.
  case language(Int)
  case agree
  case disagree
  case offer(KioskOffer)
}

extension KioskModel {
  /// What can be chosen on a page, in the order of the screen.
  package static func choices(_ state: State, in world: KioskWorld) -> [KioskChoice] {
    switch state.page {
    case .attract, .visit, .exercise: []
    case .language: world.languages.indices.map(KioskChoice.language)
    case .privacy: [.agree, .disagree]
    case .handOver: offers(state, in: world).map(KioskChoice.offer)
    }
  }

  private static func offers(_ state: State, in world: KioskWorld) -> [KioskOffer] {
    let handOver = world.configuration.handOver
    var offers: [KioskOffer] = []
    if handOver.printCommand != nil { offers.append(.print) }
    if handOver.qrCode, state.canShowCode { offers.append(.code) }
    if handOver.ticket != nil { offers.append(.ticket) }
    if let id = exercise(state, in: world) { offers.append(.exercise(id)) }
    return offers + [.result, .end]
  }

  /// An exercise that suits everybody, where the result leaves room for one.
  private static func exercise(_ state: State, in world: KioskWorld) -> String? {
    guard world.configuration.exercises, state.program.result?.report.planOpen ?? false else { return nil }
    return world.world.plan?.techniques.first { $0.kind == .paced && $0.gates.isEmpty }?.id
  }

  /// The choice in focus.
  package static func focus(of state: State) -> Int {
    if case .endQuestion(let focus) = state.overlay { focus } else { state.focus }
  }

  static func move(_ state: inout State, by step: Int, in world: KioskWorld) {
    if case .endQuestion(let focus) = state.overlay {
      state.overlay = .endQuestion(max(0, min(1, focus + step)))
    } else {
      state.focus = max(0, min(choices(state, in: world).count - 1, state.focus + step))
    }
  }
}
