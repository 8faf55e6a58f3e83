import Foundation

/// A backup in a journal's folder of backups.
package struct BackupFile: Hashable, Sendable {
  /// Its path.
  package let path: String
  /// The day it was made on, by its name.
  package let day: CalendarDay
}

/// The backups of a journal: one for each day on which something changed, the newest seven.
struct BackupFolder {
  /// How many backups are kept.
  static let kept = 7

  private static let prefix = "journal-"
  private static let suffix = ".sqlite"
  /// A backup has this name until it has been checked.
  private static let unfinished = ".unfinished-"

  let location: JournalLocation

  init(_ location: JournalLocation) { self.location = location }

  /// The backups, newest first.
  ///
  /// - Parameter today: a backup from a day ahead of it was made under a clock that was wrong, so
  ///   that it counts as older than all others.
  func files(upTo today: CalendarDay) -> [BackupFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: location.backups)) ?? []
    let files = names.compactMap { name -> BackupFile? in
      guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix),
        let day = CalendarDay(name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count))
      else { return nil }
      return BackupFile(path: "\(location.backups)/\(name)", day: day)
    }
    func age(_ file: BackupFile) -> Int {
      file.day > today ? Int.max / 2 + file.day.serial : today.serial - file.day.serial
    }
    return files.sorted { age($0) < age($1) }
  }

  /// True if a journal has been here: there is a backup of it.
  var holdsAny: Bool { !files(upTo: .last).isEmpty }

  /// The newest backup that is in order.
  func newestGood(upTo today: CalendarDay) -> BackupFile? {
    files(upTo: today).first { (try? BackupCheck.check($0.path)) != nil }
  }

  /// True if there is a backup of a day.
  func has(_ day: CalendarDay) -> Bool { FileSanity.info(path(of: day), followLink: false) != nil }

  /// Makes the backup of a day, checks it, and lets go of the oldest.
  func make(on day: CalendarDay) throws -> BackupFile {
    guard FileSanity.makeFolder(location.backups) else { throw FileSanity.failure(location.backups) }
    let file = BackupFile(path: path(of: day), day: day)
    try BackupCopy.make(
      of: location.path, to: file.path, in: location.backups, unfinished: unfinishedPath(),
      check: .inShortTime)
    removeOld(on: day)
    return file
  }

  /// Keeps a journal as it was before a migration, out of the count of seven.
  func keepBeforeMigration(from version: Int) throws {
    let path = "\(location.backups)/before-version-\(version + 1).sqlite"
    guard FileSanity.info(path) == nil, FileSanity.makeFolder(location.backups) else { return }
    try BackupCopy.make(of: location.path, to: path, in: location.backups, unfinished: unfinishedPath())
  }

  private func removeOld(on day: CalendarDay) {
    for file in files(upTo: day).dropFirst(Self.kept) { unlink(file.path) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: location.backups)) ?? []
    for name in names where name.hasPrefix(Self.unfinished) {
      // Left by a program that ended meanwhile. One still at work made its file just now.
      let path = "\(location.backups)/\(name)"
      if let info = FileSanity.info(path), time(nil) - info.st_mtim.tv_sec > 3600 { unlink(path) }
    }
  }

  private func path(of day: CalendarDay) -> String {
    "\(location.backups)/\(Self.prefix)\(day)\(Self.suffix)"
  }

  private func unfinishedPath() -> String { "\(location.backups)/\(Self.unfinished)\(UUID().uuidString)" }
}
