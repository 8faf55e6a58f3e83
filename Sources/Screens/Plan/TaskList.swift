import Content
import Plan
import TerminalUI
import ViewModels

/// The tasks of a day: a box to tick, the name, its time, and why it is there.
struct TaskList {
  private struct Row {
    var title: String
    var note: String
    var box: String
    var isDone: Bool
    var because: [String]
    var reason: [String]

    func height(_ detail: Detail) -> Int {
      1 + (detail >= .because ? because.count : 0) + (detail >= .reasons ? reason.count : 0)
    }
  }

  /// How much is said of each task; the one in focus always says all.
  private enum Detail: Int, Comparable {
    case titles, because, reasons
    static func < (left: Detail, right: Detail) -> Bool { left.rawValue < right.rawValue }
  }

  private let items: [Row]

  /// A task and its time stay close enough for the eye to go from one to the other.
  private static let widest = 90

  init(_ state: PlanModel.State, in scene: Scene, columns: Int, glyphs: Glyphs) {
    let width = max(8, min(76, columns - 2 * Frame.margin - 8))
    guard let plan = scene.world.plan else {
      items = []
      return
    }
    items = state.tasks(in: scene.world).map { today in
      let text = plan.texts.tasks[today.task.id]
      return Row(
        title: text?.title ?? today.task.id, note: today.note(in: scene.world),
        box: today.isDone ? "[\(glyphs.check)]" : today.timesDone > 0 ? "[\(today.timesDone)]" : "[ ]",
        isDone: today.isDone,
        because: today.because(in: scene.world).flatMap { TextWrapping.lines($0, width: width) },
        reason: TextWrapping.lines(text?.reason.text ?? "", width: width))
    }
  }

  func draw(
    focus: Int, from top: Int, to end: Int, on canvas: inout Canvas,
    _ interaction: inout Interaction<PlanModel.Action>
  ) {
    let room = max(1, end - top)
    let detail = [Detail.reasons, .because, .titles].first { height($0, focus) <= room } ?? .titles
    let gap = height(detail, focus) + items.count - 1 <= room ? 1 : 0
    var row = top
    let first = first(focus, detail, room)
    defer { mark(above: first > 0, top, on: &canvas) }
    for (index, item) in items.enumerated().dropFirst(first) {
      guard row < end else {
        mark(below: true, end - 1, on: &canvas)
        break
      }
      let isFocus = index == focus
      let shown = isFocus ? Detail.reasons : detail
      draw(item, index, row: row, isFocus: isFocus, shown, on: &canvas, &interaction)
      row += item.height(shown) + gap
    }
  }

  /// There are more tasks above or below.
  private func mark(above: Bool = false, below: Bool = false, _ row: Int, on canvas: inout Canvas) {
    guard above || below else { return }
    canvas.writeRight(
      above ? canvas.glyphs.up : canvas.glyphs.down, endColumn: canvas.columns, row: row,
      style: Style(.accent, bold: true))
  }

  private func height(_ detail: Detail, _ focus: Int) -> Int {
    items.enumerated().reduce(0) { $0 + $1.element.height($1.offset == focus ? .reasons : detail) }
  }

  /// The first task shown where not all fit: the one in focus is always whole.
  private func first(_ focus: Int, _ detail: Detail, _ room: Int) -> Int {
    guard items.indices.contains(focus) else { return 0 }
    var first = 0
    while first < focus,
      items[first..<focus].reduce(items[focus].height(.reasons), { $0 + $1.height(detail) }) > room
    {
      first += 1
    }
    return first
  }

  private func draw(
    _ item: Row, _ index: Int, row: Int, isFocus: Bool, _ detail: Detail, on canvas: inout Canvas,
    _ interaction: inout Interaction<PlanModel.Action>
  ) {
    let margin = Frame.margin
    let text = margin + 6
    let right = min(canvas.columns - margin, Self.widest)
    canvas.write(
      isFocus ? canvas.glyphs.pointer : " ", column: margin, row: row, style: Style(.focus, bold: true))
    canvas.write(
      item.box, column: margin + 2, row: row, style: Style(item.isDone ? .ok : .accent, bold: true))
    let room = right - text - TextWidth.columns(of: item.note) - 3
    canvas.write(
      TextWrapping.truncated(item.title, width: room, ellipsis: canvas.glyphs.ellipsis), column: text,
      row: row, style: Style(item.isDone && !isFocus ? .muted : .plain, bold: isFocus))
    canvas.writeRight(item.note, endColumn: right - 1, row: row, style: Style(.muted))
    if isFocus { canvas.shade(row: row, from: margin, to: right, ground: .focus) }
    var line = row + 1
    if detail >= .because { write(item.because, &line, column: text, Style(.accent), on: &canvas) }
    if detail >= .reasons { write(item.reason, &line, column: text, Style(.muted), on: &canvas) }
    if isFocus { interaction.cursor = canvas.absolute(Point(column: margin + 3, row: row)) }
    interaction.add(
      canvas.absolute(
        Rect(column: margin, row: row, columns: canvas.columns - 2 * margin, rows: max(1, line - row))),
      .focus(index))
  }

  private func write(
    _ lines: [String], _ row: inout Int, column: Int, _ style: Style, on canvas: inout Canvas
  ) {
    for line in lines {
      canvas.write(line, column: column, row: row, style: style)
      row += 1
    }
  }
}
