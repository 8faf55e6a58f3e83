import Commands
import Content
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

    /// - Parameter planNote: what stands below the steps of a result that opens the plan; nil for nothing.
    package init(report: AssessmentReport, planNote: String? = nil) {
      self.report = report
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
    case laidOut([Int])
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    let last = max(0, state.document.entries.count - 1)
    switch action {
    case .move(let step): state.focus = ChecklistModel.clamp(state.focus + step, 0...last)
    case .focus(let index): state.focus = ChecklistModel.clamp(index, 0...last)
    case .first: state.focus = 0
    case .last: state.focus = last
    case .page(let step): turn(&state, by: step, last: last)
    case .laidOut(let starts): state.pageStarts = starts
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

  /// The page that a statement is on.
  package static func page(of focus: Int, in pageStarts: [Int]) -> Int {
    max(0, (pageStarts.firstIndex { $0 > focus } ?? pageStarts.count) - 1)
  }

  private static func turn(_ state: inout State, by step: Int, last: Int) {
    let page = page(of: state.focus, in: state.pageStarts)
    let wanted = page + step
    if wanted < 0 {
      state.focus = 0
    } else if wanted >= state.pageStarts.count {
      state.focus = last
    } else {
      state.focus = state.pageStarts[wanted]
    }
  }
}
