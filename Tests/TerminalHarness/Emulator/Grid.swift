/// The cells of one screen. Every number is brought within the screen, so no output can trap.
struct Grid: Equatable {
  private(set) var columns: Int
  private(set) var rows: Int
  private var lines: [[Cell]]

  init(size: TerminalSize) {
    columns = size.columns
    rows = size.rows
    lines = Self.blankLines(rows, columns: columns, background: .standard)
  }

  private static func blankLines(_ count: Int, columns: Int, background: CellColour) -> [[Cell]] {
    Array(repeating: Array(repeating: .blank(background), count: columns), count: count)
  }

  func cell(column: Int, row: Int) -> Cell? {
    guard lines.indices.contains(row), lines[row].indices.contains(column) else { return nil }
    return lines[row][column]
  }

  /// The characters of a row with all its blanks.
  func text(row: Int) -> String {
    lines.indices.contains(row) ? lines[row].map(\.text).joined() : ""
  }

  /// Puts a character of `width` cells, and cleans up the wide characters it halves.
  mutating func put(_ text: String, width: Int, style: CellStyle, column: Int, row: Int) {
    guard lines.indices.contains(row), column >= 0, column + width <= columns else { return }
    splitWide(row: row, at: column)
    splitWide(row: row, at: column + width)
    lines[row][column] = Cell(text: text, style: style, width: width)
    if width == 2 { lines[row][column + 1] = Cell(text: "", style: style, width: 0) }
  }

  /// Adds a combining mark to the character at or before a column.
  mutating func combine(_ scalar: Unicode.Scalar, column: Int, row: Int) {
    guard cell(column: column, row: row) != nil else { return }
    let base = lines[row][column].width == 0 ? column - 1 : column
    // A screenful of marks on one character shows no more than some do.
    guard base >= 0, lines[row][base].text.unicodeScalars.count < 16 else { return }
    lines[row][base].text.unicodeScalars.append(scalar)
  }

  /// Blanks columns of a row.
  mutating func erase(row: Int, columns range: Range<Int>, background: CellColour) {
    let range = range.clamped(to: 0..<columns)
    guard lines.indices.contains(row), !range.isEmpty else { return }
    splitWide(row: row, at: range.lowerBound)
    splitWide(row: row, at: range.upperBound)
    for column in range { lines[row][column] = .blank(background) }
  }

  /// Blanks whole rows.
  mutating func erase(rows range: Range<Int>, background: CellColour) {
    for row in range.clamped(to: 0..<rows) {
      erase(row: row, columns: 0..<columns, background: background)
    }
  }

  /// Fills everything with one character.
  mutating func fill(_ text: String) {
    for row in 0..<rows {
      for column in 0..<columns { lines[row][column] = Cell(text: text, style: CellStyle(), width: 1) }
    }
  }

  /// Opens a gap in a row; what leaves at the right is lost.
  mutating func insert(_ count: Int, column: Int, row: Int, background: CellColour) {
    guard lines.indices.contains(row), lines[row].indices.contains(column) else { return }
    let count = min(max(count, 0), columns - column)
    splitWide(row: row, at: column)
    splitWide(row: row, at: columns - count)
    lines[row].removeLast(count)
    lines[row].insert(contentsOf: Array(repeating: .blank(background), count: count), at: column)
  }

  /// Takes characters out of a row; blanks come in from the right.
  mutating func delete(_ count: Int, column: Int, row: Int, background: CellColour) {
    guard lines.indices.contains(row), lines[row].indices.contains(column) else { return }
    let count = min(max(count, 0), columns - column)
    splitWide(row: row, at: column)
    splitWide(row: row, at: column + count)
    lines[row].removeSubrange(column..<column + count)
    lines[row] += Array(repeating: .blank(background), count: count)
  }

  /// Moves the rows of a region up; blanks come in from below.
  mutating func scrollUp(_ count: Int, in region: ClosedRange<Int>, background: CellColour) {
    guard let (region, count) = clamped(region, count) else { return }
    lines.removeSubrange(region.lowerBound..<region.lowerBound + count)
    lines.insert(
      contentsOf: Self.blankLines(count, columns: columns, background: background),
      at: region.upperBound - count + 1)
  }

  /// Moves the rows of a region down; blanks come in from above.
  mutating func scrollDown(_ count: Int, in region: ClosedRange<Int>, background: CellColour) {
    guard let (region, count) = clamped(region, count) else { return }
    lines.removeSubrange(region.upperBound - count + 1...region.upperBound)
    lines.insert(
      contentsOf: Self.blankLines(count, columns: columns, background: background),
      at: region.lowerBound)
  }

  /// Changes the size without flowing text anew. `lost` rows leave at the top, the rest at the bottom.
  mutating func resize(to size: TerminalSize, losingAtTop lost: Int) {
    lines.removeFirst(min(max(lost, 0), lines.count))
    if lines.count > size.rows { lines.removeLast(lines.count - size.rows) }
    if size.columns < columns {
      for row in lines.indices {
        splitWide(row: row, at: size.columns)
        lines[row].removeLast(columns - size.columns)
      }
    } else if size.columns > columns {
      for row in lines.indices {
        lines[row] += Array(repeating: .blank(), count: size.columns - columns)
      }
    }
    lines += Self.blankLines(size.rows - lines.count, columns: size.columns, background: .standard)
    columns = size.columns
    rows = size.rows
  }

  private func clamped(_ region: ClosedRange<Int>, _ count: Int) -> (ClosedRange<Int>, Int)? {
    let region = region.clamped(to: 0...rows - 1)
    let count = min(count, region.count)
    return count > 0 ? (region, count) : nil
  }

  /// When the boundary before `column` goes through a wide character, both halves become blanks.
  private mutating func splitWide(row: Int, at column: Int) {
    guard column > 0, column < lines[row].count, lines[row][column].width == 0 else { return }
    lines[row][column - 1] = .blank(lines[row][column - 1].style.background)
    lines[row][column] = .blank(lines[row][column].style.background)
  }
}
