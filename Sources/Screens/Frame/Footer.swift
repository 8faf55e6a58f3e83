import Commands
import Content
import TerminalUI
import ViewModels

/// The bottom line: as many commands as there is room for, each clickable.
enum Footer {
  private struct Entry<Action: Equatable & Sendable> {
    var id: String
    var key: String
    var title: String
    var action: Action

    var columns: Int { TextWidth.columns(of: key) + 1 + TextWidth.columns(of: title) }
  }

  /// The space between two entries.
  private static let gap = 2

  static func draw<Action>(
    _ commands: [Command<Action>], in scene: Scene, on canvas: inout Canvas,
    interaction: inout Interaction<Action>
  ) {
    let row = canvas.rows - 1
    canvas.fill(Rect(column: 0, row: row, columns: canvas.columns, rows: 1), with: .blank)
    var column = Frame.margin
    for entry in entries(
      of: commands, in: scene, glyphs: canvas.glyphs, room: canvas.columns - 2 * Frame.margin)
    {
      interaction.add(
        canvas.absolute(Rect(column: column, row: row, columns: entry.columns, rows: 1)), entry.action)
      column = canvas.write(entry.key, column: column, row: row, style: Style(.accent, bold: true))
      column = canvas.write(entry.title, column: column + 1, row: row, style: Style(.muted)) + gap
    }
  }

  /// The most prominent commands that fit, in the order of the table. A command that is listed
  /// several times, such as the digits, counts once.
  private static func entries<Action>(
    of commands: [Command<Action>], in scene: Scene, glyphs: Glyphs, room: Int
  ) -> [Entry<Action>] {
    let table = CommandTable(commands, mode: scene.world.mode)
    var chosen: [String: Entry<Action>] = [:]
    var used = 0
    for command in table.footer where chosen[command.id] == nil {
      guard let key = command.keys.first else { continue }
      let entry = Entry(
        id: command.id, key: glyphs.label(of: key),
        title: scene.world.interface.texts.title(ofCommand: command.id), action: command.action)
      guard used + entry.columns <= room else { continue }
      used += entry.columns + gap
      chosen[command.id] = entry
    }
    return table.commands.compactMap { command in
      guard let entry = chosen[command.id], command.keys.first.map(glyphs.label(of:)) == entry.key else {
        return nil
      }
      return entry
    }
  }
}
