/// Characters, control characters and the short sequences.
extension Emulator {
  mutating func show(_ scalar: Unicode.Scalar) {
    let scalar = cursor.shown(scalar)
    let width = CharacterWidth.of(scalar)
    guard width > 0 else {
      let column = cursor.wrapIsPending ? cursor.column : cursor.column - 1
      grid.combine(scalar, column: column, row: cursor.row)
      return
    }
    guard width <= size.columns else { return }
    lastPrinted = scalar
    if modes.isOn(7) && (cursor.wrapIsPending || cursor.column + width > size.columns) {
      cursor.column = 0
      cursor.wrapIsPending = false
      lineFeed()
    }
    let column = min(cursor.column, size.columns - width)
    if modes.inserts {
      grid.insert(width, column: column, row: cursor.row, background: cursor.style.background)
    }
    grid.put(String(scalar), width: width, style: cursor.style, column: column, row: cursor.row)
    cursor.wrapIsPending = column + width >= size.columns
    cursor.column = min(column + width, size.columns - 1)
  }

  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: moveTo(column: cursor.column - 1)
    case 0x09: tab(forward: 1)
    case 0x0a, 0x0b, 0x0c: lineFeed()
    case 0x0d: moveTo(column: 0)
    case 0x0e: cursor.set = 1
    case 0x0f: cursor.set = 0
    default: noteUnknown("control character \(byte)")
    }
  }

  mutating func escape(_ intermediates: [UInt8], _ final: UInt8) {
    let sequence = String(decoding: intermediates + [final], as: UTF8.self)
    switch sequence {
    case "7": saveCursor()
    case "8": restoreCursor()
    case "D": lineFeed()
    case "E":
      moveTo(column: 0)
      lineFeed()
    case "M": reverseLineFeed()
    case "H": tabStops.insert(cursor.column)
    case "c": reset()
    case "=": modes.keypadApplication = true
    case ">": modes.keypadApplication = false
    case "(0": cursor.drawsLines[0] = true
    case ")0": cursor.drawsLines[1] = true
    case "(B", "(A", "(U", "(K": cursor.drawsLines[0] = false
    case ")B", ")A", ")U", ")K": cursor.drawsLines[1] = false
    case "#8":
      grid.fill("E")
      region = 0...size.rows - 1
      moveTo(column: 0, row: 0)
    case "\\", "%G", "%@": break
    default: noteUnknown("ESC \(sequence)")
    }
  }

  mutating func lineFeed() {
    cursor.wrapIsPending = false
    if cursor.row == region.upperBound {
      grid.scrollUp(1, in: region, background: cursor.style.background)
    } else if cursor.row < size.rows - 1 {
      cursor.row += 1
    }
  }

  mutating func reverseLineFeed() {
    cursor.wrapIsPending = false
    if cursor.row == region.lowerBound {
      grid.scrollDown(1, in: region, background: cursor.style.background)
    } else if cursor.row > 0 {
      cursor.row -= 1
    }
  }

  /// Moves within the screen; nil keeps what is.
  mutating func moveTo(column: Int? = nil, row: Int? = nil) {
    cursor.wrapIsPending = false
    if let column { cursor.column = min(max(column, 0), size.columns - 1) }
    if let row { cursor.row = min(max(row, 0), size.rows - 1) }
  }

  mutating func tab(forward count: Int) {
    for _ in 0..<min(count, size.columns) {
      moveTo(column: tabStops.filter { $0 > cursor.column }.min() ?? size.columns - 1)
    }
  }

  mutating func tab(backward count: Int) {
    for _ in 0..<min(count, size.columns) {
      moveTo(column: tabStops.filter { $0 < cursor.column }.max() ?? 0)
    }
  }

  mutating func saveCursor() { savedCursors[isAlternateScreen ? 1 : 0] = cursor }

  mutating func restoreCursor() {
    cursor = savedCursors[isAlternateScreen ? 1 : 0]
    let wrapIsPending = cursor.wrapIsPending
    moveTo(column: cursor.column, row: cursor.row)
    cursor.wrapIsPending = wrapIsPending && cursor.column == size.columns - 1
  }

  /// ESC c: as switched on anew. What was counted and noted stays.
  mutating func reset() {
    showAlternateScreen(false)
    grid = Grid(size: size)
    otherGrid = grid
    modes = Modes()
    savedCursors = [Cursor(), Cursor()]
    cursor = Cursor()
    region = 0...size.rows - 1
    resetTabStops()
  }

  mutating func showAlternateScreen(_ show: Bool) {
    guard show != isAlternateScreen else { return }
    isAlternateScreen = show
    swap(&grid, &otherGrid)
  }
}
