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
      let width = canvas.columns - 2 * Frame.margin - 1
      let lead = TextWrapping.lines(scene.text(.checkInLead), width: width)
      var row = 0
      for line in lead {
        canvas.write(line, column: Frame.margin + 1, row: row, style: Style(bold: true))
        row += 1
      }
      drawFields(state, from: row, in: scene, on: &canvas, &interaction)
      drawFoot(state, in: scene, on: &canvas)
      drawSheet(state, in: scene, on: &canvas, &interaction)
    }
    return interaction
  }

  private static func note(_ state: CheckInModel.State, in scene: Scene) -> String {
    guard let saved = state.savedAt else { return "" }
    return scene.text(.checkInEntered, ["date": scene.text(of: saved.day), "time": scene.clock(of: saved)])
  }

  private static func drawFields(
    _ state: CheckInModel.State, from top: Int, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<CheckInModel.Action>
  ) {
    let fields = CheckInField.allCases
    // Two groups, the twitch and the day, with air between them where there is room.
    let room = canvas.rows - top - 1
    let gap = fields.count + 3 <= room ? 1 : 0
    let focus = fields.firstIndex(of: state.focus) ?? 0
    let first = gap == 1 ? 0 : max(0, min(focus - room / 2, fields.count - room))
    var row = top + gap
    for (index, field) in fields.enumerated().dropFirst(first) {
      if field == .sleepHours || field == .note { row += gap }
      guard row < canvas.rows - 1 else { break }
      CheckInLine(field: field, state: state, scene: scene)
        .draw(row: row, isFocus: index == focus, on: &canvas, &interaction)
      row += 1
    }
  }

  private static func drawFoot(_ state: CheckInModel.State, in scene: Scene, on canvas: inout Canvas) {
    let row = canvas.rows - 1
    if let notice = state.notice {
      let role: Role = notice == .checkInSaved || notice == .checkInSavedStrong ? .ok : .caution
      canvas.write(scene.text(notice), column: Frame.margin + 1, row: row, style: Style(role, bold: true))
    } else if state.isToday(before: scene.world.now.day) {
      canvas.write(scene.text(.checkInPastMidnight), column: Frame.margin + 1, row: row, style: Style(.muted))
    }
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
    let width = Box.innerWidth(canvas) - 4
    let questions = (scene.world.plan?.dailyQuestions ?? []).map { TextWrapping.lines($0.ask, width: width) }
    let rows = questions.reduce(0) { $0 + $1.count }
    Box.draw(title: scene.text(.checkInSignTitle), rows: rows, on: &canvas) { canvas, row in
      let top = row
      var row = row
      for index in FocusedItems.visible(questions.map(\.count), focus: focus, room: canvas.rows - top) {
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
