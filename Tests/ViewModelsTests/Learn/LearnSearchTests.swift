import Commands
import Content
import ProgramTesting
import Screens
import Testing
import TerminalUI
import Triage
import ViewModels

/// Searching from within Learn: typing, choosing, opening, and the way back.
@Suite struct LearnSearchTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  private func search(_ typed: String = "") -> ProgramRun {
    var run = ProgramRun(content)
    run.openLearn()
    run.press(.character("/"))
    run.type(typed)
    return run
  }

  private func titles(_ run: ProgramRun) -> [String] {
    let entries = run.scene.world.search?.entries ?? []
    return run.state.learn.search?.hits.map { entries[$0].title } ?? []
  }

  @Test func hitsComeAsOneTypes() {
    var run = search()
    #expect(run.state.learn.search?.hits == [])
    run.type("cof")
    #expect(titles(run).first == "Coffee, tea and energy drinks")
    let three = titles(run)
    run.type("fee q")
    #expect(run.state.learn.search?.query == "coffee q")
    run.press([.backspace, .backspace, .backspace, .backspace, .backspace])
    #expect(titles(run) == three)
  }

  @Test func aLetterThatIsTypedIsNoCommand() {
    var run = search("q?s+ U/")
    #expect(run.state.learn.search?.query == "q?s+ U/")
    #expect(run.state.overlay == nil)
    #expect(run.effects == [])
    run.type(String(repeating: "x", count: 100))
    #expect(run.state.learn.search?.query.count == 60)
  }

  @Test func hitsAreChosenWithTheArrows() throws {
    var run = search("coffee")
    let count = try #require(run.state.learn.search?.hits.count)
    #expect(count > 3)
    let steps: [(Key, Int)] = [
      (.down, 1), (.tab, 2), (.up, 1), (.backTab, 0), (.up, 0), (.end, count - 1), (.down, count - 1),
      (.home, 0), (.pageDown, min(20, count - 1)), (.pageUp, 0),
    ]
    for (key, focus) in steps {
      run.press(key)
      #expect(run.state.learn.search?.focus == focus, "\(key)")
    }
    run.press([.down, .character("x")])
    #expect(run.state.learn.search?.focus == 0, "other hits begin with the best")
  }

  @Test func escapeAndAnEmptiedFieldEndTheSearch() {
    var run = search("co")
    run.press(.escape)
    #expect(run.state.learn.search == nil)
    #expect(run.state.learn.pane == .contents)
    run = search("co")
    run.press([.backspace, .backspace])
    #expect(run.state.learn.search?.query == "")
    run.press(.backspace)
    #expect(run.state.learn.search == nil)
  }

  @Test func aHitOpensAtItsSentenceAndEscLeadsBackToTheHits() {
    var run = search("140")
    #expect(titles(run).first == "A mug of filter coffee has about 140 mg.")
    run.press(.enter)
    #expect(run.state.learn.article == "coffee")
    #expect(run.state.learn.place.focus == 2)
    run.press(.escape)
    #expect(run.state.learn.search?.query == "140")
    run.press([.escape, .escape])
    #expect(run.state.learn.pane == .contents)
  }

  @Test func theSearchFromAnArticleLeavesItAsItWas() {
    var run = ProgramRun(content)
    run.read("tired")
    run.press([.down, .character("/"), .character("x"), .escape])
    #expect(run.state.learn.pane == .reader)
    #expect(run.state.learn.article == "tired")
    #expect(run.state.learn.place.focus == 1)
  }

  /// A question opens why it is asked; the hits stay behind it.
  @Test func aQuestionOpensWhyItIsAsked() throws {
    var run = search()
    let entries = try #require(run.scene.world.search?.entries)
    let question = try #require(entries.first { $0.kind == .question })
    run.type(question.title)
    run.press(.enter)
    guard case .question(let fact) = question.goal, let finding = fact.finding else {
      Issue.record("\(question.goal)")
      return
    }
    let why = try #require(content.clinical.questions[finding]?.why)
    #expect(run.state.overlay == .sources(SourcesOverlay(statement: why)))
    run.press(.escape)
    #expect(run.state.learn.search?.query.isEmpty == false)
  }

  /// The sample has no article on exercises: then what one is for is shown, not nothing.
  @Test func anExerciseOpensItsArticleOrWhatItIsFor() throws {
    var run = search("box breathing")
    run.press(.enter)
    let technique = try #require(content.plan.techniqueTexts["boxBreathing"])
    #expect(run.state.overlay == .sources(SourcesOverlay(statement: technique.purpose)))
    var files = SampleArticles.files
    files["tired"] = files["tired"]?.replacing("habit:sleepHours", with: "technique:boxBreathing")
    run = ProgramRun(content)
    run.haveArticles(try Learn(contents: SampleArticles.contents, files: files))
    run.openLearn()
    run.press(.character("/"))
    run.type("box breathing")
    run.press(.enter)
    #expect(run.state.learn.article == "tired")
  }

  /// Help is found too: the keys of the screen that the command belongs to.
  @Test func aCommandOpensTheKeysOfItsScreen() {
    var run = search("mirror")
    run.press(.enter)
    #expect(run.state.screen == .face)
    #expect(run.state.overlay == .help(0))
    run = search("scroll by a line")
    run.press(.enter)
    #expect(run.state.screen == .learn)
    #expect(run.state.overlay == .help(0))
  }

  @Test func everyHitLeadsSomewhere() throws {
    let start = search("a")
    let hits = try #require(start.state.learn.search?.hits)
    for index in hits.indices {
      var run = start
      run.perform(.learn(.openHit(index)))
      let isOpen = run.state.overlay != nil || run.state.learn.search == nil
      #expect(isOpen, "\(run.scene.world.search?.entries[hits[index]].title ?? "")")
    }
  }

  /// Typed before the index is there, it is looked up once it is.
  @Test func whatWasTypedIsLookedUpOnceThereIsAnIndex() {
    var run = ProgramRun(content)
    run.perform(.open(.learn(nil)))
    run.press(.character("/"))
    run.type("coffee")
    #expect(run.state.learn.search?.hits == [])
    run.press(.enter)
    run.haveArticles()
    #expect(titles(run).first == "Coffee, tea and energy drinks")
  }
}
