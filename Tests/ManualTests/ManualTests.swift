import Foundation
import ProgramTesting
import TerminalHarness
import Testing

/// The manual page tells what the program is, not what it was.
@Suite struct ManualTests {
  private static let page = Repository.path("Assets/man/flicker.1")

  /// After a wanted change, `FLICKER_RECORD_GOLDENS=1 swift test --filter ManualTests` writes it anew.
  @Test func pageIsUpToDate() throws {
    let template = try String(contentsOfFile: Self.page + ".in", encoding: .utf8)
    let text = try ManualPage(program: try CommandDescription.load(), keys: try KeySection.all()).text(
      template)
    if ProcessInfo.processInfo.environment["FLICKER_RECORD_GOLDENS"] != nil {
      try text.write(toFile: Self.page, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOfFile: Self.page, encoding: .utf8)
    let news = text.split(separator: "\n").filter { !kept.contains($0) }
    #expect(kept == text, "not in the page: \(news.prefix(5))")
  }

  @Test func mandocFindsNothingWrong() throws {
    let session = try Session.start(
      program: "/usr/bin/mandoc", arguments: ["-T", "lint", "-W", "style", Self.page])
    let status = try session.waitForExit()
    #expect(status == .code(0), "\(session.screenDump)")
  }

  /// What a person looks for is there.
  @Test(arguments: [
    "Fl \\-theme Ar theme", ".Ss flicker kiosk set-pin", ".Ss On every screen", ".Ss Where does it twitch?",
    ".It Ic \\&Space", "Log a twitch",
  ])
  func says(words: String) throws {
    #expect(try String(contentsOfFile: Self.page, encoding: .utf8).contains(words))
  }

  /// No command is missing from it.
  @Test func everyCommandIsThere() throws {
    let text = try String(contentsOfFile: Self.page, encoding: .utf8)
    for command in try CommandDescription.load().shown where command.commandName != "start" {
      #expect(text.contains(".Ss flicker \(command.commandName)"), "\(command.commandName)")
    }
  }
}
