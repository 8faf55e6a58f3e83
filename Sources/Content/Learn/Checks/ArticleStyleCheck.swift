/// Checks how one article is written.
struct ArticleStyleCheck {
  let article: Article
  let file: String
  let log: FindingLog

  /// Beyond Latin-1 and the letters, digits and stops of other scripts: the quotation marks, the short dash and the
  /// ellipsis. Signs and pictures are in few fonts.
  private static let allowed: Set<Unicode.Scalar> = ["‘", "’", "“", "”", "–", "…"]

  func run() {
    check(article.title, 1)
    for heading in article.headings { check(heading.text, heading.line) }
    checkTitle()
    checkSections()
    for block in article.blocks { checkBlock(block) }
  }

  private func checkTitle() {
    let title = article.title
    if title.contains("\n") { log.add(file, 1, "a title of several lines", "write it on one line") }
    if title.contains(where: { "[]*`<>|_".contains($0) }) {
      log.add(file, 1, "marks in a title", "write plain words")
    }
    let columns = TextWidth.columns(title)
    if columns > Self.titleColumns {
      log.add(file, 1, "a title of \(columns) columns", "write at most \(Self.titleColumns) columns")
    }
  }

  /// In the table of contents a longer one is cut.
  private static let titleColumns = 60

  /// A heading leads to something, and a part stands in a section.
  private func checkSections() {
    var open: Article.Heading?
    var hasSection = false
    for block in article.blocks {
      guard case .heading(let heading) = block else {
        open = nil
        continue
      }
      if let open, open.level >= heading.level { reportEmpty(open) }
      if heading.level == 2 { hasSection = true }
      if heading.level > 2, !hasSection {
        log.add(file, heading.line, "a part outside any section", "begin the first headings with ##")
      }
      open = heading
    }
    if let open { reportEmpty(open) }
  }

  private func reportEmpty(_ heading: Article.Heading) {
    log.add(file, heading.line, "a heading with nothing below it", "write a text below it, or take it out")
  }

  private func checkBlock(_ block: Article.Block) {
    switch block {
    case .heading: break
    case .paragraph(let sentences), .quote(let sentences): sentences.forEach { check($0.text, $0.line) }
    case .list(let list): list.items.joined().forEach { check($0.text, $0.line) }
    case .table(let table):
      for head in table.header { check(head.text, table.rows.first?.line ?? 0) }
      for row in table.rows { for cell in row.cells { check(cell.text, row.line) } }
    case .diagram(let diagram): checkDiagram(diagram)
    }
  }

  private func check(_ text: String, _ line: Int) {
    for sentence in Sentences.split(text) where sentence.words > Sentences.wordLimit {
      let start = sentence.text.split(separator: " ").prefix(5).joined(separator: " ")
      log.add(
        file, line, "a sentence of \(sentence.words) words (\"\(start) ...\")",
        "write sentences of at most \(Sentences.wordLimit) words")
    }
    log.add(ForbiddenCharacters.findings(in: text, file: file, firstLine: line))
    for scalar in text.unicodeScalars where !Self.isInFonts(scalar) {
      log.add(
        file, line, "the character \(String(scalar.value, radix: 16, uppercase: true)), which few fonts have",
        "write letters, plain quotes, – or …")
    }
    if let word = Sentences.tooLongWord(in: text) {
      log.add(
        file, line,
        word.contains("://") ? "an address in a text" : "a word of \(word.count) letters",
        word.contains("://")
          ? "put it in the citation of a source" : "write a shorter one; none breaks a line well")
    } else if text.contains("://") || text.contains("www.") {
      log.add(file, line, "an address in a text", "put it in the citation of a source")
    }
  }

  private static func isInFonts(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0xFF, !allowed.contains(scalar) else { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return true
    case .otherPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation:
      // Those of the script itself; the general ones are mostly rare.
      return !(0x2000...0x206F).contains(scalar.value)
    // What is hidden or turns the text has a finding of its own.
    case .format, .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static let diagramRows = 24

  private func checkDiagram(_ diagram: Article.Diagram) {
    check(diagram.says, diagram.line)
    if diagram.lines.allSatisfy({ $0.allSatisfy { $0 == " " } }) {
      log.add(file, diagram.line, "a drawing of nothing", "draw it, or take it out")
    }
    if diagram.lines.count > Self.diagramRows {
      log.add(
        file, diagram.line, "a drawing of \(diagram.lines.count) lines",
        "draw at most \(Self.diagramRows) lines, which fit a window")
    }
    for (offset, text) in diagram.lines.enumerated() {
      let line = diagram.line + 1 + offset
      if text.unicodeScalars.count > ArticleCheck.diagramColumns {
        log.add(
          file, line, "a drawing of \(text.unicodeScalars.count) columns",
          "draw at most \(ArticleCheck.diagramColumns) columns")
      }
      if !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
        log.add(file, line, "a drawing with letters beyond ASCII", "draw with - | + / \\ and letters")
      }
    }
  }
}
