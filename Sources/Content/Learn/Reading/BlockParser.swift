/// Cuts the body of an article into blocks, and refuses what articles do not use.
struct BlockParser {
  let article: String
  let file: String
  let log: FindingLog
  private var blocks: [Article.Block] = []
  private var anchors: Set<String> = []

  init(article: String, file: String, log: FindingLog) {
    self.article = article
    self.file = file
    self.log = log
  }

  private var inline: InlineParser { InlineParser(article: article, file: file, log: log) }

  /// The blocks of the lines, in reading order.
  mutating func blocks(of lines: [SourceLine]) -> [Article.Block] {
    var rest = lines[...]
    while let line = rest.first {
      switch Kind(line.text) {
      case .blank: rest.removeFirst()
      case .heading: heading(rest.removeFirst())
      case .fence: diagram(&rest)
      case .row: table(take(&rest) { $0 == .row })
      case .quote: quote(take(&rest) { $0 == .quote })
      case .item: list(&rest, .item)
      case .number: list(&rest, .number)
      case .text: paragraph(take(&rest) { $0 == .text })
      case .refused(let problem, let remedy):
        log.add(file, line.number, problem, remedy)
        rest.removeFirst()
      }
    }
    if !blocks.contains(where: { !$0.passages(block: 0).isEmpty }) {
      log.add(file, 0, "the article says nothing", "write a paragraph below the head")
    }
    return blocks
  }

  /// What a line begins.
  private enum Kind: Equatable {
    case blank, heading, fence, row, quote, item, number, text
    case refused(String, String)

    init(_ line: Substring) {
      guard let first = line.utf8.first(where: { $0 != UInt8(ascii: " ") }) else {
        self = .blank
        return
      }
      let isIndented = line.utf8.first == UInt8(ascii: " ")
      switch first {
      case _ where isIndented && (Self.isItem(line.drop { $0 == " " }) || first == UInt8(ascii: "|")):
        self = .refused("a list inside a list, or an indented line", "begin the line at the margin")
      case _ where isIndented: self = .text
      case UInt8(ascii: "#"): self = .heading
      case UInt8(ascii: "`") where line.hasPrefix("```"): self = .fence
      case UInt8(ascii: "|"): self = .row
      case UInt8(ascii: ">"): self = .quote
      case _ where line.hasPrefix("- "): self = .item
      case _ where Self.isItem(line): self = .number
      case UInt8(ascii: "-") where line.allSatisfy { $0 == "-" },
        UInt8(ascii: "=") where line.allSatisfy { $0 == "=" }:
        self = .refused("a rule", "take it out; headings begin with ##")
      case UInt8(ascii: "-") where line.dropFirst().first?.isLetter == true:
        self = .refused("a hyphen with no space after it", "write \"- \" before the text of an item")
      case UInt8(ascii: "+") where line.hasPrefix("+ "), UInt8(ascii: "*") where line.hasPrefix("* "):
        self = .refused("an item with \(line.prefix(1))", "begin items with a hyphen and a space")
      case UInt8(ascii: "[") where line.hasPrefix("[^") && line.contains("]:"):
        self = .refused("a source in the article", "describe it in sources.yaml and use its id")
      default: self = .text
      }
    }

    /// `- ` or `12. `.
    private static func isItem(_ line: Substring) -> Bool {
      if line.hasPrefix("- ") { return true }
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      return !digits.isEmpty && digits.utf8.count < 4 && line.dropFirst(digits.count).hasPrefix(". ")
    }
  }

  private func take(_ rest: inout ArraySlice<SourceLine>, _ belongs: (Kind) -> Bool) -> [SourceLine] {
    var taken: [SourceLine] = []
    while let line = rest.first, belongs(Kind(line.text)) {
      taken.append(line)
      rest.removeFirst()
    }
    return taken
  }

  // MARK: Blocks

