import Commands
import Content
import TerminalUI
import ViewModels

/// What every screen has around it: a title in the top line and the commands in the bottom line.
enum Frame {
  /// The left and right margin inside which everything is drawn.
  static let margin = 1

  /// The part of a canvas between the title and the footer.
  static func body(_ size: Size) -> Rect {
    Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
  }

  /// Draws the title line: the title, and at the right end what a screen adds.
  static func title(_ title: String, note: String = "", on canvas: inout Canvas) {
    canvas.rule(row: 0)
    let room = canvas.columns - 4
    let note = TextWidth.columns(of: title) + TextWidth.columns(of: note) + 6 <= room ? note : ""
    let shown = TextWrapping.truncated(title, width: room, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(" \(shown) ", column: margin, row: 0, style: Style(.title, bold: true))
    if !note.isEmpty {
      canvas.writeRight(" \(note) ", endColumn: canvas.columns - margin, row: 0, style: Style(.muted))
    }
  }

  /// Draws the footer: as many commands as there is room for, most important first, each clickable.
  static func footer<Action>(
    _ commands: [Command<Action>], in scene: Scene, on canvas: inout Canvas,
    interaction: inout Interaction<Action>
  ) {
    let row = canvas.rows - 1
    var column = margin
    for entry in FooterEntry.entries(of: commands, mode: scene.world.mode) {
      let key = entry.keys.map(canvas.glyphs.label(of:)).joined()
      let title = scene.world.interface.texts.title(ofCommand: entry.id)
      let width = TextWidth.columns(of: key) + 1 + TextWidth.columns(of: title)
      guard column + width <= canvas.columns - margin else { continue }
      interaction.add(canvas.absolute(Rect(column: column, row: row, columns: width, rows: 1)), entry.action)
      column = canvas.write(key, column: column, row: row, style: Style(.accent, bold: true))
      column = canvas.write(title, column: column + 1, row: row, style: Style(.muted)) + 2
    }
  }
}

/// One entry of the footer.
private struct FooterEntry<Action: Equatable & Sendable> {
  var id: String
  var keys: [Key]
  var action: Action

  /// The commands to show; one that is listed several times, such as the digits, is shown once.
  static func entries(of commands: [Command<Action>], mode: Mode) -> [Self] {
    var entries: [Self] = []
    for command in CommandTable(commands, mode: mode).footer where !entries.contains(where: { $0.id == command.id }) {
      guard let key = command.keys.first else { continue }
      entries.append(Self(id: command.id, keys: [key], action: command.action))
    }
    return entries
  }
}
