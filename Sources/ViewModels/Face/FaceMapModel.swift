import Commands
import Content
import FaceMap
import Triage

/// Picking the place that twitches, on the drawn face or in the list of its places.
package enum FaceMapModel: ViewModel {
  package struct State: Equatable, Sendable {
    /// The place the arrow keys are at.
    package var focus: RegionID = .eyelidLowerLeft
    /// What has been picked, in the order of picking.
    package var picked: [RegionID] = []
    package var view: FaceView = .mirror
    package var panel: Panel = .about
    /// How many more steps the soft flicker of the picked places has; 0 is rest.
    package var flickerSteps = 0
    /// The person asked to start with nothing picked in a way that needs an answer.
    package var isWaitingForContent = false
    /// Whether the window has room for the face. Without it the list takes its place.
    package var hasFace = true
    /// What the places are picked for.
    package var purpose = Purpose.checklist

    package init() {}

    /// Whether the bright phase of the soft flicker is on.
    package var isBright: Bool { flickerSteps % 2 == 1 }
  }

  /// What comes after the places have been picked.
  package enum Purpose: Equatable, Sendable {
    case checklist
    /// Where it twitched on the day of a check-in.
    case checkIn
  }

  /// What stands beside the face.
  package enum Panel: Equatable, Sendable {
    /// What the place in focus is.
    case about
    /// The day, for a person who comes back: plan, check-in, last result.
    case today
    /// All places by name.
    case list
    /// The places whose names match what is typed.
    case search(String)
  }

  package enum Action: Equatable, Sendable {
    case move(FaceDirection)
    /// Picks or drops the place in focus.
    case toggle
    /// The mouse or a number picks a place directly.
    case toggleRegion(RegionID)
    /// Picks or drops the whole half of the face that the focus is on.
    case toggleHalf
    case turn
    case switchPanel
    case search
    case type(String)
    case erase
    case leavePanel
    case first
    case last
    case clear
    case start
    case tick
    case contentArrived
    /// From the day's lines beside the face.
    case open(Destination)
    /// The window has, or has no, room for the face.
    case laidOut(hasFace: Bool)
  }

  /// Steps of the soft flicker after a pick: an uneven run, then rest, so that an idle screen is still.
  static let flickerRun = 6
  /// The length of one step of the flicker.
  static let flickerStep = Duration.milliseconds(140)

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    switch action {
    case .move(let direction): move(&state, direction, in: world)
    case .toggle: return toggle(&state, state.focus, in: world)
    case .toggleRegion(let region):
      state.focus = region
      return toggle(&state, region, in: world)
    case .toggleHalf: return toggleHalf(&state, in: world)
    case .turn: state.view = state.view.turned
    case .switchPanel: state.panel = state.panel == .list ? .about : .list
    case .search: state.panel = .search("")
    case .type(let text): type(&state, text, in: world)
    case .erase: erase(&state, in: world)
    case .leavePanel: state.panel = world.record.hasRecord ? .today : .about
    case .first: state.focus = list(state, in: world).first ?? state.focus
    case .last: state.focus = list(state, in: world).last ?? state.focus
    case .clear:
      state.picked = []
      state.flickerSteps = 0
    case .start: return start(&state, in: world)
    case .tick: return tick(&state)
    case .open(let destination): return [.go(destination)]
    case .laidOut(let hasFace): state.hasFace = hasFace
    case .contentArrived:
      guard state.isWaitingForContent else { return [] }
      state.isWaitingForContent = false
      // What was picked may have been dropped while waiting.
      return start(&state, in: world)
    }
    return []
  }

  /// The places in reading order, or those that match what is typed, best first.
  package static func list(_ state: State, in world: World) -> [RegionID] {
    let inOrder = world.face.readingOrder(in: state.view).compactMap(RegionID.init(rawValue:))
    guard case .search(let query) = state.panel, !query.isEmpty else { return inOrder }
    return world.interface.places.matches(query).map(\.id)
  }

  private static func move(_ state: inout State, _ direction: FaceDirection, in world: World) {
    if state.panel == .today { state.panel = .about }
    if state.panel == .about, state.hasFace {
      let next = world.face.neighbour(of: state.focus.rawValue, towards: direction, in: state.view)
      state.focus = RegionID(rawValue: next) ?? state.focus
      return
    }
    let places = list(state, in: world)
    guard let index = places.firstIndex(of: state.focus) else {
      state.focus = places.first ?? state.focus
      return
    }
    switch direction {
    case .up: state.focus = places[max(0, index - 1)]
    case .down: state.focus = places[min(places.count - 1, index + 1)]
    case .left, .right: break
    }
  }

  private static func toggle(_ state: inout State, _ region: RegionID, in world: World) -> [Effect] {
    if state.panel == .today { state.panel = .about }
    if let index = state.picked.firstIndex(of: region) {
      state.picked.remove(at: index)
      return []
    }
    state.picked.append(region)
    return beginFlicker(&state, in: world)
  }

  private static func toggleHalf(_ state: inout State, in world: World) -> [Effect] {
    guard state.focus.side != .middle else { return [] }
    if state.panel == .today { state.panel = .about }
    let half = list(withPanel: .about, state, in: world).filter { $0.side == state.focus.side }
    if half.allSatisfy(state.picked.contains) {
      state.picked.removeAll(where: half.contains)
      return []
    }
    state.picked += half.filter { !state.picked.contains($0) }
    return beginFlicker(&state, in: world)
  }

  private static func list(withPanel panel: Panel, _ state: State, in world: World) -> [RegionID] {
    var state = state
    state.panel = panel
    return list(state, in: world)
  }

  private static func type(_ state: inout State, _ text: String, in world: World) {
    guard case .search(let query) = state.panel else { return }
    state.panel = .search(String((query + text).prefix(40)))
    state.focus = list(state, in: world).first ?? state.focus
  }

  private static func erase(_ state: inout State, in world: World) {
    guard case .search(let query) = state.panel else { return }
    state.panel = query.isEmpty ? .about : .search(String(query.dropLast()))
    if !query.isEmpty { state.focus = list(state, in: world).first ?? state.focus }
  }

  /// Goes to the checklist; with nothing picked, the place in focus is what the person means.
  private static func start(_ state: inout State, in world: World) -> [Effect] {
    if case .search(let query) = state.panel, list(state, in: world).isEmpty, !query.isEmpty { return [] }
    // Who searches for a place and presses Enter means that place, whatever was picked before.
    let isFound = if case .search(let query) = state.panel { !query.isEmpty } else { false }
    if state.picked.isEmpty || (isFound && !state.picked.contains(state.focus)) {
      state.picked.append(state.focus)
    }
    state.flickerSteps = 0
    state.panel = .about
    if state.purpose == .checkIn { return [.go(.checkIn)] }
    guard world.clinical != nil else {
      state.isWaitingForContent = true
      return []
    }
    return [.go(.checklist)]
  }

  private static func beginFlicker(_ state: inout State, in world: World) -> [Effect] {
    guard world.hasMotion else { return [] }
    let isRunning = state.flickerSteps > 0
    state.flickerSteps = flickerRun
    return isRunning ? [] : [.wake(after: flickerStep)]
  }

  private static func tick(_ state: inout State) -> [Effect] {
    guard state.flickerSteps > 0 else { return [] }
    state.flickerSteps -= 1
    return state.flickerSteps > 0 ? [.wake(after: flickerStep)] : []
  }
}
