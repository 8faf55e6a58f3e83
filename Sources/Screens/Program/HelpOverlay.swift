import Commands
import Content
import TerminalUI
import ViewModels

/// The keys of the screen below, made from its own table of commands.
enum HelpOverlay {
  /// One line of the page: a command with all its keys.
  private struct Line {
    var keys: String
    var title: String
    /// Why it cannot be used now.
    var reason: String?
  }

  static func draw(
    _ state: ProgramModel.State, first: Int, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    var below = state
    below.overlay = nil
    let table = CommandTable(ProgramModel.commands(below, in: scene.world), mode: scene.world.mode)
    return draw(
      table, first: first, in: scene, on: &canvas, scroll: ProgramModel.Action.scrollHelp)
  }

  /// - Parameters:
  ///   - table: the commands of what lies below.
  ///   - first: the first row shown.
  ///   - lead: what stands above the keys; nil for nothing.
  ///   - scroll: moves the first row.
  static func draw<Action>(
    _ table: CommandTable<Action>, first: Int, lead: String? = nil, in scene: Scene,
    on canvas: inout Canvas, scroll: (Int) -> Action
  ) -> Interaction<Action> {
    let commands = table.commands.filter { $0.prominence < .unlisted }
    let lines = lines(of: commands, in: scene, glyphs: canvas.glyphs)
    var interaction = Interaction<Action>()
    canvas.fill(Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows), with: .blank)
    Frame.title(scene.text(.helpTitle), note: scene.text(.programName), on: &canvas)
    let page = Rect(
      column: Frame.margin + 1, row: 2, columns: canvas.columns - 2 * Frame.margin - 1, rows: canvas.rows - 3)
    canvas.within(page) { canvas in
      let rows = rows(of: lines, under: lead, columns: canvas.columns - ScrolledLines.markColumns)
      rows.draw(from: first, on: &canvas, &interaction, scroll: scroll)
      interaction.cursor = canvas.absolute(Point.zero)
    }
    return interaction
  }

  /// The keys left, what they do right of them; whatever is too long goes on below.
  private static func rows(of lines: [Line], under lead: String?, columns: Int) -> ScrolledLines {
    let keyColumns = min(columns / 3, lines.map { TextWidth.columns(of: $0.keys) }.max() ?? 0)
    var rows = ScrolledLines()
    if let lead {
      rows.add(lead, width: columns, style: Style(.title, bold: true))
      rows.addGap()
    }
    for line in lines {
      let isOff = line.reason != nil
      let keys = TextWrapping.lines(line.keys, width: keyColumns)
      let said = line.title + (line.reason.map { " (\($0))" } ?? "")
      let title = TextWrapping.lines(said, width: max(1, columns - keyColumns - 2))
      for row in 0..<max(keys.count, title.count) {
        let lead = keys.indices.contains(row) ? keys[row] : ""
        let space = String(repeating: " ", count: keyColumns + 2 - TextWidth.columns(of: lead))
        rows.add(
          ScrolledLines.Line(
            text: title.indices.contains(row) ? title[row] : "", style: Style(isOff ? .muted : .plain),
            lead: lead + space, leadStyle: Style(isOff ? .muted : .accent, bold: !isOff)))
      }
    }
    return rows
  }

  /// One line for each command; the keys of those that share an id stand together.
  private static func lines<Action>(
    of commands: [Command<Action>], in scene: Scene, glyphs: Glyphs
  ) -> [Line] {
    var order: [String] = []
    var keys: [String: [Key]] = [:]
    var availability: [String: Availability] = [:]
    for command in commands {
      if keys[command.id] == nil { order.append(command.id) }
      keys[command.id, default: []] += command.keys
      if availability[command.id]?.isAvailable != true { availability[command.id] = command.availability }
    }
    return order.map { id in
      var reason: String?
      if case .unavailable(let text) = availability[id] ?? .available {
        reason = scene.world.interface.texts.text(id: text) ?? text
      }
      return Line(
        keys: shortened(keys[id] ?? [], in: scene, glyphs),
        title: scene.world.interface.texts.title(ofCommand: id),
        reason: reason)
    }
  }

  /// Long runs of keys, such as the digits, show their first and last only.
  private static func shortened(_ keys: [Key], in scene: Scene, _ glyphs: Glyphs) -> String {
    let labels = keys.map { scene.label(of: $0, glyphs) }
    guard labels.count > 8, let first = labels.first, let last = labels.last else {
      return labels.joined(separator: " ")
    }
    return "\(first) \(glyphs.ellipsis) \(last)"
  }
}
