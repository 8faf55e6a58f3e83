import Content
import Plan
import TerminalUI
import ViewModels

/// The week at a glance, the day, its tasks, and remarks that belong to the moment.
enum PlanDayView {
  static func draw(
    _ state: PlanModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<PlanModel.Action>
  ) {
    let margin = Frame.margin + 1
    let width = min(76, canvas.columns - 2 * margin)
    let isTall = canvas.rows >= 16
    var row = drawHead(state, in: scene, width: width, on: &canvas)
    interaction.cursor = canvas.absolute(Point(column: margin, row: min(row, canvas.rows - 1)))
    if isTall { row += 1 }
    row = drawWarning(state, in: scene, from: row, width: width, on: &canvas)
    let notes = state.notes(in: scene.world).flatMap { TextWrapping.lines($0, width: width) }
    let list = TaskList(state, in: scene, columns: canvas.columns, glyphs: canvas.glyphs)
    let end = max(row + 1, canvas.rows - 1 - (isTall && !notes.isEmpty ? notes.count + 1 : 0))
    let focus = state.sheet == nil ? state.focus : -1
    list.draw(focus: focus, from: row, to: end, on: &canvas, &interaction)
    let isEmpty = state.tasks(in: scene.world).isEmpty
    // In a low window the tasks come before remarks.
    guard isTall || isEmpty else { return }
    let top = isEmpty ? row : canvas.rows - 1 - notes.count
    if isEmpty { interaction.cursor = canvas.absolute(Point(column: margin, row: top)) }
    for (offset, line) in notes.enumerated() where top + offset < canvas.rows - 1 {
      canvas.write(line, column: margin, row: top + offset, style: Style(.muted))
    }
  }

  /// What must not be missed, whatever the room; returns the row below it.
  private static func drawWarning(
    _ state: PlanModel.State, in scene: Scene, from row: Int, width: Int, on canvas: inout Canvas
  ) -> Int {
    guard let warning = state.warning(in: scene.world) else { return row }
    let end = canvas.paragraph(
      warning, column: Frame.margin + 1, row: row, width: width, style: Style(.caution, bold: true))
    return canvas.rows >= 16 ? end + 1 : end
  }

  /// Week and day; returns the row below them.
  private static func drawHead(
    _ state: PlanModel.State, in scene: Scene, width: Int, on canvas: inout Canvas
  ) -> Int {
    let margin = Frame.margin + 1
    let isTall = canvas.rows >= 16
    var row = isTall ? 1 : 0
    if let progress = state.progress(in: scene.world) {
      canvas.within(Rect(column: 0, row: row, columns: canvas.columns, rows: WeekStrip.rows)) {
        WeekStrip.draw(progress, in: scene, on: &$0)
      }
    }
    row += WeekStrip.rows + (isTall ? 1 : 0)
    guard let day = state.status(in: scene.world)?.day, let text = scene.world.plan?.texts.days[day] else {
      return row
    }
    canvas.write(text.title, column: margin, row: row, style: Style(.title, bold: true))
    guard canvas.rows >= 14 else { return row + 1 }
    return canvas.paragraph(text.lead, column: margin, row: row + 1, width: width, style: Style(.muted))
  }
}
