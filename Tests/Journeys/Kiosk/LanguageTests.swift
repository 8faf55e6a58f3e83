import Foundation
import TerminalHarness
import Testing

/// A kiosk that speaks more than one language.
@Suite struct LanguageTests {
  /// The English content, and the same under another name with one page's title changed.
  private func assets(_ home: KioskHome) throws -> String {
    let assets = try home.scratch.copyOfAssets()
    let other = assets + "/languages/xx"
    try FileManager.default.copyItem(atPath: assets + "/languages/en", toPath: other)
    try replace("code: en", with: "code: xx", in: other + "/language.yaml")
    try replace("name: English", with: "name: Otherish", in: other + "/language.yaml")
    try replace("\"Before you begin\"", with: "\"Eforebay ouyay eginbay\"", in: other + "/screens.yaml")
    return assets
  }

  private func replace(_ text: String, with other: String, in path: String) throws {
    let before = try String(contentsOfFile: path, encoding: .utf8)
    try #require(before.contains(text), "\(path)")
    try before.replacingOccurrences(of: text, with: other)
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Each visit begins in the first language, whatever the one before it was in.
  @Test func eachVisitPicksItsOwn() throws {
    let home = try KioskHome()
    let assets = try assets(home)
    try home.scratch.write(
      "languages: [en, xx]\nstateFolder: \(home.state)\nclinic: {name: Old Mill Surgery}\n", to: "kiosk.yaml")
    let session = try home.begin(arguments: ["--assets", assets])
    try session.press(.enter)
    try session.waitUntil(text: "Which language do you read best?")
    #expect(session.shows("1  English") && session.shows("2  Otherish"))
    try session.press("2")
    try session.waitUntil(text: "Eforebay ouyay eginbay")
    try session.pressAndSettle("q", "y")
    try session.waitUntil(text: KioskHome.attract)
    try session.press(.enter)
    try session.waitUntil(text: "Which language do you read best?")
    try session.press("1")
    try session.waitUntil(text: "Before you begin")
  }
}
