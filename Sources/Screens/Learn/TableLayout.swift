import Content
import TerminalUI

/// A table as lines: cells wrap in their columns, or, where the columns would be too narrow, each row is a
/// list of "head: cell".
struct TableLayout {
  /// The heads and the line below them; empty where each row names them.
  private(set) var head: [ReadingLine] = []
  /// The lines of each row.
  private(set) var rows: [[ReadingLine]] = []

  /// A narrower column breaks too many words.
  private static let leastColumn = 12
  private static let gap = 2

  init(
    _ table: Article.Table, firstPiece: Int, width: Int, glyphs: Glyphs, fill: @escaping (String) -> String
  ) {
    if let columns = Self.columns(of: table, width: width, fill: fill) {
      layOut(table, columns, firstPiece, glyphs, fill)
    } else {
      list(table, firstPiece, width, fill)
    }
  }

  /// The width of each column; nil where they do not fit beside each other.
  private static func columns(of table: Article.Table, width: Int, fill: (String) -> String) -> [Int]? {
    let count = table.header.count
    let room = width - gap * (count - 1)
    guard count > 0, room >= leastColumn * count else { return nil }
    let natural = (0..<count).map { column in
      let cells = [table.header[column]] + table.rows.map { $0.cells[column] }
      return cells.map { TextWidth.columns(of: fill($0.text)) }.max() ?? 1
    }
    if natural.reduce(0, +) <= room { return natural }
    // Short columns keep their width; the others share what is left.
    var widths = natural
    var open = Set(0..<count)
    var left = room
    while let fair = open.isEmpty ? nil : left / open.count {
      let short = open.filter { natural[$0] <= fair }
      guard !short.isEmpty else {
        for (place, column) in open.sorted().enumerated() {
          widths[column] = fair + (place < left % open.count ? 1 : 0)
        }
        break
      }
      left -= short.reduce(0) { $0 + natural[$1] }
      open.subtract(short)
    }
    return widths
  }

  private mutating func layOut(
    _ table: Article.Table, _ columns: [Int], _ firstPiece: Int, _ glyphs: Glyphs,
    _ fill: @escaping (String) -> String
  ) {
    head = Self.side(
      by: table.header.enumerated().map { column, cell in
        Self.wrap(cell, nil, columns[column], Style(bold: true), fill)
      }, columns)
    let rule = columns.map { String(repeating: glyphs.horizontal, count: $0) }
    head.append(
      zip(Self.starts(columns), rule).map { ReadingFragment(column: $0, text: $1, style: Style(.muted)) })
    for (index, row) in table.rows.enumerated() {
      let cells = row.cells.enumerated().map { column, cell in
        Self.wrap(cell, firstPiece + index, columns[column], .plain, fill)
      }
      rows.append(Self.side(by: cells, columns))
    }
    // Air between the rows where any of them takes more than a line.
    guard rows.contains(where: { $0.count > 1 }) else { return }
    for index in rows.indices.dropLast() { rows[index].append([]) }
  }

  private mutating func list(
    _ table: Article.Table, _ firstPiece: Int, _ width: Int, _ fill: @escaping (String) -> String
  ) {
    for (index, row) in table.rows.enumerated() {
      var lines: [ReadingLine] = []
      for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty {
        // The first cell names the row and stands out as a small heading does.
        let indent = column == 0 ? 0 : 2
        var flow = TextFlow(width: width - indent)
        let name = column == 0 ? [] : [TextRun("\(table.header[column].text): ")]
        flow.add(
          name + cell, piece: firstPiece + index, base: column == 0 ? Style(bold: true) : .plain, fill: fill)
        lines += flow.finish().indented(by: indent)
      }
      rows.append(lines + (index + 1 < table.rows.count ? [[]] : []))
    }
  }

  private static func wrap(
    _ cell: [TextRun], _ piece: Int?, _ width: Int, _ style: Style, _ fill: @escaping (String) -> String
  ) -> [ReadingLine] {
    var flow = TextFlow(width: width)
    flow.add(cell, piece: piece, base: style, fill: fill)
    return flow.finish()
  }

  private static func starts(_ columns: [Int]) -> [Int] {
    var start = 0
    return columns.map { width in
      defer { start += width + gap }
      return start
    }
  }

  private static func side(by cells: [[ReadingLine]], _ columns: [Int]) -> [ReadingLine] {
    let height = cells.map(\.count).max() ?? 0
    let starts = starts(columns)
    // Links are counted over the row, not over each cell.
    var links = 0
    let counted = cells.map { cell -> [ReadingLine] in
      let first = links
      links += (cell.joined().compactMap(\.link).max() ?? -1) + 1
      return cell.map { line in
        line.map { fragment in
          var fragment = fragment
          fragment.link = fragment.link.map { $0 + first }
          return fragment
        }
      }
    }
    return (0..<height).map { row in
      counted.enumerated().flatMap { column, cell in
        cell.indices.contains(row) ? [cell[row]].indented(by: starts[column])[0] : []
      }
    }
  }
}
