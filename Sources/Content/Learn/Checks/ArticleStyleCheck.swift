/// Checks how one article is written.
struct ArticleStyleCheck {
  let article: Article
  let file: String
  let log: FindingLog

  /// Beyond Latin-1: the quotation marks, the short dash and the ellipsis.
  private static let allowed: Set<Unicode.Scalar> = ["‘", "’", "“", "”", "–", "…"]

  func run() {
    check(article.title, 1)
    for heading in article.headings { check(heading.text, heading.line) }
    for block in article.blocks { checkBlock(block) }
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
    for scalar in text.unicodeScalars where scalar.value > 0xFF && !Self.allowed.contains(scalar) {
      log.add(
        file, line, "the character \(String(scalar.value, radix: 16, uppercase: true)), which few fonts have",
        "write letters of Latin-1, plain quotes, – or …")
    }
  }

  private func checkDiagram(_ diagram: Article.Diagram) {
    check(diagram.says, diagram.line)
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
