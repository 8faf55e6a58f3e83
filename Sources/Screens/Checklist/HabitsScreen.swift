import Commands
import Content
import TerminalUI
import Triage
import ViewModels

/// The optional page of habits: one line each, changed with the left and right arrows.
package enum HabitsScreen: Screen {
  package typealias VM = HabitsModel

  package static func draw(
    _ state: HabitsModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<HabitsModel.Action> {
    var interaction = Interaction<HabitsModel.Action>()
    guard let habits = scene.world.clinical?.habits else { return interaction }
    Frame.title(scene.text(.habitsTitle), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = min(72, canvas.columns - 2 * Frame.margin - 1)
      var row = canvas.paragraph(scene.text(.habitsLead), column: Frame.margin + 1, row: 0, width: width) + 1
      let rowsLeft = max(1, canvas.rows - row - 1)
      let spacing = rowsLeft >= habits.count * 2 ? 2 : 1
      let first = max(0, min(state.focus - rowsLeft / 2, habits.count - rowsLeft / spacing))
      for index in habits.indices.dropFirst(first) where row < canvas.rows - 1 {
        draw(habits[index], index, row: row, state, in: scene, on: &canvas, &interaction)
        row += spacing
      }
      if let notice = state.notice {
        canvas.write(
          scene.text(notice), column: Frame.margin + 1, row: canvas.rows - 1,
          style: Style(.caution, bold: true))
      }
    }
    return interaction
  }

  private static func draw(
    _ habit: Habit, _ index: Int, row: Int, _ state: HabitsModel.State, in scene: Scene,
    on canvas: inout Canvas, _ interaction: inout Interaction<HabitsModel.Action>
  ) {
    let isFocus = index == state.focus
    let margin = Frame.margin
    let valueColumn = Self.valueColumn(in: scene, columns: canvas.columns)
    canvas.write(
      isFocus ? canvas.glyphs.pointer : " ", column: margin, row: row, style: Style(.focus, bold: true))
    let ask = TextWrapping.truncated(
      habit.ask, width: valueColumn - margin - 3, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(ask, column: margin + 2, row: row, style: Style(bold: isFocus))
    let value = state.value(of: habit, in: scene.world)
    let shown = isFocus ? "\(canvas.glyphs.left) \(value) \(canvas.glyphs.right)" : "  \(value)"
    let isKnown = state.values[habit.id] != nil
    canvas.write(
      shown, column: valueColumn, row: row,
      style: Style(isKnown ? .selected : .muted, bold: isFocus || isKnown))
    if isFocus {
      canvas.shade(row: row, from: margin, to: canvas.columns - margin, ground: .focus)
      interaction.cursor = canvas.absolute(Point(column: valueColumn + 2, row: row))
    }
    interaction.add(
      canvas.absolute(Rect(column: margin, row: row, columns: canvas.columns - 2 * margin, rows: 1)),
      .focus(index))
  }

  /// Beside the longest question where there is room; else where a value still fits.
  private static func valueColumn(in scene: Scene, columns: Int) -> Int {
    let asks = scene.world.clinical?.habits.map { TextWidth.columns(of: $0.ask) } ?? []
    return max(0, min(columns - widestValue - Frame.margin, (asks.max() ?? 0) + Frame.margin + 4))
  }

  /// Room for a value with its arrows.
  private static let widestValue = 14
}
