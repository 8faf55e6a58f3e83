import Content
import Journal
import TerminalUI
import Triage
import ViewModels

/// One line of the check-in: its name and its value.
struct CheckInLine {
  let field: CheckInField
  let state: CheckInModel.State
  let scene: Scene

  func draw(
    row: Int, isFocus: Bool, on canvas: inout Canvas, _ interaction: inout Interaction<CheckInModel.Action>
  ) {
    let margin = Frame.margin
    // In a narrow window the names give way, so that values and arrows stay whole.
    let nameRoom = min(26, max(14, canvas.columns - 2 * margin - 18))
    let valueColumn = margin + 2 + nameRoom
    let name = field.name(in: scene.world)
    canvas.write(
      isFocus ? canvas.glyphs.pointer : " ", column: margin, row: row, style: Style(.focus, bold: true))
    canvas.write(
      TextWrapping.truncated(name, width: nameRoom - 1, ellipsis: canvas.glyphs.ellipsis), column: margin + 2,
      row: row,
      style: Style(bold: isFocus))
    let room = canvas.columns - valueColumn - margin - 4
    let value = shown(canvas.glyphs)
    let isText = field == .note || field == .regions
    let fitted = fit(value, room: room, glyphs: canvas.glyphs)
    let hasArrows = isFocus && !isText
    let text = hasArrows ? "\(canvas.glyphs.left) \(fitted) \(canvas.glyphs.right)" : "  \(fitted)"
    let end = canvas.write(text, column: valueColumn, row: row, style: style(isFocus: isFocus))
    if isFocus {
      canvas.shade(row: row, from: margin, to: canvas.columns - margin, ground: .focus)
      let cursor = field == .note ? end : valueColumn + 2
      interaction.cursor = canvas.absolute(Point(column: cursor, row: row))
    }
    interaction.add(
      canvas.absolute(Rect(column: margin, row: row, columns: canvas.columns - 2 * margin, rows: 1)),
      .focus(field))
  }

  /// The end of a text is what is being typed; the start of a list of places says most.
  private func fit(_ text: String, room: Int, glyphs: Glyphs) -> String {
    guard TextWidth.columns(of: text) > room else { return text }
    guard field == .note else { return TextWrapping.truncated(text, width: room, ellipsis: glyphs.ellipsis) }
    return String(glyphs.ellipsis.prefix(1)) + TextWrapping.suffix(of: text, columns: room - 1)
  }

  private func style(isFocus: Bool) -> Style {
    if state.offered.contains(field) { return Style(.muted) }
    switch state.form[field] {
    case .unknown, .skipped: return Style(.muted)
    case .value(.flag(true)) where field == .warningSign: return Style(.danger, bold: true)
    case .value: return Style(.selected, bold: true)
    }
  }

  private func shown(_ glyphs: Glyphs) -> String {
    let value = TextSanitising.line(state.value(of: field, in: scene.world))
    // What is only offered is told by more than its colour.
    let text = state.offered.contains(field) ? "(\(value))" : value
    guard field.kind == .level, case .value(.number(let number)) = state.form[field] else { return text }
    return "\(Meter.text(Int(number), upTo: 4, glyphs: glyphs)) \(text)"
  }
}
