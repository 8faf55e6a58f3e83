/// Puts the bytes of UTF-8 together; what is no character is dropped.
struct ScalarDecoder {
  private var value: UInt32 = 0
  private var missing = 0
  /// The least value that needs as many bytes as announced; less is a forgery of a shorter form.
  private var least: UInt32 = 0

  /// Takes one byte beyond ASCII; a scalar when it is complete.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x80...0xBF:
      guard missing > 0 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing == 0 && value >= least ? Unicode.Scalar(value) : nil
    case 0xC2...0xDF: begin(UInt32(byte & 0x1F), missing: 1, least: 0x80)
    case 0xE0...0xEF: begin(UInt32(byte & 0x0F), missing: 2, least: 0x800)
    case 0xF0...0xF4: begin(UInt32(byte & 0x07), missing: 3, least: 0x10000)
    default: forget()
    }
    return nil
  }

  /// Drops what is incomplete.
  mutating func forget() { missing = 0 }

  private mutating func begin(_ value: UInt32, missing: Int, least: UInt32) {
    self.value = value
    self.missing = missing
    self.least = least
  }
}
