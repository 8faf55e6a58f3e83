/// What ESC [ can ask for, except styles.
extension Emulator {
  mutating func perform(_ sequence: ControlSequence) {
    guard sequence.intermediates.isEmpty else {
      performWithIntermediate(sequence)
      return
    }
    let final = Character(Unicode.Scalar(sequence.final))
    if sequence.prefix == UInt8(ascii: "?") {
      performPrivate(sequence, final)
    } else if sequence.prefix != nil {
      performExtension(sequence, final)
    } else if !move(sequence, final) && !edit(sequence, final) {
      performOther(sequence, final)
    }
  }

  /// Moves of the cursor. False when it is none.
  private mutating func move(_ sequence: ControlSequence, _ final: Character) -> Bool {
    let count = sequence.count()
    switch final {
    case "A": moveVertically(-count)
    case "B", "e": moveVertically(count)
    case "C", "a": moveTo(column: cursor.column + count)
    case "D": moveTo(column: cursor.column - count)
    case "E":
      moveVertically(count)
      moveTo(column: 0)
    case "F":
      moveVertically(-count)
      moveTo(column: 0)
    case "G", "`": moveTo(column: count - 1)
    case "d": moveToRow(count - 1)
    case "H", "f":
      moveToRow(count - 1)
      moveTo(column: sequence.count(1) - 1)
    case "I": tab(forward: count)
    case "Z": tab(backward: count)
    case "s": saveCursor()
    case "u": restoreCursor()
    default: return false
    }
    return true
  }

  /// Up and down stop at the edge of the scroll region when they start within.
  private mutating func moveVertically(_ count: Int) {
    let top = cursor.row >= region.lowerBound ? region.lowerBound : 0
    let bottom = cursor.row <= region.upperBound ? region.upperBound : size.rows - 1
    moveTo(row: min(max(cursor.row + count, top), bottom))
  }

  private mutating func moveToRow(_ row: Int) {
    moveTo(row: cursor.originMode ? min(region.lowerBound + row, region.upperBound) : row)
  }

  /// Changes of what is on the screen. False when it is none.
  private mutating func edit(_ sequence: ControlSequence, _ final: Character) -> Bool {
    let count = sequence.count()
    let background = cursor.style.background
    switch final {
    case "J": eraseScreen(sequence)
    case "K": eraseRow(sequence)
    case "X":
      grid.erase(
        row: cursor.row, columns: cursor.column..<cursor.column + count, background: background)
    case "@": grid.insert(count, column: cursor.column, row: cursor.row, background: background)
    case "P": grid.delete(count, column: cursor.column, row: cursor.row, background: background)
    case "L", "M":
      if region.contains(cursor.row) {
        let rest = cursor.row...region.upperBound
        if final == "L" {
          grid.scrollDown(count, in: rest, background: background)
        } else {
          grid.scrollUp(count, in: rest, background: background)
        }
        cursor.column = 0
      }
    case "S": grid.scrollUp(count, in: region, background: background)
    case "T": grid.scrollDown(count, in: region, background: background)
    case "b":
      if let lastPrinted {
        for _ in 0..<min(count, size.columns * size.rows) { showRepeated(lastPrinted) }
      }
    default: return false
    }
    if final != "b" && final != "S" && final != "T" { cursor.wrapIsPending = false }
    return true
  }

  /// A character already looked up in the character set.
  private mutating func showRepeated(_ scalar: Unicode.Scalar) {
    let sets = cursor.drawsLines
    cursor.drawsLines = [false, false]
    show(scalar)
    cursor.drawsLines = sets
  }

  private mutating func eraseScreen(_ sequence: ControlSequence) {
    let background = cursor.style.background
    switch sequence.number() {
    case 0:
      grid.erase(row: cursor.row, columns: cursor.column..<size.columns, background: background)
      grid.erase(rows: cursor.row + 1..<size.rows, background: background)
    case 1:
      grid.erase(row: cursor.row, columns: 0..<cursor.column + 1, background: background)
      grid.erase(rows: 0..<cursor.row, background: background)
    case 2: grid.erase(rows: 0..<size.rows, background: background)
    case 3: scrollbackErasures += 1  // lines scrolled off, which are not kept
    default: noteUnknown(sequence.description)
    }
  }

