import Content
import Foundation
import NcursesTerminal
import Synchronization
import ViewModels

/// Loads what the first frame can do without on a thread of its own: the journal's state first, as it
/// is the quickest and greets the person, then the clinical content and the plan.
final class BackgroundLoading: Sendable {
  /// Something that has been loaded.
  enum Arrival: Sendable {
    case record
    case clinical(ClinicalContent)
    case plan(PlanContent)
    case learn(Learn)
    case search(SearchIndex)
    /// The articles cannot be read; all else can be used.
    case learnFailure(ContentProblem)
    case failure(ContentProblem)
  }

  private let arrivals = Mutex<[Arrival]>([])

  /// Begins to load; `waker` ends the terminal's wait each time something has arrived.
  ///
  /// - Parameter demoDay: the day of the plan to tell the worked example up to; nil for the person's own journal.
  init(_ library: ContentLibrary, _ record: PersonalRecord, demoDay: Int? = nil, waker: Waker) {
    Thread.detachNewThread { [self] in
      if demoDay == nil {
        record.open()
        add(.record, waker)
      }
      do throws(ContentProblem) {
        add(.clinical(try library.loadClinical()), waker)
        let plan = try library.loadPlan()
        if let demoDay {
          let demo = DemoJournal(plan: plan, now: record.now, day: demoDay)
          record.open { try demo.fill($0) }
          add(.record, waker)
        }
        add(.plan(plan), waker)
      } catch {
        add(.failure(error), waker)
      }
    }
  }

  /// Begins to load the articles, and then what the search looks in.
  func loadLearn(
    _ library: ContentLibrary, _ clinical: ClinicalContent, _ plan: PlanContent, texts: ScreenTexts,
    waker: Waker
  ) {
    Thread.detachNewThread { [self] in
      do throws(ContentProblem) {
        let learn = try library.loadLearn()
        add(.learn(learn), waker)
        add(.search(SearchIndex(of: learn, clinical, plan, texts)), waker)
      } catch {
        add(.learnFailure(error), waker)
      }
    }
  }

  /// What has arrived since the last time.
  func take() -> [Arrival] {
    arrivals.withLock { arrivals in
      defer { arrivals = [] }
      return arrivals
    }
  }

  private func add(_ arrival: Arrival, _ waker: Waker) {
    arrivals.withLock { $0.append(arrival) }
    waker.wake()
  }
}
