import Content
import TerminalUI
import Triage
import ViewModels

/// The tier across the top of a result: symbol, word and time frame, in the first three lines.
enum TierBanner {
  /// Where the word begins.
  static let textColumn = Frame.margin + 2

  /// The row of the word: with room to spare the banner has an empty line of its colour above it.
  static func wordRow(_ rows: Int) -> Int { isTall(rows) ? 1 : 0 }

  private static func isTall(_ rows: Int) -> Bool { rows >= 20 }

  /// Draws the banner at the top; returns the row below it.
  static func draw(_ report: AssessmentReport, in scene: Scene, on canvas: inout Canvas) -> Int {
    let style = Style(report.tier.role, on: report.tier.ground, bold: true)
    // Nothing is above an emergency, so there is no "at least".
    let isFinal = report.complete || report.tier == .incomplete || report.tier == .emergency
    let word = isFinal ? report.word : scene.text(.resultAtLeast, ["word": report.word])
    let symbol = report.tier.symbol(canvas.glyphs)
    let tall = isTall(canvas.rows)
    let height = tall ? 4 : 2
    let area = Rect(
      column: Frame.margin, row: 0, columns: canvas.columns - 2 * Frame.margin, rows: height)
    canvas.fill(area, with: Cell(" ", style: style))
    let row = wordRow(canvas.rows)
    let big = tall ? "\(symbol)  \(word.uppercased())  \(symbol)" : "\(symbol) \(word)"
    canvas.write(big, column: textColumn, row: row, style: style)
    let below =
      report.tier == .emergency
      ? scene.text(.emergencyCall, ["number": report.emergencyNumber]) : report.timeFrame
    canvas.write(
      TextWrapping.truncated(
        below, width: canvas.columns - 2 * textColumn, ellipsis: canvas.glyphs.ellipsis),
      column: textColumn, row: row + 1, style: Style(report.tier.role, on: report.tier.ground))
    return height
  }
}