  private mutating func eraseRow(_ sequence: ControlSequence) {
    let columns: Range<Int>
    switch sequence.number() {
    case 0: columns = cursor.column..<size.columns
    case 1: columns = 0..<cursor.column + 1
    case 2: columns = 0..<size.columns
    default:
      noteUnknown(sequence.description)
      return
    }
    grid.erase(row: cursor.row, columns: columns, background: cursor.style.background)
  }

  private mutating func performOther(_ sequence: ControlSequence, _ final: Character) {
    switch final {
    case "m": setStyle(sequence)
    case "r": setRegion(sequence)
    case "g":
      if sequence.number() == 3 { tabStops = [] } else { tabStops.remove(cursor.column) }
    case "h", "l":
      for index in sequence.parameters.indices {
        switch sequence.number(index) {
        case 4: modes.inserts = final == "h"
        case 20, 34: break  // new line mode and the shape of the cursor change nothing here
        default: noteUnknown(sequence.description)
        }
      }
    case "n":
      switch sequence.number() {
      case 5: replies += Array("\u{1b}[0n".utf8)
      case 6: replies += Array("\u{1b}[\(cursor.row + 1);\(cursor.column + 1)R".utf8)
      default: noteUnknown(sequence.description)
      }
    case "c": replies += Array("\u{1b}[?62;22c".utf8)
    case "t": break  // window titles and sizes
    default: noteUnknown(sequence.description)
    }
  }

  private mutating func setRegion(_ sequence: ControlSequence) {
    let top = sequence.count() - 1
    let bottom = min(sequence.count(1, standard: size.rows), size.rows) - 1
    guard top < bottom else { return }
    region = top...bottom
    moveTo(column: 0)
    moveToRow(0)
  }

  private mutating func performPrivate(_ sequence: ControlSequence, _ final: Character) {
    switch final {
    case "h", "l":
      for index in sequence.parameters.indices {
        setMode(sequence.number(index), final == "h", sequence)
      }
    case "c": break  // the Linux console's cursor shapes
    case "J": eraseScreen(sequence)
    case "K": eraseRow(sequence)
    default: noteUnknown(sequence.description)
    }
  }

  private mutating func setMode(_ mode: Int, _ isOn: Bool, _ sequence: ControlSequence) {
    if !modes.set(mode, isOn) { noteUnknown(sequence.description) }
    switch mode {
    case 6:
      cursor.originMode = isOn
      moveTo(column: 0)
      moveToRow(0)
    case 7: if !isOn { cursor.wrapIsPending = false }
    case 47, 1047:
      if !isOn && isAlternateScreen && mode == 1047 { eraseAll() }
      showAlternateScreen(isOn)
    case 1048: if isOn { saveCursor() } else { restoreCursor() }
    case 1049:
      if isOn && !isAlternateScreen {
        saveCursor()
        showAlternateScreen(true)
        eraseAll()
      } else if !isOn {
        showAlternateScreen(false)
        restoreCursor()
      }
    default: break
    }
  }

  private mutating func eraseAll() {
    grid.erase(rows: 0..<size.rows, background: cursor.style.background)
  }

  /// Questions and keyboard settings of newer terminals.
  private mutating func performExtension(_ sequence: ControlSequence, _ final: Character) {
    switch (sequence.prefix, final) {
    case (UInt8(ascii: ">"), "c"): replies += Array("\u{1b}[>41;0;0c".utf8)
    case (UInt8(ascii: ">"), "m"), (UInt8(ascii: ">"), "n"), (UInt8(ascii: ">"), "q"): break
    default: noteUnknown(sequence.description)
    }
  }

  private mutating func performWithIntermediate(_ sequence: ControlSequence) {
    switch (sequence.prefix, sequence.intermediates, sequence.final) {
    case (nil, [UInt8(ascii: "!")], UInt8(ascii: "p")): softReset()
    case (nil, [UInt8(ascii: " ")], UInt8(ascii: "q")): break  // the shape of the cursor
    case (_, [UInt8(ascii: "$")], UInt8(ascii: "p")): break  // a question about a mode
    default: noteUnknown(sequence.description)
    }
  }

  /// ESC [ ! p: settings as at the start, the screen as it is.
  private mutating func softReset() {
    _ = modes.set(1, false)
    _ = modes.set(7, true)
    _ = modes.set(25, true)
    modes.inserts = false
    modes.keypadApplication = false
    region = 0...size.rows - 1
    cursor.style = CellStyle()
    cursor.drawsLines = [false, false]
    cursor.set = 0
    cursor.originMode = false
    savedCursors[isAlternateScreen ? 1 : 0] = Cursor()
  }
}
