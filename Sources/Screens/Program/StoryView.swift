import Content
import TerminalUI
import ViewModels

/// Says at the start of a demonstration that it is a story: whose, how it ended, and how little it proves.
enum StoryView {
  static func draw(
    from first: Int, in scene: Scene, on canvas: inout Canvas
  ) -> Interaction<ProgramModel.Action> {
    var interaction = Interaction<ProgramModel.Action>()
    guard let story = scene.world.plan?.texts.example else { return interaction }
    canvas.within(Frame.body(canvas.size)) { canvas in
      let width = Box.scrolledWidth(canvas)
      let spaced = lines(of: story, width: width, isSpaced: true)
      // The frame of the box and its title take four rows.
      let fits = spaced.lines.count + 4 <= canvas.rows
      Box.draw(
        title: story.title, fits ? spaced : lines(of: story, width: width, isSpaced: false), from: first,
        on: &canvas, &interaction, scroll: ProgramModel.Action.scrollStory)
    }
    return interaction
  }

  /// The story's paragraphs, with air between them where it is asked for.
  private static func lines(of story: ExampleTexts, width: Int, isSpaced: Bool) -> ScrolledLines {
    var lines = ScrolledLines()
    for (index, statement) in (story.intro + story.ending).enumerated() {
      if isSpaced && index > 0 { lines.addGap() }
      lines.add(statement.text, width: width)
    }
    return lines
  }
}
