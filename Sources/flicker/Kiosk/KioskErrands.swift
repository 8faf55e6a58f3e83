import Foundation
import Kiosk
import NcursesTerminal
import Synchronization
import ViewModels

/// What takes a while, on a thread of its own: printing. Answers wait until the loop asks for them.
final class KioskErrands: Sendable {
  private struct Waiting: Sendable {
    var answers: [KioskModel.Action] = []
    /// One page at a time; for which visit it is, or nil while none is printed.
    var printing: Int?
  }

  private let services: KioskServices
  private let waker: Waker
  private let waiting = Mutex(Waiting())

  init(_ services: KioskServices, _ waker: Waker) {
    self.services = services
    self.waker = waker
  }

  /// Prints a summary; the answer says for which visit.
  func print(_ summary: KioskSummary, visit: Int) {
    print(summary.text, visit: visit) { .printed($0, visit: visit) }
  }

  /// Prints a page of staff's.
  func printTestPage(_ text: String) { print(text + "\n", visit: -1) { .staff(.testPagePrinted($0)) } }

  /// The answers that have come since the last time.
  func take() -> [KioskModel.Action] {
    waiting.withLock { waiting in
      defer { waiting.answers = [] }
      return waiting.answers
    }
  }

  /// Drops answers that nobody waits for any more.
  func forget() { waiting.withLock { $0.answers = [] } }

  private func print(
    _ text: String, visit: Int, _ answer: @escaping @Sendable (PrintOutcome) -> KioskModel.Action
  ) {
    let isFree = waiting.withLock { waiting in
      if waiting.printing == nil {
        waiting.printing = visit
        return true
      }
      // Nobody gains by pressing the key again; who comes after the one that is printed for is told.
      if waiting.printing != visit { waiting.answers.append(answer(.tooSlow)) }
      return false
    }
    guard isFree else {
      waker.wake()
      return
    }
    Thread.detachNewThread { [self] in
      let outcome = services.print(text: text)
      waiting.withLock { waiting in
        waiting.printing = nil
        waiting.answers.append(answer(outcome))
      }
      waker.wake()
    }
  }
}
