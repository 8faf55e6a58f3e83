import Commands
import ProgramTesting
import Screens
import TerminalUI
import Testing
import ViewModels

/// Whoever follows the hardware cursor, as screen readers and braille displays do, follows the focus.
@Suite struct FocusTests {
  /// From each scene one key of every command there is, and the keys that everybody tries.
  @Test(arguments: GoldenScene.all)
  func cursorLiesOnTheFocusAfterEveryKey(_ scene: GoldenScene) throws {
    let start = scene.run(.usualSize, try RealContent.load())
    let keys = Set(start.table.commands.compactMap(\.keys.first)).union(Self.usualKeys)
    for key in keys {
      var run = start
      run.press(key)
      let drawn = run.draw()
      let isOnFocus = run.isCursorOnFocus(drawn)
      #expect(isOnFocus, "after \(key) at \(drawn.interaction.cursor):\n\(drawn.text)")
    }
  }

  private static let usualKeys: [Key] = [
    .up, .down, .left, .right, .tab, .end, .enter, .escape, .character("y"),
  ]

  /// In a window in which everything fits, Down leads from the top to the bottom as one reads, without
  /// leaving out a line that Up finds. On the face it leads to what lies below, which is something else.
  @Test(arguments: GoldenScene.all)
  func downFollowsTheOrderOfReading(_ scene: GoldenScene) throws {
    var run = scene.run(.usualSize, try RealContent.load())
    guard run.state.overlay == nil, run.state.screen != .face else { return }
    run.resize(to: Size(columns: 100, rows: 120))
    _ = Self.path(.up, &run)
    let down = Self.path(.down, &run)
    let up = Self.path(.up, &run)
    #expect(down == down.sorted(by: Self.isRead), "\(down)")
    guard down.count <= Self.mostSteps else { return }
    #expect(Set(down) == Set(up), "down \(down)\nup \(up)")
  }

  /// The places of the cursor while a key is pressed until it moves no more.
  private static func path(_ key: Key, _ run: inout ProgramRun) -> [Point] {
    var places = [run.draw().interaction.cursor]
    for _ in 0..<Self.mostSteps {
      run.press(key)
      let place = run.draw().interaction.cursor
      if place == places.last { return places }
      places.append(place)
    }
    return places
  }

  /// More than any page of questions has; a long article need not be read to its end.
  private static let mostSteps = 60

  private static func isRead(_ one: Point, before other: Point) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }
}
