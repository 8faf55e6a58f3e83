import Commands
import Content
import TerminalUI
import ViewModels

/// The top screens with the letters that lead to them, made from the table of commands.
enum MenuView {
  private static let titleColumn = 3

  static func draw(
    _ commands: CommandTable<ProgramModel.Action>, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    let screens = commands.commands.filter { command in
      if case .open = command.action { true } else { false }
    }
    canvas.within(Frame.body(canvas.size)) { canvas in
      Box.draw(title: scene.text(.menuTitle), rows: screens.count, on: &canvas) { canvas, first in
        let titles = screens.map { capitalised(scene.world.interface.texts.title(ofCommand: $0.id)) }
        let keyColumn = titleColumn + (titles.map { TextWidth.columns(of: $0) }.max() ?? 0) + 3
        for (offset, command) in screens.enumerated() {
          let row = first + offset
          let keys = command.keys.map { scene.label(of: $0, canvas.glyphs) }
          canvas.write(keys.first ?? "", column: 0, row: row, style: Style(.accent, bold: true))
          canvas.write(titles[offset], column: titleColumn, row: row)
          canvas.write(
            keys.dropFirst().joined(separator: " "), column: keyColumn, row: row, style: Style(.muted))
          interaction.add(
            canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: 1)), command.action)
        }
        interaction.cursor = canvas.absolute(Point(column: 0, row: first))
      }
    }
    return interaction
  }
}
