import Commands
import TerminalUI
import ViewModels

/// One frame of the program: what a state looks like, and what it answers to while it is shown.
package struct ProgramFrame: Sendable {
  package let surface: Surface
  package let interaction: Interaction<ProgramModel.Action>
  /// What keys do.
  package let commands: CommandTable<ProgramModel.Action>
  /// Texts that the window cut without a sign; none, if the screen is right.
  package let cutTexts: [String]

  /// Draws a state, and tells it what the window has room for.
  ///
  /// Screens lay out and measure in one go. Only where that tells the state something new, as on a new page
  /// or in another window, is it drawn once more.
  package init(of state: inout ProgramModel.State, in scene: Scene, size: Size, glyphs: GlyphSet) {
    let frame = ProgramFrame(drawing: state, in: scene, size: size, glyphs: glyphs)
    guard !frame.interaction.measured.isEmpty else {
      self = frame
      return
    }
    for action in frame.interaction.measured {
      _ = ProgramModel.update(&state, action, in: scene.world)
    }
    self.init(drawing: state, in: scene, size: size, glyphs: glyphs)
  }

  /// Draws a state as it is.
  package init(drawing state: ProgramModel.State, in scene: Scene, size: Size, glyphs: GlyphSet) {
    commands = CommandTable(ProgramModel.commands(state, in: scene.world), mode: scene.world.mode)
    var canvas = Canvas(size: size, glyphs: Glyphs(glyphs))
    interaction = ProgramScreen.draw(state, commands, in: scene, on: &canvas)
    surface = canvas.surface
    cutTexts = canvas.cutTexts
  }
}
