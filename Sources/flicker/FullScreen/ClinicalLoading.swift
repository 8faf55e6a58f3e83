import Content
import Foundation
import NcursesTerminal
import Synchronization

/// Loads the clinical content on a thread of its own, so that the first frame need not wait for it.
final class ClinicalLoading: Sendable {
  private let outcome = Mutex<Result<ClinicalContent, ContentProblem>?>(nil)

  /// Begins to load; `waker` ends the terminal's wait when it is done.
  init(_ library: ContentLibrary, waker: Waker) {
    Thread.detachNewThread { [self] in
      let result = Result { () throws(ContentProblem) in try library.loadClinical() }
      outcome.withLock { $0 = result }
      waker.wake()
    }
  }

  /// What came of it, once; nil before that and afterwards.
  func take() -> Result<ClinicalContent, ContentProblem>? {
    outcome.withLock { outcome in
      defer { outcome = nil }
      return outcome
    }
  }
}
