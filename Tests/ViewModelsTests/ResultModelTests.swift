import Content
import ProgramTesting
import Testing
import Triage
import ViewModels

@Suite struct ResultModelTests {
  private let world: World
  private let clinical: ClinicalContent

  init() throws {
    let content = try RealContent.load()
    world = content.world()
    clinical = content.clinical
  }

  private func result(_ intake: Intake = .calm(but: { $0.daysSinceOnset = .days(30) })) -> ResultModel.State {
    ResultModel.State(report: ProgramModel.report(for: intake, clinical, in: world))
  }

  @discardableResult
  private func step(_ state: inout ResultModel.State, _ actions: ResultModel.Action...) -> [Effect] {
    actions.flatMap { ResultModel.update(&state, $0, in: world) }
  }

  @Test func theFocusStaysOnTheStatements() {
    var state = result()
    let last = state.document.entries.count - 1
    #expect(last > 5)
    step(&state, .move(-1))
    #expect(state.focus == 0)
    step(&state, .move(1))
    #expect(state.focus == 1)
    step(&state, .move(10_000))
    #expect(state.focus == last)
    step(&state, .first)
    #expect(state.focus == 0)
    step(&state, .last)
    #expect(state.focus == last)
    step(&state, .focus(-3))
    #expect(state.focus == 0)
    step(&state, .focus(.max))
    #expect(state.focus == last)
  }

  @Test func pagesTurnToTheirFirstStatement() {
    var state = result()
    step(&state, .laidOut([0, 4, 7], hiddenRows: [0, 0, 0]))
    step(&state, .focus(2), .page(1))
    #expect(state.focus == 4)
    step(&state, .page(1))
    #expect(state.focus == 7)
    step(&state, .page(1))
    #expect(state.focus == state.document.entries.count - 1)
    step(&state, .page(-1))
    #expect(state.focus == 4)
    step(&state, .page(-1), .page(-1))
    #expect(state.focus == 0)
  }

  @Test(arguments: [(0, 0), (3, 0), (4, 1), (6, 1), (7, 2), (99, 2)])
  func aStatementIsOnItsPage(_ focus: Int, _ page: Int) {
    #expect(ResultModel.page(of: focus, in: [0, 4, 7]) == page)
    #expect(ResultModel.page(of: focus, in: []) == 0)
  }

  @Test func everyStatementHasItsSourcesOneKeyAway() {
    var state = result()
    for (index, entry) in state.document.entries.enumerated() {
      let effects = step(&state, .focus(index), .sources)
      #expect(effects == [.showSources(SourcesOverlay(text: entry.text, sources: entry.sources))])
    }
  }

  @Test func waysOn() {
    var state = result()
    #expect(step(&state, .change) == [.go(.review)])
    #expect(step(&state, .home) == [.go(.face)])
    #expect(step(&state, .again) == [.go(.face)])
  }

  /// An emergency says first what to do; every other result says first why.
  @Test func theOrderOfReading() {
    func headings(_ intake: Intake) -> [TextKey] {
      result(intake).document.blocks.compactMap { block in
        if case .heading(let key) = block { key } else { nil }
      }
    }
    let emergency = headings(.calm(but: { $0.findings = ["lockedJaw": .yes] }))
    #expect(Array(emergency.prefix(2)) == [.resultSteps, .resultWhy])
    let soon = headings(.calm(but: { $0.findings = ["earClicking": .yes, "browLifts": .unsure] }))
    #expect(Array(soon.prefix(2)) == [.resultWhy, .resultSteps])
    #expect(soon.contains(.resultWorthFindingOut))
    #expect(soon.suffix(4) == [.resultUncertain, .resultWatchFor, .resultGetHelp, .resultCourse])
    #expect(headings(Intake(regions: [.chin])).contains(.resultUnanswered))
  }

  @Test func stepsAreNumberedFromOne() {
    let numbers = result().document.entries.compactMap { entry in
      if case .step(let number) = entry.kind { number } else { nil }
    }
    #expect(!numbers.isEmpty)
    #expect(numbers == Array(1...numbers.count))
  }
}
