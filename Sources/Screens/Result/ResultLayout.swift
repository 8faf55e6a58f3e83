import Content
import TerminalUI
import ViewModels

/// A result's statements cut into pages. Pages rather than scrolling: the text stays still while
/// the focus moves, which is calmer to read and kinder to screen readers and slow terminals.
///
/// Only a statement that is higher than the window's page is scrolled, line by line.
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
  /// How many rows of each page the window has no room for.
  let hiddenRows: [Int]

  private let pages: [[Block]]
  private let headline: [String]
  private let state: ResultModel.State
  private let banner: TierBanner
  private let top: Int
  private let room: Int
  private let notReviewed: String

  private static let widest = 76

  init(_ state: ResultModel.State, in scene: Scene, size: Size, glyphs: Glyphs) {
    self.state = state
    let width = min(Self.widest, size.columns - 2 * Frame.margin - 6)
    let body = Frame.body(size)
    let banner = TierBanner(state.report, in: scene, size: body.size, glyphs: glyphs)
    self.banner = banner
    top = banner.rows + (body.size.rows >= 14 ? 1 : 0)
    let headline = TextWrapping.lines(
      state.report.headline, width: min(width + 4, size.columns - 2 * Frame.margin - 2))
    self.headline = headline
    notReviewed = Self.notReviewed(in: scene, width: size.columns - 2 * Frame.margin - 3)
    let room = max(1, body.size.rows - top - 1)
    self.room = room
    let blocks = Self.blocks(state, in: scene, width: width, glyphs: glyphs)
    let pages = Self.pages(blocks, room: room, firstRoom: max(1, room - headline.count - 1))
    self.pages = pages
    pageStarts = pages.compactMap { $0.compactMap(\.entry).first }
    hiddenRows = pages.enumerated().map { index, page in
      max(0, Self.height(page) + (index == 0 ? headline.count + 1 : 0) - room)
    }
  }

  /// The longest of the ways to say it that fits on one line.
  private static func notReviewed(in scene: Scene, width: Int) -> String {
    let long = scene.text(.resultNotReviewed)
    return TextWidth.columns(of: long) <= width ? long : scene.text(.resultNotReviewedShort)
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

  private static func height(_ page: [Block]) -> Int {
    page.dropFirst().reduce(page.first?.lines.count ?? 0) { $0 + $1.gapAbove + $1.lines.count }
  }

  // MARK: Drawing

  func draw(page: Int, on canvas: inout Canvas, _ interaction: inout Interaction<ResultModel.Action>) {
    banner.draw(on: &canvas)
    guard pages.indices.contains(page) else { return }
    let scrolled = min(state.scrolled, hiddenRows[page])
    let area = Rect(column: 0, row: top, columns: canvas.columns, rows: room)
    canvas.within(area) { drawText(page, from: scrolled, on: &$0, &interaction) }
    let last = canvas.rows - 1
    canvas.write(notReviewed, column: Frame.margin + 1, row: last, style: Style(.muted))
    let marks = Rect(column: 0, row: top, columns: canvas.columns - Frame.margin, rows: canvas.rows - top)
    let isMoreBelow = page + 1 < pages.count || scrolled < hiddenRows[page]
    canvas.within(marks) { ScrollMarks.draw(above: scrolled > 0, below: isMoreBelow, on: &$0) }
  }

  /// Draws a page whose first `scrolled` rows are out of sight.
  private func drawText(
    _ page: Int, from scrolled: Int, on canvas: inout Canvas,
    _ interaction: inout Interaction<ResultModel.Action>
  ) {
    var row = -scrolled
    if page == 0 {
      for line in headline {
        show(line, column: Frame.margin + 1, row: row, style: Style(bold: true), on: &canvas)
        row += 1
      }
      row += 1
    }
    for (index, block) in pages[page].enumerated() {
      if index > 0 { row += block.gapAbove }
      draw(block, row: row, on: &canvas, &interaction)
      row += block.lines.count
    }
  }

  /// Writes a line where it is in sight; the marks tell of those that are not.
  private func show(_ line: String, column: Int, row: Int, style: Style, on canvas: inout Canvas) {
    if row >= 0, row < canvas.rows { canvas.write(line, column: column, row: row, style: style) }
  }

  private func draw(
    _ block: Block, row: Int, on canvas: inout Canvas, _ interaction: inout Interaction<ResultModel.Action>
  ) {
    let margin = Frame.margin
    guard let entry = block.entry else {
      for (offset, line) in block.lines.enumerated() {
        show(line, column: margin + 1, row: row + offset, style: block.style, on: &canvas)
      }
      return
    }
    let isFocus = entry == state.focus
    if isFocus {
      show(canvas.glyphs.pointer, column: margin + 1, row: row, style: Style(.focus, bold: true), on: &canvas)
    }
    show(block.lead, column: margin + 3, row: row, style: Style(.accent), on: &canvas)
    let text = margin + 3 + max(2, TextWidth.columns(of: block.lead))
    for (offset, line) in block.lines.enumerated() {
      show(line, column: text, row: row + offset, style: block.style, on: &canvas)
    }
    if isFocus { interaction.cursor = canvas.absolute(Point(column: text, row: max(0, row))) }
    let first = max(0, row)
    interaction.add(
      canvas.absolute(
        Rect(
          column: margin, row: first, columns: canvas.columns - 2 * margin,
          rows: row + block.lines.count - first)),
      .focus(entry))
  }
}
