import CNcurses
import TerminalUI

/// Turns the text of a cell into what the terminal is given.
enum CellEncoding {
  /// - Parameters:
  ///   - isWide: whether the layout gave it two columns
  ///   - isPlain: whether only ASCII may be sent
  static func encode(_ text: String, isWide: Bool, isPlain: Bool) -> cn_cell {
    var cell = cn_cell()
    cell.width = isWide ? 2 : 1
    let bytes = text.utf8
    if bytes.count == 1, let byte = bytes.first {
      cell.scalars.0 = byte >= 0x20 && byte < 0x7F ? UInt32(byte) : questionMark
      cell.scalar_count = 1
      return cell
    }
    for scalar in text.unicodeScalars where cell.scalar_count < CN_CELL_SCALARS {
      if cell.scalar_count == 0 {
        cell.scalars.0 = isPlain && !scalar.isASCII ? questionMark : scalar.value
        cell.scalar_count = 1
      } else if !isPlain, isMark(scalar) {
        append(scalar.value, to: &cell)
      }
    }
    return cell
  }

  private static let questionMark: UInt32 = 0x3F

  /// Marks drawn on the character before. Not variation selectors, which make some terminals draw
  /// another width than the one counted on, and not the invisible controls of writing direction.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func append(_ value: UInt32, to cell: inout cn_cell) {
    switch cell.scalar_count {
    case 1: cell.scalars.1 = value
    case 2: cell.scalars.2 = value
    case 3: cell.scalars.3 = value
    default: cell.scalars.4 = value
    }
    cell.scalar_count += 1
  }
}
