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
        cursor = drawQuery(query, on: &canvas)
        row += 2
      }
      let places = FaceMapModel.list(state, in: scene.world)
      if places.isEmpty {
        canvas.paragraph(scene.text(.faceNoMatch), row: row, style: Style(.muted))
      }
      let list = Rect(column: 0, row: row, columns: canvas.columns, rows: canvas.rows - row)
      canvas.within(list) { drawRows(places, state, in: scene, on: &$0, &interaction) }
      // While typing, the cursor belongs to the text; else to the row in focus.
      if let cursor { interaction.cursor = canvas.absolute(cursor) }
    }
  }

  /// Writes what is typed, its end where not all of it fits; returns where typing goes on.
  private static func drawQuery(_ query: String, on canvas: inout Canvas) -> Point {
    let style = Style(.accent, bold: true)
    let column = canvas.write("/ ", column: 0, row: 0, style: style)
    let room = canvas.columns - column - 1
    let isWhole = TextWidth.columns(of: query) <= room
    let ellipsis = isWhole ? "" : canvas.glyphs.ellipsis
    let shown = TextWrapping.suffix(of: query, columns: room - TextWidth.columns(of: ellipsis))
    return Point(column: canvas.write(ellipsis + shown, column: column, row: 0, style: style), row: 0)
  }

  /// Where the names begin.
  private static let nameColumn = 6

  /// Draws what fits around the focus.
  private static func drawRows(
    _ places: [RegionID], _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    let width = max(1, canvas.columns - nameColumn - ScrolledLines.markColumns)
    let names = places.map { place in
      TextWrapping.lines(capitalised(scene.world.interface.places.name(of: place)), width: width)
    }
    let focus = places.firstIndex(of: state.focus) ?? 0
    let visible = FocusedItems.visible(names.map(\.count), focus: focus, room: canvas.rows)
    var row = 0
    for index in visible where names.indices.contains(index) {
      draw(places[index], names[index], row: row, state, on: &canvas)
      if places[index] == state.focus {
        interaction.cursor = canvas.absolute(Point(column: 0, row: row))
      }
      interaction.add(
        canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: names[index].count)),
        .toggleRegion(places[index]))
      row += names[index].count
    }
    ScrollMarks.draw(
      above: visible.lowerBound > 0, below: visible.upperBound < places.count, on: &canvas)
  }

  private static func draw(
    _ place: RegionID, _ name: [String], row: Int, _ state: FaceMapModel.State, on canvas: inout Canvas
  ) {
    let isFocus = place == state.focus
    let isPicked = state.picked.contains(place)
    let style = Style(isPicked ? .selected : .plain, bold: isFocus || isPicked)
    let pointer = isFocus ? canvas.glyphs.pointer : " "
    canvas.write("\(pointer) [\(isPicked ? canvas.glyphs.check : " ")]", column: 0, row: row, style: style)
    for (offset, line) in name.enumerated() {
      canvas.write(line, column: nameColumn, row: row + offset, style: style)
      if isFocus { canvas.shade(row: row + offset, from: 0, to: canvas.columns, ground: .focus) }
    }
  }
}
