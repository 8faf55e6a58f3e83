import Foundation
import Journal

/// What went wrong with a journal, as one line with a remedy.
extension Failure {
  /// - Parameters:
  ///   - journal: the options the journal was opened with.
  ///   - today: the day backups are looked for from.
  init(_ error: JournalError, _ journal: JournalOptions, today: CalendarDay) {
    let own = journal.location()
    switch error {
    case .damaged(let path) where path == own?.path:
      self = .damaged(own.map(DamagedJournal.init), journal, today: today)
    case .damaged(let path): self.init(.badData, "\(printable(path: path)) is damaged; choose another file")
    case .newerVersion:
      self.init(
        .badData, "a newer version of flicker wrote this; nothing is changed; update flicker, then try again")
    case .invalid(let problem): self.init(.usage, printable(problem.description))
    case .badFile: self.init(.badData, printable(error.description))
    case .refused(let path, let reason): self = .refused(path, reason)
    case .full: self.init(.inputOutput, "no space is left, so nothing was saved; make room, then try again")
    case .readOnly: self = .nothingIsKept(at: own)
    case .busy:
      self.init(.inputOutput, "another program keeps the journal locked; close it, then try again")
    case .changedSince:
      self.init(.badData, "this entry has been changed since, so the step cannot be taken back")
    case .notErased(let path):
      self.init(
        .inputOutput,
        "the journal is erased, but not \(printable(path: path)); check its permissions, then erase again")
    case .inputOutput, .unexpected:
      self.init(.inputOutput, "the journal cannot be read or written: \(printable(error.description))")
    }
  }

  /// Nothing can be written at a place.
  static func nothingIsKept(at location: JournalLocation?) -> Failure {
    guard let location else {
      return Failure(.inputOutput, "there is no home folder, so nothing is kept; name a file with --journal")
    }
    return Failure(
      .inputOutput,
      "\(printable(path: location.path)) cannot be written, so nothing is kept; name another file with --journal"
    )
  }

  /// An entry was saved in a journal whose backup shows that something else in it is damaged.
  static func savedInDamaged(_ journal: JournalOptions, today: CalendarDay) -> Failure {
    var failure = damaged(journal.location().map(DamagedJournal.init), journal, today: today)
    failure.lines = failure.lines.map { "it is saved, but \($0)" }
    return failure
  }

  private static func damaged(_ damaged: DamagedJournal?, _ journal: JournalOptions, today: CalendarDay)
    -> Failure
  {
    let path = journal.location()?.path ?? ""
    let line = "\(printable(path: path)) is damaged and left as it is; "
    guard let backup = damaged?.newestGoodBackup(today: today) else {
      return Failure(.badData, line + "no good backup is beside it; move it away to begin afresh")
    }
    let words = restoreWords(backup, for: journal.path == nil ? nil : path)
    return Failure(.badData, line + "to bring back the backup of \(backup.day): flicker restore \(words)")
  }

  private static func refused(_ path: String, _ reason: JournalError.Refusal) -> Failure {
    let shown = printable(path: path)
    return switch reason {
    case .folder: Failure(.noInput, "\(shown) is a folder; name a file")
    case .notAFile: Failure(.noInput, "\(shown) is no plain file; name one")
    case .link: Failure(.noInput, "\(shown) is a link; name the file itself")
    case .noFolder: Failure(.noInput, "there is no folder \(shown); make it first")
    case .folderNotAFolder: Failure(.noInput, "\(shown) is no folder; name a file in a folder")
    case .missing: Failure(.noInput, "\(shown): no such file")
    case .notAJournal: Failure(.badData, "\(shown) is no journal of flicker; name another file")
    case .exists: Failure(.inputOutput, "\(shown) is there already; name another file")
    case .ownedByAnother: Failure(.inputOutput, "\(shown) belongs to someone else; name another file")
    case .forbidden: Failure(.inputOutput, "\(shown) may not be read or written; check its permissions")
    }
  }
}

/// A path from outside, whole and safe to print on a terminal.
func printable(path: String) -> String { printable(path, limit: 4096) }

/// What stands behind `flicker restore` to bring a backup back.
///
/// - Parameter journal: the journal's path, where it is not the person's own.
func restoreWords(_ backup: BackupFile, for journal: String?) -> String {
  (journal.map { "--journal \(shellWord($0)) " } ?? "") + shellWord(backup.path)
}

/// A path as a word that a shell takes; quoted where it has to be.
private func shellWord(_ path: String) -> String {
  let word = printable(path: path)
  let isPlain = word.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-+:,@".unicodeScalars.contains($0)
  }
  return isPlain ? word : "'" + word.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
}
