import ProgramTesting
import TerminalUI
import Testing

/// What is written can be read, in every theme and on every kind of terminal.
@Suite struct ContrastTests {
  /// The least contrast of a theme, as WCAG 2 counts it.
  static let least = ["dark": 4.5, "light": 4.5, "high-contrast": 7]

  @Test(arguments: ["dark", "light", "high-contrast"], ColourTerminal.all)
  func everyStyleCanBeRead(_ name: String, _ terminal: ColourTerminal) throws {
    let theme = try TestThemes.named(name)
    let least = try #require(Self.least[name])
    var worst = 21.0
    for style in try Self.styles.get() {
      let look = theme.look(of: style, colours: terminal.colours)
      for (text, ground) in terminal.shown(look, onLight: name == "light") {
        let contrast = text.contrast(with: ground)
        worst = min(worst, contrast)
        #expect(contrast >= least, "\(style): \(text) on \(ground) is \(contrast)")
      }
    }
    print("contrast of \(name) on \(terminal.name): at least \((worst * 100).rounded() / 100)")
  }

  /// Every style that something is written in on any screen, every role, and every ground.
  private static let styles = Result {
    var styles = Set(Role.allCases.map { Style($0) } + Ground.allCases.map { Style(.plain, on: $0) })
    let content = try RealContent.load()
    for scene in GoldenScene.all {
      for cell in scene.run(.usualSize, content).draw().surface.cells
      where !cell.text.isEmpty && cell.text != " " {
        styles.insert(cell.style)
      }
    }
    return styles
  }

  @Test func theMeasureIsRight() {
    #expect(abs(Colour(0x000000).contrast(with: Colour(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(Colour(0x777777).contrast(with: Colour(0xFFFFFF)) - 4.48) < 0.01)
    #expect(abs(Colour(0xFF0000).distance(to: Colour(0x00FF00)) - 170.6) < 0.5)
    // Red and green of the same lightness are one colour without the cones for green.
    let red = Colour(0xC00000)
    let green = Colour(0x6F6F00)
    #expect(red.seen(with: .deutan).distance(to: green.seen(with: .deutan)) < red.distance(to: green) / 3)
  }
}
