import TerminalUI

/// Which items of a list are shown where not all of them fit: always whole ones, the one in focus among them.
enum FocusedItems {
  /// - Parameters:
  ///   - heights: the rows of each item.
  ///   - room: the rows there are for them.
  static func visible(_ heights: [Int], focus: Int, room: Int) -> Range<Int> {
    guard heights.indices.contains(focus) else { return 0..<heights.count }
    var first = 0
    while first < focus, heights[first...focus].reduce(0, +) > room { first += 1 }
    var end = first
    var used = 0
    while end < heights.count, used + heights[end] <= room || end <= focus {
      used += heights[end]
      end += 1
    }
    return first..<end
  }

  /// Marks at the right edge of the rows they stand on that there are items above or below.
  static func mark(_ visible: Range<Int>, of count: Int, from top: Int, to end: Int, on canvas: inout Canvas)
  {
    let (glyphs, column) = (canvas.glyphs, canvas.columns)
    if visible.lowerBound > 0 {
      canvas.writeRight(glyphs.up, endColumn: column, row: top, style: Style(.accent))
    }
    if visible.upperBound < count {
      canvas.writeRight(glyphs.down, endColumn: column, row: max(top, end - 1), style: Style(.accent))
    }
  }
}
