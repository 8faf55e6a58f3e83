import Commands
import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import ViewModels

/// Every page of a kiosk looks as it was kept, and what holds for all of them.
@Suite struct KioskGoldenTests {
  @Test(arguments: KioskGoldenScene.all)
  func looksAsKept(_ scene: KioskGoldenScene) throws {
    try forEachVariant(of: scene) { _, drawn, variant in
      let theme = variant.look.colours == 0 ? Theme.mono : try TestThemes.dark()
      let picture = GoldenPicture(
        drawn.surface, theme: theme, colours: variant.look.colours, cursor: drawn.interaction.cursor,
        clickable: drawn.interaction.hits.count)
      try GoldenFile(name: scene.fileName(variant)).check(picture.text)
    }
  }

  @Test(arguments: KioskGoldenScene.all)
  func everyPageIsSound(_ scene: KioskGoldenScene) throws {
    try forEachVariant(of: scene) { run, drawn, variant in
      let foreign = drawn.surface.cells.map(\.text).filter {
        !GlyphAllowance.allows($0, in: variant.look.glyphs)
      }
      #expect(foreign.isEmpty, "\(Set(foreign)) in \(variant.name)")
      let cursor = drawn.interaction.cursor
      let row = drawn.surface.text(ofRow: cursor.row)
      #expect(row.contains { $0 != " " }, "nothing at the cursor \(cursor) in \(variant.name)")
      #expect(drawn.measured.isEmpty, "not settled in \(variant.name)")
      let footer = drawn.surface.text(ofRow: run.size.rows - 1)
      let asksForHelp = run.table.commands.contains { $0.id == "program.help" }
      #expect(!asksForHelp || footer.contains("? help"), "\(variant.name): \(footer)")
    }
  }

  private func forEachVariant(
    of scene: KioskGoldenScene, _ check: (KioskRun, KioskRun.Drawn, GoldenVariant) throws -> Void
  ) throws {
    let content = try RealContent.load()
    for variant in scene.variants {
      let run = try scene.run(variant, content)
      try check(run, run.draw(), variant)
    }
  }
}

extension KioskRun.Drawn {
  /// What the window has room for and the state does not know yet.
  fileprivate var measured: [KioskModel.Action] { interaction.measured }
}
