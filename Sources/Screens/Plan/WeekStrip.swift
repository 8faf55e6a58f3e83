import Content
import Plan
import TerminalUI
import ViewModels

/// Seven days at a glance: a symbol, the number and a word for each.
enum WeekStrip {
  static let rows = 2

  static func draw(_ progress: PlanProgress, in scene: Scene, on canvas: inout Canvas) {
    let days = progress.shownDays
    guard !days.isEmpty else { return }
    let margin = Frame.margin + 1
    let width = max(5, min(11, (canvas.columns - 2 * margin) / days.count))
    for (index, day) in days.enumerated() {
      let column = margin + index * width
      let style = style(of: day.state)
      canvas.write(
        "\(symbol(of: day.state, canvas.glyphs)) \(day.number)", column: column, row: 0, style: style)
      // In a narrow window only today is named; the symbols of the others say enough.
      guard width >= 8 || day.state == .today || day.state == .paused else { continue }
      canvas.write(day.state.word(in: scene.world), column: column, row: 1, style: style)
    }
  }

  private static func symbol(of state: PlanDayProgress.State, _ glyphs: Glyphs) -> String {
    switch state {
    case .done: glyphs.check
    case .today: glyphs.pointer
    case .ahead: glyphs.radioOff
    case .missed: "-"
    case .paused: "="
    }
  }

  private static func style(of state: PlanDayProgress.State) -> Style {
    switch state {
    case .done: Style(.ok)
    case .today: Style(.title, bold: true)
    case .paused: Style(.caution, bold: true)
    case .ahead, .missed: Style(.muted)
    }
  }
}
