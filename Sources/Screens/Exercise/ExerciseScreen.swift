import Commands
import Content
import Plan
import TerminalUI
import ViewModels

/// A guided exercise: what to do now in large calm words, a pacer, and how much is left.
package enum ExerciseScreen: Screen {
  package typealias VM = ExerciseModel

  package static func draw(
    _ state: ExerciseModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ExerciseModel.Action> {
    var interaction = Interaction<ExerciseModel.Action>()
    let steps = pacerSteps(canvas.size)
    if steps != state.pacerSteps { interaction.measured = [.laidOut(pacerSteps: steps)] }
    guard let text = scene.world.plan?.techniqueTexts[state.technique.id] else { return interaction }
    Frame.title(text.name, note: signals(state, in: scene), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      switch state.stage {
      case .ready: drawReady(state, in: scene, on: &canvas, &interaction)
      case .running, .paused: ExerciseGuide(state, text, in: scene).draw(on: &canvas, &interaction)
      case .finished: drawEnd(state.endText(text), state, .ok, in: scene, on: &canvas, &interaction)
      case .stopped: drawEnd(state.endText(text), state, .plain, in: scene, on: &canvas, &interaction)
      case .lightHeaded: drawEnd(state.endText(text), state, .warning, in: scene, on: &canvas, &interaction)
      }
    }
    return interaction
  }

  /// In how many steps the pacer crosses its bar in a window of this size.
  private static func pacerSteps(_ size: Size) -> Int { max(4, min(28, (size.columns - 8) / 2)) }

  private static func signals(_ state: ExerciseModel.State, in scene: Scene) -> String {
    let bell = scene.text(state.hasBell ? .exerciseBellOn : .exerciseBellOff)
    let flash = scene.text(state.hasFlash ? .exerciseFlashOn : .exerciseFlashOff)
    return "\(bell), \(flash)"
  }

  private static func drawReady(
    _ state: ExerciseModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<ExerciseModel.Action>
  ) {
    let layout = ReadingLayout(
      state.document(in: scene.world), columns: canvas.columns, room: canvas.rows - 3, glyphs: canvas.glyphs)
    layout.draw(focus: state.step, from: 1, on: &canvas, &interaction) { _ in nil }
    guard state.technique.seconds > 0, state.technique.kind != .repeated else { return }
    let length = scene.text(.exerciseLength, ["count": String(state.technique.seconds / 60)])
    let glyphs = canvas.glyphs
    canvas.write(
      state.technique.lengths.isEmpty ? length : "\(glyphs.left) \(length) \(glyphs.right)",
      column: Frame.margin + 2, row: canvas.rows - 1, style: Style(.accent, bold: true))
  }

  /// The end, with a line that lights up where the person wants a flash.
  private static func drawEnd(
    _ text: String, _ state: ExerciseModel.State, _ role: Role, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<ExerciseModel.Action>
  ) {
    let lines = TextWrapping.lines(text, width: max(8, min(64, canvas.columns - 6)))
    let isLit = state.hasFlash && state.stage == .finished
    var row = max(0, (canvas.rows - lines.count - 3) / 2)
    let style = Style(role, bold: true, reversed: isLit)
    for (index, line) in lines.enumerated() {
      if isLit {
        canvas.fill(
          Rect(column: 0, row: row, columns: canvas.columns, rows: 1), with: Cell(" ", style: style))
      }
      let column = canvas.centred(line, row: row, style: style)
      if index == 0 { interaction.cursor = canvas.absolute(Point(column: column, row: row)) }
      row += 1
    }
    let kept = scene.text(.exerciseKept, ["time": World.time(seconds: state.elapsed / 1000)])
    canvas.centred(kept, row: row + 1, style: Style(.muted))
  }

}

extension Canvas {
  /// Writes a line in the middle; returns its first column.
  @discardableResult
  mutating func centred(_ text: String, row: Int, style: Style = .plain) -> Int {
    let column = max(0, (columns - TextWidth.columns(of: text)) / 2)
    write(text, column: column, row: row, style: style)
    return column
  }
}
