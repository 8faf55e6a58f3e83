import Commands
import Content

/// One step of the tour: what there is to know, and the commands it is about.
package struct TourStep: Sendable {
  package let text: TextKey
  /// By their ids; keys and titles are those of the screen itself.
  let commands: [String]

  package static let all = [
    TourStep(text: .tourFace, commands: ["face.move", "face.pick", "face.start"]),
    TourStep(
      text: .tourChecklist,
      commands: ["checklist.yes", "checklist.no", "checklist.unsure", "checklist.none", "checklist.why"]),
    TourStep(text: .tourAlways, commands: ["program.help", "program.menu", "program.quit"]),
  ]

  /// The commands with the keys they have where they are used: on the face, or on a page of questions.
  package func commands(in world: World) -> [Command<ProgramModel.Action>] {
    var face = ProgramModel.State()
    var questions = face
    face.screen = .face
    questions.screen = .checklist
    let all = [face, questions].flatMap { ProgramModel.commands($0, in: world) }
    return commands.flatMap { id in
      let found = all.filter { $0.id == id }
      // Four arrows are four commands of one name; elsewhere the screens agree.
      return id == "face.move" ? found : Array(found.prefix(1))
    }
  }
}
