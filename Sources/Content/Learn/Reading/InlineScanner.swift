/// Goes through the text of a block byte by byte and takes its marks out.
struct InlineScanner {
  let article: String
  private(set) var text = InlineText()
  private(set) var findings: [(line: Int, problem: String, remedy: String)] = []
  private var line = 0
  private var isStrong = false
  private var isEmphasis = false
  private var spanStart = 0

  /// In bytes; no id or heading is longer. What is looked for is not looked for further on.
  private static let longestName = 100

  init(article: String) { self.article = article }

  /// A further line of the same text.
  mutating func begin(_ number: Int) {
    if !text.bytes.isEmpty { text.bytes.append(UInt8(ascii: " ")) }
    line = number
    text.lines.append((text.bytes.count, number))
  }

  mutating func take(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "\\") where Self.isMark(next):
        text.bytes.append(next)
        index += 2
      case UInt8(ascii: "\\"):
        report("a backslash that hides no mark", "take it out; a line break needs none")
        index += 1
      case UInt8(ascii: "~") where next == byte, UInt8(ascii: "_") where isWordStart(bytes, index):
        report("a mark that articles do not know", "write *emphasis* or **strong text**")
        index += next == byte ? 2 : 1
      case UInt8(ascii: "*"): index = emphasis(index, next)
      case UInt8(ascii: "["):
        index = next == UInt8(ascii: "^") ? mark(bytes, index) : link(bytes, index)
      case UInt8(ascii: "!") where next == UInt8(ascii: "["):
        report("an image", "draw a diagram in characters, or take it out")
        index += 1
      case UInt8(ascii: "<") where Self.isLetter(next) || next == UInt8(ascii: "/"):
        report("HTML", "write plain text")
        index += 1
      case UInt8(ascii: "`"):
        report("a code mark", "write plain text, or a diagram in a block of its own")
        index += 1
      case UInt8(ascii: "{"): index = placeholder(bytes, index)
      default:
        text.bytes.append(byte)
        index += 1
      }
    }
  }

  /// The end of the text.
  mutating func finish() {
    closeSpan(nil)
    if isStrong { report("strong text without an end", "write ** after it, or \\* for a star") }
    if isEmphasis { report("emphasis without an end", "write * after it, or \\* for a star") }
  }

  /// Between a blank and a letter, or another such mark.
  private func isWordStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
    return (index == 0 || bytes[index - 1] == UInt8(ascii: " ")) && next != UInt8(ascii: " ")
  }

  // MARK: Marks

  private mutating func emphasis(_ index: Int, _ next: UInt8) -> Int {
    closeSpan(nil)
    guard next == UInt8(ascii: "*") else {
      isEmphasis.toggle()
      return index + 1
    }
    isStrong.toggle()
    return index + 2
  }

  private mutating func mark(_ bytes: [UInt8], _ index: Int) -> Int {
    let name = bytes[(index + 2)...].prefix(Self.longestName + 1).prefix { $0 != UInt8(ascii: "]") }
    let end = name.endIndex
    guard end < bytes.count, !name.isEmpty, name.count <= Self.longestName,
      name.allSatisfy({ Self.isLetter($0) || Self.isNameMark($0) })
    else {
      report("a source mark that cannot be read", "write [^id] with an id of sources.yaml")
      return index + 2
    }
    text.marks.append(
      InlineText.Mark(offset: text.bytes.count, id: String(decoding: name, as: UTF8.self), line: line))
    return end + 1
  }

  private mutating func link(_ bytes: [UInt8], _ index: Int) -> Int {
    let words = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    let opening = words.endIndex + 1
    guard words.endIndex < bytes.count, bytes[words.endIndex] == UInt8(ascii: "]"), opening < bytes.count,
      bytes[opening] == UInt8(ascii: "(")
    else {
      report("a bracket that begins no link", "write [text](article), or \\[ for a bracket")
      return index + 1
    }
    let target = bytes[(opening + 1)...].prefix(2 * Self.longestName).prefix { $0 != UInt8(ascii: ")") }
    guard target.endIndex < bytes.count, bytes[target.endIndex] == UInt8(ascii: ")") else {
      report("a link without an end", "write [text](article) on one line")
      return index + 1
    }
    guard let place = place(String(decoding: target, as: UTF8.self)), !words.isEmpty else {
      report(
        "a link to \(String(decoding: target.prefix(40), as: UTF8.self))",
        "write [text](article) or [text](article#heading)")
      text.bytes += words
      return target.endIndex + 1
    }
    closeSpan(nil)
    text.bytes += words
    closeSpan(place)
    return target.endIndex + 1
  }

  private func place(_ target: String) -> ArticlePlace? {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      part.utf8.allSatisfy { Self.isLetter($0) || Self.isNameMark($0) || Self.isBeyondASCII($0) }
    }
    guard isPlain, let name = parts.first, parts.count == 2 || !name.isEmpty else { return nil }
    // Written as the heading is, or in its plain letters: both lead there.
    let anchor = parts.count == 2 ? ArticlePlace.anchor(of: String(parts[1])) : nil
    guard anchor != "" else { return nil }
    return ArticlePlace(name.isEmpty ? article : String(name), anchor: anchor)
  }

  /// `{number}` is the one place that is filled when the text is shown.
  private mutating func placeholder(_ bytes: [UInt8], _ index: Int) -> Int {
    let known = Array("{number}".utf8)
    guard bytes[index...].starts(with: known) else {
      report("a brace that nothing fills", "write {number} for the emergency number, or no brace")
      return index + 1
    }
    text.bytes += known
    return index + known.count
  }

  /// Ends the stretch of text that has one look.
  private mutating func closeSpan(_ link: ArticlePlace?) {
    let range = spanStart..<text.bytes.count
    spanStart = text.bytes.count
    guard !range.isEmpty else { return }
    let style: TextRun.Style = isStrong ? .strong : isEmphasis ? .emphasis : .plain
    text.spans.append(InlineText.Span(range: range, style: style, link: link))
  }

  private mutating func report(_ problem: String, _ remedy: String) {
    findings.append((line, problem, remedy))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// A part of a letter of another script. Headings, and so the places links lead to, may be in any.
  private static func isBeyondASCII(_ byte: UInt8) -> Bool { byte >= 0x80 }

  private static func isNameMark(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    "*[]{}|\\`<!#".utf8.contains(byte)
  }
}
