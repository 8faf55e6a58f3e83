import Foundation
import TerminalHarness
import Testing

/// Backups made and brought back, and journals that are in no order.
@Suite struct BackupTests {
  private func filled() throws -> CommandHome {
    let home = try CommandHome()
    try home.done("log", "--note", "old", now: "2026-11-18T08:00")
    return home
  }

  /// Overwrites part of the journal.
  private func spoil(_ home: CommandHome, at offset: UInt64, with bytes: [UInt8]) throws {
    let handle = try #require(FileHandle(forWritingAtPath: home.journal))
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  @Test func thereAndBack() throws {
    let home = try filled()
    let old = try home.export()
    let path = home.scratch.path + "/copy.sqlite"
    #expect(try home.done("backup", path).contains(path))
    #expect(try home.mode(path) == 0o600)
    try home.refuses(74, "backup", path, mentioning: ["already"])
    try home.refuses(66, "backup", home.scratch.path + "/no/copy.sqlite", mentioning: ["folder"])
    try home.done("log", "--note", "new")
    let line = try home.done("restore", "--yes", path)
    #expect(try home.export() == old)
    // What was there before is kept where it says.
    let kept = try #require(line.split(separator: " ").last).trimmingCharacters(in: .newlines)
    #expect(try home.mode(kept) == 0o600)
    try home.done("restore", "--yes", kept)
    #expect(try home.export().contains("new"))
  }

  @Test func theBackupOfTheDayIsMadeAnew() throws {
    let home = try filled()
    try home.done("log", "--note", "new", now: "2026-11-18T09:00")
    let line = try home.done("backup", now: "2026-11-18T10:00")
    #expect(line.contains("backups/journal-2026-11-18.sqlite"))
    try home.done("log", "--note", "later", now: "2026-11-18T11:00")
    try home.done("restore", "--yes", home.folder + "/backups/journal-2026-11-18.sqlite")
    let export = try home.export()
    #expect(export.contains("new") && !export.contains("later"))
  }

  @Test func restoringAsks() throws {
    let home = try filled()
    let backup = home.folder + "/backups/journal-2026-11-18.sqlite"
    try home.refuses(64, "restore", backup, mentioning: ["--yes"])
    let session = try Session.start(
      program: ProductLocation.flicker, arguments: ["restore", backup],
      environment: Journey.usualEnvironment().merging(["HOME": home.scratch.path]) { $1 },
      size: TerminalSize(columns: 200, rows: 10))
    try session.waitUntil(text: "in the place of your journal")
    try session.press(.control("d"))
    #expect(try session.waitForExit() == .code(0))
    #expect(session.shows("Nothing was changed."), "\(session.screenDump)")
  }

  @Test func filesThatAreNoBackup() throws {
    let home = try filled()
    try home.refuses(66, "restore", "--yes", home.scratch.path + "/none", mentioning: ["none"])
    try home.refuses(66, "restore", "--yes", home.scratch.path, mentioning: ["folder"])
    let text = try home.scratch.write(String(repeating: "no journal ", count: 200), to: "text")
    try home.refuses(65, "restore", "--yes", text, mentioning: ["text is no journal of flicker"])
    try home.refuses(65, "restore", "--yes", try home.scratch.write("", to: "empty"))
    #expect(try home.export().contains("old"))
  }

  @Test(arguments: [(UInt64(0), 16), (0, 4096), (100, 8000)])
  func aDamagedJournalIsLeftAloneAndABackupNamed(offset: UInt64, count: Int) throws {
    let home = try filled()
    let old = try home.export()
    try spoil(home, at: offset, with: [UInt8](repeating: 0x5A, count: count))
    let backup = home.folder + "/backups/journal-2026-11-18.sqlite"
    let commands = [
      ["log"], ["checkin", "--stress", "1"], ["today"], ["today", "--json"], ["today", "--short"], ["export"],
      ["undo"], ["backup"], ["backup", home.scratch.path + "/copy"],
    ]
    let before = FileManager.default.contents(atPath: home.journal)
    for command in commands {
      let run = try home.run(command)
      run.expectRefusal(65, mentioning: "damaged", "flicker restore \(backup)")
      #expect(FileManager.default.contents(atPath: home.journal) == before, "\(command)")
    }
    try home.refuses(65, "import", "-", mentioning: ["restore"], input: old.utf8)
    #expect(!FileManager.default.fileExists(atPath: home.scratch.path + "/copy"))
    let line = try home.done("restore", "--yes", backup)
    #expect(try home.export() == old)
    let kept = try #require(line.split(separator: " ").last).trimmingCharacters(in: .newlines)
    #expect(FileManager.default.contents(atPath: kept) == before)
  }

  /// What an entry does not touch may still be damaged. The backup of the day finds it, and that is said.
  @Test func damageThatTheBackupFindsIsSaid() throws {
    let home = try filled()
    let whole = try #require(FileManager.default.contents(atPath: home.journal))
    var said = 0
    for page in stride(from: 4096, to: whole.count, by: 4096) {
      var bytes = whole
      bytes.replaceSubrange(page..<page + 8, with: [UInt8](repeating: 0xA5, count: 8))
      for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: home.journal + ending) }
      try bytes.write(to: URL(fileURLWithPath: home.journal))
      let run = try home.run(["log"], now: "2026-11-20T08:30")
      let isSaid = run.errors.contains("is damaged") && run.errors.contains("flicker restore")
      if run.status == .code(0), run.errors.contains("it is saved, but"), isSaid { said += 1 }
      let isUnharmed = run.status == .code(0) && run.errors.isEmpty
      #expect(isSaid || isUnharmed, "page \(page / 4096): \(run.status) \(run.errors)")
    }
    #expect(said > 0)
  }

  @Test func aDamagedJournalElsewhereIsNamedInTheRemedy() throws {
    let home = try CommandHome()
    let path = home.scratch.path + "/it's mine.sqlite"
    try home.done("log", "--journal", path)
    try Data([UInt8](repeating: 1, count: 9000)).write(to: URL(fileURLWithPath: path))
    let quoted = home.scratch.path + #"/it'\''s mine.sqlite'"#
    try home.refuses(
      65, "today", "--journal", path, mentioning: ["--journal '" + quoted, ".backups/journal-"])
  }

  @Test func aNewerJournalCanBeReadAndIsNotWritten() throws {
    let home = try filled()
    try spoil(home, at: 60, with: [0, 0, 0, 99])
    #expect(try home.export().contains("old"))
    try home.done("today")
    for command in [["log"], ["checkin", "--stress", "1"], ["undo"], ["erase", "--yes"]] {
      let before = FileManager.default.contents(atPath: home.journal)
      try home.run(command).expectRefusal(65, mentioning: "newer version")
      #expect(FileManager.default.contents(atPath: home.journal) == before)
    }
  }

  @Test(arguments: ["/proc/self", "/dev/null"])
  func whereNothingCanBeWritten(place: String) throws {
    let home = try CommandHome()
    let environment = ["HOME": place]
    try home.done("today", environment: environment)
    try home.done("export", environment: environment)
    try home.refuses(74, "log", mentioning: ["nothing is kept"], environment: environment)
    try home.refuses(74, "checkin", "--stress", "1", mentioning: ["kept"], environment: environment)
  }

  @Test func aBackupThatCannotBeMadeIsAWarning() throws {
    let home = try CommandHome()
    try FileManager.default.createDirectory(atPath: home.folder, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: home.folder + "/backups"))
    let run = try home.run(["log"])
    #expect(run.status == .code(0))
    #expect(run.output.hasPrefix("Logged"))
    #expect(run.errors.contains("no backup could be made"), "\(run.errors)")
    #expect(try home.export().contains("2026-11-19T08:30"))
  }

  @Test func withoutAHome() throws {
    let run = try CommandRun(["log"], without: ["HOME", "XDG_DATA_HOME"])
    run.expectRefusal(74, mentioning: "--journal")
  }

  @Test func pathsThatAreNoJournal() throws {
    let home = try CommandHome()
    try home.refuses(66, "log", "--journal", home.scratch.path, mentioning: ["folder"])
    try home.refuses(66, "log", "--journal", home.scratch.path + "/no/journal", mentioning: ["folder"])
    try home.refuses(66, "log", "--journal", "/dev/null", mentioning: ["plain file"])
    try home.refuses(66, "backup", mentioning: ["no journal yet"])
    let text = try home.scratch.write(String(repeating: "a letter ", count: 200), to: "letter")
    try home.refuses(65, "log", "--journal", text)
    #expect(home.scratch.text(of: "letter").hasPrefix("a letter a letter"))
  }
}
