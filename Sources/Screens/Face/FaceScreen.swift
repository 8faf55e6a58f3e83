import Content
import FaceMap
import Journal
import TerminalUI
import Triage
import ViewModels

/// The face map with what is known of the place in focus, or the list of all places.
package enum FaceScreen: Screen {
  package typealias VM = FaceMapModel

  /// The narrowest useful panel beside the face.
  private static let leastPanel = 24
  /// The widest useful panel; beyond it the face gets the room.
  private static let widestPanel = 46

  package static func draw(
    _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<FaceMapModel.Action> {
    var interaction = Interaction<FaceMapModel.Action>()
    Frame.title(scene.text(.faceTitle), note: note(in: scene), on: &canvas)
    let body = Frame.body(canvas.size)
    let face = face(for: canvas.size, view: state.view, in: scene, glyphs: canvas.glyphs.set)
    if state.hasFace != (face != nil) { interaction.measured = [.laidOut(hasFace: face != nil)] }
    canvas.within(body) { canvas in
      if let face {
        drawBoth(face, state, in: scene, on: &canvas, &interaction)
      } else {
        let whole = Rect(
          column: Frame.margin, row: 0, columns: canvas.columns - 2 * Frame.margin, rows: canvas.rows)
        // The day first, for a person who comes back; the list takes its place with the first arrow key.
        if state.panel == .today {
          return canvas.within(whole) { TodayPanel.draw(in: scene, on: &$0, &interaction) }
        }
        PlaceList.draw(state, in: scene, on: &canvas, area: whole, &interaction)
      }
    }
    return interaction
  }

  /// The day it is, unless there is something about it or the journal that must not be missed.
  private static func note(in scene: Scene) -> String {
    let world = scene.world
    if case .notKept(let reason) = world.record.standing, reason != .demo {
      return scene.text(.journalNotKept)
    }
    let day = scene.text(of: world.now.day)
    guard world.isClockSet else { return day }
    return scene.text(.journalNow, ["date": day, "time": scene.clock(of: world.now)])
  }

  private static func face(for size: Size, view: FaceView, in scene: Scene, glyphs: GlyphSet) -> FaceRaster? {
    let body = Frame.body(size)
    let panel = min(widestPanel, max(leastPanel, size.columns * 2 / 5))
    let rows = body.size.rows
    let wide = scene.faces.face(columns: size.columns - panel - 3, rows: rows, glyphs: glyphs, view: view)
    return wide
      ?? scene.faces.face(columns: size.columns - leastPanel - 3, rows: rows, glyphs: glyphs, view: view)
  }

  private static func drawBoth(
    _ face: FaceRaster, _ state: FaceMapModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<FaceMapModel.Action>
  ) {
    let panelColumns = min(widestPanel, canvas.columns - face.columns - 3)
    let panelStart = canvas.columns - panelColumns
    let faceArea = Rect(
      column: max(0, (panelStart - 2 - face.columns) / 2), row: max(0, (canvas.rows - face.rows) / 2),
      columns: face.columns, rows: min(face.rows, canvas.rows))
    canvas.within(faceArea) { canvas in
      interaction.cursor = FaceDrawingView.draw(face, state, in: scene, on: &canvas, &interaction)
    }
    // Below the face where there is a line to spare, else in the corners that the drawing leaves free.
    let sides = Rect(
      column: faceArea.minColumn, row: min(faceArea.endRow, canvas.rows - 1), columns: face.columns, rows: 1)
    canvas.within(sides) { FaceDrawingView.drawSides(state, in: scene, on: &$0) }
    canvas.divider(column: panelStart - 2, from: 0, to: canvas.rows)
    let panel = Rect(column: panelStart, row: 0, columns: panelColumns - Frame.margin, rows: canvas.rows)
    if state.panel == .today {
      let focus = interaction.cursor
      canvas.within(panel) { TodayPanel.draw(in: scene, on: &$0, &interaction) }
      interaction.cursor = focus
    } else if state.panel == .about {
      canvas.within(panel) { PlacePanel.draw(state, in: scene, on: &$0, &interaction) }
    } else {
      PlaceList.draw(state, in: scene, on: &canvas, area: panel, &interaction)
    }
  }
}
