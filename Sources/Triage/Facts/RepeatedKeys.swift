extension Intake {
  /// Refuses JSON that says the same thing twice: decoders take one of the two answers in silence, and it may
  /// be the wrong one. One pass over the bytes.
  ///
  /// - Parameter json: text that a decoder has accepted; of anything else no more is said than is sure.
  /// - Throws: the first key that an object holds twice.
  public static func checkKeys(of json: some Collection<UInt8>) throws(IntakeProblem) {
    guard let key = RepeatedKeys.first(in: json) else { return }
    throw IntakeProblem(key: key, message: "stands here twice. Write it once.")
  }
}

/// Keys that stand twice in one object of a JSON text.
package enum RepeatedKeys {
  /// The first of them; nil where there is none.
  package static func first(in json: some Collection<UInt8>) -> String? {
    var scan = RepeatedKeyScan()
    for byte in json where scan.repeated == nil { scan.take(byte) }
    return scan.repeated
  }
}

/// Walks through JSON and looks at the keys of each object alone.
private struct RepeatedKeyScan {
  /// The keys seen in each object that is open; nil stands for a list.
  private var open: [Set<String>?] = []
  /// The text being read, without its quotes.
  private var text: [Unicode.UTF8.CodeUnit]?
  private var isEscaped = false
  /// Whether a text now would be a key.
  private var awaitsKey = false
  private(set) var repeated: String?

  mutating func take(_ byte: UInt8) {
    if text != nil { return takeInText(byte) }
    switch byte {
    case UInt8(ascii: "{"):
      open.append([])
      awaitsKey = true
    case UInt8(ascii: "["):
      open.append(nil)
      awaitsKey = false
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      _ = open.popLast()
      awaitsKey = false
    case UInt8(ascii: ","): awaitsKey = (open.last ?? nil) != nil
    case UInt8(ascii: "\""): text = []
    default: break
    }
  }

  private mutating func takeInText(_ byte: UInt8) {
    if byte == UInt8(ascii: "\""), !isEscaped {
      if awaitsKey { note(String(decoding: text ?? [], as: UTF8.self)) }
      text = nil
      awaitsKey = false
      return
    }
    isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    text?.append(byte)
  }

  private mutating func note(_ written: String) {
    let key = Self.unescaped(written)
    guard let object = open.last, var keys = object else { return }
    if !keys.insert(key).inserted, repeated == nil { repeated = key }
    open[open.count - 1] = keys
  }

  /// The same key may be written with escapes: `"\u0061ge"` is `"age"`.
  private static func unescaped(_ written: String) -> String {
    guard written.contains("\\u") else { return written }
    var result = ""
    var rest = written[...]
    while let start = rest.firstRange(of: "\\u") {
      result += rest[..<start.lowerBound]
      let digits = rest[start.upperBound...].prefix(4)
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      result += scalar.map { String(Character($0)) } ?? "\\u\(digits)"
      rest = rest[start.upperBound...].dropFirst(4)
    }
    return result + rest
  }
}
