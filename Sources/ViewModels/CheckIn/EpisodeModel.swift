import Commands
import Content
import Journal
import Triage

/// Logs a single twitch from anywhere: `+`, how strong, Enter.
package enum EpisodeModel: ViewModel {
  package struct State: Equatable, Sendable {
    /// Where it was: what is picked on the face, else where the last one was.
    package var regions: RegionSet
    package var strength: Int?
    package var isDone = false

    init(_ program: ProgramModel.State, in world: World) {
      let picked = RegionSet(program.face.picked)
      regions = picked.isEmpty ? world.record.lastRegions : picked
      if regions.isEmpty { regions = [program.face.focus] }
    }
  }

  package enum Action: Equatable, Sendable {
    case strength(Int)
    case adjust(Int)
    case save
    case close
  }

  /// The scale of facts.md G15: 0 none to 4 the eye shuts or the task stops.
  package static let strengths = 0...4

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    switch action {
    case .strength(let strength): state.strength = strengths.contains(strength) ? strength : state.strength
    case .adjust(let step): state.strength = ChecklistModel.clamp((state.strength ?? 0) + step, strengths)
    case .close: state.isDone = true
    case .save:
      state.isDone = true
      return [.journal(.logEpisode(regions: state.regions, strength: state.strength))]
    }
    return []
  }

  package static func commands(_ state: State, in world: World) -> [Command<Action>] {
    [
      Command("episode.save", keys: [.enter], action: .save, modes: [.personal], prominence: .primary),
      Command("episode.less", keys: [.left, .up, .character("h")], action: .adjust(-1), modes: [.personal]),
      Command(
        "episode.more", keys: [.right, .down, .character("l")], action: .adjust(1), modes: [.personal]),
      Command(
        "sheet.close", keys: [.escape, .backspace], action: .close, modes: [.personal], prominence: .primary),
    ]
      + strengths.map { strength in
        Command(
          "episode.strength", keys: [.character(Character(String(strength)))],
          action: Action.strength(strength),
          modes: [.personal], prominence: .secondary)
      }
  }
}
