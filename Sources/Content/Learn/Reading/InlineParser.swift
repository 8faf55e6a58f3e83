/// Reads the text of one block: emphasis, links and source marks, and where its sentences end.
struct InlineParser {
  let article: String
  let file: String
  let log: FindingLog

  /// The sentences of a block. Each has sources, or stands in the log.
  func sentences(of lines: [SourceLine]) -> [Article.Sentence] {
    let text = scan(lines)
    let ranges = SentenceCutter.ranges(in: text.bytes)
    let sources = sources(of: ranges, text.marks)
    if sources.last?.isEmpty == true {
      log.add(
        file, lines.last?.number ?? 0, "the text ends without a source",
        "put [^id] after its last full stop, with an id of sources.yaml")
    }
    if ranges.isEmpty { log.add(file, lines.first?.number ?? 0, "an empty text", "write it or take it out") }
    return zip(ranges, sources).map { range, sources in
      Article.Sentence(runs: text.runs(in: range), sources: sources, line: text.line(at: range.lowerBound))
    }
  }

  /// The sources of each sentence: those marked right after it, or, where it has none, those of the next.
  private func sources(of ranges: [Range<Int>], _ marks: [InlineText.Mark]) -> [[SourceID]] {
    var sources: [[SourceID]] = ranges.map { _ in [] }
    for mark in marks {
      let index = ranges.boundary { $0.upperBound >= mark.offset }
      guard index < ranges.count, ranges[index].upperBound == mark.offset else {
        log.add(
          file, mark.line, "the mark [^\(mark.id)] stands inside a sentence",
          "put it right after the full stop")
        continue
      }
      if sources[index].contains(SourceID(rawValue: mark.id)) {
        log.add(file, mark.line, "the mark [^\(mark.id)] stands twice", "keep one of them")
      }
      sources[index].append(SourceID(rawValue: mark.id))
    }
    for index in sources.indices.dropLast().reversed() where sources[index].isEmpty {
      sources[index] = sources[index + 1]
    }
    return sources
  }

  /// A cell of a table: its text and its marks, which may stand anywhere.
  func runs(of cell: SourceLine) -> (runs: [TextRun], sources: [SourceID]) {
    let text = scan([cell])
    return (text.runs(in: 0..<text.bytes.count), text.marks.map { SourceID(rawValue: $0.id) })
  }

  private func scan(_ lines: [SourceLine]) -> InlineText {
    var scanner = InlineScanner(article: article)
    for line in lines {
      scanner.begin(line.number)
      scanner.take(Array(line.text.drop { $0 == " " }.utf8))
    }
    scanner.finish()
    for finding in scanner.findings { log.add(file, finding.line, finding.problem, finding.remedy) }
    return scanner.text
  }
}

/// Text without its marks, and where they stood.
struct InlineText {
  var bytes: [UInt8] = []
  var spans: [Span] = []
  var marks: [Mark] = []
  /// Where each line of the file begins.
  var lines: [(offset: Int, number: Int)] = []

  struct Span {
    var range: Range<Int>
    var style: TextRun.Style
    var link: ArticlePlace?
  }

  struct Mark {
    var offset: Int
    var id: String
    var line: Int
  }

  func runs(in range: Range<Int>) -> [TextRun] {
    let first = spans.boundary { $0.range.upperBound > range.lowerBound }
    return spans[first...].prefix { $0.range.lowerBound < range.upperBound }.compactMap { span in
      let part = span.range.clamped(to: range)
      guard !part.isEmpty else { return nil }
      return TextRun(String(decoding: bytes[part], as: UTF8.self), span.style, link: span.link)
    }
  }

  func line(at offset: Int) -> Int {
    let next = lines.boundary { $0.offset > offset }
    return lines.isEmpty ? 0 : lines[max(0, next - 1)].number
  }
}

extension Array {
  /// The first place from which on something holds, where all for which it holds comes last.
  /// O(log n), so that a text of many sentences is read in one go.
  fileprivate func boundary(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Finds where sentences end.
enum SentenceCutter {
  /// The sentences without the spaces between them, in order; empty for a blank text.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    let space = UInt8(ascii: " ")
    var ranges: [Range<Int>] = []
    var start: Int?
    var index = 0
    var end = 0
    while index < bytes.count {
      guard bytes[index] != space else {
        index += 1
        continue
      }
      let wordStart = index
      while index < bytes.count, bytes[index] != space {
        let isStop = isWideStop(bytes, index)
        index += 1
        if isStop {
          index = afterWideStop(bytes, index)
          break
        }
      }
      end = index
      start = start ?? wordStart
      if let from = start, endsSentence(bytes[wordStart..<index]) {
        ranges.append(from..<end)
        start = nil
      }
    }
    if let start { ranges.append(start..<end) }
    return ranges
  }

  /// 。！？ end a sentence with no space after them.
  private static func isWideStop(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index] >= 0xE3, index + 2 < bytes.count else { return false }
    return bytes[index...(index + 2)].elementsEqual("。".utf8)
      || bytes[index...(index + 2)].elementsEqual("！".utf8)
      || bytes[index...(index + 2)].elementsEqual("？".utf8)
  }

  /// The rest of the stop, and what closes a quotation or a bracket behind it.
  private static func afterWideStop(_ bytes: [UInt8], _ index: Int) -> Int {
    var index = index + 2
    while index + 2 < bytes.count,
      ["」", "』", "）", "”"].contains(where: { bytes[index...(index + 2)].elementsEqual($0.utf8) })
    {
      index += 3
    }
    return index
  }

  /// Most words end in a letter, and that is soon seen.
  private static func endsSentence(_ word: ArraySlice<UInt8>) -> Bool {
    guard let last = word.last, !isLetterOrDigit(last) else { return false }
    return Sentences.endsSentence(Substring(decoding: word, as: UTF8.self))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
