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
    Box.draw(title: title, rows: options.count, on: &canvas) { canvas, row in
      for (index, option) in options.enumerated() {
        let isFocus = index == focus
        let line = row + index
        canvas.write(
          isFocus ? canvas.glyphs.pointer : " ", column: 0, row: line, style: Style(.focus, bold: true))
        canvas.write(String(ChecklistModel.labels[index]), column: 2, row: line, style: Style(.accent))
        let mark = option.id == current ? canvas.glyphs.radioOn : " "
        canvas.write("(\(mark)) \(option.label)", column: 4, row: line, style: Style(bold: isFocus))
        if isFocus {
          canvas.shade(row: line, from: 0, to: canvas.columns, ground: .focus)
          interaction.cursor = canvas.absolute(Point(column: 5, row: line))
        }
        interaction.add(
          canvas.absolute(Rect(column: 0, row: line, columns: canvas.columns, rows: 1)), .chooseOption(index))
      }
    }
  }

  private static func drawDays(
    _ typed: String, _ state: ChecklistModel.State, _ clinical: ClinicalContent, in scene: Scene,
    on canvas: inout Canvas, _ interaction: inout Interaction<ChecklistModel.Action>
  ) {
    let prompt = clinical.questions.choices[.daysSinceOnset]?.exact?.prompt ?? ""
    Box.draw(title: prompt, rows: 2, on: &canvas) { canvas, row in
      let end = canvas.write("> \(typed)", column: 0, row: row, style: Style(.accent, bold: true))
      interaction.cursor = canvas.absolute(Point(column: end, row: row))
      if let notice = state.notice {
        canvas.write(scene.text(notice), column: 0, row: row + 1, style: Style(.caution))
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
    let width = Box.innerWidth(canvas)
    var lines = TextWrapping.lines(why.text, width: width)
    if let note { lines = TextWrapping.lines(note, width: width) + [""] + lines }
    let sources = SourceLines.lines(for: why.sources, clinical, in: scene, width: width)
    Box.draw(title: scene.text(.checklistWhy), rows: lines.count + 1 + sources.count, on: &canvas) {
      canvas, row in
      var row = row
      for line in lines {
        canvas.write(line, column: 0, row: row)
        row += 1
      }
      row += 1
      for line in sources {
        canvas.write(line, column: 0, row: row, style: Style(.muted))
        row += 1
      }
      interaction.cursor = canvas.absolute(Point(column: 0, row: 0))
    }
  }
}
