import Content
import FaceMap
import ProgramTesting
import Testing
import Triage
import ViewModels

@Suite struct FaceMapModelTests {
  private let content: RealContent
  private let still: World
  private let moving: World

  init() throws {
    content = try RealContent.load()
    still = content.world()
    moving = content.world(hasMotion: true)
  }

  private func state(_ change: (inout FaceMapModel.State) -> Void = { _ in }) -> FaceMapModel.State {
    var state = FaceMapModel.State()
    change(&state)
    return state
  }

  private func step(
    _ state: inout FaceMapModel.State, _ actions: FaceMapModel.Action..., in world: World? = nil
  ) -> [Effect] {
    actions.flatMap { FaceMapModel.update(&state, $0, in: world ?? still) }
  }

  @Test func pickingTwiceDropsAgain() {
    var state = state()
    #expect(step(&state, .toggle) == [])
    #expect(state.picked == [.eyelidLowerLeft])
    #expect(step(&state, .toggle) == [])
    #expect(state.picked == [])
  }

  @Test func clickingFocusesAndPicks() {
    var state = state()
    #expect(step(&state, .toggleRegion(.chin)) == [])
    #expect(state.focus == .chin)
    #expect(state.picked == [.chin])
  }

  @Test func aHalfIsPickedWholeAndDroppedWhole() {
    var state = state { $0.picked = [.cheekLeft, .lips] }
    #expect(step(&state, .toggleHalf) == [])
    let left = Set(RegionID.allCases.filter { $0.side == .left })
    #expect(Set(state.picked) == left.union([.lips]))
    #expect(state.picked.count == left.count + 1)
    #expect(step(&state, .toggleHalf) == [])
    #expect(state.picked == [.lips])
  }

  @Test func theMiddleHasNoHalf() {
    var state = state { $0.focus = .chin }
    let before = state
    #expect(step(&state, .toggleHalf) == [])
    #expect(state == before)
  }

  @Test func turningKeepsFocusAndPicks() {
    var state = state { $0.picked = [.browRight] }
    let before = state
    _ = step(&state, .turn)
    #expect(state.view == .facing)
    #expect(state.focus == before.focus && state.picked == before.picked)
    _ = step(&state, .turn)
    #expect(state == before)
  }

  /// In a mirror the person's left is on the left; facing someone it is on the right.
  @Test func arrowsFollowTheView() {
    var state = state { $0.focus = .cheekLeft }
    _ = step(&state, .move(.right))
    #expect(state.focus != .cheekLeft)
    var facing = self.state {
      $0.focus = .cheekLeft
      $0.view = .facing
    }
    _ = step(&facing, .move(.right))
    #expect(facing.focus == .cheekLeft)
  }

  @Test func arrowsReachEveryPlace() {
    var reached: Set<RegionID> = []
    var open: [RegionID] = [FaceMapModel.State().focus]
    while let place = open.popLast() {
      guard reached.insert(place).inserted else { continue }
      for direction in FaceDirection.allCases {
        var state = state { $0.focus = place }
        _ = step(&state, .move(direction))
        open.append(state.focus)
      }
    }
    #expect(reached.count == RegionID.allCases.count)
  }

  @Test(arguments: [FaceMapModel.Panel.list, .about])
  func withoutTheFaceArrowsWalkTheList(_ panel: FaceMapModel.Panel) {
    var state = state {
      $0.panel = panel
      $0.hasFace = false
    }
    _ = step(&state, .first)
    var walked = [state.focus]
    for _ in 1..<RegionID.allCases.count {
      _ = step(&state, .move(.down))
      walked.append(state.focus)
    }
    #expect(walked == FaceMapModel.list(state, in: still))
    #expect(Set(walked).count == RegionID.allCases.count)
    let end = state
    _ = step(&state, .move(.down), .move(.left), .move(.right), .last)
    #expect(state == end)
  }

  // MARK: Finding by name

  @Test(arguments: [("chin", RegionID.chin), ("lip", .lips), ("nostril", .nostrilLeft)])
  func typingFinds(_ text: String, _ place: RegionID) {
    var state = state { $0.focus = .browRight }
    _ = step(&state, .search)
    for letter in text { _ = step(&state, .type(String(letter))) }
    #expect(FaceMapModel.list(state, in: still).first.map { $0.kind } == place.kind)
    #expect(state.focus.kind == place.kind)
    #expect(step(&state, .start) == [.go(.checklist)])
    #expect(state.picked.map(\.kind) == [place.kind])
    #expect(state.panel == .about)
  }

