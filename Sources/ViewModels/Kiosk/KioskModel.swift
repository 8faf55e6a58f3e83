import Commands
import Content
import Journal
import Kiosk
import Triage

/// A terminal in a waiting room: one anonymous visit after another, around the program's own screens.
package enum KioskModel {
  package enum Page: Equatable, Sendable {
    /// Nobody is there.
    case attract
    case language
    case privacy
    /// The program's screens: face, checklist, result.
    case visit
    /// The summary, and ways to take it along.
    case handOver
    /// A guided exercise after the summary.
    case exercise
  }

  /// What lies over the page and takes the keys first.
  package enum Overlay: Equatable, Sendable {
    /// Whether to end the visit; the number is the choice in focus.
    case endQuestion(Int)
    case code(QRMatrix)
    case ticket(Ticket)
  }

  /// One line on the page of the summary about what has become of a wish.
  package enum Note: Equatable, Sendable {
    case printing
    case print(PrintOutcome)
    case failed
  }

  package struct State: Equatable, Sendable {
    package var page = Page.attract
    package var overlay: Overlay?
    /// The first line of the help that is shown; nil while it is closed. It lies over all of it, the
    /// staff menu too, and shows the keys of what is below.
    package var help: Int?
    /// The choice in focus, on a page of choices.
    package var focus = 0
    package var program = ProgramModel.State()
    /// The summary as it was when its page was opened.
    package var summary: KioskSummary?
    /// The first line of the summary that is shown, and the last one that can be.
    package var firstLine = 0
    package var lastFirstLine = 0
    /// Whether a code can be shown here; set by the screen for its size and glyphs.
    package var canShowCode = false
    package var note: Note?
    package var ticket: Ticket?
    /// Tells late answers from those for this visit.
    package var visit = 0
    /// When somebody last did something, as the machine's uptime.
    package var lastSign = Duration.zero
    /// Seconds left until the end of the visit, while the warning is shown.
    package var countdown: Int?
    package var staff: StaffModel.State?

    package init() {}
  }

  package indirect enum Action: Equatable, Sendable {
    /// Somebody is there, and means this.
    case touched(Action?)
    /// Some time has passed.
    case tick
    case program(ProgramModel.Action)
    case begin
    case move(Int)
    case choose(Int)
    case confirm
    case back
    case help
    case scrollHelp(Int)
    case closeHelp
    case closeOverlay
    case askToEnd
    case end
    case finish
    case scroll(Int)
    case measured(lastFirstLine: Int, canShowCode: Bool)
    case repaint
    case openStaff
    case staff(StaffModel.Action)
    /// Answers from the world outside.
    case printed(PrintOutcome, visit: Int)
    case ticketMade(Ticket, visit: Int)
    case codeMade(QRMatrix, visit: Int)
    case failed(visit: Int)
  }

  package static func update(
    _ state: inout State, _ action: Action, in world: KioskWorld
  ) -> [KioskEffect] {
    switch action {
    case .touched(let meaning): return touched(&state, meaning, in: world)
    case .tick: return tick(&state, in: world)
    case .program(let action): return updateProgram(&state, action, in: world)
    case .begin: return begin(&state, in: world)
    case .move(let step): move(&state, by: step, in: world)
    case .choose(let index): return choose(&state, index, in: world)
    case .confirm: return choose(&state, focus(of: state), in: world)
    case .back: return back(&state, in: world)
    case .help: state.help = 0
    case .scrollHelp(let step): state.help = state.help.map { max(0, $0 + step) }
    case .closeHelp: state.help = nil
    case .closeOverlay: state.overlay = nil
    case .askToEnd:
      state.help = nil
      state.overlay = .endQuestion(0)
    case .end: return end(&state)
    case .finish: openHandOver(&state, in: world)
    case .scroll(let step):
      state.firstLine = max(0, min(state.firstLine + step, state.lastFirstLine))
    case .measured(let last, let canShowCode):
      state.lastFirstLine = last
      state.firstLine = min(state.firstLine, last)
      state.canShowCode = canShowCode
      state.focus = min(state.focus, max(0, choices(state, in: world).count - 1))
    case .repaint: return [.repaint]
    case .openStaff:
      state.help = nil
      state.staff = StaffModel.State()
      return [.pin(.clear)]
    case .staff(let action): return updateStaff(&state, action, in: world)
    case .printed, .ticketMade, .codeMade, .failed: take(action, &state)
    }
    return []
  }

  // MARK: The way through a visit

  private static func begin(_ state: inout State, in world: KioskWorld) -> [KioskEffect] {
    state.lastSign = world.uptime
    state.focus = 0
    state.page = world.languages.count > 1 ? .language : .privacy
    return []
  }

  private static func back(_ state: inout State, in world: KioskWorld) -> [KioskEffect] {
    switch state.page {
    case .attract: return []
    case .language: return end(&state)
    case .privacy where world.languages.count > 1:
      state.page = .language
      state.focus = 0
    case .privacy: return end(&state)
    case .visit, .exercise: state.overlay = .endQuestion(0)
    case .handOver: state.page = .visit
    }
    return []
  }

  private static func choose(
    _ state: inout State, _ index: Int, in world: KioskWorld
  ) -> [KioskEffect] {
    if case .endQuestion = state.overlay {
      if index == 1 { return end(&state) }
      state.overlay = nil
      return []
    }
    let choices = choices(state, in: world)
    guard choices.indices.contains(index) else { return [] }
    state.focus = index
    switch choices[index] {
    case .language(let place):
      state.page = .privacy
      state.focus = 0
      return [.speak(place)]
    case .agree:
      state.page = .visit
      state.focus = 0
      return [.count(.visit)]
    case .disagree: return end(&state)
    case .offer(let offer): return take(offer, &state, in: world)
    }
  }

  private static func take(
    _ offer: KioskOffer, _ state: inout State, in world: KioskWorld
  ) -> [KioskEffect] {
    guard let summary = state.summary else { return [] }
    state.note = nil
    switch offer {
    case .print:
      state.note = .printing
      return [.print(summary)]
    case .code: return [.makeCode(summary)]
    case .ticket:
      guard let ticket = state.ticket else { return [.makeTicket(summary)] }
      state.overlay = .ticket(ticket)
    case .exercise(let id):
      state.page = .exercise
      return updateProgram(&state, .open(.exercise(technique: id, task: nil)), in: world)
    case .result: state.page = .visit
    case .end: return end(&state)
    }
    return []
  }

  private static func openHandOver(_ state: inout State, in world: KioskWorld) {
    guard let report = state.program.result?.report, let clinical = world.world.clinical else { return }
    let interface = world.world.interface
    let summary = KioskSummary(
      report, intake: state.program.checklist.intake, content: clinical, places: interface.places,
      texts: interface.texts, clinic: world.configuration.clinic, on: KioskDay(world.world.now.date))
    // What reception finds under a ticket must be what is on the screen.
    if summary != state.summary { state.ticket = nil }
    state.summary = summary
    state.page = .handOver
    state.focus = 0
    state.firstLine = 0
    state.note = nil
  }

  private static func take(_ answer: Action, _ state: inout State) {
    switch answer {
    case .printed(let outcome, state.visit): state.note = .print(outcome)
    case .ticketMade(let ticket, state.visit):
      state.ticket = ticket
      if state.page == .handOver { state.overlay = .ticket(ticket) }
    case .codeMade(let code, state.visit):
      if state.page == .handOver { state.overlay = .code(code) }
    case .failed(state.visit): state.note = .failed
    default: break
    }
  }

  /// Everything of the visit goes; only how many there were is kept.
  static func end(_ state: inout State) -> [KioskEffect] {
    let tier = state.program.result?.report.tier
    let visit = state.visit
    state = State()
    state.visit = visit + 1
    return (tier.map { [.count(.finished($0))] } ?? []) + [.wipe]
  }

  // MARK: The program's screens

  private static func updateProgram(
    _ state: inout State, _ action: ProgramModel.Action, in world: KioskWorld
  ) -> [KioskEffect] {
    let wasRunning = state.isExercising
    let effects = ProgramModel.update(&state.program, action, in: world.world)
    if state.page == .exercise, action == .exercise(.leave), !wasRunning { leaveExercise(&state) }
    noteExercise(&state, wasRunning: wasRunning, isByItself: action == .tick, in: world)
    return effects.compactMap(KioskEffect.init)
  }

  private static func leaveExercise(_ state: inout State) {
    guard let stage = state.program.exercise?.stage, stage != .running, stage != .paused else { return }
    state.program.exercise = nil
    state.program.screen = .result
    state.page = .handOver
  }
}

extension KioskEffect {
  /// What a kiosk carries out of what the program's screens want. The rest does not exist in a kiosk.
  init?(_ effect: Effect) {
    switch effect {
    case .wake(let delay): self = .wake(after: delay)
    case .bell: self = .bell
    case .repaint: self = .repaint
    case .go, .showSources, .journal, .taskDone, .suspend, .quit, .loadLearn: return nil
    }
  }
}
