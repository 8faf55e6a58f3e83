import Dispatch
import Synchronization

/// How the last backup turned out.
package enum BackupOutcome: Hashable, Sendable {
  /// It was made and is in order.
  case made(BackupFile)
  /// It could not be made. What was saved is saved all the same.
  case failed(JournalError)
}

/// Sees to the backup of the day, off the thread that saves.
final class BackupKeeper: Sendable {
  private struct State {
    var day: CalendarDay?
    var outcome: BackupOutcome?
  }

  private let folder: BackupFolder
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "journal.backup", qos: .utility)

  init(_ location: JournalLocation) { folder = BackupFolder(location) }

  /// How the last backup of this run of the program turned out.
  var outcome: BackupOutcome? { state.withLock { $0.outcome } }

  /// Starts the backup of a day, unless there is one.
  func backUpOnce(on day: CalendarDay) {
    let isFirst = state.withLock { state in
      defer { state.day = day }
      return state.day != day
    }
    guard isFirst, !folder.has(day) else { return }
    queue.async { [self] in
      let outcome = make(on: day)
      state.withLock { $0.outcome = outcome }
    }
  }

  /// Waits until no backup is under way.
  func wait() { queue.sync {} }

  private func make(on day: CalendarDay) -> BackupOutcome {
    do {
      return .made(try folder.make(on: day))
    } catch {
      return .failed(JournalError(error, path: folder.location.path))
    }
  }
}
