import Content
import TerminalUI
import Triage
import ViewModels

/// All places by name, or those that match what is typed.
enum PlaceList {
  static func draw(
    _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas, area: Rect,
    _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    canvas.within(area) { canvas in
      var row = 0
      var cursor: Point?
      if case .search(let query) = state.panel {
        let end = canvas.write("/ \(query)", column: 0, row: row, style: Style(.accent, bold: true))
        cursor = Point(column: end, row: row)
        row += 2
      }
      let places = FaceMapModel.list(state, in: scene.world)
      if places.isEmpty {
        canvas.paragraph(scene.text(.faceNoMatch), row: row, style: Style(.muted))
      }
      let focusRow = drawRows(places, state, in: scene, on: &canvas, from: row, &interaction)
      // While typing, the cursor belongs to the text; else to the row in focus.
      interaction.cursor = canvas.absolute(cursor ?? Point(column: 0, row: focusRow))
    }
  }

  /// Draws what fits around the focus; returns the focus's row.
  private static func drawRows(
    _ places: [RegionID], _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas,
    from start: Int, _ interaction: inout Interaction<FaceMapModel.Action>
  ) -> Int {
    let room = max(1, canvas.rows - start)
    let focus = places.firstIndex(of: state.focus) ?? 0
    let first = max(0, min(focus - room / 2, places.count - room))
    var focusRow = start
    for (offset, place) in places.dropFirst(first).prefix(room).enumerated() {
      let row = start + offset
      let isFocus = place == state.focus
      let isPicked = state.picked.contains(place)
      if isFocus { focusRow = row }
      let pointer = isFocus ? canvas.glyphs.pointer : " "
      let mark = isPicked ? canvas.glyphs.check : " "
      let name = capitalised(scene.world.interface.places.name(of: place))
      let style = Style(isPicked ? .selected : .plain, bold: isFocus || isPicked)
      canvas.write("\(pointer) [\(mark)] \(name)", column: 0, row: row, style: style)
      if isFocus { canvas.shade(row: row, from: 0, to: canvas.columns, ground: .focus) }
      interaction.add(
        canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: 1)), .toggleRegion(place))
    }
    return focusRow
  }
}
