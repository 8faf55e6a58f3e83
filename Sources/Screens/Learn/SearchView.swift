import Content
import TerminalUI
import ViewModels

/// What is typed, and what answers to it, best first.
enum SearchView {
  private static let widest = 100

  static func draw(
    _ search: LearnModel.Search, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<LearnModel.Action>
  ) {
    let typed = TextWrapping.truncated(
      search.query, width: canvas.columns - 4, ellipsis: canvas.glyphs.ellipsis)
    let end = canvas.write(
      "/ \(canvas.glyphs.fitting(typed))", column: 0, row: 0, style: Style(.accent, bold: true))
    interaction.cursor = canvas.absolute(Point(column: end, row: 0))
    guard let index = scene.world.search else {
      canvas.paragraph(scene.text(.learnLoading), row: 2, style: Style(.muted))
      return
    }
    let query = SearchQuery(search.query)
    if search.hits.isEmpty {
      let text = scene.text(query.isEmpty ? .learnSearchHint : .learnSearchNothing)
      canvas.paragraph(text, row: 2, width: min(canvas.columns, ArticleLayout.widest), style: Style(.muted))
      return
    }
    let top = canvas.rows > 12 ? 2 : 1
    canvas.within(Rect(column: 0, row: top, columns: canvas.columns, rows: canvas.rows - top)) { canvas in
      let room = canvas.rows
      let first = max(0, min(search.focus - room / 2, search.hits.count - room))
      for (row, hit) in search.hits.dropFirst(first).prefix(room).enumerated() {
        draw(index.entries[hit], first + row, row: row, search, query, in: scene, on: &canvas, &interaction)
      }
      if first + room < search.hits.count {
        canvas.writeRight(canvas.glyphs.down, endColumn: canvas.columns, row: room - 1, style: Style(.accent))
      }
    }
  }

  private static func draw(
    _ entry: SearchEntry, _ place: Int, row: Int, _ search: LearnModel.Search, _ query: SearchQuery,
    in scene: Scene, on canvas: inout Canvas, _ interaction: inout Interaction<LearnModel.Action>
  ) {
    let isFocus = place == search.focus
    let right = min(canvas.columns - 2, widest)
    let glyphs = canvas.glyphs
    let note = TextWrapping.truncated(
      note(for: entry, in: scene, glyphs), width: right / 3, ellipsis: glyphs.ellipsis)
    if isFocus { canvas.write(glyphs.pointer, column: 0, row: row, style: Style(.focus, bold: true)) }
    let noteColumns = TextWidth.columns(of: note)
    canvas.within(Rect(column: 2, row: row, columns: max(1, right - 4 - noteColumns), rows: 1)) { canvas in
      write(excerpt(of: entry, query, glyphs, width: canvas.columns), entry, query, on: &canvas)
    }
    canvas.write(note, column: right - noteColumns, row: row, style: Style(.muted))
    if isFocus { canvas.shade(row: row, from: 0, to: right, ground: .focus) }
    interaction.add(
      canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: 1)), .openHit(place))
  }

  private static func write(
    _ text: String, _ entry: SearchEntry, _ query: SearchQuery, on canvas: inout Canvas
  ) {
    var column = 0
    let isTitle = entry.kind == .article || entry.kind == .technique
    for piece in query.marked(text) {
      let style = piece.isHit ? Style(.accent, bold: true, underlined: true) : Style(bold: isTitle)
      column = canvas.write(piece.text, column: column, row: 0, style: style)
    }
  }

  /// The part of a long text around its first hit.
  private static func excerpt(of entry: SearchEntry, _ query: SearchQuery, _ glyphs: Glyphs, width: Int)
    -> String
  {
    let text = glyphs.fitting(entry.title)
    guard TextWidth.columns(of: text) > width else { return text }
    let before = query.marked(text).prefix { !$0.isHit }.map { TextWidth.columns(of: $0.text) }.reduce(0, +)
    guard before > width / 2, before < TextWidth.columns(of: text) else {
      return TextWrapping.truncated(text, width: width, ellipsis: glyphs.ellipsis)
    }
    let skipped = TextWrapping.prefix(of: text, columns: before - width / 3).count
    let rest = text.dropFirst(skipped).drop { $0 != " " }.drop { $0 == " " }
    return TextWrapping.truncated(glyphs.ellipsis + rest, width: width, ellipsis: glyphs.ellipsis)
  }

  private static func note(for entry: SearchEntry, in scene: Scene, _ glyphs: Glyphs) -> String {
    if entry.kind == .text || entry.kind == .heading { return glyphs.fitting(entry.context) }
    return scene.world.interface.texts.text(id: "learn.kind.\(entry.kind.rawValue)") ?? ""
  }
}
