import Content
import Plan
import TerminalUI
import ViewModels

/// Questions over a page of the plan.
enum PlanSheetView {
  private typealias Choice = (key: String, text: String, action: PlanModel.Action)

  static func draw(
    _ sheet: PlanModel.Sheet, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<PlanModel.Action>
  ) {
    guard let plan = scene.world.plan else { return }
    switch sheet {
    case .visit: box(scene.text(.planVisit), scene.text(.planVisitWhy), on: &canvas, &interaction)
    case .stop: box(scene.text(.planStopAsk), scene.text(.planStopWhat), on: &canvas, &interaction)
    case .restart: box(scene.text(.planRestartAsk), scene.text(.planRestartWhat), on: &canvas, &interaction)
    case .gate(let id, _, _):
      guard let gate = plan.texts.gates[id] else { return }
      let unsure = scene.text(.answerUnsure)
      choices(
        gate.ask,
        [("y", gate.yes, .answer(.yes)), ("n", gate.no, .answer(.no)), ("u", unsure, .answer(.unsure))],
        on: &canvas, &interaction)
    case .said(let id):
      let number = scene.world.emergencyNumber
      let said = plan.texts.gates[id]?.said.text.replacing("{number}", with: number) ?? ""
      box(said, nil, on: &canvas, &interaction)
    case .ownWord:
      choices(
        scene.text(.planOwnWord),
        [
          ("1", scene.text(.planOwnWordBetter), .ownWord(.better)),
          ("2", scene.text(.planOwnWordSame), .ownWord(.noChange)),
          ("3", scene.text(.planOwnWordWorse), .ownWord(.worse)),
        ], on: &canvas, &interaction)
    case .daily(let focus): DailyQuestionsView(plan, scene, focus).draw(on: &canvas, &interaction)
    }
  }

  private static func box(
    _ title: String, _ text: String?, on canvas: inout Canvas,
    _ interaction: inout Interaction<PlanModel.Action>
  ) {
    let lines = text.map { TextWrapping.lines($0, width: Box.innerWidth(canvas)) } ?? []
    Box.draw(title: title, rows: lines.count, on: &canvas) { canvas, row in
      for (offset, line) in lines.enumerated() { canvas.write(line, column: 0, row: row + offset) }
      interaction.cursor = canvas.absolute(Point.zero)
    }
  }

  private static func choices(
    _ title: String, _ choices: [Choice], on canvas: inout Canvas,
    _ interaction: inout Interaction<PlanModel.Action>
  ) {
    let texts = choices.map { TextWrapping.lines($0.text, width: Box.innerWidth(canvas) - 2) }
    Box.draw(title: title, rows: texts.reduce(0) { $0 + $1.count }, on: &canvas) { canvas, row in
      var row = row
      for (choice, lines) in zip(choices, texts) {
        canvas.write(choice.key, column: 0, row: row, style: Style(.accent, bold: true))
        for (offset, line) in lines.enumerated() { canvas.write(line, column: 2, row: row + offset) }
        interaction.add(
          canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: lines.count)),
          choice.action)
        row += lines.count
      }
      interaction.cursor = canvas.absolute(Point.zero)
    }
  }
}
