import GRDB

/// What can go wrong with a journal. Whoever tells the person takes the words from the language files.
package enum JournalError: Error, Hashable, Sendable {
  /// A value that a journal does not take.
  case invalid(JournalProblem)
  /// The path cannot be a journal.
  case refused(path: String, because: Refusal)
  /// No space is left. What was saved before is safe; this change was not made.
  case full
  /// The disk or the folder could not be read or written. This change was not made.
  case inputOutput(String)
  /// Another program kept the journal locked for too long. This change was not made.
  case busy
  /// The file is damaged.
  case damaged(path: String)
  /// The journal can only be read.
  case readOnly
  /// The journal was written by a newer version of the program.
  case newerVersion(found: Int, known: Int)
  /// A change cannot be taken back, because its entry has been changed elsewhere since.
  case changedSince
  /// The journal is erased, but a backup or a copy of it, or the folder they lie in, could not be.
  case notErased(path: String)
  /// A file to import cannot be read: where in it, and what to write.
  case badFile(where: String, message: String)
  /// Anything else, in the words of the database.
  case unexpected(String)

  /// Why a path is refused.
  package enum Refusal: String, Hashable, Sendable {
    /// It is a folder.
    case folder
    /// It is a device, a pipe or a socket.
    case notAFile
    /// It is a link; the file itself has to be named.
    case link
    /// It, or its folder, belongs to someone else.
    case ownedByAnother
    /// Its folder does not exist.
    case noFolder
    /// Its folder is not a folder.
    case folderNotAFolder
    /// It belongs to another program.
    case notAJournal
    /// It does not exist.
    case missing
    /// It is there already and would be overwritten.
    case exists
    /// Reading it is not allowed.
    case forbidden
  }

  /// The error behind one of the database.
  init(_ error: any Error, path: String) {
    if let known = error as? JournalError {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unexpected(String(describing: type(of: error)))
      return
    }
    // The index of the log is made as large as it will get; only a full disk stands in the way of that.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .full
      return
    }
    self =
      switch error.resultCode.primaryResultCode {
      case .SQLITE_FULL: .full
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_IOERR, .SQLITE_CANTOPEN: .inputOutput(error.message ?? "input or output error")
      default: .unexpected(error.message ?? "error \(error.resultCode.rawValue)")
      }
  }
}

extension JournalError: CustomStringConvertible {
  /// One line for logs and tests: never a word of what the person wrote.
  package var description: String {
    switch self {
    case .invalid(let problem): problem.description
    case .refused(let path, let reason): "\(path) cannot be a journal: \(reason.rawValue)"
    case .full: "no space left; the change was not saved"
    case .inputOutput(let message): "cannot read or write: \(message)"
    case .busy: "another program keeps the journal locked"
    case .damaged(let path): "\(path) is damaged"
    case .readOnly: "the journal can only be read"
    case .newerVersion(let found, let known): "version \(found) of the journal; this program knows \(known)"
    case .changedSince: "the entry has been changed since"
    case .notErased(let path): "\(path) could not be erased"
    case .badFile(let place, let message): place.isEmpty ? message : "\(place): \(message)"
    case .unexpected(let message): message
    }
  }
}
