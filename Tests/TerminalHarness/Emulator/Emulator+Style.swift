/// ESC [ m: how the following characters look.
extension Emulator {
  mutating func setStyle(_ sequence: ControlSequence) {
    var parameters = sequence.parameters[...]
    if parameters.isEmpty { cursor.style = CellStyle() }
    while let parts = parameters.popFirst() {
      let code = (parts.first ?? nil) ?? 0
      if code == 38 || code == 48 {
        guard let colour = colour(parts, &parameters) else {
          noteUnknown(sequence.description)
          return
        }
        if code == 38 { cursor.style.foreground = colour } else { cursor.style.background = colour }
      } else if !setAttribute(code, parts) && !setPaletteColour(code) {
        noteUnknown(sequence.description)
      }
    }
  }

  private mutating func setAttribute(_ code: Int, _ parts: [Int?]) -> Bool {
    switch code {
    case 0: cursor.style = CellStyle()
    case 1: cursor.style.bold = true
    case 2: cursor.style.dim = true
    case 3: cursor.style.italic = true
    case 4: cursor.style.underline = parts.count < 2 || parts[1] != 0
    case 5: cursor.style.blink = true
    case 7: cursor.style.reverse = true
    case 8: cursor.style.hidden = true
    case 9: cursor.style.struck = true
    case 10: break  // the standard font
    case 21: cursor.style.underline = true
    case 22:
      cursor.style.bold = false
      cursor.style.dim = false
    case 23: cursor.style.italic = false
    case 24: cursor.style.underline = false
    case 25: cursor.style.blink = false
    case 27: cursor.style.reverse = false
    case 28: cursor.style.hidden = false
    case 29: cursor.style.struck = false
    default: return false
    }
    return true
  }

  private mutating func setPaletteColour(_ code: Int) -> Bool {
    switch code {
    case 30...37: cursor.style.foreground = .indexed(UInt8(code - 30))
    case 39: cursor.style.foreground = .standard
    case 40...47: cursor.style.background = .indexed(UInt8(code - 40))
    case 49: cursor.style.background = .standard
    case 90...97: cursor.style.foreground = .indexed(UInt8(code - 90 + 8))
    case 100...107: cursor.style.background = .indexed(UInt8(code - 100 + 8))
    default: return false
    }
    return true
  }

  /// The colour behind 38 or 48: `5;n` and `2;r;g;b` with semicolons, or with colons in one
  /// parameter, where a colour space may stand before the red. Nil when it is none.
  private func colour(_ parts: [Int?], _ following: inout ArraySlice<[Int?]>) -> CellColour? {
    var numbers: [Int]
    if parts.count > 1 {
      numbers = parts.dropFirst().map { $0 ?? 0 }
      if numbers.first == 2 && numbers.count > 4 { numbers.remove(at: 1) }
    } else {
      let kind = following.first?.first ?? nil
      let count = kind == 5 ? 2 : kind == 2 ? 4 : 0
      numbers = following.prefix(count).map { ($0.first ?? nil) ?? 0 }
      following = following.dropFirst(count)
    }
    let bytes = numbers.compactMap { UInt8(exactly: $0) }
    guard bytes.count == numbers.count else { return nil }
    switch bytes.first {
    case 5? where bytes.count == 2: return .indexed(bytes[1])
    case 2? where bytes.count == 4: return .rgb(bytes[1], bytes[2], bytes[3])
    default: return nil
    }
  }
}
