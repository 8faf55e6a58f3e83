import Commands
import Content
import Journal
import Triage

/// Reading a result, statement by statement.
package enum ResultModel: ViewModel {
  package struct State: Equatable, Sendable {
    package var report: AssessmentReport
    package var document: ResultDocument
    /// The statement in focus, an index into the document's entries.
    package var focus = 0
    /// The first entry of each page, set by the screen for its size.
    package var pageStarts: [Int] = [0]
    /// For each page, the rows that the window has no room for, set by the screen too. Only a page of a single
    /// long statement has any.
    package var hiddenRows: [Int] = [0]
    /// The rows of the page that are out of sight above.
    package var scrolled = 0
    /// The day it was given, where it is shown once more.
    package var given: CalendarDay?

    /// - Parameters:
    ///   - given: the day of a result that is shown once more.
    ///   - planNote: what stands below the steps of a result that opens the plan; nil for nothing.
    package init(report: AssessmentReport, given: CalendarDay? = nil, planNote: String? = nil) {
      self.report = report
      self.given = given
      document = ResultDocument(report, planNote: report.planOpen ? planNote : nil)
    }
  }

  package enum Action: Equatable, Sendable {
    case move(Int)
    case page(Int)
    case focus(Int)
    case first
    case last
    case sources
    case change
    /// The plan that this result opens.
    case plan
    case home
    case again
    case laidOut([Int], hiddenRows: [Int])
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    let last = max(0, state.document.entries.count - 1)
    switch action {
    case .move(let step):
      if !scroll(&state, by: step) { focus(&state, ChecklistModel.clamp(state.focus + step, 0...last)) }
    case .focus(let index): focus(&state, ChecklistModel.clamp(index, 0...last))
    case .first:
      focus(&state, 0)
      state.scrolled = 0
    case .last:
      focus(&state, last)
      state.scrolled = hiddenRow(of: state)
    case .page(let step): if !scroll(&state, by: step * scrolledRows) { turn(&state, by: step, last: last) }
    case .laidOut(let starts, let hiddenRows):
      state.pageStarts = starts
      state.hiddenRows = hiddenRows
      state.scrolled = min(state.scrolled, hiddenRow(of: state))
    case .sources:
      let entries = state.document.entries
      guard entries.indices.contains(state.focus) else { return [] }
      let entry = entries[state.focus]
      return [.showSources(SourcesOverlay(text: entry.text, sources: entry.sources))]
    case .change: return [.go(.review)]
    case .plan: return [.go(.plan)]
    case .home, .again: return [.go(.face)]
    }
    return []
  }

  /// The head of the page.
  package static func title(_ state: State, in world: World) -> String {
    guard let given = state.given else { return world.text(.resultTitle) }
    return world.text(.resultTitleOf, ["date": world.text(of: given)])
  }

  /// The page that a statement is on.
  package static func page(of focus: Int, in pageStarts: [Int]) -> Int {
    max(0, (pageStarts.firstIndex { $0 > focus } ?? pageStarts.count) - 1)
  }

  /// How far a page key moves a statement that is higher than the window.
  private static let scrolledRows = 3

  private static func hiddenRow(of state: State) -> Int {
    let page = page(of: state.focus, in: state.pageStarts)
    return state.hiddenRows.indices.contains(page) ? state.hiddenRows[page] : 0
  }

  /// Moves within a page that is higher than the window; false where it is at its end already.
  private static func scroll(_ state: inout State, by step: Int) -> Bool {
    let wanted = ChecklistModel.clamp(state.scrolled + step, 0...hiddenRow(of: state))
    guard wanted != state.scrolled else { return false }
    state.scrolled = wanted
    return true
  }

  private static func focus(_ state: inout State, _ index: Int) {
    // A click on what is in focus leaves it where it is.
    if index != state.focus { state.scrolled = 0 }
    state.focus = index
  }

  private static func turn(_ state: inout State, by step: Int, last: Int) {
    let page = page(of: state.focus, in: state.pageStarts)
    let wanted = page + step
    if wanted < 0 {
      focus(&state, 0)
    } else if wanted >= state.pageStarts.count {
      focus(&state, last)
    } else {
      focus(&state, state.pageStarts[wanted])
    }
  }
}
