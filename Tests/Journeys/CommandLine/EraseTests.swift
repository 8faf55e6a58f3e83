import Foundation
import TerminalHarness
import Testing

/// Everything erased, and nothing by accident.
@Suite struct EraseTests {
  private static let canary = "CANARY-4711"

  private func filled() throws -> CommandHome {
    let home = try CommandHome()
    try home.done("log", "--note", "\(Self.canary) one", now: "2026-11-17T08:00")
    try home.done("checkin", "--note", "\(Self.canary) two", now: "2026-11-18T08:00")
    try home.done("backup")
    try home.done("log", "--note", "\(Self.canary) three")
    try home.done("undo")
    try home.done("restore", "--yes", home.folder + "/backups/journal-2026-11-18.sqlite")
    return home
  }

  private func canaries(_ home: CommandHome) throws -> [String] {
    try home.files().filter { path in
      FileManager.default.contents(atPath: path)?.range(of: Data(Self.canary.utf8)) != nil
    }
  }

  @Test func leavesNoTrace() throws {
    let home = try filled()
    #expect(try canaries(home).count >= 4)
    let lines = try home.done("erase", "--yes")
    #expect(lines.contains("Entries: 2"), "\(lines)")
    #expect(lines.contains("Backups and copies: 4"), "\(lines)")
    #expect(lines.contains("elsewhere"), "\(lines)")
    #expect(try canaries(home).isEmpty)
    #expect(try home.files() == [home.journal])
    #expect(try home.done("undo").contains("nothing to undo"))
    // And it goes on being a journal.
    try home.done("log")
    #expect(try home.done("today", "--json").contains(#""episodes" : 1"#))
  }

  /// What cannot be read can still be taken away, with the file itself.
  @Test func aDamagedJournalIsErasedToo() throws {
    let home = try filled()
    var bytes = try #require(FileManager.default.contents(atPath: home.journal))
    bytes.replaceSubrange(0..<16, with: Data(repeating: 0x5A, count: 16))
    try bytes.write(to: URL(fileURLWithPath: home.journal))
    #expect(try canaries(home).count >= 4)
    let lines = try home.done("erase", "--yes")
    #expect(lines.contains("damaged"), "\(lines)")
    #expect(try canaries(home).isEmpty)
    #expect(try home.files() == [home.journal])
    try home.done("log")
  }

  @Test func asksOnATerminal() throws {
    let home = try filled()
    let environment = Journey.usualEnvironment().merging(["HOME": home.scratch.path]) { $1 }
    for (answer, isErased) in [("no", false), ("", false), ("erased", false), (" Erase ", true)] {
      let session = try Session.start(
        program: ProductLocation.flicker, arguments: ["erase", "--now", CommandHome.now],
        environment: environment, size: TerminalSize(columns: 200, rows: 10))
      try session.waitUntil(text: "cannot be undone")
      #expect(try !canaries(home).isEmpty)
      try session.type(answer)
      try session.press(.enter)
      #expect(try session.waitForExit() == .code(0))
      #expect(try canaries(home).isEmpty == isErased, "\(answer)")
      session.expectTerminalAsFound()
      #expect(session.shows("Nothing was erased.") == !isErased, "\(session.screenDump)")
    }
  }

  @Test func withoutATerminalItNeedsToBeTold() throws {
    let home = try filled()
    try home.refuses(64, "erase", mentioning: ["--yes"], input: "erase\n".utf8)
    #expect(try !canaries(home).isEmpty)
  }

  @Test func whereNothingIsThereIsNothingToErase() throws {
    let home = try CommandHome()
    #expect(try home.done("erase", "--yes").contains("nothing to erase"))
    #expect(try home.files().isEmpty)
  }

  /// A file that was named by mistake, whatever is in it.
  @Test func whatIsNoJournalIsNotErased() throws {
    let home = try CommandHome()
    for content in ["my diary\n", String(repeating: "my diary\n", count: 900)] {
      let diary = try home.scratch.write(content.utf8, to: "diary")
      try home.refuses(65, "erase", "--yes", "--journal", diary, mentioning: ["no journal of flicker"])
      #expect(home.scratch.text(of: "diary") == content)
    }
    let empty = try home.scratch.write([UInt8](), to: "empty")
    #expect(try home.done("erase", "--yes", "--journal", empty).contains("nothing to erase"))
    #expect(FileManager.default.contents(atPath: empty) == Data())
  }

  @Test func saysWhatCouldNotBeErased() throws {
    let home = try filled()
    let left = home.folder + "/backups/journal-2026-01-01.sqlite"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
    let run = try home.run(["erase", "--yes"])
    run.expectRefusal(74, mentioning: "the journal is erased, but not", left)
    #expect(try canaries(home).isEmpty)
    try FileManager.default.removeItem(atPath: left)
    try home.done("erase", "--yes")
    #expect(try home.files() == [home.journal])
  }
}
