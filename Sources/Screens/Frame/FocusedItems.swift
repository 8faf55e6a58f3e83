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
}