  @Test func aSearchWithoutMatchStartsNothing() {
    var state = state()
    _ = step(&state, .search, .type("elbow"))
    #expect(FaceMapModel.list(state, in: still).isEmpty)
    let focus = state.focus
    #expect(step(&state, .start, .move(.down), .move(.up), .first, .last) == [])
    #expect(state.picked == [] && state.focus == focus)
    #expect(state.panel == .search("elbow"))
  }

  @Test func erasingTakesLettersBackAndThenLeaves() {
    var state = state()
    _ = step(&state, .search, .type("ch"), .erase)
    #expect(state.panel == .search("c"))
    _ = step(&state, .erase)
    #expect(state.panel == .search(""))
    _ = step(&state, .erase)
    #expect(state.panel == .about)
  }

  @Test func aLongQueryIsCut() {
    var state = state()
    _ = step(&state, .search, .type(String(repeating: "x", count: 10_000)))
    #expect(state.panel == .search(String(repeating: "x", count: 40)))
  }

  @Test func typingOutsideTheSearchIsNothing() {
    var state = state()
    let before = state
    #expect(step(&state, .type("x"), .erase, .leavePanel) == [])
    #expect(state == before)
  }

  @Test func panelsSwitch() {
    var state = state()
    _ = step(&state, .switchPanel)
    #expect(state.panel == .list)
    _ = step(&state, .switchPanel)
    #expect(state.panel == .about)
    _ = step(&state, .search, .leavePanel)
    #expect(state.panel == .about)
  }

  @Test func clearingDropsEverything() {
    var state = state { $0.picked = [.chin, .lips] }
    #expect(step(&state, .toggleRegion(.browLeft), .clear, in: moving) == [.wake(after: .milliseconds(140))])
    #expect(state.picked == [])
    #expect(state.flickerSteps == 0)
  }

  // MARK: Flicker

  @Test(arguments: [FaceMapModel.Action.toggle, .toggleHalf, .toggleRegion(.chin)])
  func theFlickerEndsByItself(_ pick: FaceMapModel.Action) {
    var state = state()
    var effects = step(&state, pick, in: moving)
    var ticks = 0
    var wasBright = false
    while !effects.isEmpty, ticks < 100 {
      #expect(effects == [.wake(after: .milliseconds(140))])
      effects = step(&state, .tick, in: moving)
      wasBright = wasBright || state.isBright
      ticks += 1
    }
    #expect(ticks == 6)
    #expect(wasBright)
    #expect(!state.isBright)
    #expect(step(&state, .tick, in: moving) == [])
  }

  /// A second pick while it runs must not start a second clock.
  @Test func oneClockAtATime() {
    var state = state()
    #expect(step(&state, .toggle, in: moving).count == 1)
    #expect(step(&state, .toggleRegion(.chin), .toggleHalf, in: moving) == [])
  }

  @Test func reducedMotionNeverFlickers() {
    var state = state()
    #expect(step(&state, .toggle, .toggleRegion(.chin), .toggleHalf, .tick) == [])
    #expect(state.flickerSteps == 0 && !state.isBright)
  }

  @Test func droppingStartsNoFlicker() {
    var state = state { $0.picked = [.eyelidLowerLeft] }
    #expect(step(&state, .toggle, in: moving) == [])
  }

  @Test func startingEndsTheFlicker() {
    var state = state()
    _ = step(&state, .toggle, in: moving)
    #expect(step(&state, .start, in: moving) == [.go(.checklist)])
    #expect(state.flickerSteps == 0)
  }

  // MARK: Starting

  @Test func startingWithNothingPickedMeansTheFocus() {
    var state = state { $0.focus = .mouthRight }
    #expect(step(&state, .start) == [.go(.checklist)])
    #expect(state.picked == [.mouthRight])
  }

  @Test func startingKeepsWhatIsPicked() {
    var state = state { $0.picked = [.chin, .lips] }
    #expect(step(&state, .start) == [.go(.checklist)])
    #expect(state.picked == [.chin, .lips])
  }

  @Test func startingBeforeTheContentWaitsForIt() {
    let early = content.world(hasClinical: false)
    var state = state()
    #expect(step(&state, .contentArrived) == [])
    #expect(step(&state, .start, in: early) == [])
    #expect(state.isWaitingForContent)
    #expect(step(&state, .contentArrived) == [.go(.checklist)])
    #expect(!state.isWaitingForContent)
    #expect(step(&state, .contentArrived) == [])
  }

  @Test func picksDroppedWhileWaitingAreNotMissed() {
    var state = state()
    _ = step(&state, .start, in: content.world(hasClinical: false))
    _ = step(&state, .clear)
    #expect(step(&state, .contentArrived) == [.go(.checklist)])
    #expect(state.picked == [state.focus])
  }
}
