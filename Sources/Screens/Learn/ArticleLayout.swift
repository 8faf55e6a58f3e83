import Content
import TerminalUI
import ViewModels

/// An article as lines, with the lines of each of its pieces.
struct ArticleLayout {
  /// Wider text is tiring to read.
  static let widest = 72

  private(set) var lines: [ReadingLine] = []
  private(set) var facts = ReadingLayoutFacts()

  private let width: Int
  private let glyphs: Glyphs
  private let scene: Scene
  /// The next piece of the article.
  private var piece = 0
  /// The first line of the headings right above, while nothing else has followed them.
  private var headingTop: Int?

  /// - Parameter hasTitle: whether the title stands above the text; else the frame has it.
  init(_ document: ReadingDocument, in scene: Scene, width: Int, hasTitle: Bool, glyphs: Glyphs) {
    self.width = max(8, min(Self.widest, width))
    self.glyphs = glyphs
    self.scene = scene
    facts.article = document.article.id
    if hasTitle { addTitle(document.article.title) }
    for block in document.article.blocks { add(block) }
    addSources(document)
    facts.total = lines.count
  }

  private func fitted(_ text: String) -> String {
    glyphs.fitting(text.replacing("{number}", with: scene.world.emergencyNumber))
  }

  // MARK: Building

  private mutating func addTitle(_ title: String) {
    for line in TextWrapping.lines(glyphs.fitting(title), width: width) {
      lines.append([ReadingFragment(column: 0, text: line, style: Style(.title, bold: true))])
    }
    let rule = String(repeating: glyphs.horizontal, count: min(width, TextWidth.columns(of: title)))
    lines.append([ReadingFragment(column: 0, text: rule, style: Style(.muted))])
  }

  private mutating func add(_ block: Article.Block) {
    switch block {
    case .heading(let heading): addHeading(heading.text, isPart: heading.level > 2)
    case .paragraph(let sentences): addSentences(sentences)
    case .quote(let sentences): addQuote(sentences)
    case .list(let list): addList(list)
    case .table(let table): addTable(table)
    case .diagram(let diagram): addDiagram(diagram)
    }
  }

  private mutating func addHeading(_ text: String, isPart: Bool) {
    if headingTop == nil {
      gap()
      headingTop = lines.count
      facts.sections.append(piece)
    }
    for line in TextWrapping.lines(fitted(text), width: width) {
      let style = isPart ? Style(bold: true) : Style(.accent, bold: true)
      lines.append([ReadingFragment(column: 0, text: line, style: style)])
    }
  }

  private mutating func addSentences(_ sentences: [Article.Sentence]) {
    gapUnlessHeading()
    append(flow(sentences, width: width))
  }

  private mutating func addQuote(_ sentences: [Article.Sentence]) {
    gapUnlessHeading()
    let bar = ReadingFragment(column: 0, text: glyphs.vertical, style: Style(.caution, bold: true))
    append(flow(sentences, width: width - 2, base: Style(bold: true)).indented(by: 2).map { [bar] + $0 })
  }

  private mutating func addList(_ list: Article.List) {
    gapUnlessHeading()
    for (index, item) in list.items.enumerated() {
      let lead = list.isNumbered ? "\(index + 1)" : glyphs.bullet
      let indent = (list.isNumbered && list.items.count > 9 ? 2 : 1) + 1
      var lines = flow(item, width: width - indent).indented(by: indent)
      if !lines.isEmpty {
        let column = indent - 1 - TextWidth.columns(of: lead)
        lines[0].insert(ReadingFragment(column: column, text: lead, style: Style(.accent)), at: 0)
      }
      append(lines)
    }
  }

  private mutating func addTable(_ table: Article.Table) {
    gapUnlessHeading()
    let layout = TableLayout(table, firstPiece: piece, width: width, glyphs: glyphs, fill: fitted)
    append(layout.head)
    for row in layout.rows { append(row) }
    piece += table.rows.count
  }

  private mutating func addDiagram(_ diagram: Article.Diagram) {
    gapUnlessHeading()
    let widest = diagram.lines.map(\.utf8.count).max() ?? 0
    let column = widest + 2 <= width ? 2 : 0
    for text in diagram.lines {
      let shown = TextWrapping.prefix(of: text, columns: width)
      lines.append([ReadingFragment(column: column, text: shown, style: .plain, piece: nil)])
    }
    var flow = TextFlow(width: width)
    flow.add([TextRun(diagram.says)], piece: piece, base: Style(.muted), fill: fitted)
    piece += 1
    append(flow.finish())
  }

  /// Where the article is known from, and that nobody has reviewed it.
  private mutating func addSources(_ document: ReadingDocument) {
    guard let clinical = scene.world.clinical, !document.sources.isEmpty else { return }
    addHeading(scene.text(.learnSources), isPart: false)
    for id in document.sources {
      let texts = SourceLines.lines(for: [id], clinical, in: scene, width: .max)
      var flow = TextFlow(width: width - 2)
      flow.add(texts.map { TextRun($0) }, piece: piece, base: Style(.muted), fill: fitted)
      piece += 1
      var lines = flow.finish().indented(by: 2)
      if !lines.isEmpty {
        lines[0].insert(ReadingFragment(column: 0, text: glyphs.bullet, style: Style(.muted)), at: 0)
      }
      append(lines)
    }
    gap()
    append(
      TextWrapping.lines(scene.text(.resultNotReviewed), width: width).map { line in
        [ReadingFragment(column: 0, text: line, style: Style(.muted))]
      })
  }

  private mutating func flow(
    _ sentences: [Article.Sentence], width: Int, base: Style = .plain
  ) -> [ReadingLine] {
    var flow = TextFlow(width: width)
    for sentence in sentences {
      flow.add(sentence.runs, piece: piece, base: base, fill: fitted)
      piece += 1
    }
    return flow.finish()
  }

  // MARK: Lines

  private mutating func gap() {
    if lines.last?.isEmpty == false { lines.append([]) }
  }

  private mutating func gapUnlessHeading() {
    if headingTop == nil { gap() }
  }

  /// Adds lines and notes which pieces stand on them.
  private mutating func append(_ more: [ReadingLine]) {
    for line in more {
      for case let piece? in line.map(\.piece) { note(piece, row: lines.count) }
      lines.append(line)
    }
    if more.contains(where: { $0.contains { $0.piece != nil } }) { headingTop = nil }
  }

  private mutating func note(_ piece: Int, row: Int) {
    if facts.rows.indices.contains(piece) {
      facts.rows[piece] = facts.rows[piece].lowerBound..<(row + 1)
    } else {
      // A piece without a word, as an empty row, stands where the next one does.
      while facts.rows.count <= piece {
        facts.rows.append(row..<(row + 1))
        facts.tops.append(headingTop ?? row)
      }
    }
  }
}
