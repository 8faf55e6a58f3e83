import Content
import Plan
import TerminalUI
import ViewModels

/// An exercise under way.
struct ExerciseGuide {
  private let state: ExerciseModel.State
  private let text: TechniqueText
  private let scene: Scene

  init(_ state: ExerciseModel.State, _ text: TechniqueText, in scene: Scene) {
    self.state = state
    self.text = text
    self.scene = scene
  }

  func draw(on canvas: inout Canvas, _ interaction: inout Interaction<ExerciseModel.Action>) {
    let isTall = canvas.rows >= 16
    let barRows = showsPacer ? (isTall ? 3 : 1) : 0
    let height = 3 + (barRows > 0 ? barRows + 1 : 0) + 2
    var row = max(0, (canvas.rows - 2 - height) / 2)
    let isSpaced = isTall && canvas.columns >= 60 && phase.count <= 24
    let lines = isSpaced ? [Self.spaced(phase)] : TextWrapping.lines(phase, width: canvas.columns - 4)
    for (index, line) in lines.enumerated() {
      let column = canvas.centred(line, row: row, style: Style(isPaused ? .muted : .title, bold: true))
      if index == 0 { interaction.cursor = canvas.absolute(Point(column: column, row: row)) }
      row += 1
    }
    row += 1
    if let count { canvas.centred(count, row: row, style: Style(.accent, bold: true)) }
    row += 2
    if barRows > 0 {
      for offset in 0..<barRows { drawPacer(row: row + offset, on: &canvas) }
      row += barRows + 1
    }
    canvas.centred(progress, row: row, style: Style(.muted))
    drawAdvice(isTall: isTall, on: &canvas)
  }

  private var isPaused: Bool { state.stage == .paused }
  private var showsPacer: Bool { state.technique.kind == .paced && scene.world.hasMotion }

  /// What to do now.
  private var phase: String { state.phaseText(text, in: scene.world) }

  /// The number that counts down.
  private var count: String? {
    switch state.technique.kind {
    case .paced: return state.position.map { String($0.secondsLeft) }
    case .timer: return state.secondsLeft.map(World.time)
    case .repeated:
      guard let turn = state.turn else { return nil }
      if turn.isBreak { return String(turn.secondsLeft) }
      return scene.text(.exerciseNextBreak, ["time": World.time(seconds: turn.secondsLeft)])
    case .checklist: return nil
    }
  }

  private var progress: String {
    switch state.technique.kind {
    case .paced:
      let rounds = [
        "round": String(state.position?.round ?? state.technique.rounds),
        "count": String(state.technique.rounds),
      ]
      let left = World.time(seconds: state.secondsLeft ?? 0)
      return "\(scene.text(.exerciseRound, rounds)), \(scene.text(.exerciseLeft, ["time": left]))"
    case .timer: return ""
    case .repeated: return scene.text(.exerciseBreaks, ["count": String(state.breaksDone)])
    case .checklist:
      let place = ["step": String(state.step + 1), "count": String(text.steps.count)]
      return scene.text(.exerciseStep, place)
    }
  }

  /// Grows to both sides with the breath in, and shrinks with the breath out.
  private func drawPacer(row: Int, on canvas: inout Canvas) {
    let middle = canvas.columns / 2
    for step in 0..<state.pacerSteps {
      let isFull = step < state.pacer
      let cell = Cell(
        isFull ? canvas.glyphs.solid : canvas.glyphs.dot, style: Style(isFull ? .accent : .muted))
      canvas[middle + step, row] = cell
      canvas[middle - 1 - step, row] = cell
    }
  }

  /// When to stop, always in sight.
  private func drawAdvice(isTall: Bool, on canvas: inout Canvas) {
    let width = max(8, canvas.columns - 4)
    var lines = TextWrapping.lines(text.stop, width: width)
    if state.technique.stopsWhenLightHeaded {
      lines = TextWrapping.lines(scene.text(.exerciseLightHeaded), width: width) + lines
    }
    let shown = lines.prefix(isTall ? 4 : 1)
    let top = canvas.rows - shown.count - (isTall ? 1 : 0)
    for (offset, line) in shown.enumerated() { canvas.centred(line, row: top + offset, style: Style(.muted)) }
  }

  /// Letters with air between them read larger.
  private static func spaced(_ text: String) -> String {
    text.uppercased().map(String.init).joined(separator: " ")
  }
}
