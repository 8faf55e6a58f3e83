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

  private static func lines(in scene: Scene) -> [Line] {
    let today = scene.world.todayLines
    return today.enumerated().map { index, line in
      Line(
        text: line.text, style: style(of: line.kind), action: line.destination.map { .open($0) },
        gapAbove: index > 0 && opensGroup(line.kind) ? 1 : 0)
    }
  }

  private static func style(of kind: TodayLine.Kind) -> Style {
    switch kind {
    case .danger: Style(.danger, bold: true)
    case .draft: Style(.caution, bold: true)
    case .checkIn(let isDone): Style(isDone ? .ok : .accent, bold: !isDone)
    case .planPaused: Style(.caution)
    case .planDay: Style(.accent, bold: true)
    case .planTasks, .planNext, .episodes: .plain
    case .lastResult(let tier): Style(tier.role)
    }
  }

  private static func opensGroup(_ kind: TodayLine.Kind) -> Bool {
    switch kind {
    case .checkIn, .planPaused, .planDay, .lastResult: true
    case .danger, .draft, .planTasks, .planNext, .episodes: false
    }
  }
}
