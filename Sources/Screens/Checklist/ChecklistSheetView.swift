import Content
import TerminalUI
import Triage
import ViewModels

/// The small boxes that lie over a page: the options of a question, a number entry, why we ask.
enum ChecklistSheetView {
  static func draw(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<ChecklistModel.Action>
  ) {
    switch state.sheet {
    case nil, .emergency: break
    case .options(let question, let focus):
      interaction.hits = []
      drawOptions(question, focus, state, clinical, on: &canvas, &interaction)
    case .days(let typed):
      interaction.hits = []
      drawDays(typed, state, clinical, in: scene, on: &canvas, &interaction)
    case .why:
      interaction.hits = []
      drawWhy(state, clinical, in: scene, on: &canvas, &interaction)
    }
  }

  private static func drawOptions(
    _ question: Fact, _ focus: Int, _ state: ChecklistModel.State, _ clinical: ClinicalContent,
    on canvas: inout Canvas, _ interaction: inout Interaction<ChecklistModel.Action>
  ) {
    let options = ChecklistModel.choosable(question, clinical)
    let current = state.intake.option(of: question, in: clinical.questions)
    let title = clinical.questions.choices[question]?.ask ?? ""
    let width = Box.scrolledWidth(canvas) - optionIndent
    let labels = options.map { TextWrapping.lines($0.label, width: width) }
    let rows = labels.reduce(0) { $0 + $1.count }
    Box.draw(title: title, rows: rows, on: &canvas) { canvas, start in
      let area = Rect(column: 0, row: start, columns: canvas.columns, rows: canvas.rows - start)
      canvas.within(area) { canvas in
        let visible = FocusedItems.visible(labels.map(\.count), focus: focus, room: canvas.rows)
        var row = 0
        for index in visible {
          let isGiven = options[index].id == current
          draw(labels[index], index, row: row, isGiven, isFocus: index == focus, on: &canvas, &interaction)
          row += labels[index].count
        }
        ScrollMarks.draw(
          above: visible.lowerBound > 0, below: visible.upperBound < options.count, on: &canvas)
      }
    }
  }

  /// Where the words of an option begin.
  private static let optionIndent = 8

  private static func draw(
    _ label: [String], _ index: Int, row: Int, _ isGiven: Bool, isFocus: Bool, on canvas: inout Canvas,
    _ interaction: inout Interaction<ChecklistModel.Action>
  ) {
    canvas.write(
      isFocus ? canvas.glyphs.pointer : " ", column: 0, row: row, style: Style(.focus, bold: true))
    canvas.write(String(ChecklistModel.labels[index]), column: 2, row: row, style: Style(.accent))
    canvas.write(
      "(\(isGiven ? canvas.glyphs.radioOn : " "))", column: 4, row: row, style: Style(bold: isFocus))
    for (offset, line) in label.enumerated() {
      canvas.write(line, column: optionIndent, row: row + offset, style: Style(bold: isFocus))
      if isFocus { canvas.shade(row: row + offset, from: 0, to: canvas.columns, ground: .focus) }
    }
    if isFocus { interaction.cursor = canvas.absolute(Point(column: 5, row: row)) }
    interaction.add(
      canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: label.count)),
      .chooseOption(index))
  }

  private static func drawDays(
    _ typed: String, _ state: ChecklistModel.State, _ clinical: ClinicalContent, in scene: Scene,
    on canvas: inout Canvas, _ interaction: inout Interaction<ChecklistModel.Action>
  ) {
    let prompt = clinical.questions.choices[.daysSinceOnset]?.exact?.prompt ?? ""
    let notice = state.notice.map { TextWrapping.lines(scene.text($0), width: Box.innerWidth(canvas)) } ?? []
    Box.draw(title: prompt, rows: 1 + max(1, notice.count), on: &canvas) { canvas, row in
      let end = canvas.write("> \(typed)", column: 0, row: row, style: Style(.accent, bold: true))
      interaction.cursor = canvas.absolute(Point(column: end, row: row))
      for (offset, line) in notice.enumerated() {
        canvas.write(line, column: 0, row: row + 1 + offset, style: Style(.caution))
      }
    }
  }

  private static func drawWhy(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<ChecklistModel.Action>
  ) {
    let items = ChecklistModel.items(of: state, clinical)
    guard items.indices.contains(state.focus) else { return }
    let (why, note) = items[state.focus].reason(clinical)
    let width = Box.scrolledWidth(canvas)
    var lines = ScrolledLines()
    if let note {
      lines.add(note, width: width)
      lines.addGap()
    }
    lines.add(why.text, width: width)
    lines.addGap()
    for line in SourceLines.lines(for: why.sources, clinical, in: scene, width: width) {
      lines.add(line, width: width, style: Style(.muted))
    }
    Box.draw(
      title: scene.text(.checklistWhy), lines, from: state.firstLine, on: &canvas, &interaction,
      scroll: ChecklistModel.Action.scroll)
  }
}
