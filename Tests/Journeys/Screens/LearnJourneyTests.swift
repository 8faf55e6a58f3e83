import Foundation
import ProgramTesting
import TerminalHarness
import Testing

/// Reading on a real terminal: found by the menu, by a search and from a result, and back again.
@Suite struct LearnJourneyTests {
  private let scratch: Scratch
  private let assets: String

  /// The program's content with a few articles of the tests, so that a new text breaks no test.
  init() throws {
    scratch = try Scratch()
    assets = try scratch.copyOfAssets()
    let folder = assets + "/languages/en/articles"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(SampleArticles.contents + "\n", "contents.yaml")
    for (id, text) in SampleArticles.files { try write(text + "\n", id + ".md") }
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: assets + "/languages/en/articles/" + name))
  }

  private func begin(
    term: String = "xterm-256color", locale: String = Journey.usualLocale, size: TerminalSize = .standard,
    at screen: OpenScreen = .face
  ) throws -> Session {
    try Journey.begin(["--assets", assets], term: term, locale: locale, size: size, at: screen)
  }

  @Test(arguments: ["xterm-256color", "linux", "vt100"])
  func readFollowALinkSearchAndSeeTheSources(_ term: String) throws {
    let session = try begin(term: term, locale: term == "vt100" ? "C" : Journey.usualLocale)
    try session.walk("g", "l")
    try session.waitUntil(text: "What a twitch is")
    try session.walk(.down, .down, .down, .enter)
    #expect(session.shows("Many people twitch more"), "\(session.screenDump)")
    try session.walk(.tab, .enter)
    #expect(session.shows("A mug of filter coffee"), "\(session.screenDump)")
    try session.walk("s")
    #expect(session.shows("Where this comes from"), "\(session.screenDump)")
    #expect(session.shows("looked up") || session.shows("from memory"), "\(session.screenDump)")
    try session.walk(.escape, .escape)
    #expect(session.shows("Many people twitch more"), "\(session.screenDump)")
    try session.walk("/")
    for letter in ["c", "o", "f", "e", "e"] { try session.walk(.text(letter)) }
    #expect(session.shows("Coffee, tea and energy drinks"), "\(session.screenDump)")
    try session.walk(.enter)
    #expect(session.shows("Caffeine can make nerves jumpy"), "\(session.screenDump)")
    try session.walk(.escape)
    #expect(session.shows("cofee"), "\(session.screenDump)")
    try session.walk(.escape, .escape)
    try session.walk(.escape)
    #expect(session.shows("Where does it twitch?"), "\(session.screenDump)")
    try session.leave("q")
  }

  /// From a reason of the result to its article, and back to the same line.
  @Test func aReasonOfAResultOpensItsArticle() throws {
    try write(
      (SampleArticles.files["crossed-wires"] ?? "").replacing(
        "condition:hemifacial-spasm", with: try allRules()) + "\n", "crossed-wires.md")
    let session = try begin(at: .result)
    // The first key takes away what the start had to say.
    try session.walk(.down, .up)
    let before = Picture(session)
    try session.walk("i")
    try session.waitUntil(text: "Where a nerve has lost")
    try session.settle()
    try session.walk(.down, "s", .escape, .escape)
    let after = Picture(session)
    #expect(after == before, "\(after.difference(from: before))\(session.screenDump)")
    try session.leave("q")
  }

  private func allRules() throws -> String {
    try String(contentsOfFile: assets + "/triage/rules.yaml", encoding: .utf8).split(separator: "\n")
      .compactMap { line in
        let words = line.split(separator: " ")
        return words.starts(with: ["-", "id:"]) ? "rule:\(words[2])" : nil
      }.joined(separator: ", ")
  }

  /// An article with a mistake leaves only itself out, and that is said.
  @Test func aBrokenArticleLeavesOnlyItselfOut() throws {
    try write("---\ntitle: Coffee\n---\nNo source.\n", "coffee.md")
    let session = try begin()
    try session.walk(.function(5))
    try session.waitUntil(text: "Some texts are left out.")
    #expect(session.shows("What a twitch is"), "\(session.screenDump)")
    try session.walk(.enter)
    #expect(!session.shows("Some texts are left out."), "\(session.screenDump)")
    try session.leave(.control("c"))
  }

  /// Where the list of the articles is broken there is nothing to read; what is wrong is said, with its line,
  /// and the rest of the program works.
  @Test func aBrokenListOfArticlesIsNamedAndNothingElseSuffers() throws {
    try write("groups:\n  - nonsense: [\n", "contents.yaml")
    let session = try begin()
    try session.walk(.function(5))
    try session.waitUntil(text: "The articles cannot be read")
    #expect(session.shows("contents.yaml:"), "\(session.screenDump)")
    try session.walk(.escape)
    #expect(session.shows("Where does it twitch?"), "\(session.screenDump)")
    try session.walk(.enter)
    #expect(session.shows("Checklist:"), "\(session.screenDump)")
    try session.leave(.control("c"))
  }

  @Test func theWindowMayChangeWhileReading() throws {
    let session = try begin()
    try session.walk("g", "l")
    try session.waitUntil(text: "What a twitch is")
    try session.walk(.enter, .down, .down, .down)
    for size in [TerminalSize(columns: 120, rows: 40), TerminalSize(columns: 40, rows: 12), .standard] {
      session.resize(to: size)
      try session.settle()
      session.expectSound("\(size)")
    }
    try session.leave(.control("c"))
  }
}
