import CQRCode

/// A QR code as dark and light modules, small enough for 80x24 with two modules in a cell.
package struct QRMatrix: Equatable, Sendable {
  /// Modules along a side, without the light margin.
  package let width: Int
  private let modules: [UInt8]

  /// Light modules every reader wants around a code.
  package static let quietZone = 4
  /// The largest version that fits 23 rows with its margin: 37 modules and twice 4.
  static let largestVersion = 5
  /// The bytes of text that always fit.
  package static let capacity = 106

  /// Rows of half blocks with the margin.
  package var rows: Int { (width + 2 * Self.quietZone + 1) / 2 }
  /// Columns with the margin.
  package var columns: Int { width + 2 * Self.quietZone }

  /// - Throws: `tooLong` for a text that does not fit.
  package init(_ text: String) throws(KioskTrouble) {
    let side = 17 + 4 * Self.largestVersion
    var modules = [UInt8](repeating: 0, count: side * side)
    let width = Int(cqrcode_make(text, Int32(Self.largestVersion), &modules, modules.count))
    guard width > 0, !text.utf8.contains(0) else { throw .tooLong }
    self.width = width
    self.modules = Array(modules.prefix(width * width))
  }

  /// Whether a module is dark; counted from the first one inside the margin, light anywhere outside.
  package func isDark(_ column: Int, _ row: Int) -> Bool {
    guard (0..<width).contains(column), (0..<width).contains(row) else { return false }
    return modules[row * width + column] != 0
  }
}
