import Content
import TerminalUI
import Triage
import ViewModels

/// What is known of the place in focus, and what has been picked so far.
enum PlacePanel {
  static func draw(
    _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    let places = scene.world.interface.places
    let place = places[state.focus]
    var row = 1
    row = canvas.paragraph(
      capitalised(places.name(of: state.focus)), row: row, style: Style(.title, bold: true))
    row = canvas.paragraph(
      "\(place?.muscle ?? "") \(canvas.glyphs.dot) \(place?.nerve ?? "")", row: row,
      style: Style(.muted))
    row += 1
    let room = canvas.rows - foot(state, in: scene, width: canvas.columns).count - 1
    for statement in place?.about ?? [] {
      // Half a statement is worse than none.
      let lines = TextWrapping.lines(statement.text, width: canvas.columns)
      guard row + lines.count <= room else { break }
      row = canvas.paragraph(statement.text, row: row) + 1
    }
    drawPicked(state, in: scene, on: &canvas, &interaction)
  }

  private static func drawPicked(
    _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    let lines = foot(state, in: scene, width: canvas.columns)
    var row = max(0, canvas.rows - lines.count - 1)
    canvas.rule(row: row - 1)
    for line in lines {
      canvas.write(line.text, column: line.isStart ? 2 : 0, row: row, style: line.style)
      if line.isStart {
        interaction.add(canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: 1)), .start)
      }
      row += 1
    }
    if let first = lines.firstIndex(where: \.isStart) {
      canvas.write(
        canvas.glyphs.pointer, column: 0, row: canvas.rows - 1 - lines.count + first,
        style: Style(.accent, bold: true))
    }
  }

  /// A line at the foot of the panel.
  private struct FootLine {
    var text: String
    var style: Style
    var isStart = false
  }

  /// What is picked, and the way on.
  private static func foot(_ state: FaceMapModel.State, in scene: Scene, width: Int) -> [FootLine] {
    let places = scene.world.interface.places
    let names = state.picked.map(places.name(of:)).joined(separator: ", ")
    let picked =
      state.picked.isEmpty ? scene.text(.facePickedNothing) : scene.text(.facePicked, ["places": names])
    let style = Style(state.picked.isEmpty ? .muted : .selected)
    let start = scene.text(state.isWaitingForContent ? .faceLoading : .faceStart)
    return TextWrapping.lines(picked, width: width).map { FootLine(text: $0, style: style) }
      + TextWrapping.lines(start, width: width - 2).map {
        FootLine(text: $0, style: Style(.accent, bold: true), isStart: true)
      }
  }
}

/// A name as the start of a line. Names in the language files are written as in mid-sentence.
func capitalised(_ name: String) -> String {
  name.prefix(1).uppercased() + name.dropFirst()
}
