import Commands
import Content
import TerminalUI
import ViewModels

/// A step of the tour, with the keys it is about.
enum TourView {
  /// Rows of the box besides the text and the keys.
  private static let boxRows = 5

  static func draw(_ step: Int, in scene: Scene, on canvas: inout Canvas) -> Interaction<ProgramModel.Action>
  {
    var interaction = Interaction<ProgramModel.Action>()
    let steps = TourStep.all
    guard steps.indices.contains(step) else { return interaction }
    canvas.within(Frame.body(canvas.size)) { canvas in
      let title = scene.text(.tourTitle, ["step": "\(step + 1)", "count": "\(steps.count)"])
      let lines = TextWrapping.lines(scene.text(steps[step].text), width: Box.innerWidth(canvas))
      let keys = keys(of: steps[step], in: scene, glyphs: canvas.glyphs)
      let isLow = lines.count + keys.count + boxRows > canvas.rows
      let hints = isLow ? flowed(keys, width: Box.innerWidth(canvas)) : keys
      Box.draw(title: title, rows: lines.count + 1 + hints.count, on: &canvas) { canvas, row in
        for (offset, line) in lines.enumerated() { canvas.write(line, column: 0, row: row + offset) }
        let width = hints.map { TextWidth.columns(of: $0.keys) }.max() ?? 0
        for (offset, line) in hints.enumerated() {
          let row = row + lines.count + 1 + offset
          canvas.write(line.keys, column: 0, row: row, style: Style(.accent, bold: true))
          canvas.write(line.title, column: width + 2, row: row)
        }
        interaction.cursor = canvas.absolute(Point(column: 0, row: row))
        interaction.add(
          canvas.absolute(Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows)),
          .tour(step + 1))
      }
    }
    return interaction
  }

  /// All of them one after the other, where there is no room for a line each.
  private static func flowed(_ keys: [(keys: String, title: String)], width: Int) -> [(
    keys: String, title: String
  )] {
    TextWrapping.lines(keys.map { "\($0.keys): \($0.title)" }.joined(separator: ", "), width: width)
      .map { ($0, "") }
  }

  /// One line for each command, with the first key of each.
  private static func keys(of step: TourStep, in scene: Scene, glyphs: Glyphs) -> [(
    keys: String, title: String
  )] {
    var lines: [(keys: String, title: String)] = []
    for command in step.commands(in: scene.world) {
      let title = scene.world.interface.texts.title(ofCommand: command.id)
      guard let key = command.keys.first.map({ scene.label(of: $0, glyphs) }) else { continue }
      if lines.last?.title == title {
        lines[lines.count - 1].keys += " " + key
      } else {
        lines.append((key, title))
      }
    }
    return lines
  }
}
