import ProgramTesting
import Screens
import TerminalUI
import ViewModels

extension ProgramRun {
  /// Whether what lies under the cursor is what has the focus, told by what a click there does.
  func isCursorOnFocus(_ drawn: Drawn) -> Bool {
    let cursor = drawn.interaction.cursor
    let click = drawn.interaction.action(at: cursor)
    guard state.overlay == nil else { return drawn.isText(at: cursor) }
    let before = drawn.surface.row(cursor.row).prefix(cursor.column).map(\.text).joined()
    switch state.screen {
    case .face:
      if case .search(let query) = state.face.panel { return before.hasSuffix(query) }
      // Where there is no room for the face, the day stands alone until an arrow leads to the places.
      if state.face.panel == .today, !state.face.hasFace { return drawn.isText(at: cursor) }
      return click == .face(.toggleRegion(state.face.focus))
    case .checklist:
      switch state.checklist.sheet {
      case .emergency, .why: return drawn.isText(at: cursor)
      case .options(_, let focus): return click == .checklist(.chooseOption(focus))
      case .days(let typed): return before.hasSuffix(typed)
      case nil:
        let focus = state.checklist.focus
        return click == (focus < items.count ? .checklist(.pick(focus)) : .checklist(.none))
      }
    case .checkIn:
      guard let checkIn = state.checkIn, checkIn.sheet == nil else { return drawn.isText(at: cursor) }
      return click == .checkIn(.focus(checkIn.focus))
    case .welcome, .exercise: return drawn.isText(at: cursor)
    case .plan:
      guard state.plan.sheet == nil,
        !state.plan.tasks(in: scene.world).isEmpty || state.plan.page != .today
      else { return drawn.isText(at: cursor) }
      return click == .plan(.focus(state.plan.focus))
    case .habits: return click == .habits(.focus(state.habits.focus))
    case .learn:
      guard scene.world.learn != nil else { return drawn.isText(at: cursor) }
      if let search = state.learn.search { return before.hasSuffix(search.query) }
      if state.learn.pane == .contents { return click == .learn(.chooseArticle(state.learn.chosen)) }
      let focus = state.learn.place.focus
      let links = LearnModel.document(of: state.learn, in: scene.world)?.links(at: focus)
      return click == .learn(.focus(focus))
        || links?.contains { click == .learn(.follow($0)) } == true
    case .result: return click == .result(.focus(state.result?.focus ?? -1))
    }
  }
}
