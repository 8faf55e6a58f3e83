import Commands
import Content
import TerminalUI
import Triage
import ViewModels

/// Where everything on a page of the checklist goes, for one size of window.
struct ChecklistLayout {
  /// One item, laid out.
  private struct Row {
    var item: ChecklistItem
    var label: String
    var lines: [String]
    /// A question that stands above the first of its options.
    var heading: [String]
    var isSpaced: Bool

    var height: Int { heading.count + lines.count + (isSpaced ? 1 : 0) }
  }

  let title: String
  let progress: String
  /// The items shown together, part by part.
  let parts: [Range<Int>]

  private let state: ChecklistModel.State
  private let scene: Scene
  private let clinical: ClinicalContent
  private let rows: [Row]
  private let lead: [String]
  private let banner: ChecklistBanner?
  private let notice: [String]
  private let indent: Int
  private let leadGap: Int

  /// The widest an item's text gets, however wide the window.
  private static let widestText = 76

  init(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in scene: Scene, size: Size, glyphs: Glyphs
  ) {
    self.state = state
    self.scene = scene
    self.clinical = clinical
    let stages = ChecklistModel.stages(for: state.intake, clinical)
    switch state.page {
    case .stage(let stage):
      let texts = clinical.questions.stages[stage]
      title = scene.text(.checklistTitle, ["title": texts?.title ?? ""])
      let place = (stages.firstIndex(of: stage) ?? 0) + 1
      progress = ProgressBar.text(place, of: stages.count, glyphs: glyphs)
      lead = TextWrapping.lines(texts?.lead ?? "", width: size.columns - 2 * Frame.margin - 1)
    case .review:
      title = scene.text(.checklistReviewTitle)
      progress = ""
      lead = TextWrapping.lines(scene.text(.checklistReviewLead), width: size.columns - 2 * Frame.margin - 1)
    }
    banner = ChecklistBanner(for: state, clinical, in: scene)
    indent = Frame.margin + 8
    let width = min(Self.widestText, size.columns - indent - Frame.margin)
    let items = ChecklistModel.items(of: state, clinical)
    notice =
      state.notice.map {
        TextWrapping.lines(scene.text($0), width: size.columns - 2 * Frame.margin - 1)
      } ?? []
    // The last line is for "None of these" and for notices.
    let bannerRows = banner?.lines(columns: size.columns, glyphs: glyphs).count ?? 0
    let room = max(1, size.rows - 2 - lead.count - bannerRows - max(1, notice.count))
    var rows = Self.rows(items, state, clinical, width: width)
    if Self.height(rows) + 2 > room {
      for index in rows.indices { rows[index].isSpaced = false }
    }
    self.rows = rows
    // Air above and below the items where the window has it; every item on one page comes first.
    let spare = room - Self.height(rows)
    leadGap = spare > 0 ? 1 : 0
    parts = Self.parts(rows, room: max(1, room - leadGap - (spare > 1 || spare < 0 ? 1 : 0)))
  }

  private static func rows(
    _ items: [ChecklistItem], _ state: ChecklistModel.State, _ clinical: ClinicalContent, width: Int
  ) -> [Row] {
    var asked: Fact?
    return items.enumerated().map { index, item in
      let label = index < ChecklistModel.labels.count ? String(ChecklistModel.labels[index]) : " "
      var heading: [String] = []
      if case .option(let question, _) = item, question != asked {
        heading = (asked == nil ? [] : [""]) + [clinical.questions.choices[question]?.ask ?? ""]
        asked = question
      }
      return Row(
        item: item, label: label,
        lines: TextWrapping.lines(item.text(of: state.intake, clinical), width: width),
        heading: heading, isSpaced: heading.isEmpty && asked == nil)
    }
  }

  private static func height(_ rows: [Row]) -> Int { rows.reduce(0) { $0 + $1.height } }

  private static func parts(_ rows: [Row], room: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var used = 0
    for (index, row) in rows.enumerated() {
      if used + row.height > room, index > start {
        parts.append(start..<index)
        start = index
        used = 0
      }
      used += row.height
    }
    parts.append(start..<rows.count)
    return parts
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, _ interaction: inout Interaction<ChecklistModel.Action>) {
    var row = 0
    if let banner { row = banner.draw(row: row, on: &canvas) }
    for line in lead {
      canvas.write(line, column: Frame.margin + 1, row: row, style: Style(bold: true))
      row += 1
    }
    drawNote(on: &canvas)
    row += leadGap
    var laidOut = state
    laidOut.parts = parts
    let visible = ChecklistModel.visiblePart(laidOut, rows.count)
    for index in visible {
      draw(index, row: &row, on: &canvas, &interaction)
    }
    drawFoot(visible, on: &canvas, &interaction)
  }

