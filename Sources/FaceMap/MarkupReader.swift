/// One tag of the file.
struct MarkupTag {
  enum Form {
    case opening
    case closing
    case complete
  }

  struct Attribute {
    let name: String
    /// The bytes of the value, between its quotes.
    let value: Range<Int>
  }

  let name: String
  let form: Form
  let attributes: [Attribute]
  /// Where the tag begins, in bytes.
  let offset: Int

  func value(of attribute: String) -> Range<Int>? {
    attributes.first { $0.name == attribute }?.value
  }
}

/// Reads the tags of a small XML file one after the other. Works on bytes, in one pass.
///
/// Knows comments and the `<?xml ?>` line; refuses text between tags and everything else.
struct MarkupReader {
  let bytes: [UInt8]
  private var at = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The next tag, or nil at the end of the file.
  mutating func next() throws(FaceDrawingProblem) -> MarkupTag? {
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      if has("<!--") {
        try skip(past: "-->")
      } else if has("<?") {
        try skip(past: "?>")
      } else {
        return try tag()
      }
    }
  }

  /// The text of a value.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The problem `kind` at a byte of the file.
  func problem(at offset: Int, _ kind: FaceDrawingProblem.Kind) -> FaceDrawingProblem {
    let line = bytes.prefix(max(0, offset)).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    return FaceDrawingProblem(line: line, kind: kind)
  }

  /// A short piece of the file that is safe to show in a terminal.
  func excerpt(_ range: Range<Int>) -> String {
    let longest = 40
    let piece = String(decoding: bytes[range].prefix(longest), as: UTF8.self)
    var shown = String.UnicodeScalarView()
    for scalar in piece.unicodeScalars {
      shown.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "?" : scalar)
    }
    return String(shown) + (range.count > longest ? "..." : "")
  }

  private mutating func tag() throws(FaceDrawingProblem) -> MarkupTag {
    let offset = at
    guard bytes[at] == UInt8(ascii: "<") else { throw expected("a tag") }
    at += 1
    let isClosing = take(UInt8(ascii: "/"))
    let name = try self.name(for: "the name of an element")
    var attributes: [MarkupTag.Attribute] = []
    while true {
      let spaced = skipSpace()
      if take(UInt8(ascii: ">")) {
        return MarkupTag(
          name: name, form: isClosing ? .closing : .opening, attributes: attributes, offset: offset)
      }
      if !isClosing, take(UInt8(ascii: "/")) {
        guard take(UInt8(ascii: ">")) else { throw expected("\"/>\"") }
        return MarkupTag(name: name, form: .complete, attributes: attributes, offset: offset)
      }
      guard spaced, !isClosing else { throw expected("\">\" or a space and an attribute") }
      let start = at
      let attribute = try self.attribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw problem(at: start, .repeatedAttribute(attribute.name))
      }
      guard attributes.count < 40 else { throw expected("\">\", after so many attributes,") }
      attributes.append(attribute)
    }
  }

  private mutating func attribute() throws(FaceDrawingProblem) -> MarkupTag.Attribute {
    let name = try self.name(for: "an attribute")
    guard take(UInt8(ascii: "=")) else { throw expected("= after \(name)") }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
      throw expected("a quoted value after \(name)=")
    }
    let quote = bytes[at]
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote {
      guard bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") else {
        throw problem(at: start, .malformed(expected: "a value without < and &, and its closing quote,"))
      }
      at += 1
    }
    guard at < bytes.count else {
      throw problem(at: start, .malformed(expected: "a value and its closing quote"))
    }
    let value = start..<at
    at += 1
    return MarkupTag.Attribute(name: name, value: value)
  }

  private mutating func name(for what: String) throws(FaceDrawingProblem) -> String {
    let start = at
    while at < bytes.count, at - start <= 40, isNameByte(bytes[at]) { at += 1 }
    guard at > start, at - start <= 40 else { throw expected(what) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private func expected(_ what: String) -> FaceDrawingProblem {
    problem(at: at, .malformed(expected: what))
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, isMarkupSpace(bytes[at]) { at += 1 }
    return at > start
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private func has(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard bytes.count - at >= length else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<length where bytes[at + index] != wanted[index] { return false }
      return true
    }
  }

  private mutating func skip(past end: StaticString) throws(FaceDrawingProblem) {
    let start = at
    while at < bytes.count, !has(end) { at += 1 }
    guard at < bytes.count else {
      throw problem(at: start, .malformed(expected: "\(end) at the end of this"))
    }
    at += end.utf8CodeUnitCount
  }
}

/// A space, tab or line break.
func isMarkupSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}
