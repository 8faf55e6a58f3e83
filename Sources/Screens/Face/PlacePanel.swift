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
    row = canvas.paragraph(capitalised(places.name(of: state.focus)), row: row, style: Style(.title, bold: true))
    row = canvas.paragraph(
      "\(place?.muscle ?? "") \(canvas.glyphs.dot) \(place?.nerve ?? "")", row: row,
      style: Style(.muted))
    row += 1
    let footerRows = pickedLines(state, in: scene, width: canvas.columns).count + 3
    let room = canvas.rows - footerRows
    canvas.within(Rect(column: 0, row: 0, columns: canvas.columns, rows: max(0, room))) { canvas in
      for statement in place?.about ?? [] {
        row = canvas.paragraph(statement.text, row: row) + 1
      }
    }
    drawPicked(state, in: scene, on: &canvas, &interaction)
  }

  private static func drawPicked(
    _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    let lines = pickedLines(state, in: scene, width: canvas.columns)
    var row = canvas.rows - lines.count - 2
    canvas.rule(row: row - 1)
    for line in lines {
      canvas.write(line, column: 0, row: row, style: Style(state.picked.isEmpty ? .muted : .selected))
      row += 1
    }
    let start = "\(canvas.glyphs.pointer) \(scene.text(state.isWaitingForContent ? .faceLoading : .faceStart))"
    canvas.write(start, column: 0, row: row, style: Style(.accent, bold: true))
    interaction.add(canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: 1)), .start)
  }

  private static func pickedLines(_ state: FaceMapModel.State, in scene: Scene, width: Int) -> [String] {
    let places = scene.world.interface.places
    guard !state.picked.isEmpty else { return TextWrapping.lines(scene.text(.facePickedNothing), width: width) }
    let names = state.picked.map(places.name(of:)).joined(separator: ", ")
    return TextWrapping.lines(scene.text(.facePicked, ["places": names]), width: width)
  }
}

/// A name as the start of a line. Names in the language files are written as in mid-sentence.
func capitalised(_ name: String) -> String {
  name.prefix(1).uppercased() + name.dropFirst()
}