  private func draw(
    _ index: Int, row: inout Int, on canvas: inout Canvas,
    _ interaction: inout Interaction<ChecklistModel.Action>
  ) {
    let laid = rows[index]
    for line in laid.heading {
      canvas.write(line, column: Frame.margin + 1, row: row, style: Style(.title, bold: true))
      row += 1
    }
    let isFocus = index == state.focus
    let mark = laid.item.mark(in: state.intake, questions: clinical.questions)
    let pointer = isFocus ? canvas.glyphs.pointer : " "
    let margin = Frame.margin
    canvas.write(pointer, column: margin, row: row, style: Style(.focus, bold: true))
    canvas.write(laid.label, column: margin + 2, row: row, style: Style(.accent))
    canvas.write(box(mark, laid.item, canvas.glyphs), column: margin + 4, row: row, style: markStyle(mark))
    for (offset, line) in laid.lines.enumerated() {
      canvas.write(line, column: indent, row: row + offset, style: textStyle(mark, isFocus))
    }
    let area = Rect(
      column: margin, row: row, columns: canvas.columns - 2 * margin, rows: laid.lines.count)
    if isFocus {
      for offset in 0..<laid.lines.count {
        canvas.shade(row: row + offset, from: margin, to: canvas.columns - margin, ground: .focus)
      }
      interaction.cursor = canvas.absolute(Point(column: margin + 5, row: row))
    }
    interaction.add(canvas.absolute(area), .pick(index))
    row += laid.lines.count + (laid.isSpaced ? 1 : 0)
  }

  private func box(_ mark: ItemMark, _ item: ChecklistItem, _ glyphs: Glyphs) -> String {
    if case .option = item { return "(\(mark == .yes ? glyphs.radioOn : " "))" }
    switch mark {
    case .open: return "[ ]"
    case .yes: return "[x]"
    case .no: return "[-]"
    case .unsure: return "[?]"
    }
  }

  private func markStyle(_ mark: ItemMark) -> Style {
    switch mark {
    case .open, .no: Style(.muted)
    case .yes: Style(.selected, bold: true)
    case .unsure: Style(.caution, bold: true)
    }
  }

  private func textStyle(_ mark: ItemMark, _ isFocus: Bool) -> Style {
    switch mark {
    case .yes: Style(.selected, bold: true)
    case .unsure: Style(.plain, bold: isFocus)
    case .open: Style(.plain, bold: isFocus)
    case .no: Style(.muted, bold: isFocus)
    }
  }

  /// What clarifies the question in focus, above the last line where the page leaves room for it.
  /// On a crowded page it is one key away, with why we ask.
  private func drawNote(on canvas: inout Canvas) {
    guard rows.indices.contains(state.focus), case .finding(let finding) = rows[state.focus].item,
      let note = clinical.questions[finding]?.note
    else { return }
    let lines = TextWrapping.lines(note, width: min(Self.widestText, canvas.columns - indent - Frame.margin))
    let first = canvas.rows - 2 - lines.count
    guard parts.count == 1, first > lead.count + leadGap + Self.height(rows) else { return }
    for (offset, line) in lines.enumerated() {
      canvas.write(line, column: indent, row: first + offset, style: Style(.muted))
    }
  }

  /// The last lines: "None of these", and where more is to come; or why nothing happened.
  private func drawFoot(
    _ visible: Range<Int>, on canvas: inout Canvas,
    _ interaction: inout Interaction<ChecklistModel.Action>
  ) {
    let row = canvas.rows - 1
    let hasMore = visible.upperBound < rows.count
    if !notice.isEmpty {
      for (offset, line) in notice.enumerated() {
        canvas.write(
          line, column: Frame.margin + 1, row: row + 1 - notice.count + offset,
          style: Style(.caution, bold: true))
      }
      if state.focus < rows.count { return }
    } else if hasMore {
      let more = scene.text(.checklistMore, ["count": String(rows.count - visible.upperBound)])
      canvas.writeRight(
        "\(more) \(canvas.glyphs.down)", endColumn: canvas.columns - Frame.margin, row: row,
        style: Style(.accent))
    }
    guard ChecklistModel.offersNone(state), state.notice == nil else { return }
    let isFocus = state.focus >= rows.count
    let style = Style(.plain, bold: true)
    canvas.write(
      isFocus ? canvas.glyphs.pointer : " ", column: Frame.margin, row: row, style: Style(.focus, bold: true))
    canvas.write(String(ChecklistModel.noneLabel), column: Frame.margin + 2, row: row, style: Style(.accent))
    let end = canvas.write(scene.text(.checklistNone), column: indent, row: row, style: style)
    if isFocus {
      canvas.shade(row: row, from: Frame.margin, to: end + 1, ground: .focus)
      interaction.cursor = canvas.absolute(Point(column: indent, row: row))
    }
    interaction.add(
      canvas.absolute(Rect(column: Frame.margin, row: row, columns: end - Frame.margin, rows: 1)), .none)
  }
}
