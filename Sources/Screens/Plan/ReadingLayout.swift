import Content
import TerminalUI
import ViewModels

/// Statements cut into pages, with one in focus. Text stays still while the focus moves.
struct ReadingLayout {
  private struct Block {
    var lines: [String]
    var lead = ""
    var style = Style.plain
    /// The statement's place among all that can have the focus; nil for a heading.
    var entry: Int?
    var gapAbove = 0
    var chart: [Double?]?

    var rows: Int { lines.count + (chart == nil ? 0 : 1) }
  }

  /// The first statement of each page.
  let pageStarts: [Int]

  private let pages: [[Block]]

  private static let widest = 76

  /// - Parameter room: the rows there are for a page.
  init(_ document: PlanDocument, columns: Int, room: Int, glyphs: Glyphs) {
    let width = max(8, min(Self.widest, columns - 2 * Frame.margin - 6))
    var count = 0
    let blocks = document.entries.map { item -> Block in
      let entry = item.kind == .heading ? nil : count
      count += entry == nil ? 0 : 1
      return Self.block(item, entry: entry, width: width, glyphs: glyphs)
    }
    // Air between the statements where all of them fit on one page with it.
    let height = blocks.reduce(0) { $0 + $1.rows + 1 }
    let spaced = height <= room ? blocks.map(Self.spaced) : blocks
    pages = Self.pages(spaced, room: max(1, room))
    pageStarts = pages.compactMap { $0.compactMap(\.entry).first }
  }

  private static func block(_ item: PlanDocument.Entry, entry: Int?, width: Int, glyphs: Glyphs) -> Block {
    var block = Block(lines: TextWrapping.lines(item.text, width: width), entry: entry)
    switch item.kind {
    case .heading:
      block.style = Style(.title, bold: true)
      block.gapAbove = 1
    case .lead: block.style = Style(bold: true)
    case .text: block.gapAbove = 1
    case .reason: break
    case .step(let number):
      block.lead = String(number)
      block.gapAbove = number == 1 ? 1 : 0
    case .item: block.lead = glyphs.bullet
    case .chart(let series): block.chart = series
    }
    return block
  }

  private static func spaced(_ block: Block) -> Block {
    var block = block
    if block.chart != nil || !block.lead.isEmpty { block.gapAbove = 1 }
    return block
  }

  /// Fills pages block by block; a heading never stands alone at the foot of one.
  private static func pages(_ blocks: [Block], room: Int) -> [[Block]] {
    var pages: [[Block]] = []
    var page: [Block] = []
    var used = 0
    for (index, block) in blocks.enumerated() {
      let next = block.entry == nil && index + 1 < blocks.count ? blocks[index + 1].rows : 0
      let gap = page.isEmpty ? 0 : block.gapAbove
      if used + gap + block.rows + next > room, page.contains(where: { $0.entry != nil }) {
        pages.append(page)
        page = []
        used = 0
      }
      used += block.rows + (page.isEmpty ? 0 : block.gapAbove)
      page.append(block)
    }
    return page.isEmpty ? pages : pages + [page]
  }

  /// Draws the page that holds the statement in focus.
  func draw<Action>(
    focus: Int, from top: Int, on canvas: inout Canvas, _ interaction: inout Interaction<Action>,
    select: (Int) -> Action?
  ) {
    let page = ResultModel.page(of: focus, in: pageStarts)
    guard pages.indices.contains(page) else { return }
    var row = top
    for (index, block) in pages[page].enumerated() {
      if index > 0 { row += block.gapAbove }
      draw(block, row: row, focus: focus, on: &canvas, &interaction, select)
      row += block.rows
    }
    if page + 1 < pages.count {
      canvas.writeRight(
        canvas.glyphs.down, endColumn: canvas.columns - Frame.margin, row: canvas.rows - 1,
        style: Style(.accent))
    }
  }

  private func draw<Action>(
    _ block: Block, row: Int, focus: Int, on canvas: inout Canvas,
    _ interaction: inout Interaction<Action>, _ select: (Int) -> Action?
  ) {
    let margin = Frame.margin
    let isFocus = block.entry == focus
    if isFocus {
      canvas.write(canvas.glyphs.pointer, column: margin, row: row, style: Style(.focus, bold: true))
    }
    canvas.write(block.lead, column: margin + 2, row: row, style: Style(.accent))
    let text = margin + 2 + (block.lead.isEmpty ? 0 : TextWidth.columns(of: block.lead) + 1)
    for (offset, line) in block.lines.enumerated() {
      canvas.write(line, column: text, row: row + offset, style: block.style)
    }
    if let chart = block.chart {
      SmallChart.draw(chart, column: text, row: row + block.lines.count, on: &canvas)
    }
    guard let entry = block.entry else { return }
    if isFocus { interaction.cursor = canvas.absolute(Point(column: text, row: row)) }
    if let action = select(entry) {
      interaction.add(
        canvas.absolute(
          Rect(column: margin, row: row, columns: canvas.columns - 2 * margin, rows: block.rows)), action)
    }
  }
}
