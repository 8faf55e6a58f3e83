import Content
import TerminalUI
import ViewModels

/// The warning questions of the day in a box, with one line that answers them all.
struct DailyQuestionsView {
  private let texts: PlanTexts.Daily
  private let questions: [String]
  private let none: String
  private let focus: Int

  init(_ plan: PlanContent, _ scene: Scene, _ focus: Int) {
    texts = plan.texts.daily
    questions = plan.dailyQuestions.map(\.ask)
    none = scene.text(.checklistNone)
    self.focus = focus
  }

  /// What fits on a canvas of this size.
  private struct Layout {
    var title: String
    var lead: [String]
    var wrapped: [[String]]
    /// Rows of the box beneath its title.
    var rows: Int
    /// Rows for the questions.
    var room: Int
  }

  private func layout(on canvas: Canvas) -> Layout {
    let width = Box.innerWidth(canvas)
    let wrapped = questions.map { TextWrapping.lines($0, width: width - 6) }
    let rows = wrapped.reduce(0) { $0 + $1.count }
    let lead = TextWrapping.lines(texts.lead, width: width)
    // In a low window what is asked stands in the head's place.
    let hasHead = canvas.rows >= rows + lead.count + 7
    let title = hasHead ? texts.title : texts.lead
    let above = TextWrapping.lines(title, width: width).count + 1 + (hasHead ? lead.count + 1 : 0)
    return Layout(
      title: title, lead: hasHead ? lead : [], wrapped: wrapped,
      rows: rows + 2 + (hasHead ? lead.count + 1 : 0), room: max(0, min(rows, canvas.rows - 2 - above - 1)))
  }

  /// The last question that can be read in a window whose body has this size.
  func lastVisible(_ size: Size, _ glyphs: Glyphs) -> Int {
    let layout = layout(on: Canvas(size: size, glyphs: glyphs))
    return (visible(layout.wrapped, room: layout.room).last ?? 0)
  }

  func draw(on canvas: inout Canvas, _ interaction: inout Interaction<PlanModel.Action>) {
    let layout = layout(on: canvas)
    Box.draw(title: layout.title, rows: layout.rows, on: &canvas) { canvas, row in
      var row = row
      for line in layout.lead {
        canvas.write(line, column: 0, row: row, style: Style(bold: true))
        row += 1
      }
      if !layout.lead.isEmpty { row += 1 }
      let visible = visible(layout.wrapped, room: layout.room)
      FocusedItems.mark(visible, of: questions.count, from: row, to: row + layout.room, on: &canvas)
      for index in visible {
        draw(layout.wrapped[index], index, row: row, on: &canvas, &interaction)
        row += layout.wrapped[index].count
      }
      drawNone(row: canvas.rows - 1, on: &canvas, &interaction)
    }
  }

  /// As many questions as fit, with the one in focus among them.
  private func visible(_ wrapped: [[String]], room: Int) -> Range<Int> {
    FocusedItems.visible(wrapped.map(\.count), focus: focus, room: room)
  }

  private func draw(
    _ lines: [String], _ index: Int, row: Int, on canvas: inout Canvas,
    _ interaction: inout Interaction<PlanModel.Action>
  ) {
    if index == focus {
      canvas.write(canvas.glyphs.pointer, column: 0, row: row, style: Style(.focus, bold: true))
      interaction.cursor = canvas.absolute(Point(column: 2, row: row))
    }
    canvas.write(String(ChecklistModel.labels[index]), column: 2, row: row, style: Style(.accent))
    for (offset, line) in lines.enumerated() {
      canvas.write(line, column: 4, row: row + offset, style: Style(bold: index == focus))
    }
    interaction.add(
      canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: lines.count)),
      .chooseQuestion(index))
  }

  private func drawNone(
    row: Int, on canvas: inout Canvas, _ interaction: inout Interaction<PlanModel.Action>
  ) {
    canvas.write(
      String(ChecklistModel.noneLabel), column: 2, row: row, style: Style(.accent, bold: true))
    canvas.write(none, column: 4, row: row, style: Style(.ok, bold: true))
    interaction.add(canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: 1)), .noSign)
  }
}
