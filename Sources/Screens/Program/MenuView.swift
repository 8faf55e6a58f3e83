import Commands
import Content
import TerminalUI
import ViewModels

/// The top screens with the letters that lead to them, made from the table of commands.
enum MenuView {
  static func draw(
    _ commands: CommandTable<ProgramModel.Action>, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    let screens = commands.commands.filter { command in
      if case .open = command.action { true } else { false }
    }
    canvas.within(Frame.body(canvas.size)) { canvas in
      Box.draw(title: scene.text(.menuTitle), rows: screens.count, on: &canvas) { canvas, first in
        for (offset, command) in screens.enumerated() {
          let row = first + offset
          let keys = command.keys.map { scene.label(of: $0, canvas.glyphs) }
          canvas.write(keys.first ?? "", column: 0, row: row, style: Style(.accent, bold: true))
          canvas.write(
            capitalised(scene.world.interface.texts.title(ofCommand: command.id)), column: 3, row: row)
          canvas.write(keys.dropFirst().joined(separator: " "), column: 20, row: row, style: Style(.muted))
          interaction.add(
            canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: 1)), command.action)
        }
        interaction.cursor = canvas.absolute(Point(column: 0, row: first))
      }
    }
    return interaction
  }
}
