import ProgramTesting
import Testing
import Triage
import ViewModels

/// A statement that is higher than its page moves line by line before the next one has its turn.
@Suite struct ResultScrollingTests {
  private let world: World
  private var state: ResultModel.State

  init() throws {
    let content = try RealContent.load()
    world = content.world()
    state = ResultModel.State(
      report: ProgramModel.report(for: .calm, content.clinical, in: world))
    // The second page has four rows too many.
    step(.laidOut([0, 2, 3], hiddenRows: [0, 4, 0]))
  }

  private mutating func step(_ action: ResultModel.Action) {
    _ = ResultModel.update(&state, action, in: world)
  }

  @Test mutating func movingGoesThroughTheHiddenRows() {
    step(.focus(2))
    for row in 1...4 {
      step(.move(1))
      #expect(state.focus == 2 && state.scrolled == row)
    }
    step(.move(1))
    #expect(state.focus == 3 && state.scrolled == 0)
    step(.move(-1))
    #expect(state.focus == 2)
  }

  @Test mutating func pagesDoToo() {
    step(.page(1))
    #expect(state.focus == 2 && state.scrolled == 0)
    step(.page(1))
    step(.page(1))
    #expect(state.focus == 2 && state.scrolled == 4)
    step(.page(1))
    #expect(state.focus == 3)
  }

  @Test mutating func homeAndALargerWindowShowTheTop() {
    step(.focus(2))
    step(.move(1))
    step(.laidOut([0, 2, 3], hiddenRows: [0, 0, 0]))
    #expect(state.scrolled == 0)
    step(.laidOut([0, 2, 3], hiddenRows: [2, 0, 0]))
    step(.focus(0))
    step(.move(1))
    #expect(state.scrolled == 1)
    step(.first)
    #expect(state.focus == 0 && state.scrolled == 0)
  }
}
