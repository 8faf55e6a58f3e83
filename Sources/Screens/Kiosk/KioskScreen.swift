import Commands
import Content
import TerminalUI
import ViewModels

/// The page that is open, and whatever lies over it.
enum KioskScreen {
  typealias Touch = Interaction<KioskModel.Action>

  static func draw(
    _ state: KioskModel.State, _ commands: CommandTable<KioskModel.Action>, in scene: KioskScene,
    on canvas: inout Canvas
  ) -> Touch {
    let least = ProgramScreen.leastSize
    guard canvas.columns >= least.columns, canvas.rows >= least.rows else {
      return drawTooSmall(state, in: scene, on: &canvas)
    }
    var touch = drawPage(state, in: scene, on: &canvas)
    if let over = drawOver(state, in: scene, on: &canvas) {
      let measured = touch.measured
      touch = over
      touch.measured += measured
    }
    // On the first page, and under the warning, every key does the same.
    if state.staff != nil || (state.page != .attract && state.countdown == nil) {
      Footer.draw(commands, in: scene.program, on: &canvas, interaction: &touch)
    }
    return touch
  }

  private static func drawTooSmall(
    _ state: KioskModel.State, in scene: KioskScene, on canvas: inout Canvas
  ) -> Touch {
    guard state.page == .visit, state.staff == nil, state.countdown == nil, state.overlay == nil,
      state.help == nil
    else {
      canvas.paragraph(scene.text(.tooSmall), row: 0)
      return Touch()
    }
    let table = CommandTable<ProgramModel.Action>([], mode: .kiosk)
    return ProgramScreen.draw(state.program, table, in: scene.program, on: &canvas)
      .map(KioskModel.Action.program)
  }

  private static func drawPage(
    _ state: KioskModel.State, in scene: KioskScene, on canvas: inout Canvas
  ) -> Touch {
    switch state.page {
    case .attract: AttractPage.draw(in: scene, on: &canvas)
    case .language: LanguagePage.draw(state, in: scene, on: &canvas)
    case .privacy: PrivacyPage.draw(state, in: scene, on: &canvas)
    case .visit, .exercise:
      ProgramScreen.draw(
        state.program, CommandTable([], mode: .kiosk), in: scene.program, on: &canvas
      ).map(KioskModel.Action.program)
    case .handOver: HandOverPage.draw(state, in: scene, on: &canvas)
    }
  }

  /// Nil where nothing lies over the page.
  private static func drawOver(
    _ state: KioskModel.State, in scene: KioskScene, on canvas: inout Canvas
  ) -> Touch? {
    // Nothing of a visit can be seen behind the staff menu, or while it is unsure that anybody is there.
    if state.staff != nil || state.countdown != nil || state.overlay != nil || state.help != nil {
      canvas.fill(Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows), with: .blank)
    }
    if let seconds = state.countdown { return CountdownPage.draw(seconds, in: scene, on: &canvas) }
    if let first = state.help { return drawHelp(state, first: first, in: scene, on: &canvas) }
    if let staff = state.staff {
      return StaffPage.draw(staff, isVisit: state.page != .attract, in: scene, on: &canvas)
    }
    switch state.overlay {
    case .endQuestion(let focus): return EndQuestion.draw(focus, in: scene, on: &canvas)
    case .code(let code): return CodePage.draw(code, in: scene, on: &canvas)
    case .ticket(let ticket): return TicketPage.draw(ticket, in: scene, on: &canvas)
    case nil: return nil
    }
  }

  /// The keys of what lies below the help, and for patients whom else to ask.
  private static func drawHelp(
    _ state: KioskModel.State, first: Int, in scene: KioskScene, on canvas: inout Canvas
  ) -> Touch {
    var below = state
    below.help = nil
    let table = CommandTable(KioskModel.commands(below, in: scene.world), mode: .kiosk)
    let lead = state.staff == nil ? scene.text(.kioskHelpAsk) : nil
    return HelpOverlay.draw(
      table, first: first, lead: lead, in: scene.program, on: &canvas,
      scroll: KioskModel.Action.scrollHelp)
  }
}
