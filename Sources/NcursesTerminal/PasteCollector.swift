import TerminalUI

/// Collects what comes between the two marks of a paste.
struct PasteCollector {
  /// What is kept of one paste, in bytes: one MiB. The rest is dropped.
  static let usualCapacity = 1 << 20
  /// What decoding puts in the place of bytes that are no character.
  private static let replacement: Unicode.Scalar = "\u{FFFD}"
  private static let endMark: [UInt8] = [0x1B] + Array("[201~".utf8)

  private let capacity: Int
  private var bytes: [UInt8] = []
  /// How much of the end mark the latest bytes may be.
  private var matched = 0

  init(capacity: Int = Self.usualCapacity) { self.capacity = capacity }

  /// Takes one byte; true when it ended the paste.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    if matched > 0 { keep(Self.endMark.prefix(matched)) }
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0, bytes.count < capacity { bytes.append(byte) }
    return false
  }

  /// The text so far.
  /// - Parameter isUTF8: false drops everything beyond ASCII
  func text(isUTF8: Bool) -> String {
    guard isUTF8 else { return String(decoding: bytes.filter { $0 < 0x80 }, as: UTF8.self) }
    let text = String(decoding: bytes[..<wholeCharactersEnd], as: UTF8.self)
    // What is no UTF-8 is dropped, as it is when typed.
    guard text.unicodeScalars.contains(Self.replacement) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != Self.replacement }))
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    guard bytes.count + more.count <= capacity else { return }
    bytes.append(contentsOf: more)
  }

  /// A character that the capacity cut in two is left out.
  private var wholeCharactersEnd: Int {
    guard bytes.count + 4 > capacity else { return bytes.count }
    var end = bytes.count
    while end > 0, bytes.count - end < 4, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
    guard end > 0 else { return bytes.count }
    let lead = bytes[end - 1]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    return end - 1 + length > bytes.count ? end - 1 : bytes.count
  }
}
