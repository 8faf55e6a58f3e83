import Content
import TerminalUI
import ViewModels

/// A result's statements cut into pages. Pages rather than scrolling: the text stays still while
/// the focus moves, which is calmer to read and kinder to screen readers and slow terminals.
struct ResultLayout {
  /// A heading or a statement as lines.
  private struct Block {
    var lines: [String]
    var lead: String
    var style: Style
    /// The statement's place among all statements; nil for a heading.
    var entry: Int?
    var gapAbove: Int
  }

  /// The first statement of each page.
  let pageStarts: [Int]

  private let pages: [[Block]]
  private let headline: [String]
  private let focus: Int
  private let top: Int
  private let notReviewed: String

  private static let widest = 76

  init(_ state: ResultModel.State, in scene: Scene, size: Size, glyphs: Glyphs) {
    let width = min(Self.widest, size.columns - 2 * Frame.margin - 6)
    let body = Frame.body(size)
    top = (body.size.rows >= 20 ? 4 : 2) + (body.size.rows >= 14 ? 1 : 0)
    focus = state.focus
    headline = TextWrapping.lines(state.report.headline, width: size.columns - 2 * Frame.margin - 2)
    notReviewed = scene.text(.resultNotReviewed)
    let room = max(1, body.size.rows - top - 1)
    let blocks = Self.blocks(state, in: scene, width: width, glyphs: glyphs)
    pages = Self.pages(blocks, room: room, firstRoom: max(1, room - headline.count - 1))
    pageStarts = pages.compactMap { $0.compactMap(\.entry).first }
  }

  private static func blocks(
    _ state: ResultModel.State, in scene: Scene, width: Int, glyphs: Glyphs
  ) -> [Block] {
    var entry = 0
    return state.document.blocks.map { block in
      switch block {
      case .heading(let key):
        return Block(
          lines: TextWrapping.lines(scene.text(key), width: width), lead: "",
          style: Style(.title, bold: true),
          entry: nil, gapAbove: 1)
      case .statement(let statement):
        defer { entry += 1 }
        return Block(
          lines: TextWrapping.lines(statement.text, width: width), lead: lead(of: statement, glyphs),
          style: style(of: statement), entry: entry, gapAbove: 0)
      }
    }
  }

  private static func lead(of statement: ResultDocument.Entry, _ glyphs: Glyphs) -> String {
    switch statement.kind {
    case .because: "\(glyphs.dot) "
    case .reason, .text: "  "
    case .step(let number): "\(number) "
    case .item: "\(glyphs.bullet) "
    }
  }

  private static func style(of statement: ResultDocument.Entry) -> Style {
    statement.kind == .because ? Style(.accent) : .plain
  }

  /// Fills pages block by block; a heading never stands alone at the foot of one.
  private static func pages(_ blocks: [Block], room: Int, firstRoom: Int) -> [[Block]] {
    var pages: [[Block]] = []
    var page: [Block] = []
    var used = 0
    for (index, block) in blocks.enumerated() {
      let next = block.entry == nil && index + 1 < blocks.count ? blocks[index + 1].lines.count : 0
      let height = block.lines.count + (page.isEmpty ? 0 : block.gapAbove)
      let limit = pages.isEmpty ? firstRoom : room
      if used + height + next > limit, page.contains(where: { $0.entry != nil }) {
        pages.append(page)
        page = []
        used = 0
      }
      used += block.lines.count + (page.isEmpty ? 0 : block.gapAbove)
      page.append(block)
    }
    return page.isEmpty ? pages : pages + [page]
  }

  func draw(page: Int, on canvas: inout Canvas, _ interaction: inout Interaction<ResultModel.Action>) {
    guard pages.indices.contains(page) else { return }
    var row = top
    if page == 0 {
      for line in headline {
        canvas.write(line, column: Frame.margin + 1, row: row, style: Style(bold: true))
        row += 1
      }
      row += 1
    }
    for (index, block) in pages[page].enumerated() {
      if index > 0 { row += block.gapAbove }
      draw(block, row: row, on: &canvas, &interaction)
      row += block.lines.count
    }
    let caution = TextWrapping.truncated(
      notReviewed, width: canvas.columns - 2 * Frame.margin - 3, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(caution, column: Frame.margin + 1, row: canvas.rows - 1, style: Style(.muted))
    if page + 1 < pages.count {
      canvas.writeRight(
        canvas.glyphs.down, endColumn: canvas.columns - Frame.margin, row: canvas.rows - 1,
        style: Style(.accent))
    }
  }

  private func draw(
    _ block: Block, row: Int, on canvas: inout Canvas, _ interaction: inout Interaction<ResultModel.Action>
  ) {
    let margin = Frame.margin
    guard let entry = block.entry else {
      for (offset, line) in block.lines.enumerated() {
        canvas.write(line, column: margin + 1, row: row + offset, style: block.style)
      }
      return
    }
    let isFocus = entry == focus
    canvas.write(
      isFocus ? canvas.glyphs.pointer : " ", column: margin + 1, row: row, style: Style(.focus, bold: true))
    canvas.write(block.lead, column: margin + 3, row: row, style: Style(.accent))
    let text = margin + 3 + max(2, TextWidth.columns(of: block.lead))
    for (offset, line) in block.lines.enumerated() {
      canvas.write(line, column: text, row: row + offset, style: block.style)
    }
    if isFocus { interaction.cursor = canvas.absolute(Point(column: text, row: row)) }
    interaction.add(
      canvas.absolute(
        Rect(column: margin, row: row, columns: canvas.columns - 2 * margin, rows: block.lines.count)),
      .focus(entry))
  }
}
