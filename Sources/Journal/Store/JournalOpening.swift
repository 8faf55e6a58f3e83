/// How opening a journal turned out.
package enum JournalOpening: Sendable {
  /// It can be read and written.
  case ready(JournalStore)
  /// It can be read; nothing is written to it.
  case readOnly(JournalStore, because: ReadOnlyReason)
  /// It is damaged, and has been left as it is. Ask what to do: begin afresh, or take a backup.
  case damaged(DamagedJournal)
  /// There is no file behind it: nothing is kept.
  case notKept(JournalStore, because: NotKeptReason)

  /// Why a journal is not written to.
  package enum ReadOnlyReason: Hashable, Sendable {
    /// A newer version of the program wrote it.
    case newerVersion(found: Int, known: Int)
    /// The file or its folder cannot be written to.
    case noPermission
    /// No space is left on the disk.
    case full
    /// It was asked for.
    case asked
  }

  /// Why nothing is kept.
  package enum NotKeptReason: Hashable, Sendable {
    /// It was asked for, as for a demo.
    case asked
    /// There is no home folder, or it cannot be written to.
    case noPermission
    /// The journal was to be read only, and there is none yet.
    case noneYet
  }

  /// The store, unless the journal is damaged.
  package var store: JournalStore? {
    switch self {
    case .ready(let store), .readOnly(let store, _), .notKept(let store, _): store
    case .damaged: nil
    }
  }
}

/// What a journal is opened for.
package enum JournalAccess: Hashable, Sendable {
  /// To read and write; it is made if there is none.
  case readWrite
  /// To read; nothing is made or changed.
  case readOnly
}
