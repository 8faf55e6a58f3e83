import Content
import Journal
import Plan
import TerminalUI
import Triage
import ViewModels

/// The day of a person who comes back: check-in, plan, last result, and what comes next.
enum TodayPanel {
  private struct Line {
    var text: String
    var style: Style = .plain
    var action: FaceMapModel.Action?
    var gapAbove = 0
  }

  static func draw(
    in scene: Scene, on canvas: inout Canvas, _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    let width = canvas.columns
    canvas.write(scene.text(.todayTitle), column: 0, row: 1, style: Style(.title, bold: true))
    canvas.write(scene.text(of: scene.world.now.day), column: 0, row: 2, style: Style(.muted))
    var row = 4
    for line in lines(in: scene) {
      let wrapped = TextWrapping.lines(line.text, width: width)
      row += line.gapAbove
      guard row + wrapped.count <= canvas.rows - 1 else { break }
      if let action = line.action {
        interaction.add(
          canvas.absolute(Rect(column: 0, row: row, columns: width, rows: wrapped.count)), action)
      }
      for text in wrapped {
        canvas.write(text, column: 0, row: row, style: line.style)
        row += 1
      }
    }
  }

  /// What must not wait, before everything else.
  private static func warnings(in scene: Scene) -> [Line] {
    let record = scene.world.record
    let call = scene.text(.todayEmergency, ["number": scene.world.emergencyNumber])
    switch record.unsettledSign(scene.world.clinical) {
    case .draft: return [Line(text: call, style: Style(.danger, bold: true), action: .open(.draft))]
    case .checkIn:
      return [Line(text: scene.text(.todaySign), style: Style(.danger, bold: true), action: .open(.checkIn))]
    case nil:
      guard record.lastAssessment?.tier == .emergency else { return [] }
      return [Line(text: call, style: Style(.danger, bold: true))]
    }
  }

  private static func lines(in scene: Scene) -> [Line] {
    let record = scene.world.record
    var lines = warnings(in: scene)
    if record.draft != nil {
      lines.append(
        Line(text: scene.text(.todayDraft), style: Style(.caution, bold: true), action: .open(.draft)))
    }
    let isDone = record.today != nil
    lines.append(
      Line(
        text: scene.text(isDone ? .todayCheckInDone : .todayCheckInOpen),
        style: Style(isDone ? .ok : .accent, bold: !isDone), action: .open(.checkIn),
        gapAbove: lines.isEmpty ? 0 : 1))
    lines += planLines(in: scene)
    if record.episodesToday > 0 {
      lines.append(Line(text: scene.text(.todayEpisodes, ["count": String(record.episodesToday)])))
    }
    if let last = record.lastAssessment, let word = scene.world.clinical?.guidance[last.tier]?.word {
      lines.append(
        Line(
          text: scene.text(.todayLastResult, ["date": scene.text(of: last.given.day), "word": word]),
          style: Style(last.tier.role), gapAbove: 1))
    }
    return lines
  }

  /// The day of the plan, what is done of it, and the next step.
  private static func planLines(in scene: Scene) -> [Line] {
    guard let plan = scene.world.plan, let day = PlanToday(in: scene.world) else { return [] }
    if day.isPaused {
      let text = scene.text(.todayPlanPaused, ["day": String(day.number)])
      return [Line(text: text, style: Style(.caution), action: .open(.plan), gapAbove: 1)]
    }
    let title = plan.texts.days[day.number]?.title ?? ""
    let number = ["day": String(day.number), "count": String(day.count), "title": title]
    let tasks = ["done": String(day.doneTasks), "count": String(day.tasks.count)]
    var lines = [
      Line(
        text: scene.text(.todayPlanDay, number), style: Style(.accent, bold: true), action: .open(.plan),
        gapAbove: 1),
      Line(text: scene.text(.todayPlanTasks, tasks), action: .open(.plan)),
    ]
    if let next = day.next.flatMap({ plan.texts.tasks[$0.task.id]?.title }) {
      lines.append(Line(text: scene.text(.todayNext, ["step": next]), action: .open(.plan)))
    }
    return lines
  }
}
