import Content
import ViewModels

/// An article cut at its headings, so that it is read a section at a time.
struct ReadingSections {
  enum Part: Equatable {
    case heading(String)
    /// A piece that can have the focus, by its place in the document.
    case piece(Int)
    /// What follows are the sources of the article.
    case sources
  }

  private let document: ReadingDocument
  private var sections: [[Part]] = [[]]

  init(_ document: ReadingDocument) {
    self.document = document
    let passages = document.article.passages
    for (block, content) in document.article.blocks.enumerated() {
      if case .heading(let heading) = content {
        // A heading of a part stays with its section; so does one right below another.
        if heading.level == 2, holdsPieces { sections.append([]) }
        add(.heading(heading.text))
      } else {
        for index in passages.indices where passages[index].block == block { add(.piece(index)) }
      }
    }
    guard !document.sources.isEmpty else { return }
    if holdsPieces { sections.append([]) }
    add(.sources)
    for index in passages.count..<document.count { add(.piece(index)) }
  }

  private mutating func add(_ part: Part) { sections[sections.count - 1].append(part) }

  private var holdsPieces: Bool {
    sections.last?.contains { if case .piece = $0 { true } else { false } } ?? false
  }

  var count: Int { sections.count }

  func parts(of section: Int) -> [Part] { sections.indices.contains(section) ? sections[section] : [] }

  /// The section that a piece stands in.
  func section(at piece: Int) -> Int { sections.firstIndex { $0.contains(.piece(piece)) } ?? 0 }

  /// The first piece of a section.
  func start(of section: Int) -> Int {
    for case .piece(let index) in parts(of: section) { return index }
    return 0
  }

  /// The lines of the article as the model counts them: one for each piece, all of them in sight.
  var facts: ReadingLayoutFacts {
    var facts = ReadingLayoutFacts()
    facts.article = document.article.id
    facts.rows = (0..<document.count).map { $0..<($0 + 1) }
    facts.tops = Array(0..<document.count)
    facts.sections = sections.indices.map { start(of: $0) }
    facts.total = document.count
    facts.room = max(1, document.count)
    return facts
  }

  /// A piece as a sentence: each cell of a table comes with the head of its column.
  func text(ofPiece index: Int, _ clinical: ClinicalContent?) -> String {
    guard document.article.passages.indices.contains(index) else {
      return document.statement(at: index, clinical)?.text ?? ""
    }
    let passage = document.article.passages[index]
    guard case .table(let table) = document.article.blocks[passage.block] else { return passage.text }
    let first = document.article.passages.firstIndex { $0.block == passage.block } ?? index
    guard table.rows.indices.contains(index - first) else { return passage.text }
    let cells = zip(table.header, table.rows[index - first].cells).map { "\($0.text): \($1.text)" }
    return cells.joined(separator: "; ")
  }
}
