import Commands
import Content
import ViewModels

extension LinePage {
  /// The page for a state of the program.
  package init(of state: ProgramModel.State, in world: World) {
    self = Self.overlay(state, in: world) ?? Self.screen(state, in: world)
    if let message = state.message {
      notices.append(LineWords.said(message, in: world))
    }
  }

  /// The commands that there are in a state.
  package static func table(
    _ state: ProgramModel.State, in world: World
  ) -> CommandTable<ProgramModel.Action> {
    CommandTable(ProgramModel.commands(state, in: world), mode: world.mode)
  }

  private static func screen(_ state: ProgramModel.State, in world: World) -> LinePage {
    switch state.screen {
    case .welcome: welcome(state, in: world)
    case .face: face(state, in: world)
    case .checklist: checklist(state, in: world)
    case .habits: habits(state, in: world)
    case .result: result(state, in: world)
    case .checkIn: checkIn(state, in: world)
    case .plan: plan(state, in: world)
    case .exercise: exercise(state, in: world)
    case .learn: learn(state, in: world)
    }
  }
}
