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
    return draw(table, first: first, in: scene, on: &canvas)
  }

  /// - Parameters:
  ///   - table: the commands of what lies below.
  ///   - first: the first line shown.
  ///   - lead: what stands above the keys; nil for nothing.
  static func draw<Action>(
    _ table: CommandTable<Action>, first: Int, lead: String? = nil, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<Action> {
    let commands = table.commands.filter { $0.prominence < .unlisted }
    let lines = lines(of: commands, in: scene, glyphs: canvas.glyphs)
    var interaction = Interaction<Action>()
    canvas.fill(Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows), with: .blank)
    Frame.title(scene.text(.helpTitle), note: scene.text(.programName), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let top = drawLead(lead, on: &canvas)
      let room = max(1, canvas.rows - top)
      let start = max(0, min(first, lines.count - room))
      let keyColumns = min(canvas.columns / 3, lines.map { TextWidth.columns(of: $0.keys) }.max() ?? 0)
      for (row, line) in lines.dropFirst(start).prefix(room).enumerated() {
        draw(line, row: row + top, keyColumns: keyColumns, on: &canvas)
      }
      interaction.cursor = canvas.absolute(Point(column: Frame.margin + 1, row: top))
      if start + room < lines.count {
        canvas.writeRight(
          canvas.glyphs.down, endColumn: canvas.columns - Frame.margin, row: canvas.rows - 1,
          style: Style(.accent))
      }
    }
    return interaction
  }

  /// Returns the row of the first key.
  private static func drawLead(_ lead: String?, on canvas: inout Canvas) -> Int {
    guard let lead else { return 1 }
    let column = Frame.margin + 1
    let end = canvas.paragraph(
      lead, column: column, row: 1, width: canvas.columns - 2 * column, style: Style(.title, bold: true))
    return end + 1
  }

  private static func draw(_ line: Line, row: Int, keyColumns: Int, on canvas: inout Canvas) {
    let isOff = line.reason != nil
    let keys = TextWrapping.truncated(line.keys, width: keyColumns, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(
      keys, column: Frame.margin + 1, row: row, style: Style(isOff ? .muted : .accent, bold: !isOff))
    let column = Frame.margin + 1 + keyColumns + 2
    let end = canvas.write(line.title, column: column, row: row, style: Style(isOff ? .muted : .plain))
    if let reason = line.reason {
      canvas.write("(\(reason))", column: end + 1, row: row, style: Style(.muted))
    }
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
