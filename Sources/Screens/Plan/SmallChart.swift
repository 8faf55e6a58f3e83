import TerminalUI

/// One measure over some days in a single line: each day's number, and a bar as high as its value.
enum SmallChart {
  static func draw(_ series: [Double?], column: Int, row: Int, on canvas: inout Canvas) {
    let most = series.compactMap { $0 }.max() ?? 0
    var column = column
    for (index, value) in series.enumerated() {
      column = canvas.write(String(index + 1), column: column, row: row, style: Style(.muted)) + 1
      let bar = value.map { level(of: $0, upTo: most, canvas.glyphs) } ?? " "
      column = canvas.write(bar, column: column, row: row, style: Style(.accent)) + 2
    }
  }

  /// Zero has no bar but a dot, so that it is not taken for a day without a number.
  private static func level(of value: Double, upTo most: Double, _ glyphs: Glyphs) -> String {
    guard most > 0, value > 0, value.isFinite else { return glyphs.radioOff }
    let step = Int((value / most * Double(glyphs.levels.count)).rounded(.up))
    return glyphs.levels[min(max(step, 1), glyphs.levels.count) - 1]
  }
}
