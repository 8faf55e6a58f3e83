import Commands
import Content
import ProgramTesting
import Screens
import ViewModels

/// What must hold for the table of commands in every state.
enum CommandTableCheck {
  static func problems(_ run: ProgramRun) -> [String] {
    let commands = run.table.commands
    let texts = run.scene.world.interface.texts
    var problems: [String] = []
    var owner: [Key: Command<ProgramModel.Action>] = [:]
    for command in commands {
      if texts.text(id: ScreenTexts.commandPrefix + command.id) == nil {
        problems.append("command.\(command.id) has no title")
      }
      if command.keys.isEmpty { problems.append("\(command.id) has no key") }
      guard case .available = command.availability else {
        if case .unavailable(let reason) = command.availability, texts.text(id: reason) == nil {
          problems.append("\(command.id) is unavailable because of \(reason), which is no text")
        }
        continue
      }
      for key in command.keys {
        if let other = owner[key] { problems.append("\(key) is \(other.id) and \(command.id)") }
        owner[key] = command
      }
    }
    return problems
  }
}
