import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import ViewModels

/// However small or odd the window, nothing is cut without a sign: no line leaves its place at an edge.
@Suite struct CutTextTests {
  static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 41, rows: 13), Size(columns: 47, rows: 30),
    Size(columns: 59, rows: 19), Size(columns: 60, rows: 20), Size(columns: 79, rows: 23),
    Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 132, rows: 12),
    Size(columns: 200, rows: 60),
  ]

  @Test(arguments: GoldenScene.all)
  func nothingIsCut(_ scene: GoldenScene) throws {
    let content = try RealContent.load()
    // Signs of plain glyphs are wider, such as the ellipsis.
    let windows = Self.sizes.map { ($0, GlyphSet.braille) } + Self.sizes.prefix(4).map { ($0, .ascii) }
    for (size, glyphs) in windows {
      let drawn = scene.run(size, glyphs, content).draw()
      #expect(drawn.cutTexts == [], "\(size.columns)x\(size.rows) \(glyphs)\n\(drawn.text)")
    }
  }
}
