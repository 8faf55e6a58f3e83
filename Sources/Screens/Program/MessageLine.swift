import Content
import TerminalUI
import ViewModels

/// What the journal has to say, in the last lines above the footer, until the next key.
enum MessageLine {
  static func draw(_ message: ProgramModel.Message, in scene: Scene, on canvas: inout Canvas) {
    let text = TextSanitising.line(message.text(in: scene.world))
    let role = role(of: message)
    let lines = TextWrapping.lines(text, width: canvas.columns - 2 * Frame.margin - 2)
    let first = canvas.rows - 1 - lines.count
    canvas.fill(Rect(column: 0, row: first, columns: canvas.columns, rows: lines.count), with: .blank)
    for (offset, line) in lines.enumerated() {
      canvas.write(line, column: Frame.margin + 1, row: first + offset, style: Style(role, bold: true))
    }
  }

  private static func role(of message: ProgramModel.Message) -> Role {
    if case .text = message { .ok } else { .warning }
  }
}
