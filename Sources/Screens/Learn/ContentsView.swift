import Content
import TerminalUI
import ViewModels

/// The table of contents: groups, and under each its articles.
enum ContentsView {
  private enum Line {
    case group(String)
    case article(Int, String)
    case gap
  }

  static func draw(
    _ state: LearnModel.State, _ learn: Learn, on canvas: inout Canvas,
    _ interaction: inout Interaction<LearnModel.Action>
  ) {
    let lines = lines(of: learn)
    let focus = lines.firstIndex {
      if case .article(let index, _) = $0 { index == state.chosen } else { false }
    }
    let room = canvas.rows
    let first = max(0, min((focus ?? 0) - room / 2, lines.count - room))
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      switch line {
      case .gap: break
      case .group(let title):
        canvas.write(fitted(title, canvas, 0), column: 0, row: row, style: Style(.accent, bold: true))
      case .article(let index, let title):
        draw(title, index, row: row, state, on: &canvas, &interaction)
      }
    }
    if first > 0 {
      canvas.writeRight(canvas.glyphs.up, endColumn: canvas.columns, row: 0, style: Style(.accent))
    }
    if first + room < lines.count {
      canvas.writeRight(canvas.glyphs.down, endColumn: canvas.columns, row: room - 1, style: Style(.accent))
    }
  }

  private static func draw(
    _ title: String, _ index: Int, row: Int, _ state: LearnModel.State, on canvas: inout Canvas,
    _ interaction: inout Interaction<LearnModel.Action>
  ) {
    let isChosen = index == state.chosen
    let isFocus = isChosen && state.pane == .contents
    // One pointer on the screen: beside the text that is read, the article is only bold.
    if isFocus {
      canvas.write(canvas.glyphs.pointer, column: 0, row: row, style: Style(.focus, bold: true))
    }
    canvas.write(fitted(title, canvas, 2), column: 2, row: row, style: Style(bold: isChosen))
    if isFocus {
      canvas.shade(row: row, from: 0, to: canvas.columns - 2, ground: .focus)
      interaction.cursor = canvas.absolute(Point(column: 2, row: row))
    }
    interaction.add(
      canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns - 2, rows: 1)), .chooseArticle(index))
  }

  private static func fitted(_ title: String, _ canvas: Canvas, _ column: Int) -> String {
    TextWrapping.truncated(
      canvas.glyphs.fitting(title), width: canvas.columns - column - 2, ellipsis: canvas.glyphs.ellipsis)
  }

  private static func lines(of learn: Learn) -> [Line] {
    var count = 0
    return learn.groups.enumerated().flatMap { place, group -> [Line] in
      let articles = group.articles.compactMap { learn[$0] }.map { article -> Line in
        defer { count += 1 }
        return .article(count, article.title)
      }
      return (place == 0 ? [] : [.gap]) + [.group(group.title)] + articles
    }
  }
}
