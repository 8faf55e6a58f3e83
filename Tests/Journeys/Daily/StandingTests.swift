import Foundation
import Glibc
import TerminalHarness
import Testing

/// Journals that cannot be written or read: the program says so, runs on, and touches nothing.
@Suite struct StandingTests {
  private let diary: Diary

  init() throws { diary = try Diary() }

  /// Damage to the table of contents, and to everything behind it.
  @Test(arguments: [100..<4096, 4096..<200_000])
  func aDamagedJournalIsLeftAloneAndItsBackupNamed(bytes: Range<Int>) throws {
    try twoDays()
    let backup = try #require(backups().last)
    let damage = bytes.clamped(to: 0..<(diary.bytes()?.count ?? 0))
    try overwrite(at: UInt64(damage.lowerBound), with: [UInt8](repeating: 0xa5, count: damage.count))
    let before = try #require(diary.bytes())
    let session = try diary.open(at: Diary.time(3))
    session.expect("nothing is kept", "The journal is damaged and left as it is.", "flicker restore")
    let said = session.screen.text.joined().filter { $0 != " " }
    // The words as they are to be typed: without the option another journal would be overwritten.
    #expect(said.contains("--journal\(diary.journal)\(backup)"), "\(session.screenDump)")
    try useWithoutKeeping(session, text: "The journal is damaged and left as it is.")
    #expect(diary.bytes() == before)
    #expect(backups().contains(backup))
  }

  @Test(arguments: ["no database at all", ""]) func aFileThatIsNoJournalIsLeftAlone(content: String) throws {
    // Half a header is what a torn copy leaves.
    let bytes = content.isEmpty ? Array("SQLite format 3\0".utf8) + [16, 0, 1, 1] : Array(content.utf8)
    try diary.scratch.write(bytes, to: "journal.sqlite")
    let session = try diary.open(at: Diary.time(3))
    session.expect("nothing is kept", "Nothing is kept: no journal can be made there.")
    try useWithoutKeeping(session, text: "Nothing is kept:")
    #expect(diary.bytes() == Data(bytes))
  }

  @Test func aJournalOfANewerVersionIsReadAndNotWritten() throws {
    try twoDays()
    // The version is the number at byte 60 of the file.
    try overwrite(at: 60, with: [0, 0, 0x27, 0x0f])
    let before = try #require(diary.bytes())
    let session = try diary.open(at: Diary.time(2, "20:00"))
    session.expect("nothing is kept", "a newer version of this program wrote the journal.")
    try useWithoutKeeping(session, text: "a newer version of this program wrote the journal.")
    #expect(diary.bytes() == before)
  }

  @Test(arguments: ["/", "/dev/null", "/dev/full", "/proc/flicker/journal", "/dev/null/journal"])
  func aPathThatCanHoldNoJournalIsSaid(path: String) throws {
    let session = try Session.start(
      program: ProductLocation.flicker, arguments: ["--journal", path, "--reduced-motion"],
      environment: diary.environment)
    try session.waitUntil { $0.contains("Where does it twitch?") || $0.contains("Press Enter to begin") }
    try session.settle()
    if session.shows("Press Enter to begin") { try session.walk(.escape) }
    session.expect("nothing is kept", "Nothing is kept:")
    try useWithoutKeeping(session, text: "Nothing is kept:")
  }

  /// A home that can only be read, as a person who may not write there.
  @Test func aReadOnlyHomeIsSaidAndLeftAlone() throws {
    let home = diary.scratch.path + "/home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
    #expect(chmod(home, 0o555) == 0)
    guard let session = try startAsNobody(home: home) else { return }
    session.expect("Nothing is kept: the journal's folder cannot be written.", "nothing is kept")
    try useWithoutKeeping(session, text: "Nothing is kept: the journal's folder cannot be written.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home).isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "needs the right to mount file systems"))
  func aFullDiskIsSaid() throws {
    let disk = diary.scratch.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=1m,mode=0700") == 0 else { return }
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let journal = disk + "/journal.sqlite"
    let run = try CommandRun(["log", "--journal", journal], environment: diary.environment)
    #expect(run.status == .code(0), "\(run.errors)")
    let filler = try FileHandle(forWritingTo: makeFile(disk + "/filler"))
    while (try? filler.write(contentsOf: Data(count: 4096))) != nil {}
    let session = try Session.start(
      program: ProductLocation.flicker, arguments: ["--journal", journal, "--reduced-motion"],
      environment: diary.environment)
    try session.waitUntil(text: "Where does it twitch?")
    try session.settle()
    session.expect("Nothing is kept: no space is left.", "nothing is kept")
    try session.leave("q")
  }

  private func makeFile(_ path: String) -> URL {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return URL(fileURLWithPath: path)
  }

  /// A folder that nobody may look into says nothing, and certainly not that it is empty.
  @Test func aHomeThatCannotBeReadIsSaid() throws {
    let home = diary.scratch.path + "/closed"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
    #expect(chmod(home, 0) == 0)
    for command in [["today"], ["export"], ["undo"], ["erase", "--yes"], ["backup"]] {
      guard let run = try runAsNobody(command, home: home) else { return }
      run.expectRefusal(74, mentioning: home)
    }
  }

  /// Somebody takes the file away, or puts another one there, while it is in use.
  @Test func aJournalThatIsTakenAwayIsMadeAnew() throws {
    try diary.begin(at: Diary.time(1)).leave("q")
    let session = try diary.open(at: Diary.time(1))
    try session.walk("+", "1", .enter)
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: diary.journal + ending) }
    try session.walk("+", "2", .enter)
    session.expect("Logged. U takes it back.")
    #expect(try diary.entries().episodes.map(\.strength) == [2])
    try diary.command("backup", diary.scratch.path + "/copy.sqlite")
    try session.walk("+", "3", .enter)
    try diary.command("restore", "--yes", diary.scratch.path + "/copy.sqlite")
    try session.walk("+", "0", .enter)
    #expect(try diary.entries().episodes.compactMap(\.strength).sorted() == [0, 2])
    try session.leave("q")
  }

