import Content
import Kiosk
import TerminalUI
import ViewModels

/// The summary, always on the screen, and the ways to take it along beside or below it.
enum HandOverPage {
  private static let panel = 34

  static func draw(
    _ state: KioskModel.State, in scene: KioskScene, on canvas: inout Canvas
  ) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    Frame.title(scene.text(.kioskSummaryPage), note: scene.text(.programName), on: &canvas)
    let canShowCode = CodePage.fits(canvas)
    var last = 0
    canvas.within(Frame.body(canvas.size)) { canvas in
      let titles = KioskModel.choices(state, in: scene.world).compactMap { title(of: $0, in: scene) }
      let isWide = canvas.columns >= KioskSummary.pageColumns + panel + 6
      let choiceRows = isWide ? canvas.rows : titles.count + 3
      let text = Rect(
        column: Frame.margin + 1, row: 0,
        columns: isWide ? canvas.columns - panel - 5 : canvas.columns - 2 * Frame.margin - 2,
        rows: isWide ? canvas.rows : max(2, canvas.rows - choiceRows))
      canvas.within(text) { last = drawSummary(state, on: &$0) }
      let area: Rect
      if isWide {
        canvas.divider(column: canvas.columns - panel - 3, from: 0, to: canvas.rows)
        area = Rect(column: canvas.columns - panel - 1, row: 0, columns: panel, rows: canvas.rows)
      } else {
        canvas.rule(row: text.endRow)
        area = Rect(
          column: Frame.margin + 1, row: text.endRow + 1, columns: canvas.columns - 2 * Frame.margin - 2,
          rows: canvas.rows - text.endRow - 1)
      }
      canvas.within(area) { drawChoices(titles, state, in: scene, isWide: isWide, on: &$0, &touch) }
    }
    if state.lastFirstLine != last || state.canShowCode != canShowCode {
      touch.measured = [.measured(lastFirstLine: last, canShowCode: canShowCode)]
    }
    return touch
  }

  /// Returns the last line that can be the first one shown.
  private static func drawSummary(_ state: KioskModel.State, on canvas: inout Canvas) -> Int {
    let lines = (state.summary?.lines ?? []).flatMap { line in
      line.isEmpty ? [""] : indented(line, width: canvas.columns - 2)
    }
    let rule = lines.firstIndex(where: isRule) ?? 0
    let last = max(0, lines.count - canvas.rows)
    let first = min(state.firstLine, last)
    for (row, line) in lines.dropFirst(first).prefix(canvas.rows).enumerated() {
      if isRule(line) {
        canvas.rule(row: row, to: min(KioskSummary.pageColumns, canvas.columns - 2))
      } else {
        canvas.write(line, column: 0, row: row, style: style(of: first + row, in: lines, rule: rule, state))
      }
    }
    if first > 0 {
      canvas.writeRight(
        canvas.glyphs.up, endColumn: canvas.columns, row: 0, style: Style(.accent, bold: true))
    }
    if first < last {
      canvas.writeRight(
        canvas.glyphs.down, endColumn: canvas.columns, row: canvas.rows - 1, style: Style(.accent, bold: true)
      )
    }
    return last
  }

  private static func isRule(_ line: String) -> Bool { !line.isEmpty && line.allSatisfy { $0 == "-" } }

  /// What stands above the rule, the word of the result below it, and the headings of the parts.
  private static func style(
    of index: Int, in lines: [String], rule: Int, _ state: KioskModel.State
  ) -> Style {
    if index < rule { return Style(.title, bold: true) }
    if index == rule + 1, let tier = state.summary?.tier { return Style(tier.role, bold: true) }
    let isHeading =
      index > rule + 3 && lines[index - 1].isEmpty && index + 1 < lines.count
      && lines[index + 1].hasPrefix(" ") && !lines[index].hasPrefix(" ")
    return isHeading ? Style(.title, bold: true) : .plain
  }

  /// A line of the page in a narrower window, its further lines as far in as the first.
  private static func indented(_ line: String, width: Int) -> [String] {
    // A rule stays one line however narrow the window is.
    guard TextWidth.columns(of: line) > width, !isRule(line) else { return [line] }
    let space = String(line.prefix { $0 == " " })
    return TextWrapping.lines(
      line.trimmingPrefix { $0 == " " }.description, width: max(1, width - space.count)
    )
    .map { space + $0 }
  }

  private static func drawChoices(
    _ titles: [String], _ state: KioskModel.State, in scene: KioskScene, isWide: Bool,
    on canvas: inout Canvas, _ touch: inout KioskScreen.Touch
  ) {
    var row = isWide ? 1 : 0
    let note = note(state, in: scene)
    if isWide {
      row = canvas.paragraph(scene.text(.kioskHandOverLead), row: row, style: Style(.title, bold: true)) + 1
    }
    ChoiceLines.draw(
      titles, focus: state.focus, column: 0, row: row,
      width: isWide ? canvas.columns : min(canvas.columns, 40),
      room: isWide ? canvas.rows - row - 4 : titles.count, on: &canvas, &touch,
      pick: KioskModel.Action.choose)
    if let note {
      let under = row + (isWide ? ChoiceLines.rows(titles.count, room: canvas.rows - row - 4) : titles.count)
      let below = under + (under + 1 < canvas.rows ? 1 : 0)
      canvas.paragraph(note.text, row: below, style: Style(note.role, bold: true))
    }
  }

  private static func title(of choice: KioskChoice, in scene: KioskScene) -> String? {
    guard case .offer(let offer) = choice else { return nil }
    switch offer {
    case .print: return scene.text(.kioskOfferPrint)
    case .code: return scene.text(.kioskOfferCode)
    case .ticket: return scene.text(.kioskOfferTicket)
    case .exercise(let id):
      return scene.text(.kioskOfferExercise, ["name": scene.world.world.plan?.techniqueTexts[id]?.name ?? ""])
    case .result: return scene.text(.kioskOfferResult)
    case .end: return scene.text(.kioskOfferEnd)
    }
  }

  private static func note(_ state: KioskModel.State, in scene: KioskScene) -> (text: String, role: Role)? {
    switch state.note {
    case .printing: (scene.text(.kioskNotePrinting), .muted)
    case .print(.printed): (scene.text(.kioskPrintDone), .ok)
    case .print(let outcome): (scene.text(outcome.key, outcome.values), .warning)
    case .failed: (scene.text(.kioskNoteFailed), .warning)
    case nil: nil
    }
  }
}
