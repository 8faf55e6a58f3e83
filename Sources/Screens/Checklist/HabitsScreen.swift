import Commands
import Content
import TerminalUI
import Triage
import ViewModels

/// The optional page of habits: one question after the other, changed with the left and right arrows.
package enum HabitsScreen: Screen {
  package typealias VM = HabitsModel

  /// The widest the page gets, however wide the window.
  private static let widest = 72

  package static func draw(
    _ state: HabitsModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<HabitsModel.Action> {
    var interaction = Interaction<HabitsModel.Action>()
    guard let habits = scene.world.clinical?.habits else { return interaction }
    Frame.title(scene.text(.habitsTitle), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = min(widest, canvas.columns - 2 * Frame.margin - 1)
      let isLow = canvas.rows < lowRows
      // In a low window the questions take the room of what has been read by then.
      let hasLead = !isLow || state.focus == 0
      let lead =
        hasLead
        ? canvas.paragraph(scene.text(.habitsLead), column: Frame.margin + 1, row: 0, width: width) : 0
      // The last line is for what cannot be, and for the mark of what lies below.
      let top = lead + (isLow ? 0 : 1)
      let area = Rect(
        column: Frame.margin, row: top, columns: canvas.columns - 2 * Frame.margin,
        rows: max(1, canvas.rows - top - (isLow ? 0 : 1)))
      canvas.within(area) { draw(habits, state, in: scene, on: &$0, &interaction) }
      drawNotice(state, in: scene, on: &canvas)
    }
    return interaction
  }

  private static let lowRows = 14

  /// Draws the questions that there is room for around the one in focus.
  private static func draw(
    _ habits: [Habit], _ state: HabitsModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<HabitsModel.Action>
  ) {
    let valueColumn = valueColumn(habits, state, in: scene, columns: canvas.columns)
    let asks = habits.map { TextWrapping.lines($0.ask, width: max(1, valueColumn - askColumn - 1)) }
    let spaced = asks.map { $0.count + 1 }
    let isSpaced = spaced.reduce(0, +) <= canvas.rows
    let heights = isSpaced ? spaced : asks.map(\.count)
    let visible = FocusedItems.visible(heights, focus: state.focus, room: canvas.rows)
    var row = 0
    for index in visible {
      let line = Line(ask: asks[index], row: row, valueColumn: valueColumn, isFocus: index == state.focus)
      draw(habits[index], line, state, in: scene, on: &canvas, &interaction)
      let area = Rect(column: 0, row: row, columns: canvas.columns, rows: asks[index].count)
      interaction.add(canvas.absolute(area), .focus(index))
      row += heights[index]
    }
    let markColumn = Rect(column: 0, row: 0, columns: canvas.columns - 1, rows: canvas.rows)
    canvas.within(markColumn) { canvas in
      ScrollMarks.draw(
        above: visible.lowerBound > 0, below: visible.upperBound < habits.count, on: &canvas)
    }
  }

  /// Where a question goes.
  private struct Line {
    var ask: [String]
    var row: Int
    var valueColumn: Int
    var isFocus: Bool
  }

  private static let askColumn = 2

  private static func draw(
    _ habit: Habit, _ line: Line, _ state: HabitsModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<HabitsModel.Action>
  ) {
    if line.isFocus {
      canvas.write(canvas.glyphs.pointer, column: 0, row: line.row, style: Style(.focus, bold: true))
    }
    for (offset, text) in line.ask.enumerated() {
      canvas.write(text, column: askColumn, row: line.row + offset, style: Style(bold: line.isFocus))
    }
    let value = state.value(of: habit, in: scene.world)
    let shown = line.isFocus ? "\(canvas.glyphs.left) \(value) \(canvas.glyphs.right)" : "  \(value)"
    let isKnown = state.values[habit.id] != nil
    canvas.write(
      shown, column: line.valueColumn, row: line.row,
      style: Style(isKnown ? .selected : .muted, bold: line.isFocus || isKnown))
    guard line.isFocus else { return }
    for offset in line.ask.indices {
      canvas.shade(row: line.row + offset, from: 0, to: canvas.columns, ground: .focus)
    }
    interaction.cursor = canvas.absolute(Point(column: line.valueColumn + 2, row: line.row))
  }

  private static func drawNotice(_ state: HabitsModel.State, in scene: Scene, on canvas: inout Canvas) {
    guard let notice = state.notice else { return }
    let lines = TextWrapping.lines(scene.text(notice), width: canvas.columns - 2 * Frame.margin - 1)
    let first = canvas.rows - lines.count
    canvas.fill(
      Rect(column: 0, row: first, columns: canvas.columns, rows: lines.count), with: .blank)
    for (offset, line) in lines.enumerated() {
      canvas.write(
        line, column: Frame.margin + 1, row: first + offset, style: Style(.caution, bold: true))
    }
  }

  /// Beside the longest question where there is room; else where every value still fits.
  private static func valueColumn(
    _ habits: [Habit], _ state: HabitsModel.State, in scene: Scene, columns: Int
  ) -> Int {
    let asks = habits.map { TextWidth.columns(of: $0.ask) }
    let values = habits.map { TextWidth.columns(of: state.value(of: $0, in: scene.world)) }
    // With an arrow on both sides, and room for the marks.
    let widest = max(leastValue, values.max() ?? 0) + 4 + ScrolledLines.markColumns
    return max(0, min(columns - widest, (asks.max() ?? 0) + askColumn + 2))
  }

  private static let leastValue = 10
}
