import Content
import Foundation

/// Why a service of the kiosk could not do its work. The path is that of the file or folder meant.
package enum KioskTrouble: Error, Equatable, Sendable {
  /// It is not there.
  case missing(String)
  /// The folder belongs to someone else, or others may look into it.
  case notPrivate(String)
  /// It may not be read or written.
  case forbidden(String)
  /// A link or a device where a plain file should be.
  case notAFile(String)
  /// No room is left.
  case full(String)
  /// Another process kept it locked for seconds.
  case busy(String)
  /// Its content makes no sense.
  case damaged(String)
  /// Anything else the system said.
  case inputOutput(String)
  /// No PIN has been set.
  case noPIN
  /// The settings do not ask for this.
  case notSetUp
  /// The text is too long for a code that fits the screen.
  case tooLong
  /// Every ticket is taken.
  case noTicketLeft

  /// The sentence for it, to be filled with ``values``.
  package var key: TextKey {
    switch self {
    case .missing: .kioskTroubleMissing
    case .notPrivate: .kioskTroubleNotPrivate
    case .forbidden: .kioskTroubleForbidden
    case .notAFile: .kioskTroubleNotAFile
    case .full: .kioskTroubleFull
    case .busy: .kioskTroubleBusy
    case .damaged: .kioskTroubleDamaged
    case .inputOutput: .kioskTroubleInputOutput
    case .noPIN: .kioskTroubleNoPIN
    case .notSetUp: .kioskTroubleNotSetUp
    case .tooLong: .kioskTroubleTooLong
    case .noTicketLeft: .kioskTroubleNoTicketLeft
    }
  }

  /// What the sentence names.
  package var values: [String: String] {
    switch self {
    case .missing(let path), .notPrivate(let path), .forbidden(let path), .notAFile(let path),
      .full(let path), .busy(let path), .damaged(let path), .inputOutput(let path):
      ["path": path]
    case .noPIN, .notSetUp, .tooLong, .noTicketLeft: [:]
    }
  }

  /// What an error number of the system means for a path.
  init(errno code: Int32, at path: String) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing(path)
      case EACCES, EPERM, EROFS: .forbidden(path)
      case ELOOP, EISDIR: .notAFile(path)
      case ENOSPC, EDQUOT: .full(path)
      default: .inputOutput(path)
      }
  }
}
