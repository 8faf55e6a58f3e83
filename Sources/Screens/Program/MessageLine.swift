import Content
import TerminalUI
import ViewModels

/// What the journal has to say, in the last lines above the footer, until the next key.
enum MessageLine {
  static func draw(_ message: ProgramModel.Message, in scene: Scene, on canvas: inout Canvas) {
    let (text, role) = content(of: message, in: scene)
    let lines = TextWrapping.lines(text, width: canvas.columns - 2 * Frame.margin - 2)
    let first = canvas.rows - 1 - lines.count
    canvas.fill(Rect(column: 0, row: first, columns: canvas.columns, rows: lines.count), with: .blank)
    for (offset, line) in lines.enumerated() {
      canvas.write(line, column: Frame.margin + 1, row: first + offset, style: Style(role, bold: true))
    }
  }

  private static func content(of message: ProgramModel.Message, in scene: Scene) -> (String, Role) {
    switch message {
    case .text(let key): (scene.text(key), .ok)
    case .failure(let trouble): (scene.text(key(for: trouble)), .warning)
    case .notKept(let reason): (text(for: reason, in: scene), .warning)
    }
  }

  private static func key(for trouble: JournalTrouble) -> TextKey {
    switch trouble {
    case .full: .journalFailedFull
    case .readOnly: .journalReadOnly
    case .newerVersion: .journalNewer
    case .busy: .journalFailedBusy
    case .damaged: .journalDamagedNoBackup
    case .invalid: .journalFailedInvalid
    case .inputOutput: .journalFailedInputOutput
    }
  }

  private static func text(for reason: JournalSnapshot.TextReason, in scene: Scene) -> String {
    switch reason {
    case .readOnly: scene.text(.journalReadOnly)
    case .newerVersion: scene.text(.journalNewer)
    case .damaged(_, let backup?):
      scene.text(.journalDamaged, ["path": TextSanitising.line(backup)])
    case .damaged(_, nil): scene.text(.journalDamagedNoBackup)
    case .demo: scene.text(.journalDemo)
    case .refused: scene.text(.journalRefused)
    }
  }
}
