import Commands
import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import ViewModels

/// Names of keys and kinds of sources are words of the language, as everything else on the screen is.
@Suite struct LanguageWordsTests {
  /// The content with every key and every kind of source named anew.
  private func renamed() throws -> RealContent {
    try RealContent.edited { line in
      ["key.", "sources.kind."].contains(where: line.hasPrefix)
        ? line.replacing(": \"", with: ": \"Zz", maxReplacements: 1) : line
    }
  }

  @Test func keysAreNamedByTheLanguage() throws {
    var run = ProgramRun(try renamed(), size: Size(columns: 80, rows: 24))
    #expect(run.draw().text.contains("ZzSpace") && run.draw().text.contains("ZzEnter"))
    run.press(.character("?"))
    let help = run.draw().text
    #expect(help.contains("ZzEsc") && !help.contains(" Esc "), "\(help)")
  }

  @Test func kindsOfSourcesAreNamedByTheLanguage() throws {
    let content = try renamed()
    let world = content.world()
    for source in content.clinical.sources.sources {
      #expect(world.lines(ofSources: [source.id]).allSatisfy { $0.contains("(Zz\(source.kind.rawValue)") })
    }
  }
}
