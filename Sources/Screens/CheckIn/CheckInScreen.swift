import Content
import Journal
import TerminalUI
import Triage
import ViewModels

/// The daily check-in: every line on one page, what was said yesterday dimmed.
package enum CheckInScreen: Screen {
  package typealias VM = CheckInModel

  package static func draw(
    _ state: CheckInModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<CheckInModel.Action> {
    var interaction = Interaction<CheckInModel.Action>()
    let title = scene.text(.checkInTitle, ["date": scene.text(of: state.day)])
    Frame.title(title, note: note(state, in: scene), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      let row = drawLead(state, in: scene, on: &canvas)
      let end = drawFoot(state, in: scene, on: &canvas)
      drawFields(state, from: row, to: end, in: scene, on: &canvas, &interaction)
      drawSheet(state, in: scene, on: &canvas, &interaction)
    }
    return interaction
  }

  /// What counts as a warning sign; in a low window only while that line is answered. Returns the row below.
  private static func drawLead(_ state: CheckInModel.State, in scene: Scene, on canvas: inout Canvas) -> Int {
    guard state.focus == .warningSign || canvas.rows >= CheckInField.allCases.count else { return 0 }
    let width = min(76, canvas.columns - 2 * Frame.margin - 1)
    return canvas.paragraph(
      scene.text(.checkInLead), column: Frame.margin + 1, row: 0, width: width, style: Style(bold: true))
  }

  private static func note(_ state: CheckInModel.State, in scene: Scene) -> String {
    guard let saved = state.savedAt else { return "" }
    return scene.text(.checkInEntered, ["date": scene.text(of: saved.day), "time": scene.clock(of: saved)])
  }

  private static func drawFields(
    _ state: CheckInModel.State, from top: Int, to end: Int, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<CheckInModel.Action>
  ) {
    let fields = CheckInField.allCases
    let room = end - top
    // Groups, with air above them as far as there is room.
    let spaced = Set([CheckInField.sleepHours, .twitching, .note].prefix(max(0, room - fields.count)))
    let focus = fields.firstIndex(of: state.focus) ?? 0
    let first = max(0, min(focus - room / 2, fields.count - room))
    var row = top
    for (index, field) in fields.enumerated().dropFirst(first) {
      if spaced.contains(field) { row += 1 }
      guard row < end else { break }
      CheckInLine(field: field, state: state, scene: scene)
        .draw(row: row, isFocus: index == focus, on: &canvas, &interaction)
      let isCut = index == first && first > 0 || row == end - 1 && index + 1 < fields.count
      if isCut { mark(isAbove: index == first, row: row, on: &canvas) }
      row += 1
    }
  }

  /// There are more lines above or below.
  private static func mark(isAbove: Bool, row: Int, on canvas: inout Canvas) {
    canvas.writeRight(
      isAbove ? canvas.glyphs.up : canvas.glyphs.down, endColumn: canvas.columns - Frame.margin, row: row,
      style: Style(.accent))
  }

  /// What there is to say about the page; returns its first row. An empty line stays free for it.
  private static func drawFoot(
    _ state: CheckInModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Int {
    guard let (text, style) = foot(state, in: scene) else { return canvas.rows - 1 }
    let lines = TextWrapping.lines(text, width: canvas.columns - 2 * Frame.margin - 1)
    let top = max(0, canvas.rows - lines.count)
    for (offset, line) in lines.enumerated() {
      canvas.write(line, column: Frame.margin + 1, row: top + offset, style: style)
    }
    return top
  }

  private static func foot(_ state: CheckInModel.State, in scene: Scene) -> (String, Style)? {
    if let notice = state.notice {
      let isSaved = [.checkInSaved, .checkInSavedPart, .checkInSavedStrong].contains(notice)
      return (scene.text(notice), Style(isSaved ? .ok : .caution, bold: true))
    }
    if state.isToday(before: scene.world.now.day) { return (scene.text(.checkInPastMidnight), Style(.muted)) }
    return state.offered.isEmpty ? nil : (scene.text(.checkInOffered), Style(.muted))
  }

  private static func drawSheet(
    _ state: CheckInModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<CheckInModel.Action>
  ) {
    switch state.sheet {
    case nil: break
    case .leave:
      interaction.hits = []
      Box.draw(title: scene.text(.checkInLeave), rows: 0, on: &canvas) { canvas, _ in
        interaction.cursor = canvas.absolute(Point.zero)
      }
    case .warningSigns(let focus):
      interaction.hits = []
      drawSigns(focus, in: scene, on: &canvas, &interaction)
    }
  }

  private static func drawSigns(
    _ focus: Int, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<CheckInModel.Action>
  ) {
    let width = Box.innerWidth(canvas) - 6
    let asked = (scene.world.plan?.dailyQuestions ?? []).map(\.ask) + [scene.text(.checkInSignOther)]
    let questions = asked.map { TextWrapping.lines($0, width: width) }
    let rows = questions.reduce(0) { $0 + $1.count }
    Box.draw(title: scene.text(.checkInSignTitle), rows: rows, on: &canvas) { canvas, row in
      let top = row
      var row = row
      let visible = FocusedItems.visible(questions.map(\.count), focus: focus, room: canvas.rows - top)
      FocusedItems.mark(visible, of: questions.count, from: top, to: canvas.rows, on: &canvas)
      for index in visible {
        let lines = questions[index]
        canvas.write(
          index == focus ? canvas.glyphs.pointer : " ", column: 0, row: row, style: Style(.focus, bold: true))
        canvas.write(String(ChecklistModel.labels[index]), column: 2, row: row, style: Style(.accent))
        interaction.add(
          canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: lines.count)),
          .chooseSign(index))
        if index == focus { interaction.cursor = canvas.absolute(Point(column: 2, row: row)) }
        for line in lines {
          canvas.write(line, column: 4, row: row, style: Style(bold: index == focus))
          row += 1
        }
      }
    }
  }
}
