import Commands
import Content
import Foundation
import ProgramTesting
import Screens
import TerminalUI
import Testing
import ViewModels

/// How the reader and the search look, whatever is read.
@Suite struct LearnScreenTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  private func reader(_ columns: Int, _ rows: Int, _ article: String = "what-a-twitch-is") -> ProgramRun {
    var run = ProgramRun(content, size: Size(columns: columns, rows: rows))
    run.read(article)
    return run
  }

  /// Long lines are tiring to read, however wide the window is.
  @Test(arguments: [40, 60, 80, 99, 100, 120, 160, 250]) func textIsAtMost72ColumnsWide(_ columns: Int) {
    var run = reader(columns, 60)
    let isWide = columns >= 100
    // The text begins right of the contents, and of the pointer before it.
    let first = isWide ? max(38, min(52, columns - 75)) : 3
    for _ in 0..<3 {
      let surface = run.draw().surface
      for row in 2..<surface.size.rows - 1 {
        let text = surface.row(row).dropFirst(first + 72).map(\.text).joined()
        let rest = text.filter { !" ↑↓".contains($0) }
        #expect(rest.isEmpty, "\(columns) columns: \(surface.text(ofRow: row))")
      }
      run.press(.pageDown)
    }
  }

  /// Moving about in an article lays nothing out anew; another width does.
  @Test func theLayoutIsKeptBetweenKeys() {
    var run = reader(80, 24)
    _ = run.draw()
    let before = run.scene.articles.made
    for _ in 0..<40 {
      run.press(.down)
      _ = run.draw()
    }
    #expect(run.scene.articles.made == before)
    run.resize(to: Size(columns: 60, rows: 24))
    _ = run.draw()
    #expect(run.scene.articles.made == before + 1)
  }

  /// An article with a mistake is not there, the others are, and that is said.
  @Test func whatIsLeftOutIsSaid() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("flicker-left-out-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    try files.copyItem(atPath: Repository.path("Assets"), toPath: folder.path)
    let broken = folder.appendingPathComponent("languages/en/articles/stress.md")
    let text = try String(contentsOf: broken, encoding: .utf8)
    try text.replacing("## ", with: "# ", maxReplacements: 1).write(
      to: broken, atomically: true, encoding: .utf8)
    let learn = try ContentLibrary(assets: AssetsFolder(path: folder.path)).loadLearn()
    var run = ProgramRun(content, size: Size(columns: 80, rows: 24))
    run.haveArticles(learn)
    run.openLearn()
    #expect(learn["stress"] == nil && learn.inOrder.count > 40)
    #expect(run.draw().text.contains("Some texts are left out."))
    run.press(.down)
    #expect(!run.draw().text.contains("Some texts are left out."))
  }

  @Test func contentsStandBesideTheTextWhereThereIsRoom() {
    #expect(reader(120, 40).draw().text.contains("What can set it off"))
    #expect(reader(120, 40).draw().text.contains("quick move that you did not ask for"))
    #expect(!reader(80, 24).draw().text.contains("What can set it off"))
  }

  /// Nothing of an article is lost in any window: every word of it can be scrolled to.
  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 60, rows: 20), Size(columns: 120, rows: 40)])
  func everyWordCanBeSeen(_ size: Size) {
    for article in reader(80, 24).scene.world.learn?.inOrder ?? [] {
      var run = reader(size.columns, size.rows, article.id)
      run.press(.home)
      var seen = run.draw().text
      var top = -1
      while run.state.learn.place.top != top {
        top = run.state.learn.place.top ?? -1
        run.press(.pageDown)
        seen += "\n" + run.draw().text
      }
      for word in article.passages.flatMap({ $0.text.split(separator: " ") })
      where word != "{number}" && word != "·" {
        #expect(seen.contains(word), "\(article.id): \(word)")
      }
    }
  }

  /// A table that does not fit beside itself becomes a list that names its heads.
  @Test func aNarrowTableNamesItsHeads() {
    var run = reader(40, 30)
    run.press([.character("n"), .character("n"), .character("n")])
    let text = run.draw().text
    #expect(text.contains("what it can go with:"), "\(text)")
  }

  @Test func hitsAreMarked() {
    var run = ProgramRun(content)
    run.openLearn()
    run.press(.character("/"))
    run.type("cofee")
    let surface = run.draw().surface
    var marked = ""
    for row in 3..<10 {
      for cell in surface.row(row) where cell.style.isUnderlined { marked += cell.text }
    }
    #expect(marked.hasPrefix("CoffeeCoffee"), "\(marked)")
  }

  /// Only the piece in focus is shaded, all of it that can be seen.
  @Test func theSentenceInFocusIsShaded() {
    var run = reader(80, 24)
    run.press([.down, .down])
    let surface = run.draw().surface
    var shaded = ""
    for row in 0..<surface.size.rows {
      for cell in surface.row(row) where cell.style.ground == .focus { shaded += cell.text }
    }
    #expect(shaded == "One nerve cell drives a few fibres of muscle.", "\(shaded)")
  }
}
