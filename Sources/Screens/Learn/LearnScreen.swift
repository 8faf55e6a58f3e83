import Content
import TerminalUI
import ViewModels

/// Everything there is to read: contents and text side by side where there is room, else one of them.
package enum LearnScreen: Screen {
  package typealias VM = LearnModel

  private static let wideColumns = 100
  /// The contents take what the text leaves, within these.
  private static let contentsColumns = 34...48
  private static let roomyRows = 18

  package static func draw(
    _ state: LearnModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<LearnModel.Action> {
    var interaction = Interaction<LearnModel.Action>()
    var facts = ReadingLayoutFacts()
    let isWide = canvas.columns >= wideColumns
    var body = Frame.body(canvas.size)
    // Air below the title where there is room for it.
    if body.size.rows >= roomyRows {
      body = Rect(column: 0, row: 2, columns: canvas.columns, rows: body.size.rows - 1)
    }
    let note = canvas.within(body) { canvas -> String in
      facts.room = canvas.rows
      guard let learn = scene.world.learn, !learn.groups.isEmpty else {
        drawNothing(state, in: scene, on: &canvas, &interaction)
        return ""
      }
      if let search = state.search {
        let area = Rect(column: 2, row: 0, columns: canvas.columns - 3, rows: canvas.rows)
        canvas.within(area) { SearchView.draw(search, in: scene, on: &$0, &interaction) }
        return ""
      }
      return drawPanes(state, learn, isWide: isWide, in: scene, on: &canvas, &interaction, &facts)
    }
    facts.isWide = isWide
    // A search leaves the article below it as it was.
    if state.search != nil {
      let room = facts.room
      facts = state.layout
      facts.room = room
    }
    if facts != state.layout { interaction.measured = [.laidOut(facts)] }
    Frame.title(title(of: state, isWide: isWide, in: scene, canvas.glyphs), note: note, on: &canvas)
    drawNotice(state, in: scene, on: &canvas)
    return interaction
  }

  /// Draws contents and text, or one of them; returns how far one has read.
  private static func drawPanes(
    _ state: LearnModel.State, _ learn: Learn, isWide: Bool, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<LearnModel.Action>, _ facts: inout ReadingLayoutFacts
  ) -> String {
    let textColumns = ArticleLayout.widest + ReaderView.textColumn + 2
    let divider = min(
      max(canvas.columns - textColumns - 2 - Frame.margin, contentsColumns.lowerBound),
      contentsColumns.upperBound)
    if isWide || state.pane == .contents {
      let columns = isWide ? divider - Frame.margin : canvas.columns - 2 * Frame.margin
      canvas.within(Rect(column: Frame.margin, row: 0, columns: columns, rows: canvas.rows)) { canvas in
        ContentsView.draw(state, learn, on: &canvas, &interaction)
      }
    }
    guard isWide || state.pane == .reader, let document = LearnModel.document(of: state, in: scene.world)
    else {
      return ""
    }
    let start = isWide ? divider + 2 : Frame.margin
    if isWide { canvas.divider(column: divider, from: 0, to: canvas.rows) }
    // The text stays close to the contents; room to its right is left free.
    let columns = min(canvas.columns - start - Frame.margin, textColumns)
    let inFrame = scene.text(.learnTitleArticle, ["title": document.article.title])
    let layout = scene.articles.lines(
      of: document, in: scene, width: columns - ReaderView.textColumn - 2,
      hasTitle: isWide || TextWidth.columns(of: inFrame) > canvas.columns - 12, glyphs: canvas.glyphs)
    let room = canvas.rows
    facts = layout.facts
    facts.room = room
    canvas.within(Rect(column: start, row: 0, columns: columns, rows: room)) { canvas in
      ReaderView.draw(layout, state, on: &canvas, &interaction)
    }
    guard layout.lines.count > room else { return "" }
    let seen = min(layout.lines.count, (state.place.top ?? 0) + room)
    return scene.text(.learnPart, ["percent": String(seen * 100 / layout.lines.count)])
  }

  private static func drawNothing(
    _ state: LearnModel.State, in scene: Scene, on canvas: inout Canvas,
    _ interaction: inout Interaction<LearnModel.Action>
  ) {
    let area = Rect(
      column: Frame.margin + 1, row: 1, columns: max(1, canvas.columns - 2 * Frame.margin - 2),
      rows: max(1, canvas.rows - 1))
    canvas.within(area) { canvas in
      interaction.cursor = canvas.absolute(Point.zero)
      if let problem = state.problem {
        let row = canvas.paragraph(scene.text(.learnFailed), row: 0, style: Style(.warning, bold: true))
        canvas.paragraph(canvas.glyphs.fitting(TextSanitising.line(problem)), row: row + 1)
      } else {
        canvas.paragraph(scene.text(scene.world.learn == nil ? .learnLoading : .learnEmpty), row: 0)
      }
    }
  }

  private static func title(
    of state: LearnModel.State, isWide: Bool, in scene: Scene, _ glyphs: Glyphs
  ) -> String {
    if state.search != nil { return scene.text(.learnSearchTitle) }
    guard !isWide, state.pane == .reader, let article = state.article.flatMap({ scene.world.learn?[$0] })
    else { return scene.text(.learnTitle) }
    return scene.text(.learnTitleArticle, ["title": glyphs.fitting(article.title)])
  }

  private static func drawNotice(_ state: LearnModel.State, in scene: Scene, on canvas: inout Canvas) {
    guard let notice = state.notice else { return }
    let row = canvas.rows - 2
    canvas.fill(Rect(column: 0, row: row, columns: canvas.columns, rows: 1), with: .blank)
    canvas.write(
      capitalised(scene.text(notice)), column: Frame.margin + 1, row: row, style: Style(.caution, bold: true))
  }
}