  private mutating func heading(_ line: SourceLine) {
    let marks = line.text.prefix { $0 == "#" }.count
    var text = line.text.dropFirst(marks)
    guard (2...3).contains(marks), text.first == " " else {
      log.add(file, line.number, "a heading with \(marks) #", "write ## or ### and a space before its text")
      return
    }
    let targets = targets(&text, line.number)
    let words = String(text.drop { $0 == " " })
    let anchor = ArticlePlace.anchor(of: words)
    guard !anchor.isEmpty else {
      log.add(file, line.number, "a heading without a word", "write its text")
      return
    }
    if words.contains(where: { "[]*`<>|".contains($0) }) {
      log.add(file, line.number, "marks in a heading", "write plain words")
    }
    if !anchors.insert(anchor).inserted {
      log.add(file, line.number, "a second heading \(anchor)", "give each heading its own words")
    }
    blocks.append(
      .heading(
        Article.Heading(level: marks, text: words, anchor: anchor, targets: targets, line: line.number)))
  }

  /// Takes `{rule:E1 rule:E2}` off the end of a heading.
  private func targets(_ text: inout Substring, _ line: Int) -> [ArticleTarget] {
    while text.last == " " { text.removeLast() }
    guard text.last == "}" else { return [] }
    guard let open = text.lastIndex(of: "{") else {
      log.add(file, line, "a brace that closes nothing", "write {kind:id} after the heading")
      return []
    }
    let words = text[text.index(after: open)...].dropLast().split(separator: " ")
    text = text[..<open]
    while text.last == " " { text.removeLast() }
    if words.isEmpty { log.add(file, line, "empty braces", "write {kind:id} or take them out") }
    return words.compactMap { word in
      let target = ArticleTarget(word)
      if target == nil { log.addNoTarget(file, line, word) }
      return target
    }
  }

  private mutating func paragraph(_ lines: [SourceLine]) {
    blocks.append(.paragraph(inline.sentences(of: lines)))
  }

  private mutating func quote(_ lines: [SourceLine]) {
    let inner = lines.map { line in
      SourceLine(number: line.number, text: line.text.dropFirst().drop { $0 == " " })
    }
    blocks.append(.quote(inline.sentences(of: inner)))
  }

  private mutating func list(_ rest: inout ArraySlice<SourceLine>, _ kind: Kind) {
    var items: [[Article.Sentence]] = []
    while let line = rest.first, Kind(line.text) == kind {
      rest.removeFirst()
      let lead = line.text.prefix { $0 != " " }
      let number = Int(lead.dropLast())
      if kind == .number, number != items.count + 1, number != 1 {
        log.add(file, line.number, "the number \(lead)", "write \(items.count + 1).")
      }
      let first = SourceLine(number: line.number, text: line.text.dropFirst(lead.count + 1))
      items.append(inline.sentences(of: [first] + take(&rest) { $0 == .text }))
    }
    blocks.append(.list(Article.List(isNumbered: kind == .number, items: items)))
  }

  private mutating func diagram(_ rest: inout ArraySlice<SourceLine>) {
    let opening = rest.removeFirst()
    let name = "```diagram"
    guard opening.text.hasPrefix(name + " ") else {
      log.add(
        file, opening.number, "a drawing without a description",
        "write \(name) and what it shows, on one line")
      rest = rest.drop { $0.text != "```" }.dropFirst()
      return
    }
    let lines = rest.prefix { $0.text != "```" }
    rest = rest.dropFirst(lines.count)
    guard !rest.isEmpty else {
      log.add(file, opening.number, "a drawing without an end", "write ``` on a line of its own below it")
      return
    }
    rest.removeFirst()
    blocks.append(
      .diagram(
        Article.Diagram(
          lines: lines.map { String($0.text) }, says: String(opening.text.dropFirst(name.utf8.count + 1)),
          line: opening.number)))
  }

  private mutating func table(_ lines: [SourceLine]) {
    if let table = TableParser(inline: inline).table(of: lines) { blocks.append(.table(table)) }
  }
}
