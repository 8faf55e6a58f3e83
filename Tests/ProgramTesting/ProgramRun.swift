import Commands
import Screens
import TerminalUI
import ViewModels

/// The program without a terminal: keys go in as the full-screen program dispatches them, and
/// what it would show comes out.
package struct ProgramRun: Sendable {
  package var state = ProgramModel.State()
  package var scene: Scene
  package private(set) var size: Size
  package let glyphs: GlyphSet
  /// What the last step asked the world outside to do.
  package private(set) var effects: [Effect] = []

  package init(
    _ content: RealContent, world: World? = nil, size: Size = Size(columns: 80, rows: 24),
    glyphs: GlyphSet = .braille
  ) {
    scene = content.scene(for: world ?? content.world())
    self.size = size
    self.glyphs = glyphs
    measure()
  }

  /// The commands that there are now.
  package var table: CommandTable<ProgramModel.Action> {
    CommandTable(ProgramModel.commands(state, in: scene.world), mode: scene.world.mode)
  }

  /// Presses one key; returns false for a key that means nothing now.
  @discardableResult
  package mutating func press(_ key: Key) -> Bool {
    if case .character(let character) = key, let typing = ProgramModel.typing(state) {
      perform(typing(String(character)))
      return true
    }
    guard let command = table.command(for: key) else {
      effects = []
      return false
    }
    perform(command.action)
    return true
  }

  /// Presses keys one after the other.
  package mutating func press(_ keys: [Key]) {
    for key in keys { press(key) }
  }

  /// Presses the key of each character.
  package mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Takes one step, and tells the view models afterwards what the window has room for.
  package mutating func perform(_ action: ProgramModel.Action) {
    effects = ProgramModel.update(&state, action, in: scene.world)
    measure()
  }

  package mutating func resize(to size: Size) {
    self.size = size
    measure()
  }

  package mutating func measure() {
    _ = ProgramFrame(of: &state, in: scene, size: size, glyphs: glyphs)
  }

  /// What the screen shows now, and what it answers to.
  package func draw() -> Drawn {
    let frame = ProgramFrame(drawing: state, in: scene, size: size, glyphs: glyphs)
    return Drawn(
      surface: frame.surface, interaction: frame.interaction, cutTexts: frame.cutTexts)
  }

  /// One picture of the program.
  package struct Drawn: Sendable {
    package var surface: Surface
    package var interaction: Interaction<ProgramModel.Action>
    /// Texts that the window cut without a sign.
    package var cutTexts: [String]

    /// All rows as text.
    package var text: String {
      (0..<surface.size.rows).map(surface.text(ofRow:)).joined(separator: "\n")
    }
  }
}
