import Content
import TerminalUI
import Triage

/// The tier across the top of a result: symbol, word and time frame, in the first three lines.
struct TierBanner {
  /// Where the word begins.
  static let textColumn = Frame.margin + 2

  private let word: [String]
  private let below: [String]
  private let style: Style
  private let quietStyle: Style
  /// With room to spare the banner has an empty line of its colour above and below its words.
  private let padding: Int

  /// - Parameter size: that of the part of the window between title and footer.
  init(_ report: AssessmentReport, in scene: Scene, size: Size, glyphs: Glyphs) {
    style = Style(report.tier.role, on: report.tier.ground, bold: true)
    quietStyle = Style(report.tier.role, on: report.tier.ground)
    let isTall = size.rows >= 20
    padding = isTall ? 1 : 0
    // Nothing is above an emergency, so there is no "at least".
    let isFinal = report.complete || report.tier == .incomplete || report.tier == .emergency
    let said = isFinal ? report.word : scene.text(.resultAtLeast, ["word": report.word])
    let symbol = report.tier.symbol(glyphs)
    let width = size.columns - 2 * Self.textColumn
    word = TextWrapping.lines(
      isTall ? "\(symbol)  \(said.uppercased())  \(symbol)" : "\(symbol) \(said)", width: width)
    let time =
      report.tier == .emergency
      ? scene.text(.emergencyCall, ["number": report.emergencyNumber]) : report.timeFrame
    below = TextWrapping.lines(time, width: width)
  }

  /// The row of the word.
  var wordRow: Int { padding }

  /// The rows it takes.
  var rows: Int { word.count + below.count + 2 * padding }

  /// Draws the banner at the top.
  func draw(on canvas: inout Canvas) {
    let area = Rect(column: Frame.margin, row: 0, columns: canvas.columns - 2 * Frame.margin, rows: rows)
    canvas.fill(area, with: Cell(" ", style: style))
    for (offset, line) in word.enumerated() {
      canvas.write(line, column: Self.textColumn, row: padding + offset, style: style)
    }
    for (offset, line) in below.enumerated() {
      canvas.write(line, column: Self.textColumn, row: padding + word.count + offset, style: quietStyle)
    }
  }
}
