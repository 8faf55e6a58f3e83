import Foundation
import Kiosk
import NcursesTerminal
import Synchronization
import ViewModels

/// What takes a while, on a thread of its own: printing. Answers wait until the loop asks for them.
final class KioskErrands: Sendable {
  private struct Waiting: Sendable {
    var answers: [KioskModel.Action] = []
    /// One page at a time: nobody gains by pressing the key again.
    var isPrinting = false
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
    let text = summary.text
    print(text) { .printed($0, visit: visit) }
  }

  func printTestPage(_ text: String) { print(text + "\n") { .staff(.testPagePrinted($0)) } }

  /// The answers that have come since the last time.
  func take() -> [KioskModel.Action] {
    waiting.withLock { waiting in
      defer { waiting.answers = [] }
      return waiting.answers
    }
  }

  /// Drops answers that nobody waits for any more.
  func forget() { waiting.withLock { $0.answers = [] } }

  private func print(_ text: String, _ answer: @escaping @Sendable (PrintOutcome) -> KioskModel.Action) {
    let isFree = waiting.withLock { waiting in
      defer { waiting.isPrinting = true }
      return !waiting.isPrinting
    }
    guard isFree else { return }
    Thread.detachNewThread { [self] in
      let outcome = services.print(text: text)
      waiting.withLock { waiting in
        waiting.isPrinting = false
        waiting.answers.append(answer(outcome))
      }
      waker.wake()
    }
  }
}
