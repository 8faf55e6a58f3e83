import Content
import FaceMap
import TerminalUI
import Triage
import ViewModels

/// The drawn face with what is picked and what has the focus.
///
/// Picked is a filled region, the focus is four corners around one: each is visible without colour,
/// alone and together.
enum FaceDrawingView {
  /// Draws the face at the canvas's origin; returns where the focus is, in surface coordinates.
  static func draw(
    _ face: FaceRaster, _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<FaceMapModel.Action>
  ) -> Point {
    let picked = state.picked.map(\.rawValue)
    let focused = state.focus.rawValue
    for row in 0..<min(face.rows, canvas.rows) {
      for column in 0..<face.columns {
        let cell = face[column, row]
        canvas[column, row] = Cell(cell.text, style: style(of: cell, state, picked, focused))
      }
    }
    drawCorners(face.box(of: focused), on: &canvas)
    addHits(face, on: canvas, &interaction)
    guard let focus = face.focus(of: focused) else { return canvas.absolute(Point.zero) }
    return canvas.absolute(Point(column: focus.column, row: focus.row))
  }

  /// Draws the face alone, with nothing picked and no focus.
  static func drawAtRest(_ face: FaceRaster, on canvas: inout Canvas) {
    for row in 0..<min(face.rows, canvas.rows) {
      for column in 0..<face.columns {
        let cell = face[column, row]
        canvas[column, row] = Cell(cell.text, style: Style(role(of: cell.tone)))
      }
    }
  }

  private static func style(
    of cell: FaceRaster.Cell, _ state: FaceMapModel.State, _ picked: [FaceRegion.ID],
    _ focused: FaceRegion.ID
  ) -> Style {
    var style = Style(role(of: cell.tone))
    guard let region = cell.region else { return style }
    if picked.contains(region) {
      style.ground = state.isBright ? .pickedBright : .picked
    } else if region == focused {
      style.ground = .hover
    }
    return style
  }

  private static func role(of tone: FaceTone) -> Role {
    switch tone {
    case .line: .faceLine
    case .soft: .faceSoft
    case .hair: .faceHair
    case .accent: .faceLips
    case .iris: .faceIris
    }
  }

  /// Says which side is the person's left, on a line of its own.
  static func drawSides(_ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas) {
    let isMirror = state.view == .mirror
    let row = 0
    let left = scene.text(isMirror ? .faceYourLeft : .faceYourRight)
    let right = scene.text(isMirror ? .faceYourRight : .faceYourLeft)
    canvas.write(left, column: 0, row: row, style: Style(.muted))
    canvas.writeRight(right, endColumn: canvas.columns, row: row, style: Style(.muted))
  }

  private static func drawCorners(_ box: Rect?, on canvas: inout Canvas) {
    guard let box else { return }
    let style = Style(.focus, bold: true)
    let glyphs = canvas.glyphs
    let (left, right) = (box.minColumn - 1, box.endColumn)
    let (top, bottom) = (box.minRow - 1, box.endRow)
    canvas[left, top] = Cell(glyphs.topLeft, style: style)
    canvas[right, top] = Cell(glyphs.topRight, style: style)
    canvas[left, bottom] = Cell(glyphs.bottomLeft, style: style)
    canvas[right, bottom] = Cell(glyphs.bottomRight, style: style)
  }

  /// Makes each run of cells of a region clickable.
  private static func addHits(
    _ face: FaceRaster, on canvas: Canvas, _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    for row in 0..<face.rows {
      var column = 0
      while column < face.columns {
        guard let id = face[column, row].region, let region = RegionID(rawValue: id) else {
          column += 1
          continue
        }
        let start = column
        while column < face.columns, face[column, row].region == id { column += 1 }
        interaction.add(
          canvas.absolute(Rect(column: start, row: row, columns: column - start, rows: 1)),
          .toggleRegion(region))
      }
    }
  }
}

extension FaceRaster {
  /// The smallest rectangle around the cells of a region.
  fileprivate func box(of region: FaceRegion.ID) -> Rect? {
    guard let bounds = bounds(of: region) else { return nil }
    return Rect(
      column: bounds.columns.lowerBound, row: bounds.rows.lowerBound, columns: bounds.columns.count,
      rows: bounds.rows.count)
  }
}
