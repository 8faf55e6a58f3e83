import Foundation
import Journal

/// How commands open the journal and close it again.
extension JournalOptions {
  /// Changes the journal; makes it if there is none. Returns once the backup of the day is made.
  ///
  /// - Throws: `Failure` 65 for a journal that is damaged or from a newer version, 74 where it cannot
  ///   be written.
  func change<Value>(_ body: (JournalStore) throws -> Value) throws -> Value {
    try with(.readWrite) { opening in
      let store = try writable(opening)
      let value = try body(store)
      warn(of: store.waitForBackup())
      return value
    }
  }

  /// The journal, where it can be changed.
  ///
  /// - Throws: why it cannot.
  func writable(_ opening: JournalOpening) throws -> JournalStore {
    switch opening {
    case .ready(let store): return store
    case .readOnly(_, .newerVersion(let found, let known)):
      throw JournalError.newerVersion(found: found, known: known)
    case .readOnly: throw JournalError.readOnly
    case .notKept: throw Failure.nothingIsKept(at: location())
    case .damaged(let journal): throw JournalError.damaged(path: journal.location.path)
    }
  }

  /// Reads the journal, and changes and makes nothing; an empty one where there is none.
  ///
  /// - Throws: `Failure` 65 for a damaged journal, 74 where it cannot be read.
  func read<Value>(_ body: (JournalStore) throws -> Value) throws -> Value {
    try with(.readOnly) { opening in
      switch opening {
      case .damaged(let journal): throw JournalError.damaged(path: journal.location.path)
      case .notKept(_, .noPermission) where location() != nil:
        // An empty answer would say that nothing had been entered.
        throw JournalError.refused(path: location()?.path ?? "", because: .forbidden)
      case .ready(let store), .readOnly(let store, _), .notKept(let store, _): return try body(store)
      }
    }
  }

  /// Opens the journal, and closes it however `body` ends.
  func with<Value>(_ access: JournalAccess, _ body: (JournalOpening) throws -> Value) throws -> Value {
    let clock = try clock()
    do {
      let opening = try JournalStore.open(at: location(), access: access) { clock.now }
      defer { try? opening.store?.close() }
      return try body(opening)
    } catch let error as JournalError {
      throw Failure(error, self, today: clock.now.day)
    }
  }

  /// What was saved is saved; a backup that cannot be made is a warning, and no failure.
  private func warn(of outcome: BackupOutcome?) {
    guard case .failed(let error) = outcome, let folder = location()?.backups else { return }
    if case .damaged = error, let clock = try? clock() {
      return Failure.savedInDamaged(self, today: clock.now.day).report()
    }
    Failure(
      .inputOutput,
      "it is saved, but no backup could be made in \(printable(path: folder)); check the folder and its room"
    ).report()
  }

  /// Whether there is a file or a backup at all.
  var hasJournal: Bool { hasBackups || location().map { Self.mayBeThere($0.path) } ?? false }

  /// Whether there is a folder of backups.
  var hasBackups: Bool { location().map { Self.mayBeThere($0.backups) } ?? false }

  /// True also where it is not allowed to look.
  private static func mayBeThere(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 || errno == EACCES || errno == ELOOP || errno == EIO
  }
}

/// The absolute path of a file that was named on the command line.
func absolutePath(_ path: String) -> String {
  path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
}
