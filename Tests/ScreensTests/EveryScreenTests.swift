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
      #expect(Self.isOnFocus(run, drawn), "cursor \(cursor) in \(variant.name):\n\(drawn.text)")
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

  /// Whether what lies under the cursor is what has the focus, told by what a click there does.
  private static func isOnFocus(_ run: ProgramRun, _ drawn: ProgramRun.Drawn) -> Bool {
    let cursor = drawn.interaction.cursor
    let click = drawn.interaction.action(at: cursor)
    let state = run.state
    guard state.overlay == nil else { return drawn.isText(at: cursor) }
    let before = drawn.surface.row(cursor.row).prefix(cursor.column).map(\.text).joined()
    switch state.screen {
    case .face:
      if case .search(let query) = state.face.panel { return before.hasSuffix(query) }
      return click == .face(.toggleRegion(state.face.focus))
    case .checklist:
      switch state.checklist.sheet {
      case .emergency, .why: return drawn.isText(at: cursor)
      case .options(_, let focus): return click == .checklist(.chooseOption(focus))
      case .days(let typed): return before.hasSuffix(typed)
      case nil:
        let focus = state.checklist.focus
        return click == (focus < run.items.count ? .checklist(.pick(focus)) : .checklist(.none))
      }
    case .welcome, .checkIn, .exercise: return drawn.isText(at: cursor)
    case .plan:
      guard state.plan.sheet == nil,
        !state.plan.tasks(in: run.scene.world).isEmpty || state.plan.page != .today
      else { return drawn.isText(at: cursor) }
      return click == .plan(.focus(state.plan.focus))
    case .habits: return click == .habits(.focus(state.habits.focus))
    case .learn:
      guard run.scene.world.learn != nil else { return drawn.isText(at: cursor) }
      if let search = state.learn.search { return before.hasSuffix(search.query) }
      if state.learn.pane == .contents { return click == .learn(.chooseArticle(state.learn.chosen)) }
      let focus = state.learn.place.focus
      let links = LearnModel.document(of: state.learn, in: run.scene.world)?.links(at: focus)
      return click == .learn(.focus(focus))
        || links?.contains { click == .learn(.follow($0)) } == true
    case .result: return click == .result(.focus(state.result?.focus ?? -1))
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
