import Foundation
import TerminalHarness
import Testing

/// The worked example: said to be unverified, and gone when it is closed.
@Suite struct DemoTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: [1, 6, 9]) func aDemoSaysWhatItIsAndWritesNothing(day: Int) throws {
    for folder in ["data/flicker", "home", "state", "cache"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path + "/" + folder, withIntermediateDirectories: true)
    }
    // A journal of one's own is neither read nor written.
    let own = try scratch.write("not to be touched", to: "data/flicker/journal.sqlite")
    let before = try files()
    let session = try begin(day)
    session.expect("A story, not proof", "Nobody has verified it.", "The story gives no daily numbers.")
    try session.walk(.escape)
    session.expect("Day \(day) of \(day > 7 ? 14 : 7)")
    try session.walk("c", "n", .down, "5", .enter)
    session.expect("Saved", "unverified story")
    try session.walk(.escape, "+", "2", .enter, .function(3))
    session.expect("Plan: day \(day) of")
    try session.walk("0", .down, .up, .escape)
    try session.leave("q")
    #expect(try files() == before)
    #expect(FileManager.default.contents(atPath: own) == Data("not to be touched".utf8))
    // The next one starts from the story again.
    let again = try begin(day)
    try again.walk(.escape)
    again.expect("Check-in not done yet")
    again.expectNot("Twitches logged")
    try again.leave("q")
  }

  private func begin(_ day: Int) throws -> Session {
    let session = try Session.start(
      program: ProductLocation.flicker,
      arguments: ["--demo", "--demo-day", String(day), "--reduced-motion", "--now", Diary.time(20)],
      environment: Journey.usualEnvironment().merging([
        "HOME": scratch.path + "/home", "XDG_DATA_HOME": scratch.path + "/data",
        "XDG_STATE_HOME": scratch.path + "/state", "XDG_CACHE_HOME": scratch.path + "/cache", "TZ": "UTC",
      ]) { $1 })
    try session.waitUntil(text: "A story, not proof")
    try session.settle()
    session.expectSound()
    return session
  }

  /// Every path below the folder, with its size and when it was changed last.
  private func files() throws -> [String] {
    let names = FileManager.default.enumerator(atPath: scratch.path)?.compactMap { $0 as? String } ?? []
    return try names.sorted().map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path + "/" + name)
      return "\(name) \(attributes[.size] ?? "") \(attributes[.modificationDate] ?? "")"
    }
  }
}
