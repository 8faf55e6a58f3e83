import Commands
import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import ViewModels

/// What holds for every screen in every look and size.
@Suite struct EveryScreenTests {
  @Test(arguments: GoldenScene.all)
  func cursorLiesOnTheFocus(_ scene: GoldenScene) throws {
    try forEachVariant(of: scene) { run, drawn, variant in
      let cursor = drawn.interaction.cursor
      let isOnFocus = run.isCursorOnFocus(drawn)
      #expect(isOnFocus, "cursor \(cursor) in \(variant.name):\n\(drawn.text)")
    }
  }

  @Test(arguments: GoldenScene.all)
  func charactersAreOfTheGlyphSet(_ scene: GoldenScene) throws {
    try forEachVariant(of: scene) { _, drawn, variant in
      let foreign = drawn.surface.cells.map(\.text).filter {
        !GlyphAllowance.allows($0, in: variant.look.glyphs)
      }
      #expect(foreign.isEmpty, "\(Set(foreign)) in \(variant.name)")
    }
  }

  @Test(arguments: GoldenScene.all)
  func wideCharactersAreWhole(_ scene: GoldenScene) throws {
    try forEachVariant(of: scene) { _, drawn, variant in
      #expect(drawn.brokenCells == [], "\(variant.name)")
    }
  }

  @Test(arguments: GoldenScene.all)
  func footerOffersHelp(_ scene: GoldenScene) throws {
    try forEachVariant(of: scene) { run, drawn, variant in
      guard run.state.overlay == nil, ProgramModel.typing(run.state) == nil else { return }
      let footer = drawn.surface.text(ofRow: run.size.rows - 1)
      #expect(footer.contains("? help"), "\(variant.name): \(footer)")
    }
  }

  @Test(arguments: GoldenScene.all)
  func commandsAreSound(_ scene: GoldenScene) throws {
    try forEachVariant(of: scene) { run, _, variant in
      #expect(CommandTableCheck.problems(run) == [], "\(variant.name)")
    }
  }

  /// A click anywhere on a footer's entry does what its key does.
  @Test(arguments: GoldenScene.all)
  func footerClicksAreKeys(_ scene: GoldenScene) throws {
    try forEachVariant(of: scene) { run, drawn, variant in
      let row = run.size.rows - 1
      let actions = run.table.footer.map { run.table.commands[$0].action }
      for hit in drawn.interaction.hits where hit.area.contains(Point(column: hit.area.minColumn, row: row)) {
        #expect(actions.contains(hit.action), "\(hit.action) in \(variant.name)")
        #expect(hit.area.endColumn <= run.size.columns)
      }
    }
  }

  private func forEachVariant(
    of scene: GoldenScene, _ check: (ProgramRun, ProgramRun.Drawn, GoldenVariant) -> Void
  ) throws {
    let content = try RealContent.load()
    for variant in scene.variants {
      let run = scene.run(variant, content)
      check(run, run.draw(), variant)
    }
  }
}

extension ProgramRun.Drawn {
  /// Whether something is written at a place.
  func isText(at point: Point) -> Bool {
    let cell = surface[point.column, point.row]
    return cell.text != " " && !cell.text.isEmpty
  }

  /// Cells that are half of a wide character without the other half, as `row:column`.
  var brokenCells: [String] {
    var broken: [String] = []
    for row in 0..<surface.size.rows {
      var column = 0
      while column < surface.size.columns {
        let text = surface[column, row].text
        let width = TextWidth.columns(of: text)
        if text.isEmpty || width == 0 || width > 2 { broken.append("\(row):\(column)") }
        if width == 2, column + 1 >= surface.size.columns || !surface[column + 1, row].text.isEmpty {
          broken.append("\(row):\(column)")
        }
        column += max(1, width)
      }
    }
    return broken
  }
}
