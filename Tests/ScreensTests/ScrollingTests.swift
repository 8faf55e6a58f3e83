import Commands
import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import ViewModels

/// What a low window has no room for can be reached with the arrow keys.
@Suite struct ScrollingTests {
  private static let scenes = GoldenScene.all.filter {
    ["emergency", "habits", "result", "help", "sources", "story"].contains($0.screen)
      || ["checklist/why", "checklist/options", "face/list"].contains($0.testDescription)
  }

  /// Every line that a high window of the same width shows is seen in a low one.
  @Test(arguments: scenes)
  func everyLineIsReached(_ scene: GoldenScene) throws {
    let content = try RealContent.load()
    for columns in [40, 58] {
      let high = Self.walk(scene.run(Size(columns: columns, rows: 150), .braille, content))
      let low = Self.walk(scene.run(Size(columns: columns, rows: 12), .braille, content))
      #expect(high.subtracting(low) == [], "\(columns) columns")
    }
  }

  /// Where something is out of sight, a mark says so.
  @Test(arguments: scenes)
  func marksSayWhereMoreIs(_ scene: GoldenScene) throws {
    let content = try RealContent.load()
    var run = scene.run(Size(columns: 40, rows: 12), .braille, content)
    run.press(.home)
    for _ in 0..<Self.mostSteps where run.state.overlay == nil { run.press(.up) }
    let text = run.draw().text
    let atTop = Self.lines(run.draw())
    let all = Self.walk(run)
    guard !all.subtracting(atTop).isEmpty else { return }
    #expect(text.contains("↓"), "\(text)")
  }

  /// Scrolling past the end is not remembered: one key up moves up again.
  @Test func theEndIsTheEnd() throws {
    let content = try RealContent.load()
    for name in [
      "emergency/several-rules", "checklist/why", "help/face", "sources/result", "story/of-the-demo",
    ] {
      let scene = try #require(GoldenScene.all.first { $0.testDescription == name })
      var run = scene.run(Size(columns: 40, rows: 12), .braille, content)
      for _ in 0..<Self.mostSteps { run.press(.down) }
      let end = run.draw().text
      run.press(.up)
      #expect(run.draw().text != end, "\(name)\n\(end)")
    }
  }

  private static let mostSteps = 200

  /// Goes to the top, and down to the end; returns all lines seen on the way.
  private static func walk(_ start: ProgramRun) -> Set<String> {
    var run = start
    run.press(.home)
    var seen = lines(run.draw())
    for key in [Key.up, .down] {
      for _ in 0..<mostSteps {
        let before = run.state
        run.press(key)
        seen.formUnion(lines(run.draw()))
        if run.state == before { break }
      }
    }
    return seen
  }

  /// The words of each row, without frames, marks and what tells the focus.
  private static func lines(_ drawn: ProgramRun.Drawn) -> Set<String> {
    var lines: Set<String> = []
    let rows = 1..<drawn.surface.size.rows - 1
    // What a box lies over is not meant.
    let hasBox = rows.contains { drawn.surface.text(ofRow: $0).contains("┌") }
    for row in rows where !hasBox || drawn.surface.text(ofRow: row).contains("│") {
      let words = drawn.surface.text(ofRow: row).lowercased().split(separator: " ").map(String.init)
      let kept = words.filter { word in word.contains(where: { $0.isLetter || $0.isNumber }) }
      if !kept.isEmpty { lines.insert(kept.joined(separator: " ")) }
    }
    return lines
  }
}
