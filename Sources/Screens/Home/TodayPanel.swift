import Content
import Journal
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

  private static func lines(in scene: Scene) -> [Line] {
    let record = scene.world.record
    var lines: [Line] = []
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
}
