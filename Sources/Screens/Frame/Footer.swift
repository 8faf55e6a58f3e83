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
    _ commands: CommandTable<Action>, in scene: Scene, on canvas: inout Canvas,
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
    of table: CommandTable<Action>, in scene: Scene, glyphs: Glyphs, room: Int
  ) -> [Entry<Action>] {
    var chosen: [(place: Int, entry: Entry<Action>)] = []
    var used = 0
    for place in table.footer {
      let command = table.commands[place]
      guard let key = command.keys.first, !chosen.contains(where: { $0.entry.id == command.id }) else {
        continue
      }
      let entry = Entry(
        id: command.id, key: scene.label(of: key, glyphs),
        title: scene.world.interface.texts.title(ofCommand: command.id), action: command.action)
      guard used + entry.columns <= room else { continue }
      used += entry.columns + gap
      chosen.append((place, entry))
    }
    return chosen.sorted { $0.place < $1.place }.map(\.entry)
  }
}
