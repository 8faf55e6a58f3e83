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

  func draw(on canvas: inout Canvas, _ interaction: inout Interaction<PlanModel.Action>) {
    let width = Box.innerWidth(canvas)
    let wrapped = questions.map { TextWrapping.lines($0, width: width - 4) }
    let rows = wrapped.reduce(0) { $0 + $1.count }
    let lead = TextWrapping.lines(texts.lead, width: width)
    // In a low window what is asked stands in the head's place.
    let hasHead = canvas.rows >= rows + lead.count + 7
    let title = hasHead ? texts.title : texts.lead
    let total = rows + 2 + (hasHead ? lead.count + 1 : 0)
    Box.draw(title: title, rows: total, on: &canvas) { canvas, row in
      var row = row
      if hasHead {
        for line in lead {
          canvas.write(line, column: 0, row: row, style: Style(bold: true))
          row += 1
        }
        row += 1
      }
      let end = min(row + rows, canvas.rows - 1)
      for index in visible(wrapped, room: end - row) where row + wrapped[index].count <= end {
        draw(wrapped[index], index, row: row, on: &canvas, &interaction)
        row += wrapped[index].count
      }
      drawNone(row: canvas.rows - 1, on: &canvas, &interaction)
    }
  }

  /// As many questions as fit, with the one in focus among them.
  private func visible(_ wrapped: [[String]], room: Int) -> Range<Int> {
    guard wrapped.indices.contains(focus) else { return 0..<wrapped.count }
    var first = 0
    while first < focus, wrapped[first...focus].reduce(0, { $0 + $1.count }) > room { first += 1 }
    return first..<wrapped.count
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
