import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct BackupTests {
  private func notes(_ store: JournalStore) throws -> [String] {
    try store.episodes(in: .first ... .last).compactMap(\.note).sorted()
  }

  @Test func oneADayAndTheNewestSeven() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    #expect(store.waitForBackup() == nil)
    var days: [CalendarDay] = []
    for number in 0..<10 {
      try store.save(Episode(began: folder.clock.now, note: "\(number)"))
      guard case .made(let file) = store.waitForBackup() else {
        Issue.record("no backup")
        return
      }
      days.append(file.day)
      try store.save(Episode(began: folder.clock.now, note: "\(number) later"))
      folder.clock.advance(days: 1)
    }
    #expect(store.backups().map(\.day) == days.reversed().prefix(7).map { $0 })
    for file in store.backups() { #expect(try BackupCheck.check(file.path) == Migrations.current) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.location.backups)
    #expect(names.count == 7)
  }

  @Test func aDayAheadOfNowIsTheOldest() throws {
    let folder = try TestFolder()
    folder.clock.set("2100-01-01T00:00:00.000+01:00")
    let store = try folder.open()
    try store.save(Episode(began: folder.clock.now))
    store.waitForBackup()
    folder.clock.set("2026-11-20T00:00:00.000+01:00")
    try store.save(Episode(began: folder.clock.now))
    store.waitForBackup()
    #expect(store.backups().map(\.day.description) == ["2026-11-20", "2100-01-01"])
  }

  @Test func aFailureStopsNoSave() throws {
    let folder = try TestFolder()
    try Data().write(to: URL(fileURLWithPath: folder.location.backups))
    let store = try folder.open()
    #expect(try store.save(Episode(began: folder.clock.now)))
    guard case .failed = store.waitForBackup() else {
      Issue.record("\(String(describing: store.backupOutcome))")
      return
    }
    #expect(try store.state(of: folder.clock.now.day).episodes == 1)
  }

  @Test func restoresAndKeepsWhatWas() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    let other = try folder.open()
    try store.save(Episode(began: folder.clock.now, note: "first"))
    try store.backup(to: "\(folder.path)/mine")
    #expect(throws: JournalError.self) { try store.backup(to: "\(folder.path)/mine") }
    // What cannot be made is named as it was written.
    #expect(throws: JournalError.refused(path: "/proc/mine", because: .missing)) {
      try store.backup(to: "/proc/mine")
    }
    try store.save(Episode(began: folder.clock.now, note: "second"))
    let kept = try store.restore(from: "\(folder.path)/mine")
    #expect(try notes(store) == ["first"])
    #expect(try notes(other) == ["first"])
    try other.save(Episode(began: folder.clock.now, note: "third"))
    #expect(try notes(store) == ["first", "third"])
    #expect(try notes(JournalStore.openCopy(kept)) == ["first", "second"])
    #expect(try store.check())
    try store.close()
    try other.close()
    #expect(try notes(folder.open()) == ["first", "third"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.contains("restoring") || $0.contains("unfinished") })
  }

  @Test func restoresNothingThatIsNotInOrder() throws {
    let folder = try TestFolder()
    let store = try folder.open()
    try store.save(Episode(began: folder.clock.now, note: "first"))
    let bad = "\(folder.path)/bad"
    try store.backup(to: bad)
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: bad))
    try handle.seek(toOffset: 4096 * 2)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096 * 3))
    try handle.close()
    try Data("hello".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/text"))
    for path in [bad, "\(folder.path)/text", "\(folder.path)/none", folder.path, "/dev/null"] {
      #expect(throws: JournalError.self, "\(path)") { try store.restore(from: path) }
    }
    #expect(try notes(store) == ["first"])
  }
}

extension JournalStore {
  /// Opens a file kept beside a journal.
  static func openCopy(_ path: String) throws -> JournalStore {
    let opening = try open(at: .file(path, current: "/"), access: .readOnly) { Moment(milliseconds: 0) }
    return try #require(opening.store)
  }

  /// Whether SQLite finds the whole file in order.
  func check() throws -> Bool {
    try read { db in
      try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok"
        && Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
    }
  }
}
