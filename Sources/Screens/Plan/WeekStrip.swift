import Content
import Plan
import TerminalUI
import ViewModels

/// Seven days at a glance: a symbol, the number and a word for each.
enum WeekStrip {
  static let rows = 2

  static func draw(_ progress: PlanProgress, in scene: Scene, on canvas: inout Canvas) {
    let days = shown(progress)
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
      canvas.write(word(of: day.state, in: scene), column: column, row: 1, style: style)
    }
  }

  /// The first week, and later the second.
  private static func shown(_ progress: PlanProgress) -> [PlanDayProgress] {
    let second = progress.days.dropFirst(7)
    let isLater = second.contains { $0.state != .ahead }
    return Array(isLater ? second.prefix(7) : progress.days.prefix(7))
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

  private static func word(of state: PlanDayProgress.State, in scene: Scene) -> String {
    switch state {
    case .done: scene.text(.planStateDone)
    case .today: scene.text(.planStateToday)
    case .ahead: scene.text(.planStateAhead)
    case .missed: scene.text(.planStateMissed)
    case .paused: scene.text(.planStatePaused)
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
