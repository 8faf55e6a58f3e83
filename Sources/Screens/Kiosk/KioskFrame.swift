import Commands
import Content
import Kiosk
import TerminalUI
import ViewModels

/// What drawing a kiosk needs beyond its state.
package struct KioskScene: Sendable {
  package var world: KioskWorld
  package var faces: FaceRasterCache

  package init(world: KioskWorld, faces: FaceRasterCache) {
    self.world = world
    self.faces = faces
  }

  /// What the program's screens need.
  var program: Scene { Scene(world: world.world, faces: faces) }

  /// A screen text, with whom patients turn to filled in.
  package func text(_ key: TextKey, _ values: [String: String] = [:]) -> String {
    world.world.interface.texts.filled(
      key, values.merging(["reception": world.configuration.clinic.reception]) { mine, _ in mine })
  }
}

/// One frame of a kiosk: what a state looks like, and what it answers to while it is shown.
package struct KioskFrame: Sendable {
  package let surface: Surface
  package let interaction: Interaction<KioskModel.Action>
  /// What keys do.
  package let commands: CommandTable<KioskModel.Action>

  /// Draws a state, and tells it what the window has room for.
  package init(of state: inout KioskModel.State, in scene: KioskScene, size: Size, glyphs: GlyphSet) {
    self.init(drawing: state, in: scene, size: size, glyphs: glyphs)
    // What fits decides what is offered, and that in turn how much of the page there is room for.
    for _ in 0..<3 where !interaction.measured.isEmpty {
      for action in interaction.measured { _ = KioskModel.update(&state, action, in: scene.world) }
      self.init(drawing: state, in: scene, size: size, glyphs: glyphs)
    }
  }

  /// Draws a state as it is.
  package init(drawing state: KioskModel.State, in scene: KioskScene, size: Size, glyphs: GlyphSet) {
    commands = CommandTable(KioskModel.commands(state, in: scene.world), mode: .kiosk)
    var canvas = Canvas(size: size, glyphs: Glyphs(glyphs))
    interaction = KioskScreen.draw(state, commands, in: scene, on: &canvas)
    surface = canvas.surface
  }
}
