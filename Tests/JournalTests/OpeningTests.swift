import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct OpeningTests {
  private func mode(_ path: String) -> UInt32 { (FileSanity.info(path)?.st_mode ?? 0) & 0o777 }

  @Test func isForItsOwnerOnly() throws {
    let folder = try TestFolder()
    let location = try #require(JournalLocation.standard(environment: folder.environment))
    #expect(location.path == "\(folder.path)/flicker/journal.sqlite")
    let clock = folder.clock
    guard case .ready(let store) = try JournalStore.open(at: location, clock: { clock.now }) else {
      Issue.record("not ready")
      return
    }
    try store.save(Episode(began: clock.now))
    guard case .made(let backup) = store.waitForBackup() else {
      Issue.record("no backup")
      return
    }
    #expect(mode(location.folder) == 0o700 && mode(location.backups) == 0o700)
    for path in [location.path, location.path + "-wal", location.path + "-shm", backup.path] {
      #expect(mode(path) == 0o600, "\(path)")
    }
  }

  @Test func closesWhatWasOpenToOthers() throws {
    let folder = try TestFolder()
    let location = try #require(JournalLocation.standard(environment: folder.environment))
    mkdir(location.folder, 0o755)
    try FileSanity.makeFile(location.path)
    chmod(location.path, 0o644)
    let clock = folder.clock
    _ = try JournalStore.open(at: location) { clock.now }
    #expect(mode(location.folder) == 0o700 && mode(location.path) == 0o600)
  }

  @Test func followsTheEnvironment() {
    #expect(JournalLocation.standard(environment: [:]) == nil)
    #expect(
      JournalLocation.standard(environment: ["XDG_DATA_HOME": "relative", "HOME": "/home/a"])?.path
        == "/home/a/.local/share/flicker/journal.sqlite")
    #expect(JournalLocation.standard(environment: ["XDG_DATA_HOME": "", "HOME": ""]) == nil)
    #expect(JournalLocation.file("a/b.db", current: "/c").folder == "/c/a")
    #expect(JournalLocation.file("/b.db", current: "/c").folder == "/")
  }

  @Test func refusesWhatCanBeNoJournal() throws {
    let folder = try TestFolder()
    let path = folder.path
    func refuses(_ name: String, _ reason: JournalError.Refusal) {
      let location = JournalLocation.file(name, current: path)
      do {
        _ = try JournalStore.open(at: location) { Moment(milliseconds: 0) }
        Issue.record("\(name) was opened")
      } catch JournalError.refused(_, let found) {
        #expect(found == reason)
      } catch {
        Issue.record("\(name): \(error)")
      }
    }
    mkdir("\(path)/folder", 0o700)
    mkfifo("\(path)/pipe", 0o600)
    try Data().write(to: URL(fileURLWithPath: "\(path)/file"))
    symlink("\(path)/file", "\(path)/link")
    let other = try DatabaseQueue(path: "\(path)/other.sqlite")
    try other.inDatabase { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 1") }
    try other.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: "\(path)/other.sqlite"))
    refuses("folder", .folder)
    refuses("pipe", .notAFile)
    refuses("/dev/null", .notAFile)
    refuses("link", .link)
    refuses("none/journal", .noFolder)
    refuses("file/journal", .folderNotAFolder)
    refuses("other.sqlite", .notAJournal)
    if geteuid() == 0 {
      chown("\(path)/file", 65_534, 65_534)
      refuses("file", .ownedByAnother)
    }
    let kept = try DatabaseQueue(path: "\(path)/other.sqlite")
    #expect(try kept.inDatabase { try $0.tableExists("bookmark") && !$0.tableExists("episode") })
    #expect(before.count == (try Data(contentsOf: URL(fileURLWithPath: "\(path)/other.sqlite"))).count)
  }

  @Test func aNewerJournalIsReadAndNotTouched() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    try store.save(Episode(began: folder.clock.now, note: "kept"))
    try store.close()
    let newer = try DatabaseQueue(path: folder.location.path)
    try newer.inDatabase {
      try $0.execute(sql: "ALTER TABLE episode ADD COLUMN mood TEXT; PRAGMA user_version = 99")
      try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try newer.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.location.path))
    do {
      guard case .readOnly(let store, let reason) = try folder.opening() else {
        Issue.record("not read-only")
        return
      }
      #expect(reason == .newerVersion(found: 99, known: Migrations.current))
      #expect(try store.episodes(in: .first ... .last).first?.note == "kept")
      #expect(throws: JournalError.readOnly) { try store.save(Episode(began: folder.clock.now)) }
      #expect(throws: JournalError.readOnly) { try store.erase() }
      #expect(!store.isKept)
      try store.close()
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.location.path)) == before)
  }

  @Test func newerOnlyInTheLog() throws {
    let folder = try TestFolder()
    try folder.open().close()
    let newer = try Connection.writing(folder.location.path)
    try newer.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    guard case .readOnly = try folder.opening() else {
      Issue.record("not read-only")
      return
    }
  }

  @Test func readOnlyAccessMakesNothing() throws {
    let folder = try TestFolder()
    guard case .notKept(let store, because: .noneYet) = try folder.opening(access: .readOnly) else {
      Issue.record("made one")
      return
    }
    #expect(try store.state(of: folder.clock.now.day).episodes == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    try folder.open().save(Episode(began: folder.clock.now))
    let reader = try #require(try folder.opening(access: .readOnly).store)
    #expect(try reader.state(of: folder.clock.now.day).episodes == 1)
  }

  @Test func noHomeMeansNothingIsKept() throws {
    guard
      case .notKept(let store, because: .noPermission) = try JournalStore.open(
        at: nil,
        clock: {
          Moment(milliseconds: 0)
        })
    else {
      Issue.record("kept")
      return
    }
    try store.save(Episode(began: Moment(milliseconds: 0)))
    #expect(!store.isKept)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount file systems"))
  func aReadOnlyHomeFolder() throws {
    let disk = try SmallDisk(kilobytes: 4096)
    let clock = TestClock()
    let location = try #require(JournalLocation.standard(environment: ["HOME": disk.path]))
    try disk.setReadOnly(true)
    guard case .notKept(_, because: .noPermission) = try JournalStore.open(at: location, clock: { clock.now })
    else {
      Issue.record("kept")
      return
    }
    try disk.setReadOnly(false)
    let store = try #require(try JournalStore.open(at: location) { clock.now }.store)
    try store.save(Episode(began: clock.now))
    try store.close()
    try disk.setReadOnly(true)
    let opening = try JournalStore.open(at: location) { clock.now }
    guard case .readOnly(let reader, because: .noPermission) = opening else {
      Issue.record("\(opening)")
      return
    }
    #expect(try reader.state(of: clock.now.day).episodes == 1)
    // From there a copy can still be taken to another place.
    let elsewhere = try TestFolder()
    try reader.backup(to: "\(elsewhere.path)/copy")
    #expect(try JournalStore.openCopy("\(elsewhere.path)/copy").state(of: clock.now.day).episodes == 1)
    try reader.close()
  }
}
