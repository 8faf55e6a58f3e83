import Content
import TerminalUI
import ViewModels

/// The small box that logs a single twitch.
enum EpisodeBox {
  private static let words: [TextKey] = [.strength0, .strength1, .strength2, .strength3, .strength4]

  static func draw(
    _ state: EpisodeModel.State, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<EpisodeModel.Action> {
    var interaction = Interaction<EpisodeModel.Action>()
    canvas.within(Frame.body(canvas.size)) { canvas in
      let places = state.regions.map { scene.world.interface.places.name(of: $0) }.joined(separator: ", ")
      let place = TextWrapping.lines(
        scene.text(.episodePlace, ["places": places]), width: Box.innerWidth(canvas))
      Box.draw(title: scene.text(.episodeTitle), rows: words.count + 1 + place.count, on: &canvas) {
        canvas, row in
        for (strength, word) in words.enumerated() {
          draw(strength, scene.text(word), row: row + strength, state, on: &canvas, &interaction)
        }
        for (offset, line) in place.enumerated() {
          canvas.write(line, column: 0, row: row + words.count + 1 + offset, style: Style(.muted))
        }
      }
    }
    return interaction
  }

  private static func draw(
    _ strength: Int, _ word: String, row: Int, _ state: EpisodeModel.State, on canvas: inout Canvas,
    _ interaction: inout Interaction<EpisodeModel.Action>
  ) {
    let isChosen = state.strength == strength
    canvas.write(
      isChosen ? canvas.glyphs.pointer : " ", column: 0, row: row, style: Style(.focus, bold: true))
    canvas.write(String(strength), column: 2, row: row, style: Style(.accent))
    canvas.write(
      Meter.text(strength, upTo: 4, glyphs: canvas.glyphs), column: 4, row: row,
      style: Style(isChosen ? .selected : .muted))
    canvas.write(word, column: 10, row: row, style: Style(bold: isChosen))
    if isChosen { canvas.shade(row: row, from: 0, to: canvas.columns, ground: .focus) }
    if isChosen || (state.strength == nil && strength == 0) {
      interaction.cursor = canvas.absolute(Point(column: 2, row: row))
    }
    interaction.add(
      canvas.absolute(Rect(column: 0, row: row, columns: canvas.columns, rows: 1)), .strength(strength))
  }
}