  /// What was said to be saved is there, whenever the end comes.
  @Test func killedWhileSavingNothingSaidToBeSavedIsLost() throws {
    try diary.begin(at: Diary.time(1)).leave("q")
    var acknowledged = 0
    for round in 1...8 {
      let session = try diary.open(at: Diary.time(1))
      try session.press(.function(2), .home, "n", .down, .text(String(100 + round)))
      try session.settle()
      try session.press(.enter)
      // Sometimes at once, sometimes as soon as it is said, and a few times in between.
      if round.isMultiple(of: 2) {
        try session.waitUntil(text: "Saved.")
      } else {
        for _ in 0..<round * 20 where !session.shows("Saved.") { session.refresh() }
      }
      session.terminal.signal(SIGKILL)
      #expect(try session.waitForExit() == .signal(SIGKILL))
      let isSaid = session.shows("Saved.")
      if isSaid { acknowledged = round }
      let times = try diary.entries().checkIns.first?.times
      if isSaid {
        #expect(times == 100 + round)
      } else {
        let possible = [acknowledged, round].map { $0 == 0 ? nil : 100 + $0 }
        #expect(possible.contains(times), "\(String(describing: times)) in round \(round)")
        if times == 100 + round { acknowledged = round }
      }
    }
    #expect(acknowledged == 8)
  }

  // MARK: Steps

  /// The program goes on without keeping anything, and says so when something is to be saved.
  private func useWithoutKeeping(_ session: Session, text: String) throws {
    session.expectSound()
    try session.walk(.function(2), "n", .right, .enter)
    session.expectNot("Saved.")
    session.expect(text)
    try session.walk(.escape)
    if session.shows("Leave without saving") { try session.walk("y") }
    session.expect("Where does it twitch?", "nothing is kept")
    try session.walk(.enter, "1")
    session.expect("Get help first")
    try session.walk("r")
    session.expect("GET EMERGENCY HELP NOW")
    try session.pressAndSettle("q")
    if session.terminal.exitStatus == nil { try session.press("y") }
    #expect(try session.waitForExit() == .code(0))
    session.expectTerminalAsFound()
  }

  /// A journal with two days in it, so that there is a backup of the first.
  private func twoDays() throws {
    let first = try diary.begin(at: Diary.time(1))
    try first.walk("c")
    try first.fill(DayEntry(times: 2, strength: 1))
    try first.leave(.escape, "q")
    let second = try diary.open(at: Diary.time(2))
    try second.walk("c")
    try second.fill(DayEntry(times: 3, strength: 1))
    try second.leave(.escape, "q")
  }

  private func backups() -> [String] {
    let names = FileManager.default.enumerator(atPath: diary.scratch.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.contains("backup") && $0.hasSuffix(".sqlite") }.sorted()
      .map { diary.scratch.path + "/" + $0 }
  }

  private func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: diary.journal))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  /// Starts the program in a home as somebody without rights; nil, with a reason, where that cannot be.
  private func runAsNobody(_ command: [String], home: String) throws -> CommandRun? {
    guard let session = try startAsNobody(home: "/nonexistent") else { return nil }
    try session.leave("q")
    let switching = "exec setpriv --reuid 65534 --regid 65534 --clear-groups"
    let script = geteuid() == 0 ? #"\#(switching) "$0" "$@" <"$IN" >"$OUT" 2>"$ERR""# : nil
    return try CommandRun(command, script: script, environment: ["HOME": home])
  }

  private func startAsNobody(home: String) throws -> Session? {
    let environment = diary.environment.merging(["HOME": home]) { $1 }
    let program = try ProductLocation.flicker
    guard getuid() == 0 else {
      return try opened(
        Session.start(
          program: program, arguments: ["--reduced-motion"], environment: environment))
    }
    let switcher = "/usr/bin/setpriv"
    let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]
    guard access(switcher, X_OK) == 0 else {
      print("skipped: run by root, and there is no setpriv to become somebody else")
      return nil
    }
    // The way to the program has to be open to everybody.
    let probe = try Session.start(
      program: switcher, arguments: nobody + [program, "--version"], environment: environment)
    guard try probe.waitForExit() == .code(0) else {
      print("skipped: run by root, and nobody else can run \(program)")
      return nil
    }
    return try opened(
      Session.start(
        program: switcher, arguments: nobody + [program, "--reduced-motion"], environment: environment))
  }

  private func opened(_ session: Session) throws -> Session {
    try session.waitUntil(text: "Press Enter to begin")
    try session.settle()
    try session.walk(.escape)
    return session
  }
}
