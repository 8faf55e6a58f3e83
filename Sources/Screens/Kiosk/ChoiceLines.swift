import TerminalUI
import ViewModels

/// Numbered lines to choose from, with air between them where there is room.
enum ChoiceLines {
  /// Draws them from a row on; returns where the cursor goes.
  ///
  /// - Parameters:
  ///   - pick: what a click on the line with this place does.
  ///   - room: how many rows there are.
  static func draw<Action>(
    _ titles: [String], focus: Int, column: Int, row: Int, width: Int, room: Int, on canvas: inout Canvas,
    _ interaction: inout Interaction<Action>, pick: (Int) -> Action
  ) {
    let step = rows(titles.count, room: room) == titles.count ? 1 : 2
    for (index, title) in titles.enumerated() {
      let line = row + index * step
      let isFocus = index == focus
      let ground: Ground = isFocus ? .focus : .none
      canvas.fill(
        Rect(column: column, row: line, columns: width, rows: 1),
        with: Cell(" ", style: Style(.plain, on: ground)))
      if isFocus {
        canvas.write(
          canvas.glyphs.pointer, column: column, row: line, style: Style(.focus, on: ground, bold: true))
        interaction.cursor = canvas.absolute(Point(column: column, row: line))
      }
      canvas.write(
        String(index + 1), column: column + 2, row: line, style: Style(.accent, on: ground, bold: true))
      let shown = TextWrapping.truncated(title, width: width - 6, ellipsis: canvas.glyphs.ellipsis)
      canvas.write(
        shown, column: column + 5, row: line,
        style: Style(isFocus ? .focus : .plain, on: ground, bold: isFocus))
      interaction.add(
        canvas.absolute(Rect(column: column, row: line, columns: width, rows: 1)), pick(index))
    }
  }

  /// How many rows so many lines take.
  static func rows(_ count: Int, room: Int) -> Int { count * 2 - 1 <= room ? count * 2 - 1 : count }
}
