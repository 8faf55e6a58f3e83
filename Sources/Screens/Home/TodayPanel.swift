import Content
import Journal
import Plan
import TerminalUI
import Triage
import ViewModels

/// The day of a person who comes back: check-in, plan, last result, and what comes next.
enum TodayPanel {
  private struct Line {
    var rows: [String]
    var style: Style = .plain
    var action: FaceMapModel.Action?
    var opensGroup = false
  }

  /// Rows of the head: where there is room, with air above and below.
  private static let roomyHead = 4

  static func draw(
    in scene: Scene, on canvas: inout Canvas, _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    let lines = lines(in: scene, width: canvas.columns)
    let height = lines.reduce(0) { $0 + $1.rows.count }
    let groups = lines.dropFirst().count(where: \.opensGroup)
    // Air gives way first, then the date, and what does not fit at all is marked.
    let isRoomy = roomyHead + height < canvas.rows
    let gap = roomyHead + height + groups < canvas.rows ? 1 : 0
    drawHead(isRoomy: isRoomy, in: scene, on: &canvas)
    var row = isRoomy ? roomyHead : 1
    interaction.cursor = canvas.absolute(Point(column: 0, row: row))
    for (index, line) in lines.enumerated() {
      if index > 0, line.opensGroup { row += gap }
      draw(line, row: row, on: &canvas, &interaction)
      row += line.rows.count
    }
    guard row > canvas.rows else { return }
    canvas.writeRight(
      canvas.glyphs.ellipsis, endColumn: canvas.columns, row: canvas.rows - 1, style: Style(.accent))
  }

  private static func drawHead(isRoomy: Bool, in scene: Scene, on canvas: inout Canvas) {
    let date = scene.text(of: scene.world.now.day)
    let row = isRoomy ? 1 : 0
    let end = canvas.write(scene.text(.todayTitle), column: 0, row: row, style: Style(.title, bold: true))
    canvas.write(date, column: isRoomy ? 0 : end + 2, row: isRoomy ? row + 1 : row, style: Style(.muted))
  }

  private static func draw(
    _ line: Line, row: Int, on canvas: inout Canvas, _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    if let action = line.action {
      interaction.add(
        canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: line.rows.count)), action)
    }
    for (offset, text) in line.rows.enumerated() where row + offset < canvas.rows {
      canvas.write(text, column: 0, row: row + offset, style: line.style)
    }
  }

  private static func lines(in scene: Scene, width: Int) -> [Line] {
    scene.world.todayLines.map { line in
      Line(
        rows: TextWrapping.lines(line.text, width: width), style: style(of: line.kind),
        action: line.destination.map { .open($0) }, opensGroup: opensGroup(line.kind))
    }
  }

  private static func style(of kind: TodayLine.Kind) -> Style {
    switch kind {
    case .danger: Style(.danger, bold: true)
    case .draft: Style(.caution, bold: true)
    case .checkIn(let isDone): Style(isDone ? .ok : .accent, bold: !isDone)
    case .planPaused: Style(.caution)
    case .planDay: Style(.accent, bold: true)
    case .planOutcome(let outcome): Style(outcome == .better ? .ok : .caution, bold: true)
    case .twoWeeks: Style(.caution, bold: true)
    case .planTasks, .planNext, .episodes: .plain
    case .lastResult(let tier): Style(tier.role)
    }
  }

  private static func opensGroup(_ kind: TodayLine.Kind) -> Bool {
    switch kind {
    case .checkIn, .planPaused, .planDay, .planOutcome, .twoWeeks, .lastResult: true
    case .danger, .draft, .planTasks, .planNext, .episodes: false
    }
  }
}
